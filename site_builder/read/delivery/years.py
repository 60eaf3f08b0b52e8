"""Which measurement years the rows of a file belong to."""

import re
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.model.places import Edition
from site_builder.model.words import listing
from site_builder.problems import Problem, error
from site_builder.read.parsing import CsvTable, Rows, quoted, shown

NO_YEAR = 0
YEAR = re.compile(r"\s*([0-9]{4})([.,]0+)?\s*")

Years = npt.NDArray[np.int64]


def read_years(table: CsvTable, edition: Edition | None) -> tuple[Years, list[Problem]]:
    """(n_rows,) years, NO_YEAR where the cell holds no year of the edition. Without an edition nothing is checked."""
    cells = table.cells["year"]
    if edition is None:
        return np.full(len(cells), NO_YEAR), []
    known = {str(year): year for year in edition.years}
    years = np.array([known.get(cell, NO_YEAR) for cell in cells], dtype=np.int64)

    def say(row: int) -> tuple[str, str]:
        year = YEAR.fullmatch(cells[row])
        if year and year[1] in known:
            return f"year is {year_word(cells[row])}", f"schrijf {year[1]}, zonder decimalen of spaties"
        return f"year {year_word(cells[row])} is geen meetjaar van de uitgave", f"gebruik {listing(edition.years)}"

    return years, list(table.rows.errors(np.flatnonzero(years == NO_YEAR).tolist(), say))


def absent_years(years: Years, where: str, edition: Edition | None) -> Iterator[Problem]:
    """Measurement years that stand in no row at all."""
    fix = "lever de regels van dat jaar aan, of haal het uit years in edition.toml"
    absent = [year for year in edition.years if year not in years] if edition else []
    for year in absent:
        yield error(where, f"meetjaar {year} komt niet voor", fix)


def double_years(codes: Sequence[str] | pd.Series, years: Years, rows: Rows) -> Iterator[Problem]:
    """Rows whose code and year stood in an earlier row; rows without a year are not looked at."""
    keys = pd.DataFrame({"code": codes, "year": years})
    double = np.flatnonzero(keys.duplicated() & (years != NO_YEAR)).tolist()

    def say(row: int) -> tuple[str, str]:
        code, year = codes[row], years[row]
        earlier = rows.marks[next(i for i in range(row) if codes[i] == code and years[i] == year)]
        return f"{shown(code)} in {year} staat al op regel {earlier}", "laat één regel staan"

    return rows.errors(double, say)


def year_word(cell: str) -> str:
    """A year as it stands; anything else may be a secret from another column and is not repeated."""
    if not cell.strip():
        return "(leeg)"
    if not YEAR.fullmatch(cell):
        return "(geen jaartal)"
    return cell if cell.isdecimal() else quoted(cell)
