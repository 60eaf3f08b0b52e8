"""Everything that a recipe asks of the files, read once: the maps, the tables, and each measure on its own areas."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from pyproj import CRS

from site_builder.problems import Problem, error, how_many, warning
from site_builder.read.parsing import has_errors, shown
from site_builder.sources.borders import Figures, Land, read_land
from site_builder.sources.files import REASON, SourceFolder, counts_in, figures_in
from site_builder.sources.recipe import MUNICIPAL, ColumnChoice, Level, Measure, Recipe
from site_builder.sources.tables import CodedFigures, CodedTable, known_problems, read_table

Key = tuple[str, int]
"""A measure and a year."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One measure in one year, as its file has it. division: key of its areas. rows, reasons: by code, every row.

    nation: the number in the row of the whole nation, NaN without one.
    """

    division: str
    rows: pd.Series
    reasons: pd.Series
    nation: float

    def on(self, codes: list[str], step: float) -> Figures:
        """The same on the areas of a map; no row where its code is not in the file. step: to which it was rounded."""
        values = self.rows.reindex(codes).to_numpy(dtype=np.float64)
        reasons = self.reasons.reindex(codes).fillna("no-row").to_numpy(dtype=REASON)
        return Figures(values, reasons, values - step / 2, values + step / 2)


@dataclass(frozen=True, slots=True)
class Readings:
    """The files of a recipe. lands: by key of a division; readings: by measure and year; municipal: published means."""

    lands: Mapping[str, Land]
    readings: Mapping[Key, Reading]
    municipal: Mapping[Key, pd.Series]


def read_all(folder: SourceFolder, recipe: Recipe) -> tuple[Readings | None, list[Problem]]:
    """All files of a recipe of areas; None when any of them is wrong, with everything that is."""
    lands, problems = read_lands(folder, recipe)
    tables, of_tables = read_tables(folder, recipe)
    problems += of_tables
    for key, table in tables.items():
        division = recipe.tables[key].division
        if division in lands:
            known = lands[division].names
            problems += known_problems(table, known, f"{recipe.divisions[division].level}en")
    readings, of_readings = _readings(recipe, tables)
    problems += of_readings
    municipal, of_municipal = _municipal(recipe, tables)
    problems += of_municipal
    problems += _unpublished(recipe, readings)
    if has_errors(problems):
        return None, problems
    return Readings(lands, readings, municipal), problems


def read_lands(folder: SourceFolder, recipe: Recipe) -> tuple[dict[str, Land], list[Problem]]:
    """The maps that a measure or the edition stands on, all in the metres of the edition's map."""
    asked = {recipe.tables[choice.table].division for choice in column_choices_of(recipe)} - {MUNICIPAL, recipe.areas}
    lands: dict[str, Land] = {}
    problems: list[Problem] = []
    crs: CRS | None = None
    for key in (recipe.areas, *sorted(asked)):
        land, of_land = read_land(folder, recipe.divisions[key], crs)
        problems += of_land
        if land is not None:
            lands[key] = land
            crs = crs or land.crs
    return lands, problems


def column_choices_of(recipe: Recipe) -> list[ColumnChoice]:
    """Every column that measures and references ask for."""
    measures = [choice for measure in recipe.measures.values() for choice in measure.years.values()]
    return measures + [choice for years in recipe.references.values() for choice in years.values()]


def read_tables(folder: SourceFolder, recipe: Recipe) -> tuple[dict[str, CodedTable], list[Problem]]:
    """The tables that are used, by key."""
    asked: dict[str, list[ColumnChoice]] = {}
    for choice in column_choices_of(recipe):
        asked.setdefault(choice.table, []).append(choice)
    tables: dict[str, CodedTable] = {}
    problems: list[Problem] = []
    for key, choices in asked.items():
        source = recipe.tables[key]
        level: Level = "gemeente" if source.division == MUNICIPAL else recipe.divisions[source.division].level
        table, of_table = read_table(folder, source, choices=choices, level=level, division=source.division)
        problems += of_table
        if table is not None:
            tables[key] = table
    return tables, problems


