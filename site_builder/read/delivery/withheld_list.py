"""Which area-years did earlier editions withhold? The list kept beside the deliveries: area;name;year;ground."""

import re
from pathlib import Path

from site_builder.formats import read_ground
from site_builder.model.places import AreaYear, Ground, Secret
from site_builder.problems import Problem, error
from site_builder.read.parsing import Columns, Rows, has_errors, quoted, read_codes, read_names, read_table

COLUMNS = Columns(("area", "name", "year"), ("ground",), delimiter=";", fewest=0)
YEAR = re.compile(r"([1-9][0-9]{3})(?:[.,]0)?", re.ASCII)
GUARDED = re.compile(r"'(?=[=+\-@])")
"""What stands before a text that a spreadsheet would take for a formula."""


def read_withheld(path: Path) -> tuple[tuple[Secret, ...], list[Problem]]:
    """The list, and every problem in it; a list of three columns knows no ground."""
    if not path.is_file():
        return (), [error(str(path), "deze lijst bestaat niet", "geef het bestand met area;name;year, of laat dit weg")]
    table, problems = read_table(path, path.name, COLUMNS)
    if table is None:
        return (), problems
    rows = table.rows
    codes, wrong_codes = read_codes([GUARDED.sub("", cell.strip()) for cell in table.cells["area"]], "area", rows)
    names, wrong_names = read_names([GUARDED.sub("", cell) for cell in table.cells["name"]], "name", rows)
    years = [YEAR.fullmatch(cell.strip()) for cell in table.cells["year"]]
    wrong_years = [row for row, year in enumerate(years) if year is None]
    grounds, wrong_grounds = _grounds([cell.strip() for cell in table.cells.get("ground", [""] * len(table))], rows)
    problems += wrong_codes + [problem for problem in wrong_names if problem.severity == "error"]
    problems += rows.errors(
        wrong_years, lambda row: (f"year is {quoted(table.cells['year'][row])}", "schrijf het jaar in vier cijfers")
    )
    problems += wrong_grounds
    if has_errors(problems):
        return (), problems
    known = zip(codes, names, (int(year[1]) for year in years if year), strict=True)
    area_years = (AreaYear(*key) for key in known)
    secrets = zip(area_years, grounds, range(len(table)), strict=True)
    return tuple(Secret(area_year, ground, rows.at(row)) for area_year, ground, row in secrets), problems


def _grounds(cells: list[str], rows: Rows) -> tuple[list[Ground], list[Problem]]:
    """An area stands in the list once per year: its ground is read once."""
    read: dict[str, Ground] = {}
    wrong = []
    for row, cell in enumerate(cells):
        if cell not in read:
            try:
                read[cell] = read_ground(GUARDED.sub("", cell))
            except ValueError:
                wrong.append(row)
    problem = "ground is geen omtrek en geen vierkant", "zet de ligging terug met build.py ground, of maak de cel leeg"
    return [read.get(cell) for cell in cells], list(rows.errors(wrong, lambda _row: problem))
