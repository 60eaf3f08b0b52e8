"""In which area does each square lie? By its middle; at a shore by the area that the square touches."""

import numpy as np
import shapely
from pyproj import CRS

from site_builder.read.shapes import shapes_in
from site_builder.sources.borders import Land
from site_builder.sources.tables import Ints, SquareFile

NOWHERE = -1
HALF_DIAGONAL = 0.7072


def areas_of(square: SquareFile, land: Land, *, size: int, crs: CRS) -> Ints:
    """(n_squares,) the row of the area of each square, NOWHERE for one that touches none: abroad, or off the map."""
    middles = square.middles(size)
    if crs != land.crs:
        middles = shapes_in(land.crs, middles, crs)
    tree = shapely.STRtree(land.shapes)
    point, area = tree.query(middles, predicate="intersects")
    area_of = np.full(len(middles), NOWHERE, dtype=np.int64)
    area_of[point[::-1]] = area[::-1]  # of areas that overlap the first by code
    lost = np.flatnonzero(area_of == NOWHERE)
    near, area = tree.query_nearest(middles[lost], max_distance=size * HALF_DIAGONAL, all_matches=False)
    area_of[lost[near]] = area
    return area_of
