"""What references.csv says: means of the nation and of each municipality, per measurement year."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from site_builder.model.kinds import ColumnKind, Theme
from site_builder.model.places import Edition, References
from site_builder.problems import Problem
from site_builder.read.delivery.years import double_years, read_years, year_word
from site_builder.read.parsing import Columns, NumberColumn, Rows, read_codes, read_numbers, read_table, shown

HIGHEST = {
    "share": (100.0, "geef een percentage tussen 0 en 100"),
    "index": (500.0, "geef indexpunten per 100 inwoners"),
}
"""Up to where the mean of a measure of a kind may go, and how to mend it; a score has no bounds."""
KEYS = ("municipality", "year")


@dataclass(frozen=True, slots=True)
class ReferenceRows:
    """frame: columns municipality, year and measures of the theme, in the order of the file. rows: where they stand."""

    frame: pd.DataFrame
    rows: Rows
    theme: Theme

    @property
    def has_nation(self) -> bool:
        """Whether the mean of the nation that maps lay beside is known in any year."""
        beside, of_nation = self.theme.beside_means, self.frame["municipality"] == self.theme.nation
        return beside is not None and bool(self.frame.loc[of_nation, beside.measure].notna().any())

    def wide(self, codes: tuple[str, ...], years: tuple[int, ...]) -> References:
        """The references of these municipalities and the nation, in this order; NaN where nothing was delivered."""
        by_key = self.frame.set_index(["municipality", "year"])

        def one(measure: str) -> pd.DataFrame:
            return by_key[measure].unstack().reindex(index=list(codes), columns=list(years))

        return References({name: one(name) for name in self.theme.references})


def read_references(
    path: Path, where: str, edition: Edition | None, theme: Theme
) -> tuple[ReferenceRows | None, list[Problem]]:
    """The rows of references.csv, which may be absent where no map lays beside a mean; None when it has no table."""
    beside = (theme.beside_means.measure,) if theme.beside_means else ()
    names = theme.references
    delivered = bool(beside) and (edition is None or edition.delivers(beside))
    if not delivered and not path.exists():
        return _nothing(where, theme), []
    required = beside if delivered else ()
    columns = Columns((*KEYS, *required), tuple(name for name in names if name not in required), numbers=names)
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
    for column in _columns(theme):
        numbers[column.name], wrong = read_numbers(table, column, named=named, public=everywhere)
        problems += wrong
    frame = pd.DataFrame({"municipality": codes, "year": years, **numbers})
    return ReferenceRows(frame, table.rows, theme), [*problems, *double_years(codes, years, table.rows)]


def _columns(theme: Theme) -> tuple[NumberColumn, ...]:
    kinds = {column.name: column.kind for column in theme.columns}
    return tuple(_column(name, kinds[name]) for name in theme.references)


def _column(name: str, kind: ColumnKind) -> NumberColumn:
    if kind not in HIGHEST:
        return NumberColumn(name)
    highest, fix = HIGHEST[kind]
    return NumberColumn(name, lowest=0, highest=highest, fix=fix)


def _nothing(where: str, theme: Theme) -> ReferenceRows:
    """No references at all: nothing of the edition reads one."""
    frame = pd.DataFrame(
        {"municipality": [], "year": np.array([], dtype=np.int64), **{name: [] for name in theme.references}}
    )
    return ReferenceRows(frame, Rows(where, ()), theme)
