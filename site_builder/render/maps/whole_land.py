"""The land of all municipalities together, for a map of some that lie far apart."""

from itertools import chain

import geopandas as gpd
import numpy as np
import orjson
import shapely

from site_builder.formats import encode, rings_of, script_call
from site_builder.render.maps.background import METRES_PER_DEGREE, simplified

DETAIL = 200
"""Metres: smaller details are not drawn, and smaller gaps between borders are closed."""
LEAST = 0.5e6
"""Square metres: smaller islands and lakes are not drawn."""


def land_script(borders: gpd.GeoSeries) -> bytes:
    """vergelijk/omgeving.js: outlines as encoded polylines. borders: of all municipalities, degrees."""
    gap = DETAIL / METRES_PER_DEGREE
    together = shapely.union_all(shapely.buffer(simplified(borders.to_numpy(), metres=DETAIL), gap, join_style="mitre"))
    land = simplified(shapely.get_parts(shapely.buffer(together, -gap, join_style="mitre")), metres=DETAIL)
    rings = np.asarray(shapely.polygons(shapely.get_rings(land)))
    large = rings[shapely.area(rings) > LEAST / METRES_PER_DEGREE**2]
    turned = shapely.reverse(large)  # as the borders of municipalities run, which are drawn in the same path
    return script_call("Atlas.wholeLand", orjson.dumps([*chain(*encode(rings_of(turned)))]))
