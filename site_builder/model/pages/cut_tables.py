"""The cut points of an edition in words: which bounds make which class."""

from collections.abc import Mapping, Sequence

from site_builder.model.pages.page_models import CutTable
from site_builder.model.places.edition import Edition
from site_builder.model.words.dutch import number
from site_builder.model.words.texts import Texts
from site_builder.model.words.wording import MapWords

DIRECTION = ("decrease", "equal", "increase")
LEVEL = ("many-problems", "problems", "few-problems")
MOVEMENT = ("worsened", "equal", "improved")
HEIGHT = ("low", "middle", "high")


def cut_tables(edition: Edition, texts: Texts, words: Mapping[str, MapWords]) -> tuple[CutTable, ...]:
    """First the maps whose classes lie along one measure, then the measures that maps 1, 2, 5 and 10 combine."""
    cuts, units = edition.cuts, {name: texts.sentences[f"cuts.unit-{name}"] for name in ("share", "index", "nuisance")}
    strength = ((cuts.vulnerable_strong_increase,), ("not-strong", "strong"))
    height = ((cuts.vulnerable_very_many,), ("not-very-many", "very-many"))
    return (
        _map_table(words["association-share"], cuts.association_share, units["share"]),
        _map_table(words["vulnerable-index"], cuts.vulnerable_index, units["index"]),
        _map_table(words["nuisance-national"], cuts.nuisance, units["nuisance"]),
        _map_table(words["nuisance-municipal"], cuts.nuisance, units["nuisance"]),
        _map_table(words["nuisance-change"], cuts.nuisance_change, units["nuisance"]),
        _map_table(words["nuisance-change-relative"], cuts.nuisance_change, units["nuisance"]),
        _part_table("direction", cuts.vulnerable_change, DIRECTION, units["index"], texts),
        _part_table("movement", cuts.nuisance_movement, MOVEMENT, units["nuisance"], texts),
        _part_table("level", cuts.nuisance_level, LEVEL, units["nuisance"], texts),
        _part_table("strength", *strength, units["index"], texts),
        _part_table("very-many", *height, units["index"], texts),
        _part_table("focus", cuts.focus_vulnerable, HEIGHT, units["index"], texts),
    )


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
