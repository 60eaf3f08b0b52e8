"""Where did the squares of a municipality lie in an older edition? Read from its table and the script of its map."""

import re
from collections.abc import Mapping, Sequence

import numpy as np
import orjson
from pyproj.exceptions import ProjError

from site_builder.formats import HARMLESS, fitted_places, lattice_of
from site_builder.model.editions import SquarePlaces
from site_builder.model.places import CellGrid

SEEN = re.compile(r'Atlas\.start\(leaflet, "[^"]*", (\[\[[-0-9.]+, [-0-9.]+\], \[[-0-9.]+, [-0-9.]+\]\])\);')
COLUMNS = ("area", "name", "x", "y")
METRES = re.compile(r"-?[0-9]{1,9}")
MOST_PLACES = 9_000_000
"""Columns times rows of a municipality: 75 km in squares of 25 m."""


def read_squares(rows: Sequence[Mapping[str, str]], grid: CellGrid) -> SquarePlaces:
    """rows: of kaarten.csv with COLUMNS, whose order stays.

    Raises ValueError where another builder wrote them in another form, or what they say cannot be drawn.
    """
    if not rows:
        raise ValueError("read_squares: no squares")
    return SquarePlaces(
        grid,
        _corners(rows, grid),
        tuple(HARMLESS.sub("", row["area"]) for row in rows),
        tuple(HARMLESS.sub("", row["name"]) for row in rows),
    )


def read_seen(script: str) -> tuple[float, float, float, float]:
    """West, south, east, north of the drawing, in degrees. script: kaart.js, private to its edition.

    Raises ValueError where another builder wrote it in another form.
    """
    seen = SEEN.search(script)
    if seen is None:
        raise ValueError("read_seen: the script has another form")
    (south, west), (north, east) = orjson.loads(seen[1])
    return west, south, east, north


def _corners(rows: Sequence[Mapping[str, str]], grid: CellGrid) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    if not all(METRES.fullmatch(row[axis]) for row in rows for axis in ("x", "y")):
        raise ValueError("_corners: a corner is no number of metres")
    metres = np.array([[int(row["x"]), int(row["y"])] for row in rows], dtype=np.int64)
    corners = metres // grid.size
    columns, high = (int(side) for side in np.ptp(corners, axis=0) + 1)
    if (metres % grid.size).any() or len(np.unique(corners, axis=0)) < len(rows) or columns * high > MOST_PLACES:
        raise ValueError("_corners: these are no squares of a grid")
    try:
        fitted_places(grid.crs, grid.size, np.array([lattice_of(corners)[0].box], dtype=np.int64))
    except ProjError as wrong:
        raise ValueError("_corners: nobody knows this grid") from wrong
    return corners
