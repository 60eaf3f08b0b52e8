"""The report of a delivery that is checked: its numbers, maps and histograms, for the data person only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import geopandas as gpd
import numpy as np

from site_builder.model.places import Edition, PublicAreas, References
from site_builder.model.rules import Classes, numbers_of
from site_builder.model.words import (
    LAYERS_HEAD,
    MEASURES_HEAD,
    Texts,
    contents,
    layer_name,
    layer_rows,
    measure_rows,
    number,
)
from site_builder.problems import Problem
from site_builder.read.shapes import NARROW, overlaps_of, slivers_between
from site_builder.sources.report.area_report import warnings_section
from site_builder.sources.report.drawings import class_map, histogram
from site_builder.sources.report.measure_drawings import measured
from site_builder.sources.report.told import Drawing, Report, Section, Table

HEADING = "Verslag van de levering"
SECRET = (
    "VERTROUWELIJK: dit verslag bevat cijfers die niet in de atlas komen. Bewaar het bij de levering, stuur het niet "
    "rond en zet het nooit in een site."
)
GREY = "grijs: afgeschermd of geen score"
FLAT = 3857  # Web Mercator: square on paper, as the maps of the atlas are
METRE = 1.63  # of Web Mercator on a metre of ground, at 52 degrees north
SMALLEST_PART = 0.01


@dataclass(frozen=True, slots=True)
class Checked:
    """A delivery after the gate, with its classes. places: outlines in degrees, in the order of the register."""

    edition: Edition
    areas: PublicAreas
    references: References
    classes: Classes
    places: gpd.GeoSeries


def delivery_report_of(
    checked: Checked,
    texts: Texts,
    *,
    name: str,
    where: str,
    problems: Sequence[Problem],
    changed: tuple[str, ...] = (),
) -> Report:
    """Everything about what may be shown. name: of the delivery; where: it lies, in words; changed: lines of `diff`."""
    edition, flat = checked.edition, checked.places.to_crs(FLAT)
    measures = Table("Getoonde gebieden en jaren", MEASURES_HEAD, measure_rows(checked.areas, checked.edition))
    layers = Table("Gebieden per laag", LAYERS_HEAD, layer_rows(checked.classes, edition, texts))
    sections = (
        Section("Levering", contents(checked.areas, edition, where)),
        warnings_section(problems),
        Section("Maten", (), (measures,)),
        Section("Lagen", (), (layers,)),
        _overlap_section(flat),
        _sliver_section(flat, checked.areas.register["municipality"].tolist()),
        *([Section("Veranderd sinds de vorige levering", tuple(line for line in changed if line))] if changed else []),
        Section("Kaarten", (GREY,), drawings=tuple(_maps(checked, texts, flat))),
        Section("Verdelingen, met de grenzen", drawings=tuple(_histograms(checked))),
    )
    return Report(edition.title, name, sections, HEADING, SECRET)


def _maps(checked: Checked, texts: Texts, flat: gpd.GeoSeries) -> Iterator[Drawing]:
    for layer in checked.classes.layers:
        codes = checked.classes.codes[layer.key].to_numpy(dtype=float)
        values = np.where(codes >= 0, codes, np.nan)
        between = [position + 0.5 for position in range(len(layer.map.classes) - 1)]
        caption = layer_name(layer, checked.edition, texts)
        yield Drawing(caption, class_map(flat.to_numpy(), values, between, caption))


def _histograms(checked: Checked) -> Iterator[Drawing]:
    """Of every layer that one measure is cut for; of areas with a class only."""
    edition = checked.edition
    numbers = numbers_of(checked.areas, checked.references, edition)
    for layer in checked.classes.layers:
        if layer.map.measure is None or layer.map.relative:
            continue
        classed = checked.classes.codes[layer.key].to_numpy() >= 0
        caption = f"{measured(layer.map)}, {layer.year if layer.map.reads == 'year' else edition.period}"
        values, cuts = layer.map.measure(numbers, layer.year)[classed], edition.cuts[layer.map.cuts]
        yield Drawing(caption, histogram(values, cuts, caption))


def _overlap_section(flat: gpd.GeoSeries) -> Section:
    """Areas that lie over each other for more than 1 % of the smaller."""
    shapes, surface = flat.to_numpy(), flat.area.to_numpy()
    overlaps = overlaps_of(shapes)
    large = overlaps.square_metres > SMALLEST_PART * np.minimum(surface[overlaps.first], surface[overlaps.second])
    if not large.any():
        return Section("Overlappingen", ("Geen gebied ligt voor meer dan 1% over een ander.",))
    touched = np.union1d(overlaps.first[large], overlaps.second[large])
    values = np.where(np.isin(np.arange(len(flat)), touched), 1.0, np.nan)
    pairs = int(large.sum())
    overlap = "paar gebieden overlapt" if pairs == 1 else "paren gebieden overlappen"
    line = f"{number(pairs)} {overlap} meer dan 1% van het kleinste."
    caption = "Gebieden die over een ander liggen"
    return Section("Overlappingen", (line,), drawings=(Drawing(caption, class_map(shapes, values, [0.5], caption)),))


def _sliver_section(flat: gpd.GeoSeries, municipalities: Sequence[str]) -> Section:
    """Narrow gaps between the areas of a municipality."""
    shapes = flat.to_numpy()
    slivers = slivers_between(shapes, municipalities, metre=METRE)
    if not len(slivers.shapes):
        return Section("Kieren", ("Tussen de gebieden van een gemeente ligt geen kier.",))
    narrow = f"{number(len(slivers.shapes))} kieren tussen gebieden zijn smaller dan {number(NARROW)} m"
    line = f"{narrow}: een export zonder vereenvoudigen sluit ze."
    caption = "Gebieden langs een kier"
    values = np.where(slivers.touching, 1.0, np.nan)
    return Section("Kieren", (line,), drawings=(Drawing(caption, class_map(shapes, values, [0.5], caption)),))
