"""What values.csv says: one row per area and measurement year."""

import math
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from site_builder.model.kinds import Theme
from site_builder.model.places import COUNTS, Edition
from site_builder.problems import Problem, error
from site_builder.read.delivery.years import absent_years, double_years, read_years, year_word
from site_builder.read.parsing import (
    Columns,
    CsvTable,
    Floats,
    NumberColumn,
    Rows,
    code_finder,
    read_codes,
    read_numbers,
    read_table,
)

OBSERVATIONS = NumberColumn("observations", lowest=0, fix="geef een aantal van 0 of meer", counts=True)
KEYS = ("area", "year", OBSERVATIONS.name, *COUNTS)


@dataclass(frozen=True, slots=True)
class Values:
    """frame: the raw rows as in model.areas.Areas, in the order of the file. rows: where they stand."""

    frame: pd.DataFrame
    rows: Rows


def number_columns(edition: Edition | None, theme: Theme) -> tuple[NumberColumn, ...]:
    """Every column of numbers that may be there, but for observations; those of an index of its own included."""
    counts = (NumberColumn(name, lowest=0, fix="geef een aantal van 0 of meer", counts=True) for name in COUNTS)
    names = dict.fromkeys((*theme.shares, *(edition.groups if edition else ())))
    shares = (NumberColumn(name, lowest=0, highest=100, fix="geef een percentage tussen 0 en 100") for name in names)
    return (*counts, *shares, *(NumberColumn(column.name) for column in theme.scores))


def columns_of(edition: Edition | None, theme: Theme) -> Columns:
    """Those that a source of the edition names must be there; without an edition all that are usual."""
    measures = [column.name for column in number_columns(edition, theme) if column.name not in COUNTS]
    required = [name for name in measures if edition is None or edition.delivers((name,))]
    optional = tuple(name for name in measures if name not in required)
    return Columns((*KEYS, *required), optional, numbers=(OBSERVATIONS.name, *COUNTS, *measures))


def read_values(
    path: Path, where: str, *, edition: Edition | None, known: Collection[str], theme: Theme
) -> tuple[Values | None, list[Problem]]:
    """The rows of values.csv; None when it has no table, or one of other areas than those known.

    Without an edition no value is shown in any message. Under "area" may stand the secret numbers of another column:
    a message repeats a cell only when most of them are codes. known: of areas, empty when areas cannot be read.
    """
    table, problems = read_table(path, where, columns_of(edition, theme))
    if table is None:
        return None, problems
    if known and (strange := strange_areas(Counter(table.cells["area"]), known, where)):
        return None, [*problems, strange]
    frame, wrong = read_rows(table, edition=edition, known=known, theme=theme)
    problems += [*wrong, *row_problems(frame, table.rows, edition=edition, known=known)]
    return Values(frame, table.rows), problems


def read_rows(
    table: CsvTable, *, edition: Edition | None, known: Collection[str], theme: Theme
) -> tuple[pd.DataFrame, list[Problem]]:
    """What each row says, and what is wrong with its cells."""
    areas, wrong_areas = read_codes(table.cells["area"], "area", table.rows)
    year, wrong_years = read_years(table, edition)
    numbers, wrong_numbers = _numbers(table, edition, known, theme)
    problems = (wrong_areas if known else []) + wrong_years + wrong_numbers
    return pd.DataFrame({"area": areas, "year": year, **numbers}), problems


def row_problems(
    frame: pd.DataFrame, rows: Rows, *, edition: Edition | None, known: Collection[str]
) -> Iterator[Problem]:
    """What is wrong between rows: an area-year that stands there twice, a year without any row."""
    years = frame["year"].to_numpy()
    if known:
        yield from double_years(frame["area"], years, rows)
    yield from absent_years(years, rows.where, edition)


def strange_areas(rows_of: Counter[str], known: Collection[str], where: str) -> Problem | None:
    """One error, without a cell, when most rows hold nothing that looks like the code of an area.

    rows_of: how many rows each code has.
    """
    find = code_finder(known)
    rows = sum(rows_of[code] for code in rows_of.keys() - known if find(code) is None)
    if 2 * rows <= rows_of.total():
        return None
    what = f"onder area staan in {rows} van de {rows_of.total()} regels geen codes van gebieden"
    return error(where, what, "zet boven elke kolom de juiste naam, of lever cijfers van deze gebieden")


def _numbers(
    table: CsvTable, edition: Edition | None, known: Collection[str], theme: Theme
) -> tuple[dict[str, Floats], list[Problem]]:
    """Every column of numbers; a message shows a value only where there are enough observations."""
    minimum = edition.minimum_observations if edition else math.inf
    areas, years = table.cells["area"], table.cells["year"]

    def named(row: int) -> str:
        return f"{areas[row] if areas[row] in known else 'een onbekend gebied'} in {year_word(years[row])}"

    nowhere = np.zeros(len(table), dtype=bool)
    observations, problems = read_numbers(table, OBSERVATIONS, named=named, public=nowhere)
    numbers, public = {OBSERVATIONS.name: observations}, observations >= minimum
    for column in number_columns(edition, theme):
        numbers[column.name], wrong = read_numbers(table, column, named=named, public=public)
        problems += wrong
    return numbers, problems
