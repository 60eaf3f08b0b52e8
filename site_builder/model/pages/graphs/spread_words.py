"""What does a municipality's page say about how its homes and residents are spread?"""

from collections.abc import Iterator

from site_builder.model.figures import Change, Spread
from site_builder.model.places import Edition
from site_builder.model.words import Sentences, fill, number


def spread_sentences(spread: Spread, edition: Edition, sentences: Sentences, *, place: str) -> tuple[str, ...]:
    """The direction of each, and its numbers where values are published; () when nothing may be told."""
    changes = tuple((name, change) for name, change in (("homes", spread.homes), ("index", spread.index)) if change)
    if not changes:
        return ()
    theme = edition.theme
    if theme.spreading is None:
        return ()
    cuts = edition.cuts[theme.dividing.cuts]
    values = {
        "eerste": str(edition.first), "laatste": str(edition.last),
        "gebied": edition.area.one, "gebieden": edition.area.many,
        "gemeente": place, "grens": number(cuts[theme.spreading.many_from - 1]),
    }  # fmt: skip
    per_change = (_told(name, change, edition, sentences, values) for name, change in changes)
    return tuple(sentence for some in per_change for sentence in some)


def _told(name: str, change: Change, edition: Edition, sentences: Sentences, values: dict[str, str]) -> Iterator[str]:
    yield fill(sentences[f"spread.{name}.{change.way}"], **values)
    if edition.publish == "values":
        first, last = number(change.first, 1), number(change.last, 1)
        yield fill(sentences[f"spread.{name}.numbers"], **values, van=first, tot=last)
