"""How is what many pages share written once, also where something of each page stands in it?"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import chain

from markupsafe import Markup

from site_builder.model.pages import PracticeBox
from site_builder.model.words import LATER, number

REMEMBERED = 256
"""Parts kept as they were written, those that were used last: more than two pages have."""


def once(macro: Callable[..., Markup], *arguments: object) -> Markup:
    """What a macro makes of its arguments; remembered, so these must be hashable."""
    return macro(*arguments)


def filled_in(part: Markup, numbers: Iterable[int], *parts: str) -> Markup:
    """A part of a page with its numbers, then other parts; as many as it has places for."""
    first, *rest = _split(part)
    filling = (*map(_written, numbers), *parts)
    return Markup("".join(chain([first], *zip(filling, rest, strict=True))))


def about(boxes: Iterable[PracticeBox], map_slug: str) -> tuple[PracticeBox, ...]:
    """The practice examples about what a map shows."""
    return tuple(box for box in boxes if map_slug in box.themes)


@lru_cache(4 * REMEMBERED)
def _written(count: int) -> str:
    return number(count)


@lru_cache(REMEMBERED)
def _split(part: Markup) -> list[str]:
    return str(part).split(LATER)
