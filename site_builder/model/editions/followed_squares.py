"""Where do the squares of a municipality lie in one edition, and what became of them in the next?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from site_builder.model.places import CellGrid, Integers


@dataclass(frozen=True, slots=True, eq=False)
class SquarePlaces:
    """The squares of a municipality on the grid of an edition.

    corners: (n, 2) x and y of the lower left corner, in sides of a square. codes, hoods: (n,) of each its code and the
    name of its neighbourhood.
    """

    grid: CellGrid
    corners: Integers
    codes: tuple[str, ...]
    hoods: tuple[str, ...]

    def same_grid(self, other: "SquarePlaces") -> bool:
        """Whether a square of one may lie beside a square of the other: grid, side and window are equal."""
        here, there = ((grid.system, grid.size, grid.radius) for grid in (self.grid, other.grid))
        return here == there


@dataclass(frozen=True, slots=True)
class SquareChange:
    """How many squares went from one class to another."""

    then: str
    now: str
    count: int


@dataclass(frozen=True, slots=True, eq=False)
class SharedSquares:
    """The squares that two editions both have, on the same grid. then, now: (n_shared,) their place in each.

    gone, added: how many only the older one has, and only the newer.
    """

    then: Integers
    now: Integers
    gone: int
    added: int

    def changes(self, then: Sequence[str], now: Sequence[str]) -> Iterator[SquareChange]:
        """Which went from which class to which other, the most first. then, now: classes by place."""
        before, after = (
            np.array(classes, dtype=str)[places] for classes, places in ((then, self.then), (now, self.now))
        )
        moved = before != after
        pairs, counts = np.unique(np.stack([before[moved], after[moved]]), axis=1, return_counts=True)
        for place in np.argsort(-counts, kind="stable").tolist():
            yield SquareChange(str(pairs[0, place]), str(pairs[1, place]), int(counts[place]))


def shared_squares(then: SquarePlaces, now: SquarePlaces) -> SharedSquares:
    """Joined by where they lie, never by code. ValueError when the grids differ."""
    if not then.same_grid(now):
        raise ValueError("shared_squares: these lie on different grids")
    before, after = (pd.MultiIndex.from_arrays(list(places.corners.T)) for places in (then, now))
    place = after.get_indexer(before).astype(np.int64)
    shared = np.flatnonzero(place >= 0)
    return SharedSquares(shared, place[shared], len(before) - len(shared), len(after) - len(shared))
