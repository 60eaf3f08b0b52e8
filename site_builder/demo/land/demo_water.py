"""Where does the river flow, and what is left of the areas beside it?"""

from itertools import pairwise
from typing import Final

import numpy as np
import shapely

from site_builder.demo.land.demo_coverage import DECIMALS, Coverage, Flags, Floats, Ints, Shapes
from site_builder.demo.land.demo_outline import metres
from site_builder.demo.land.demo_province import ORIGIN, RIVER, SIZE
from site_builder.demo.land.demo_routes import cheapest_route, nearest, network_of

RIVER_HALF_WIDTH: Final = 70.0
SHEET_MARGIN: Final = 6000.0
SMALLEST_PART: Final = 2000.0
"""Square metres: a piece that the river cuts off below this becomes water."""


def river(cells: Coverage, dry: Flags) -> shapely.MultiLineString:
    """Flows along borders between dry cells, through the points of RIVER; both its ends lie on a shore."""
    inner = (cells.sides >= 0).all(axis=1)
    banks = np.where(inner, dry[cells.sides].sum(axis=1), 0)
    inland = np.flatnonzero(banks == 2)
    lines = [shapely.LineString(cells.lines[edge]) for edge in inland]
    network = network_of(cells.ends[inland], shapely.length(lines))
    shore = np.intersect1d(network.links, cells.ends[banks == 1])
    stops = _stops(cells, shore=shore, inland=np.unique(network.links))
    legs = [cheapest_route(network, start=start, goal=goal) for start, goal in pairwise(stops)]
    return shapely.MultiLineString([lines[link] for leg in legs for link in leg])


def without_river(polygons: Shapes, line: shapely.MultiLineString) -> Shapes:
    """The areas (MultiPolygons) with the bed of the river left out.

    Bevelled and square: round corners need a sine, which differs in its last digit between machines.
    """
    bed = line.buffer(RIVER_HALF_WIDTH, join_style="bevel", cap_style="square")
    parts, owner = shapely.get_parts(shapely.difference(polygons, bed), return_index=True)
    large = shapely.area(parts) >= SMALLEST_PART
    kept = shapely.multipolygons(parts[large], indices=owner[large])
    return np.asarray(shapely.transform(kept, _to_decimetres))


def water_around(areas: Shapes) -> Shapes:
    """Polygons of everything on the sheet that is no area: sea, lake and river."""
    west, south = np.array(ORIGIN) - SHEET_MARGIN
    east, north = np.array(ORIGIN) + np.array(SIZE) * 1000 + SHEET_MARGIN
    sheet = shapely.box(west, south, east, north)
    return shapely.get_parts(sheet.difference(shapely.coverage_union_all(areas)))


def _stops(cells: Coverage, *, shore: Ints, inland: Ints) -> list[int]:
    """The vertices nearest to the points of RIVER: the first and last on a shore."""
    points = metres(RIVER)
    choices = [shore, *[inland] * (len(points) - 2), shore]
    return [int(choice[nearest(cells.vertices[choice], point)]) for choice, point in zip(choices, points, strict=True)]


def _to_decimetres(points: Floats) -> Floats:
    return np.round(points, DECIMALS)
