"""What values.csv says: one row per area and measurement year."""

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from site_builder.model.areas import COUNTS, SHARES
from site_builder.model.edition import Edition
from site_builder.problems import Problem
from site_builder.read.codes import read_codes
from site_builder.read.csv_table import Columns, CsvTable, read_table
from site_builder.read.findings import Rows
from site_builder.read.hints import shown
from site_builder.read.number_column import NumberColumn, read_numbers
from site_builder.read.number_text import Floats
from site_builder.read.years import absent_years, double_years, read_years, year_word

OBSERVATIONS = NumberColumn("observations", lowest=0, fix="geef een aantal van 0 of meer", counts=True)
NUMBERS = (
    *(NumberColumn(name, lowest=0, fix="geef een aantal van 0 of meer", counts=True) for name in COUNTS),
    *(NumberColumn(name, lowest=0, highest=100, fix="geef een percentage tussen 0 en 100") for name in SHARES),
    NumberColumn("nuisance"),
)
NAMES = (OBSERVATIONS.name, *(column.name for column in NUMBERS))
COLUMNS = Columns(("area", "year", *NAMES), numbers=NAMES)


@dataclass(frozen=True, slots=True)
class Values:
    """frame: the raw rows as in model.areas.Areas, in the order of the file. rows: where they stand."""

    frame: pd.DataFrame
    rows: Rows


def read_values(path: Path, where: str, edition: Edition | None) -> tuple[Values | None, list[Problem]]:
    """The rows of values.csv; None when it has no table. Without an edition no value is shown in any message."""
    table, problems = read_table(path, where, COLUMNS)
    if table is None:
        return None, problems
    areas, wrong_areas = read_codes(table.cells["area"], "area", table.rows)
    year, wrong_years = read_years(table, edition)
    numbers, wrong_numbers = _numbers(table, edition.minimum_observations if edition else math.inf)
    frame = pd.DataFrame({"area": areas, "year": year, **numbers})
    problems += wrong_areas + wrong_years + double_years(areas, year, table.rows)
    return Values(frame, table.rows), problems + wrong_numbers + absent_years(year, where, edition)


def _numbers(table: CsvTable, minimum: float) -> tuple[dict[str, Floats], list[Problem]]:
    """Every column of numbers; a message shows a value only where there are enough observations."""
    areas, years = table.cells["area"], table.cells["year"]

    def named(row: int) -> str:
        return f"{shown(areas[row])} in {year_word(years[row])}"

    nowhere = np.zeros(len(table), dtype=bool)
    observations, problems = read_numbers(table, OBSERVATIONS, named=named, public=nowhere)
    numbers, public = {OBSERVATIONS.name: observations}, observations >= minimum
    for column in NUMBERS:
        numbers[column.name], wrong = read_numbers(table, column, named=named, public=public)
        problems += wrong
    return numbers, problems
