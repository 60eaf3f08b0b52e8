"""Which sentences follow from the counts and classes of a place, whatever the theme of the atlas?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.model.words.dutch import listing, number
from site_builder.model.words.texts import fill

Sentences = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ShownCounts:
    """Numbers of areas on the map that tells first where no map has sentences of its own. name: of that map."""

    name: str
    shown: int
    withheld: int
    no_score: int


def shown_sentences(counts: ShownCounts, sentences: Sentences, **words: str) -> tuple[str, ...]:
    """What there is to see on that map. words: gemeente, gebied, gebieden, nummer."""
    if not counts.shown:
        return nothing_sentences(counts.withheld, counts.no_score, sentences, **words)
    name = "lead.first-map-one" if counts.shown == 1 else "lead.first-map"
    first = fill(sentences[name], **words, N=number(counts.shown), kaart=counts.name)
    missing = missing_sentence(counts.withheld, counts.no_score, sentences, **words)
    return (first, missing) if missing else (first,)


def nothing(reasons: Mapping[str, int]) -> tuple[str, tuple[str, ...]]:
    """Why nothing can be shown: how the sentence ends and the reasons that hold for the most areas, one or a tie.

    reasons: areas each holds for, by name among the sentences. "only" when no other holds for any area, "mostly" when
    others do, and "" when none holds.
    """
    most = max(reasons.values(), default=0)
    if not most:
        return "", ()
    named = tuple(reason for reason, areas in reasons.items() if areas == most)
    return ("only" if len(named) == sum(areas > 0 for areas in reasons.values()) else "mostly"), named


def nothing_sentence(withheld: int, no_score: int, sentences: Sentences, **words: str) -> str:
    """What is said of a map that shows nothing. words: gemeente, gebied, gebieden, nummer."""
    ending, reasons = nothing({"withheld": withheld, "no-score": no_score})
    reason_words = [fill(sentences[f"reason.{reason}"], **words) for reason in reasons]
    name = f"lead.nothing.{ending}" if ending else "lead.nothing"
    return fill(sentences[name], **words, reden=listing(reason_words) if reason_words else "")


def nothing_sentences(withheld: int, no_score: int, sentences: Sentences, **words: str) -> tuple[str, ...]:
    """The same, and how many areas are withheld where any is: else the source has no number for any, as was told."""
    first = nothing_sentence(withheld, no_score, sentences, **words)
    return (first, missing_sentence(withheld, no_score, sentences, **words)) if withheld else (first,)


def missing_sentence(withheld: int, no_score: int, sentences: Sentences, **words: str) -> str:
    """How many areas are withheld and without score; "" when none is. words: gemeente, gebied, gebieden."""
    if withheld == no_score == 0:
        return ""
    name = f"missing.{_amount(withheld)}-{_amount(no_score)}"
    return fill(sentences[name], **words, w=number(withheld), z=number(no_score))


def pair_sentence(national_slug: str, national_class: str, relative_class: str, sentences: Sentences) -> str:
    """The sentence, with {gemeente} in it, for an area on opposite sides of a national map and its relative twin.

    "" when the two do not contradict each other or one has no class. A side is how the name of a class begins.
    """
    sides = frozenset(_sides(f"pair.{national_slug}.", sentences))
    national_side, relative_side = _side(national_class, sides), _side(relative_class, sides)
    return sentences.get(f"pair.{national_slug}.{national_side}.{relative_side}", "")


def _sides(start: str, sentences: Sentences) -> Iterator[str]:
    """The sides that sentences about a pair of maps speak of."""
    for name in sentences:
        if name.startswith(start):
            yield from name.removeprefix(start).split(".")


def _side(class_slug: str, sides: frozenset[str]) -> str:
    return next((side for side in sides if class_slug == side or class_slug.startswith(f"{side}-")), "")


def _amount(count: int) -> str:
    return {0: "none", 1: "one"}.get(count, "more")
