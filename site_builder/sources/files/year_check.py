"""Is a file of the year that the recipe says? Its own column of years, or the year before its codes, tells."""

from collections.abc import Iterator

from site_builder.problems import Problem, error
from site_builder.sources.files.code_spelling import year_of
from site_builder.sources.files.raw_table import RawTable
from site_builder.sources.recipe import FileChoice

YEAR_COLUMNS = ("jaar", "JAAR", "jrstatcode", "JRSTATCODE", "jaarstatcode", "JAARSTATCODE")


def year_problems(table: RawTable, year: str, choice: FileChoice) -> Iterator[Problem]:
    """An error when every row is of one other year. year: key of the division; anything but a year is not checked."""
    if not year.isdecimal():
        return
    for column in YEAR_COLUMNS:
        if column not in table.columns or column in choice.rows:
            continue
        cells = set(table.texts(column))
        years = {cell if len(cell) == 4 else year_of(cell) for cell in cells} - {""}
        if len(years) == 1 and year not in years:
            what = f"kolom {column} zegt {next(iter(years))}, het recept zegt {year}"
            yield error(table.where, what, f"kies het bestand van {year} bij {choice.at}")
            return
