"""The report of a delivery that is checked: its numbers, maps and histograms, for the data person only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd

from site_builder.model.places import GROUPS, NATION, SHOWN, Edition, PublicAreas, References
from site_builder.model.rules import Classes
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
from site_builder.read.shapes import overlaps_of
from site_builder.sources.report.area_report import warnings_section
from site_builder.sources.report.drawings import class_map, histogram
from site_builder.sources.report.told import Drawing, Report, Section, Table

HEADING = "Verslag van de levering"
SECRET = (
    "VERTROUWELIJK: dit verslag bevat cijfers die niet in de atlas komen. Bewaar het bij de levering, stuur het niet "
    "rond en zet het nooit in een site."
)
GREY = "grijs: afgeschermd of geen score"
FLAT = 3857  # Web Mercator: square on paper, as the maps of the atlas are
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
    measures = Table("Getoonde gebieden en jaren", MEASURES_HEAD, measure_rows(checked.areas))
    layers = Table("Gebieden per laag", LAYERS_HEAD, layer_rows(checked.classes, edition, texts))
    sections = (
        Section("Levering", contents(checked.areas, edition, where)),
        warnings_section(problems),
        Section("Maten", (), (measures,)),
        Section("Lagen", (), (layers,)),
        _overlap_section(flat),
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
    """Of what maps 3, 4 and 6 are cut from, per year; of shown areas only."""
    areas, cuts = checked.areas, checked.edition.cuts
    for year in checked.edition.years:
        shown = areas.states[year] == SHOWN
        nation = checked.references.nuisance.loc[NATION].astype(float)[year]
        index = areas.measures[GROUPS[0]][year]
        for name in GROUPS[1:]:
            index = index + areas.measures[name][year]
        drawn: tuple[tuple[str, pd.Series, tuple[float, ...]], ...] = (
            ("association_share", areas.measures["association_share"][year], cuts.association_share),
            ("vulnerable_index", index, cuts.vulnerable_index),
            ("nuisance, verschil met het land", areas.measures["nuisance"][year] - nation, cuts.nuisance),
        )
        for name, values, own in drawn:
            caption = f"{name}, {year}"
            yield Drawing(caption, histogram(values[shown].to_numpy(dtype=float), own, caption))


def _overlap_section(flat: gpd.GeoSeries) -> Section:
    """Areas that lie over each other for more than 1 % of the smaller."""
    shapes, surface = flat.to_numpy(), flat.area.to_numpy()
    found = overlaps_of(shapes)
    large = found.square_metres > SMALLEST_PART * np.minimum(surface[found.first], surface[found.second])
    if not large.any():
        return Section("Overlappingen", ("Geen gebied ligt voor meer dan 1% over een ander.",))
    touched = np.union1d(found.first[large], found.second[large])
    values = np.where(np.isin(np.arange(len(flat)), touched), 1.0, np.nan)
    line = f"{number(int(large.sum()))} paren gebieden overlappen meer dan 1% van het kleinste."
    caption = "Gebieden die over een ander liggen"
    return Section("Overlappingen", (line,), drawings=(Drawing(caption, class_map(shapes, values, [0.5], caption)),))
