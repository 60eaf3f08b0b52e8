"""Which area-years did earlier editions withhold? The list that is kept beside the deliveries: area;name;year."""

import re
from collections.abc import Mapping
from pathlib import Path

from site_builder.model.places.areas import AreaYear
from site_builder.problems import Problem, error
from site_builder.read.parsing.codes import read_codes
from site_builder.read.parsing.csv_table import Columns, read_table
from site_builder.read.parsing.findings import Rows, has_errors
from site_builder.read.parsing.hints import quoted
from site_builder.read.parsing.names import read_names

COLUMNS = Columns(("area", "name", "year"), delimiter=";", fewest=0)
YEAR = re.compile(r"[1-9][0-9]{3}", re.ASCII)
GUARDED = re.compile(r"'(?=[=+\-@])")
"""What stands before a text that a spreadsheet would take for a formula."""


def read_withheld(path: Path, names: Mapping[str, str]) -> tuple[tuple[AreaYear, ...], list[Problem]]:
    """The list, and every problem in it. names: of the areas of the delivery, by code; another name is told."""
    if not path.is_file():
        return (), [error(str(path), "deze lijst bestaat niet", "geef het bestand met area;name;year, of laat dit weg")]
    table, problems = read_table(path, path.name, COLUMNS)
    if table is None:
        return (), problems
    codes, wrong_codes = read_codes([GUARDED.sub("", cell) for cell in table.cells["area"]], "area", table.rows)
    called, wrong_names = read_names([GUARDED.sub("", cell) for cell in table.cells["name"]], "name", table.rows)
    years = [cell.strip() for cell in table.cells["year"]]
    problems += wrong_codes + wrong_names + _wrong_years(years, table.rows)
    if has_errors(problems):
        return (), problems
    found = tuple(AreaYear(*one) for one in zip(codes, called, map(int, years), strict=True))
    return found, problems + _renamed(found, names, table.rows)


def _wrong_years(years: list[str], rows: Rows) -> list[Problem]:
    wrong = [row for row, year in enumerate(years) if not YEAR.fullmatch(year)]
    return rows.errors(wrong, lambda row: (f"year is {quoted(years[row])}", "schrijf het jaar in vier cijfers"))


def _renamed(found: tuple[AreaYear, ...], names: Mapping[str, str], rows: Rows) -> list[Problem]:
    other = [row for row, one in enumerate(found) if names.get(one.area, one.name) != one.name]

    def say(row: int) -> tuple[str, str]:
        area, name = found[row].area, found[row].name
        what = f"{area} heet in deze levering {quoted(names[area])} en niet {quoted(name)}, en is niet afgeschermd"
        return what, "controleer of het hetzelfde gebied is; zo ja, neem de nieuwe naam over"

    return rows.warnings(other, say)
