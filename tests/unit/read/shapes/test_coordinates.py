"""Shapes moved from one CRS to another."""

import geopandas as gpd
import numpy as np
import shapely
from pyproj import CRS

from site_builder.read.shapes.coordinates import WGS84, shapes_in

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


def test_a_corner_without_a_number_takes_no_place_of_another() -> None:
    with np.errstate(invalid="ignore"):
        shapes = shapely.from_wkt(["LINESTRING (100000 400000, nan 400000, 200000 500000)"])
    moved = shapely.get_coordinates(shapes_in(WGS84, shapes, RD))
    assert np.isfinite(moved).all(axis=1).tolist() == [True, False, True]
