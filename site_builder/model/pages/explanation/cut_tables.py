"""The cut points of an edition in words: which bounds make which class."""

from collections.abc import Mapping, Sequence

from site_builder.model.pages.page_models import CutTable
from site_builder.model.places import Edition
from site_builder.model.words import MapWords, Texts, number


def cut_tables(edition: Edition, texts: Texts, words: Mapping[str, MapWords]) -> tuple[CutTable, ...]:
    """First the maps whose classes lie along one measure, then the measures that maps combine.

    words: of the maps of the edition; what no map reads has no table.
    """
    cuts, theme, sentences = edition.cuts, edition.theme, texts.sentences
    measured = [
        _map_table(words[map_.slug], cuts[map_.cuts], sentences[f"cuts.unit-{map_.unit}"])
        for map_ in theme.maps
        if map_.unit and map_.slug in words
    ]
    combined = [
        _part_table(part.name, part.bounds(cuts), part.classes, sentences[f"cuts.unit-{part.unit}"], texts)
        for part in theme.cut_parts
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
