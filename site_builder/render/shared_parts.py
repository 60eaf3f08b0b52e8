"""How is what many pages share written once, also where a number of each page stands in it?"""

from collections.abc import Callable, Iterable

from markupsafe import Markup

from site_builder.model.dutch import number

LATER = "\0"
"""Where a number comes later; stands in no text."""


def once(macro: Callable[..., Markup], *arguments: object) -> Markup:
    """What a macro makes of its arguments; remembered, so these must be hashable."""
    return macro(*arguments)


def filled_in(part: Markup, numbers: Iterable[int]) -> Markup:
    """A part of a page with its numbers; as many as it has places for."""
    first, *rest = str(part).split(LATER)
    return Markup(first + "".join(number(one) + piece for one, piece in zip(numbers, rest, strict=True)))
