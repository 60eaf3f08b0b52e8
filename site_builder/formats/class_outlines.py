"""Which outline do squares of one class have together? The browser makes the same rings in static/squares/blots.js.

A ring passes through the corners at which it turns. Squares of a class that touch in a corner only stay apart. Rings
come in the order of their lowest, then leftmost corner, from where each begins along its horizontal side; the last
corner is not written twice. Filled even-odd, holes are rings like all others.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]
NOTHING = -1


@dataclass(frozen=True, slots=True)
class Outlines:
    """Rings around the squares of each class. corners: (n, 2) column and row, ring after ring.

    start: (n_rings + 1,) first corner of each ring, and the end. owner: (n_rings,) its class, rising.
    """

    corners: Integers
    start: Integers
    owner: Integers


def class_outlines_of(grid: Integers) -> Outlines:
    """The outlines of the classes on a grid: (rows, columns) a class from 0, or NOTHING; row 0 is the lowest."""
    owner, row, column, down, left = _turns(np.pad(grid, 1, constant_values=NOTHING))
    across = _partners(np.lexsort((left, column, row, owner)))
    upright = _partners(np.lexsort((down, row, column, owner)))
    order = np.lexsort((left, column, row, owner)).tolist()
    ring, start = _walked(order, across.tolist(), upright.tolist())
    corners = np.stack([column, row], axis=1)[ring]
    firsts = np.array(ring, dtype=np.int64)[start[:-1]] if ring else np.empty(0, dtype=np.int64)
    return Outlines(corners, np.array(start, dtype=np.int64), owner[firsts])


def _turns(grid: Integers) -> tuple[Integers, Integers, Integers, Integers, Integers]:
    """Every corner at which the outline of a class turns: class, row, column, and where its two sides lead.

    down: 1 where the upright side leads up, 0 where it leads down; left: 1 where the horizontal side leads right.
    grid: with a margin of NOTHING. At a corner where two squares touch, both turn.
    """
    south_west, south_east = grid[:-1, :-1], grid[:-1, 1:]
    north_west, north_east = grid[1:, :-1], grid[1:, 1:]
    corners = []
    # (the square, beside it, above or below it, across the corner), and where its sides lead away from the corner
    for square, beside, over, across, up, right in (
        (south_west, south_east, north_west, north_east, 0, 0),
        (south_east, south_west, north_east, north_west, 0, 1),
        (north_west, north_east, south_west, south_east, 1, 0),
        (north_east, north_west, south_east, south_west, 1, 1),
    ):
        outer = (square != NOTHING) & (square != beside) & (square != over)
        inner = (square != NOTHING) & (square == beside) & (square == over) & (square != across)
        corners += [_corners(square, outer, up, right), _corners(square, inner, 1 - up, 1 - right)]
    owner, row, column, down, left = np.concatenate(corners, axis=1)
    return owner, row, column, down, left


def _corners(square: Integers, turns: npt.NDArray[np.bool_], up: int, right: int) -> Integers:
    row, column = np.nonzero(turns)
    return np.stack([square[turns], row, column, np.full(len(row), up), np.full(len(row), right)])


def _partners(order: Integers) -> Integers:
    """The other end of the side of each corner: in this order both ends stand next to each other."""
    partner = np.empty(len(order), dtype=np.int64)
    partner[order[0::2]], partner[order[1::2]] = order[1::2], order[0::2]
    return partner


def _walked(order: list[int], across: list[int], upright: list[int]) -> tuple[list[int], list[int]]:
    """All rings one after the other, and where each begins. A ring can only be followed step by step."""
    ring: list[int] = []
    start, seen = [0], bytearray(len(order))
    for first in order:
        if seen[first]:
            continue
        turn = first
        while not seen[turn]:
            end = across[turn]
            seen[turn] = seen[end] = 1
            ring += (turn, end)
            turn = upright[end]
        start.append(len(ring))
    return ring, start
