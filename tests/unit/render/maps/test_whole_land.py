"""The land of all municipalities together: their union, whatever gaps their borders leave, without specks."""

import json

import geopandas as gpd
import pytest
import shapely

from site_builder.formats.polylines import decode
from site_builder.render.maps import land_script

WEST, LAKE = shapely.box(5, 52, 5.1, 52.1), shapely.box(5.02, 52.02, 5.06, 52.06)
EAST = shapely.box(5.101, 52, 5.2, 52.1)  # 70 m of no land lie between them
FAR, SPECK = shapely.box(5.5, 52, 5.6, 52.1), shapely.box(5.3, 52, 5.301, 52.001)


def rings(*borders: shapely.Geometry) -> list[shapely.Polygon]:
    script = land_script(gpd.GeoSeries([*borders], crs=4326)).decode()
    assert script.startswith("Atlas.wholeLand(")
    return [shapely.Polygon(ring) for ring in decode(json.loads(script[script.index("(") + 1 : script.rindex(")")]))]


def test_neighbours_are_one_land_and_others_lie_apart():
    near, far = sorted(rings(WEST, EAST, FAR), key=lambda ring: ring.centroid.x)
    assert near.area == pytest.approx(shapely.box(5, 52, 5.2, 52.1).area, rel=0.001)
    assert far.area == pytest.approx(FAR.area, rel=0.001)


def test_a_lake_runs_the_other_way_than_its_land_which_runs_as_the_border_of_a_municipality():
    lake, land = sorted(rings(WEST - LAKE), key=lambda ring: ring.area)
    assert land.exterior.is_ccw
    assert not lake.exterior.is_ccw
    assert lake.area == pytest.approx(LAKE.area, rel=0.1)


def test_specks_are_not_drawn():
    assert len(rings(shapely.MultiPolygon([WEST, SPECK]))) == 1