def _readings(recipe: Recipe, tables: Mapping[str, CodedTable]) -> tuple[dict[Key, Reading], list[Problem]]:
    readings: dict[Key, Reading] = {}
    problems: list[Problem] = []
    for measure in recipe.measures.values():
        for year, choice in measure.years.items():
            if (table := tables.get(choice.table)) is None:
                continue
            read = counts_in if measure.given == "count" else figures_in
            coded, of_column = table.column(choice, read)
            problems += of_column
            if coded is not None:
                problems += _range_problems(coded, measure)
                readings[measure.name, year] = _reading(coded, table, table.nation_figure(choice, read))
    return readings, problems


def _reading(coded: CodedFigures, table: CodedTable, nation: float) -> Reading:
    index = pd.Index(coded.codes)
    return Reading(
        table.source.division,
        pd.Series(coded.figures.values, index=index),
        pd.Series(coded.figures.reasons, index=index, dtype=object),
        nation,
    )


def _range_problems(coded: CodedFigures, measure: Measure) -> Iterator[Problem]:
    """Numbers that a percentage or a count cannot be: the wrong column, mostly."""
    values = coded.figures.values
    high = 100.0 if measure.given == "percent" else np.inf
    low = -np.inf if measure.given == "score" else 0.0
    wrong = np.flatnonzero((values < low) | (values > high))
    if not len(wrong):
        return
    kind = "een percentage tussen 0 en 100" if measure.given == "percent" else "een aantal van 0 of meer"
    amount = how_many(len(wrong), "regel", "regels")
    what = f"kolom {shown(coded.column)} is in {amount} niet {kind}, zoals bij {coded.codes[wrong[0]]}"
    yield error(coded.where, what, f"kies een andere kolom, of een ander soort (given), bij {coded.at}")


def _municipal(recipe: Recipe, tables: Mapping[str, CodedTable]) -> tuple[dict[Key, pd.Series], list[Problem]]:
    """Published municipal values by code."""
    published: dict[Key, pd.Series] = {}
    problems: list[Problem] = []
    for name, years in recipe.references.items():
        for year, choice in years.items():
            if (table := tables.get(choice.table)) is None:
                continue
            coded, of_column = table.column(choice)
            problems += of_column
            if coded is not None:
                problems += _no_municipality(coded)
                published[name, year] = pd.Series(coded.figures.values, index=pd.Index(coded.codes))
    return published, problems


def _no_municipality(coded: CodedFigures) -> Iterator[Problem]:
    """A municipal column without a single number: the means are computed from the areas then, which must be known."""
    if np.isfinite(coded.figures.values).any():
        return
    state = "nog niet gepubliceerd" if (coded.figures.reasons == "unpublished").any() else "helemaal leeg"
    fix = f"de gemiddelden van gemeenten zijn nu nagerekend uit de gebieden; pas {coded.at} aan of haal de regel weg"
    yield warning(coded.where, f"kolom {shown(coded.column)} is {state}", fix)


def _unpublished(recipe: Recipe, readings: Mapping[Key, Reading]) -> Iterator[Problem]:
    """Columns without a single number: not published yet, as their markers say, or never."""
    filled = [key for key, reading in readings.items() if (reading.reasons == "").any()]
    for (name, year), reading in readings.items():
        choice = recipe.measures[name].years[year]
        if (name, year) in filled:
            yield from _partly_unpublished(recipe, choice, reading)
            continue
        later = (reading.reasons == "unpublished").any()
        state = "nog niet gepubliceerd" if later else "helemaal leeg"
        earlier = [other for same, other in filled if same == name and other < year]
        last = f"het laatste jaar dat haar heeft is {max(earlier)}" if earlier else "geen eerder jaar heeft haar"
        what = f"kolom {shown(choice.column)} ({name}, {year}) is {state}"
        yield error(recipe.tables[choice.table].choice.file, what, f"{last}: pas {choice.at} aan")


def _partly_unpublished(recipe: Recipe, choice: ColumnChoice, reading: Reading) -> Iterator[Problem]:
    """A column of which some rows still wait for their number."""
    later = int((reading.reasons == "unpublished").sum())
    if not later:
        return
    what = f"kolom {shown(choice.column)} is in {later} van de {len(reading.reasons)} regels nog niet gepubliceerd"
    fix = f"zij krijgen geen cijfer; neem een latere versie van het bestand, of een eerder jaar bij {choice.at}"
    yield warning(recipe.tables[choice.table].choice.file, what, fix)
