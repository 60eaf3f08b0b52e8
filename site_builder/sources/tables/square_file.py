"""Which squares does a file of small squares hold, where do they lie, and what was counted in them?"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from site_builder.problems import Problem, error
from site_builder.read.parsing import quoted
from site_builder.sources.borders import SquareCounts
from site_builder.sources.files import FigureColumn, Floats, Geometries, SourceFolder, counts_in, open_choice
from site_builder.sources.recipe import Squares
from site_builder.sources.tables.coded_table import unreadable_problems

CODE = r"^\s*E(\d{1,5})N(\d{1,5})\s*$"
UNIT = 100
"""Metres per step in a code, whatever the size of the squares."""

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class SquareFile:
    """The squares of one year. codes, x, y: lower-left corners in metres. columns: by count; "nihil" is 0."""

    year: int
    codes: npt.NDArray[np.object_]
    x: Ints
    y: Ints
    columns: Mapping[str, FigureColumn]

    def filled(self, middle: float, size: int) -> SquareCounts:
        """For the parts of areas: secret counts in the middle of their bounds, other missing ones nothing."""
        counts = {name: _filled(column, middle) for name, column in self.columns.items()}
        return SquareCounts(self.year, self.middles(size), counts)

    def middles(self, size: int) -> Geometries:
        """The middle of each square, a point."""
        points = np.empty(len(self.x), dtype=object)
        points[:] = shapely.points(self.x + size / 2, self.y + size / 2)
        return points


def _filled(column: FigureColumn, middle: float) -> Floats:
    return np.where(column.reasons == "secret", middle, np.nan_to_num(column.values))


def read_squares(folder: SourceFolder, squares: Squares) -> tuple[SquareFile | None, list[Problem]]:
    """The squares of a year, sorted by place: south to north and west to east."""
    table, problems = open_choice(folder, squares.choice, (squares.code, *squares.columns.values()))
    if table is None:
        return None, problems
    codes = np.array(table.texts(squares.code), dtype=object)
    corners = pd.Series(codes, dtype=str).str.extract(re.compile(CODE))
    wrong = corners[0].isna().to_numpy()
    if wrong.any():
        row = int(np.flatnonzero(wrong)[0])
        what = f"{squares.code} is {quoted(codes[row])}"
        fix = f"kies bij {squares.choice.at} de kolom met codes als E1661N4576"
        return None, [*problems, error(f"{table.where}:{table.marks[row]}", what, fix)]
    x, y = (corners[axis].to_numpy(dtype=str).astype(np.int64) * UNIT for axis in (0, 1))
    order = np.lexsort((x, y))
    double = (np.diff(x[order]) == 0) & (np.diff(y[order]) == 0)
    if double.any():
        code = codes[order[int(np.flatnonzero(double)[0])]]
        return None, [
            *problems,
            error(table.where, f"vierkant {code} staat er twee keer", "download het bestand opnieuw"),
        ]
    columns = {}
    for name, column in squares.columns.items():
        read = counts_in(table.columns[column], {})
        problems += unreadable_problems(read, f"{table.where}: kolom {column}", squares.choice.at)
        problems += _empty_problems(read, table.where, column_name=column, squares=squares)
        columns[name] = _without_nihil(read, order)
    return SquareFile(squares.year, codes[order], x[order], y[order], columns), problems


def _without_nihil(column: FigureColumn, order: Ints) -> FigureColumn:
    """In the order of the squares; "nihil" is the number 0."""
    none = column.reasons == "nihil"
    values = np.where(none, 0.0, column.values)[order]
    return FigureColumn(values, np.where(none, "", column.reasons)[order], column.unreadable)


def _empty_problems(column: FigureColumn, where: str, *, column_name: str, squares: Squares) -> Iterator[Problem]:
    if np.isin(column.reasons, ("", "secret", "nihil")).any():
        return
    later = (column.reasons == "unpublished").any()
    what = f"kolom {column_name} ({squares.year}) is {'nog niet gepubliceerd' if later else 'helemaal leeg'}"
    yield error(where, what, f"kies een eerder jaar bij {squares.choice.at}")
