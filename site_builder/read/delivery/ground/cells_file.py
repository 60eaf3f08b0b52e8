"""What cells.csv says: where every square lies, and whose it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.model.places import CellGrid
from site_builder.problems import Problem
from site_builder.read.delivery.areas_file import AreaRows
from site_builder.read.delivery.ground.cell_corners import corner_problems
from site_builder.read.delivery.ground.cells_ground import ground_problems
from site_builder.read.parsing import (
    Columns,
    CsvTable,
    NumberColumn,
    Rows,
    Say,
    code_finder,
    double_problems,
    has_errors,
    quoted,
    read_codes,
    read_numbers,
    read_table,
    shown,
    unknown_problems,
)
from site_builder.read.shapes import Extent, Flags

FILE = "cells.csv"
MOST = 1_000_000  # twice a country in squares of 100 m; each takes a kilobyte while the file is read
LARGEST = 200_000_000  # bytes: as many rows with long names
LESS = "lever grotere vierkanten (bijvoorbeeld size = 200), of een deel van het land"
COORDINATES = (NumberColumn("x", required=True), NumberColumn("y", required=True))
COLUMNS = Columns(
    ("code", "x", "y", "municipality", "neighbourhood"),
    ("neighbourhood_name", "district"),
    numbers=("x", "y"),
    most=MOST,
    less=LESS,
)
SAME = {"neighbourhood_name": "name", "district": "district"}
"""Optional columns, and the column of the neighbourhoods that must say the same."""


@dataclass(frozen=True, slots=True)
class CellRows:
    """The squares, in the order of the file. rows: where they stand.

    register: columns code, municipality, name and district (of the neighbourhood), neighbourhood (its code), x, y (of
    the lower left corner, metres). sound: the file has no errors, and grid and neighbourhoods are known.
    """

    register: pd.DataFrame
    rows: Rows
    sound: bool

    @property
    def order(self) -> list[int]:
        """The rows in the order of their codes."""
        return sorted(range(len(self.register)), key=self.register["code"].tolist().__getitem__)


def read_cells(
    path: Path, where: str, *, grid: CellGrid | None, extent: Extent | None, neighbourhoods: AreaRows | None
) -> tuple[CellRows | None, list[Problem]]:
    """The squares of a delivery; None when the table cannot be read.

    Without a grid, or without neighbourhoods (both told elsewhere), only what the file alone shows is told.
    """
    table, problems = read_table(path, where, COLUMNS, largest=LARGEST)
    if table is None:
        return None, problems
    register, wrong = _register(table)
    problems += wrong
    if neighbourhoods is not None:
        names = neighbourhoods.register.drop_duplicates("code").set_index("code")
        problems += _neighbourhood_problems(register, table, names)
        of_cells = names.reindex(register["neighbourhood"])
        register = register.assign(name=of_cells["name"].to_numpy(), district=of_cells["district"].to_numpy())
    if grid is not None:
        problems += corner_problems(register, table.rows, grid)
    if grid is None or neighbourhoods is None or not neighbourhoods.sound or has_errors(problems):
        return CellRows(register, table.rows, sound=False), problems
    problems += ground_problems(register, table.rows, grid=grid, extent=extent, neighbourhoods=neighbourhoods)
    return CellRows(register, table.rows, sound=not has_errors(problems)), problems


def _register(table: CsvTable) -> tuple[pd.DataFrame, list[Problem]]:
    """What is said about each square."""
    cells, rows = table.cells, table.rows
    codes, problems = read_codes(cells["code"], "code", rows)
    problems += double_problems(codes, "vierkant", rows)
    columns: dict[str, object] = {"code": codes}
    for name in ("municipality", "neighbourhood"):
        columns[name], wrong = read_codes(cells[name], name, rows)
        problems += wrong
    everywhere = np.ones(len(table), dtype=bool)
    for column in COORDINATES:
        numbers, wrong = read_numbers(table, column, named=codes.__getitem__, public=everywhere)
        columns[column.name] = numbers
        empty = [row for row in np.flatnonzero(np.isnan(numbers)).tolist() if not cells[column.name][row].strip()]
        problems += [*wrong, *rows.errors(empty, _empty(column.name))]
    return pd.DataFrame(columns), problems


def _empty(name: str) -> Say:
    return lambda _: (f"{name} is leeg", "vul de hoek linksonder van het vierkant in, in meters")


def _neighbourhood_problems(register: pd.DataFrame, table: CsvTable, names: pd.DataFrame) -> Iterator[Problem]:
    """Neighbourhoods that do not exist, lie in another municipality or are called otherwise."""
    rows, known = table.rows, names.index.tolist()
    around, owners = register["neighbourhood"], register["municipality"].tolist()
    yield from unknown_problems(
        around.tolist(),
        frozenset(known),
        noun="neighbourhood",
        find=code_finder(known),
        otherwise="voeg haar toe aan neighbourhoods.gpkg",
        rows=rows,
    )
    of_cells = names.reindex(around)
    owner = of_cells["municipality"].to_numpy(dtype=object)
    there = around.isin(names.index).to_numpy()
    elsewhere = there & (owner != np.array(owners, dtype=object))

    def say_elsewhere(row: int) -> tuple[str, str]:
        hood = shown(around.iloc[row])
        what = f"neighbourhood {hood} ligt in gemeente {shown(owner[row])}, niet in {shown(owners[row])}"
        return what, "kies er een van zijn eigen gemeente"

    yield from rows.errors(np.flatnonzero(elsewhere).tolist(), say_elsewhere)
    for column in (name for name in SAME if name in table.cells):
        yield from _name_problems(column, table, there, of_cells[SAME[column]].to_numpy(dtype=object))


def _name_problems(column: str, table: CsvTable, there: Flags, names: npt.NDArray[np.object_]) -> Iterator[Problem]:
    """Where a column says another name than the neighbourhoods do."""
    said = np.array([cell.strip() for cell in table.cells[column]], dtype=object)
    other = there & (said != "") & (said != names)

    def say(row: int) -> tuple[str, str]:
        what = f"{column} is {quoted(said[row])}, in neighbourhoods.gpkg {quoted(names[row])}"
        return what, "maak beide gelijk, of laat de kolom weg"

    return table.rows.errors(np.flatnonzero(other).tolist(), say)
