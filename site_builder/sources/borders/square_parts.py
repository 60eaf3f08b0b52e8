"""Which part of an area lies in another, counted in squares instead of surface?"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from site_builder.sources.borders.pieces import Pieces
from site_builder.sources.files import Floats, Geometries


@dataclass(frozen=True, slots=True)
class SquareCounts:
    """Squares of one year. middles: points in the metres of the areas. counts: residents, homes; secret ones filled."""

    year: int
    middles: Geometries
    counts: Mapping[str, Floats]


def parts_of(
    pieces: Pieces, sources: Geometries, targets: Geometries, *, squares: SquareCounts | None, count: str
) -> Floats:
    """For each piece the part of its source that lies in it: 1 on the same ground, else by squares, else by surface.

    A source without any count in a square goes by surface. Squares in a strip that was dropped belong to no part.
    """
    parts = np.where(pieces.same, 1.0, pieces.of_source)
    moved = np.flatnonzero(~pieces.same)
    if squares is None or not len(moved):
        return parts
    used, place = np.unique(pieces.source[moved], return_inverse=True)
    owner, square = _inside(sources[used], squares.middles)
    counts = squares.counts[count]
    inside = np.zeros(len(moved))
    held = np.zeros(len(square), dtype=bool)
    for row, piece in enumerate(moved):  # a few hundred pieces; each looks at the squares of its own source
        mine = np.flatnonzero(owner == place[row])
        within = shapely.intersects(targets[pieces.target[piece]], squares.middles[square[mine]])
        inside[row] = counts[square[mine]][within].sum()
        held[mine[within]] = True
    in_strip = ~held & _in_any(targets, squares.middles[square])
    totals = np.bincount(owner, weights=np.where(in_strip, 0.0, counts[square]), minlength=len(used))
    counted = totals[place] > 0
    parts[moved[counted]] = inside[counted] / totals[place][counted]
    return parts


def _inside(shapes: Geometries, points: Geometries) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Pairs of a shape and a point in it."""
    owner, point = shapely.STRtree(points).query(shapes, predicate="intersects")
    return owner, point


def _in_any(shapes: Geometries, points: Geometries) -> npt.NDArray[np.bool_]:
    """Which points lie in one of the shapes."""
    inside = np.zeros(len(points), dtype=bool)
    inside[shapely.STRtree(points).query(shapes, predicate="intersects")[1]] = True
    return inside
