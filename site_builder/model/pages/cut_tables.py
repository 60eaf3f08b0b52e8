"""The cut points of an edition in words: which bounds make which class."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.model.pages.page_models import CutTable
from site_builder.model.places import Cuts, Edition
from site_builder.model.words import MapWords, Texts, number

DIRECTION = ("decrease", "equal", "increase")
LEVEL = ("many-problems", "problems", "few-problems")
MOVEMENT = ("worsened", "equal", "improved")
HEIGHT = ("low", "middle", "high")
STRENGTH = ("not-strong", "strong")
VERY_MANY = ("not-very-many", "very-many")


MEASURED: Mapping[str, tuple[Callable[[Cuts], Sequence[float]], str]] = {
    "association-share": (lambda cuts: cuts.association_share, "share"),
    "vulnerable-index": (lambda cuts: cuts.vulnerable_index, "index"),
    "nuisance-national": (lambda cuts: cuts.nuisance, "nuisance"),
    "nuisance-municipal": (lambda cuts: cuts.nuisance, "nuisance"),
    "nuisance-change": (lambda cuts: cuts.nuisance_change, "nuisance"),
    "nuisance-change-relative": (lambda cuts: cuts.nuisance_change, "nuisance"),
}
"""Maps whose classes lie along one measure: its cuts and its unit."""
RESILIENCE = ("resilience", "resilience-relative")
CONCENTRATION = "vulnerable-concentration"
FOCUS = "focus"


@dataclass(frozen=True, slots=True)
class Part:
    """A measure that maps combine. maps: those that read it; classes: the words of its classes."""

    name: str
    maps: tuple[str, ...]
    cuts: Callable[[Cuts], Sequence[float]]
    classes: Sequence[str]
    unit: str


PARTS = (
    Part("direction", (*RESILIENCE, CONCENTRATION), lambda cuts: cuts.vulnerable_change, DIRECTION, "index"),
    Part("movement", RESILIENCE, lambda cuts: cuts.nuisance_movement, MOVEMENT, "nuisance"),
    Part("level", (*RESILIENCE, FOCUS), lambda cuts: cuts.nuisance_level, LEVEL, "nuisance"),
    Part("strength", (CONCENTRATION,), lambda cuts: (cuts.vulnerable_strong_increase,), STRENGTH, "index"),
    Part("very-many", (CONCENTRATION,), lambda cuts: (cuts.vulnerable_very_many,), VERY_MANY, "index"),
    Part("focus", (FOCUS,), lambda cuts: cuts.focus_vulnerable, HEIGHT, "index"),
)


def cut_tables(edition: Edition, texts: Texts, words: Mapping[str, MapWords]) -> tuple[CutTable, ...]:
    """First the maps whose classes lie along one measure, then the measures that maps 1, 2, 5 and 10 combine.

    words: of the maps of the edition; what no map reads has no table.
    """
    cuts, units = edition.cuts, {name: texts.sentences[f"cuts.unit-{name}"] for name in ("share", "index", "nuisance")}
    measured = [
        _map_table(words[slug], bounds_of(cuts), units[unit])
        for slug, (bounds_of, unit) in MEASURED.items()
        if slug in words
    ]
    combined = [
        _part_table(part.name, part.cuts(cuts), part.classes, units[part.unit], texts)
        for part in PARTS
        if any(slug in words for slug in part.maps)
    ]
    return (*measured, *combined)


def bounds(cuts: Sequence[float], position: int) -> str:
    """The bounds of a class: the lower bound belongs to it, the upper does not."""
    if position == 0:
        return f"lager dan {number(cuts[0])}"
    if position == len(cuts):
        return f"{number(cuts[-1])} of hoger"
    return f"{number(cuts[position - 1])} tot {number(cuts[position])}"


def _map_table(words: MapWords, cuts: Sequence[float], unit: str) -> CutTable:
    definition = words.definition
    rows = tuple((definition.mark(n), word.label, bounds(cuts, n)) for n, word in enumerate(words.legend))
    return CutTable(f"{definition.number} {words.menu}", unit, rows)


def _part_table(part: str, cuts: Sequence[float], classes: Sequence[str], unit: str, texts: Texts) -> CutTable:
    sentences = texts.sentences
    rows = tuple(("", sentences[f"cuts.{part}.{slug}"], bounds(cuts, n)) for n, slug in enumerate(classes))
    return CutTable(sentences[f"cuts.{part}"], unit, rows)
