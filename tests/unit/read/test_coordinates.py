"""Shapes moved from one CRS to another."""

import geopandas as gpd
import numpy as np
import shapely
from pyproj import CRS

from site_builder.read.coordinates import WGS84, shapes_in

RD = CRS.from_epsg(28992)


def test_shared_corners_move_as_each_shape_would_alone() -> None:
    random = np.random.default_rng(2)
    corners = np.round(random.uniform((100_000, 400_000), (200_000, 500_000), (60, 2)))
    triangles = shapely.polygons(corners[random.integers(0, 60, (200, 3))])
    shapes = np.array([*triangles, shapely.MultiPolygon(list(triangles[:3])), None], dtype=object)
    moved = shapes_in(WGS84, shapes, RD)
    assert shapely.equals_exact(moved[:-1], gpd.GeoSeries(shapes, crs=RD).to_crs(WGS84)[:-1]).all()
    assert moved[-1] is None
    assert shapely.equals(shapes[0], shapely.polygons(shapely.get_coordinates(triangles[0])))
