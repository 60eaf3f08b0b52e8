"""How often does a border cross itself? Asked before mending, whose time grows with the answer."""

import numpy as np
import shapely

from site_builder.read.shapes.geodata import Flags, Geometries

MOST = 100_000
"""Crossings, and polygons, that are mended in one file: seconds. Real borders have a few per polygon."""
AT_ONCE = 8
"""Pieces of border looked at together: each may cross all others of a scribble."""


def mendable(shapes: Geometries) -> Flags:
    """(n_shapes,) True up to the polygon with which the crossings of this and all earlier ones become too many."""
    flags, left = np.zeros(len(shapes), dtype=bool), MOST
    for row, shape in enumerate(shapes):  # one by one: only borders of the same polygon count
        left -= 1 + crossings(shape, most=left)
        if left < 0:
            break
        flags[row] = True
    return flags


def crossings(shape: shapely.Geometry, *, most: int) -> int:
    """How often two pieces of its border meet that do not follow each other; counted until there are more than most."""
    rings = shapely.get_rings(shapely.get_parts(shape))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    same = ring[1:] == ring[:-1]
    pieces = np.asarray(shapely.linestrings(np.stack([points[:-1][same], points[1:][same]], axis=1)))
    tree, meetings, neighbours = shapely.STRtree(pieces), 0, 3 * len(pieces)
    for start in range(0, len(pieces), AT_ONCE):
        meetings += tree.query(pieces[start : start + AT_ONCE], predicate="intersects").shape[1]
        if meetings - neighbours > 2 * most:
            break
    return max(meetings - neighbours, 0) // 2  # each meeting is seen from both sides
