"""What references.csv says: means of the nation and of each municipality, per measurement year."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from site_builder.model.places import NATION, Edition, References
from site_builder.problems import Problem
from site_builder.read.delivery.years import double_years, read_years, year_word
from site_builder.read.parsing import Columns, NumberColumn, Rows, read_codes, read_numbers, read_table, shown

NUMBERS = (
    NumberColumn("nuisance"),
    NumberColumn("vulnerable_index", lowest=0, highest=500, fix="geef indexpunten per 100 inwoners"),
    NumberColumn("association_share", lowest=0, highest=100, fix="geef een percentage tussen 0 en 100"),
)
NAMES = tuple(column.name for column in NUMBERS)
KEYS = ("municipality", "year")


@dataclass(frozen=True, slots=True)
class ReferenceRows:
    """frame: columns municipality, year and the three measures, in the order of the file. rows: where they stand."""

    frame: pd.DataFrame
    rows: Rows

    @property
    def has_nation(self) -> bool:
        """Whether the nuisance of the nation is known in any year."""
        return bool(self.frame.loc[self.frame["municipality"] == NATION, "nuisance"].notna().any())

    def wide(self, codes: tuple[str, ...], years: tuple[int, ...]) -> References:
        """The references of these municipalities and the nation, in this order; NaN where nothing was delivered."""
        by_key = self.frame.set_index(["municipality", "year"])

        def one(measure: str) -> pd.DataFrame:
            return by_key[measure].unstack().reindex(index=list(codes), columns=list(years))

        return References(*(one(column.name) for column in NUMBERS))


def read_references(path: Path, where: str, edition: Edition | None) -> tuple[ReferenceRows | None, list[Problem]]:
    """The rows of references.csv, which may be absent without nuisance; None when it has no table."""
    delivered = edition is None or edition.delivers(("nuisance",))
    if not delivered and not path.exists():
        return _nothing(where), []
    required = ("nuisance",) if delivered else ()
    columns = Columns((*KEYS, *required), tuple(name for name in NAMES if name not in required), numbers=NAMES)
    table, problems = read_table(path, where, columns)
    if table is None:
        return None, problems
    codes, wrong_codes = read_codes(table.cells["municipality"], "municipality", table.rows)
    cells = table.cells["year"]

    def named(row: int) -> str:
        return f"{shown(codes[row])} in {year_word(cells[row])}"

    everywhere = np.ones(len(table), dtype=bool)
    years, wrong_years = read_years(table, edition)
    numbers = {}
    problems += wrong_codes + wrong_years
    for column in NUMBERS:
        numbers[column.name], wrong = read_numbers(table, column, named=named, public=everywhere)
        problems += wrong
    frame = pd.DataFrame({"municipality": codes, "year": years, **numbers})
    return ReferenceRows(frame, table.rows), problems + double_years(codes, years, table.rows)


def _nothing(where: str) -> ReferenceRows:
    """No references at all: nothing of the edition reads one."""
    frame = pd.DataFrame({"municipality": [], "year": np.array([], dtype=np.int64), **{name: [] for name in NAMES}})
    return ReferenceRows(frame, Rows(where, ()))
