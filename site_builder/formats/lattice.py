"""Which squares of a grid does a map have: runs of squares, row by row; what is written in data.js and read back.

Squares stand in rows from the lowest one up, and in a row from left to right. The reader is static/squares/cells.js.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]

NUMBERS = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Lattice:
    """The squares of one map. box: first column and row in the grid, numbers of columns and rows.

    at: (n, 2) column and row of each square within the box, in rows.
    """

    box: tuple[int, int, int, int]
    at: Integers


def lattice_of(corners: Integers) -> tuple[Lattice, Integers]:
    """The squares with these columns and rows in the grid, and the order of the corners that puts them in rows."""
    order = np.lexsort((corners[:, 0], corners[:, 1]))
    low = corners.min(axis=0)
    columns, rows = (corners.max(axis=0) - low + 1).tolist()
    return Lattice((int(low[0]), int(low[1]), columns, rows), corners[order] - low), order


def written_runs(lattice: Lattice) -> list[int]:
    """For each row the number of its runs, and for each of these the gap before it and its length."""
    column, row = lattice.at.T
    first = np.flatnonzero((np.diff(column, prepend=-2) != 1) | (np.diff(row, prepend=-1) != 0))
    length = np.diff(first, append=len(column))
    before = np.r_[0, column[first][:-1] + length[:-1]]
    of_row = row[first]
    gap = np.where(np.diff(of_row, prepend=-1) != 0, column[first], column[first] - before)
    counts = np.bincount(of_row, minlength=lattice.box[3])
    pairs = np.stack([gap, length], axis=1).ravel()
    return np.insert(pairs, 2 * np.r_[0, np.cumsum(counts)[:-1]], counts).tolist()


def read_runs(runs: Sequence[int], box: tuple[int, int, int, int]) -> Lattice:
    """The squares that `written_runs` wrote. Raises ValueError for runs that leave the box."""
    starts: list[int] = []
    lengths: list[int] = []
    of_row: list[int] = []
    place = 0
    for row in range(box[3]):
        end = place + 1 + 2 * runs[place]
        column = 0
        for gap, length in zip(runs[place + 1 : end : 2], runs[place + 2 : end : 2], strict=True):
            starts.append(column + gap)
            lengths.append(length)
            column += gap + length
        of_row += [row] * runs[place]
        place = end
        if column > box[2]:
            raise ValueError(f"read_runs: row {row} is {column} squares wide in a box of {box[2]}")
    return Lattice(box, _squares(starts, lengths, of_row))


def _squares(starts: Sequence[int], lengths: Sequence[int], rows: Sequence[int]) -> Integers:
    """(n, 2) column and row of every square in runs that begin in these columns of these rows."""
    first, times, row = (np.array(numbers, dtype=np.int64) for numbers in (starts, lengths, rows))
    before = np.cumsum(times) - times  # squares in earlier runs
    within = np.arange(times.sum()) - np.repeat(before, times)
    return np.stack([np.repeat(first, times) + within, np.repeat(row, times)], axis=1)


def written_lengths(values: Integers) -> list[int]:
    """A value and how often it comes, again and again."""
    first = np.flatnonzero(np.diff(values, prepend=values[:1] - 1))
    return np.stack([values[first], np.diff(first, append=len(values))], axis=1).ravel().tolist()


def read_lengths(pairs: Sequence[int]) -> list[int]:
    """The values that `written_lengths` wrote."""
    return np.repeat(np.array(pairs[::2], dtype=np.int64), pairs[1::2]).tolist()


def written_codes(codes: Sequence[str], corners: Integers, size: int) -> dict[str, list[object]]:
    """The codes of squares: "made" of the corners, as "E1205N4867" is of 120500, 486700; else all "codes".

    made: text, metres per unit and digits of x, text, the same of y. corners: (n, 2) in sides of a square.
    """
    made = _pattern(codes[0], (corners[0] * size).tolist()) if len(codes) else None
    if made is not None and _made(made, corners, size) == list(codes):
        return {"made": made}
    return {"codes": list(codes)}


def read_codes(written: Mapping[str, Any], corners: Integers, size: int) -> list[str]:
    """The codes that `written_codes` wrote."""
    if "made" in written:
        return _made(written["made"], corners, size)
    return [str(code) for code in written["codes"]]


def _made(made: Sequence[Any], corners: Integers, size: int) -> list[str]:
    before, across, wide, between, up, high = made
    columns, rows = (set(numbers) for numbers in corners.T.tolist())
    firsts = {x: f"{before}{x * size // across:0{wide}d}{between}" for x in columns}  # once for a whole column
    seconds = {y: f"{y * size // up:0{high}d}" for y in rows}
    return [firsts[x] + seconds[y] for x, y in corners.tolist()]


def cell_codes(cells: Mapping[str, Any]) -> list[str]:
    """The codes of the squares of a municipality, row by row, as the browser makes them of its data."""
    first, second, columns, rows = cells["box"]
    lattice = read_runs(cells["runs"], (first, second, columns, rows))
    return read_codes(cells, lattice.at + np.array([first, second]), cells["size"])


def _pattern(code: str, metres: Sequence[int]) -> list[object] | None:
    """How a code may be made of the corner of its square: two numbers in it, each some places shorter."""
    numbers = list(NUMBERS.finditer(code))
    if len(numbers) != 2 or numbers[1].end() != len(code):
        return None
    units = [_unit(part[0], metre) for part, metre in zip(numbers, metres, strict=True)]
    if None in units:
        return None
    x, y = numbers
    return [code[: x.start()], units[0], len(x[0]), code[x.end() : y.start()], units[1], len(y[0])]


def _unit(digits: str, metres: int) -> int | None:
    return next((unit for unit in (1, 10, 100, 1000) if metres >= 0 and metres // unit == int(digits)), None)
