"""Where do the corners of a grid lie in Web Mercator: a cubic polynomial per map, made here and read by the browser.

A map knows its squares by column and row; both ends of a map lie at -1 and 1: u = 2 column / columns - 1, v likewise.
Then x and y are sums of a term for each of POWERS, in radians, y upwards. The reader is static/squares/cells.js.
"""

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import Transformer

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Geometries = npt.NDArray[np.object_]

POWERS = ((0, 0), (1, 0), (0, 1), (2, 0), (1, 1), (0, 2), (3, 0), (2, 1), (1, 2), (0, 3))
"""Of u and v in each term."""
EARTH_RADIUS = 6_378_137.0  # metres, of Web Mercator (EPSG 3857)
FITTED, TRIED = 11, 24
"""Corners along each side from which the polynomial is made, and at which it is held against the projection."""
LARGEST_ERROR = 1 / 40  # of the side of a square: nobody sees that


def fitted_places(crs: str, size: int, boxes: Integers) -> Floats:
    """(m, 2, 10) terms of x and of y per map. boxes: (m, 4) first column and row, numbers of columns and rows.

    size: metres. Raises ValueError when a corner would be drawn farther off than LARGEST_ERROR of a square.
    """
    transformer = Transformer.from_crs(crs, 4326, always_xy=True)
    u, v = _spread(FITTED)
    corners = _projected(transformer, size, boxes, u, v)
    terms: Floats = np.einsum("tn,mnk->mkt", np.linalg.pinv(_terms(u, v)), corners)
    error = largest_error(transformer, size, boxes, terms)
    if error > LARGEST_ERROR * size:
        raise ValueError(f"fitted_places: a corner lies {error:.2f} m off in squares of {size} m")
    return terms


def largest_error(transformer: Transformer, size: int, boxes: Integers, places: Floats) -> float:
    """Metres on the ground between where a polynomial puts a corner and where it lies, at the worst of many."""
    u, v = _spread(TRIED)
    wanted = _projected(transformer, size, boxes, u, v)
    off = np.einsum("nt,mkt->mnk", _terms(u, v), places) - wanted
    metres = np.hypot(off[..., 0], off[..., 1]) * EARTH_RADIUS / np.cosh(wanted[..., 1])
    return float(metres.max(initial=0.0))


def placed(places: Floats, boxes: Integers, corners: Floats, owner: Integers) -> Floats:
    """(n, 2) Web Mercator in radians of corners (column and row within their map). owner: (n,) the map of each."""
    u, v = (2 * corners / boxes[owner, 2:] - 1).T
    terms = _terms(u, v)
    return np.stack([np.einsum("nt,nt->n", terms, places[owner, axis]) for axis in (0, 1)], axis=1)


def square_outlines(corners: Integers, *, crs: str, size: int) -> Geometries:
    """(n,) squares as polygons in degrees; a corner that squares share is projected once.

    corners: (n, 2) lower left, in sides of a square.
    """
    around = (corners[:, np.newaxis] + [[0, 0], [1, 0], [1, 1], [0, 1]]).reshape(-1, 2)
    low = around.min(axis=0, initial=0)
    wide = int(around[:, 0].max(initial=0) - low[0] + 1)
    different, place = np.unique((around - low) @ [1, wide], return_inverse=True)
    x, y = (different % wide + low[0]) * size, (different // wide + low[1]) * size
    degrees = np.column_stack(Transformer.from_crs(crs, 4326, always_xy=True).transform(x, y))
    return np.asarray(shapely.polygons(degrees[place].reshape(-1, 4, 2)), dtype=object)


def _spread(count: int) -> tuple[Floats, Floats]:
    u, v = np.meshgrid(np.linspace(-1, 1, count), np.linspace(-1, 1, count))
    return u.ravel(), v.ravel()


def _terms(u: Floats, v: Floats) -> Floats:
    return np.stack([u**i * v**j for i, j in POWERS], axis=1)


def _projected(transformer: Transformer, size: int, boxes: Integers, u: Floats, v: Floats) -> Floats:
    """(m, n, 2) Web Mercator in radians of the same spots in each box."""
    share = np.stack([(u + 1) / 2, (v + 1) / 2], axis=1)
    xy = (boxes[:, np.newaxis, :2] + share[np.newaxis] * boxes[:, np.newaxis, 2:]) * size
    lon, lat = transformer.transform(xy[..., 0], xy[..., 1])
    return np.stack([np.radians(lon), np.arctanh(np.sin(np.radians(lat)))], axis=-1)
