"""The map of the home page: every municipality can be reached, also one that lies inside another."""

import re

import geopandas as gpd
import shapely

from site_builder.model.places.municipality import Municipality
from site_builder.render.maps.home_map import home_map_of


def paths(**borders):
    own = gpd.GeoSeries(borders, crs=4326)
    drawn = home_map_of(own, [Municipality(code, code.capitalize(), "", "other", None, ()) for code in borders])
    return dict(re.findall(r'<title>([^<]*)</title><path d="([^"]*)"', drawn))


def test_a_municipality_inside_another_lies_on_top_of_it():
    outer, inner = shapely.box(5.0, 52.0, 6.0, 53.0), shapely.box(5.4, 52.4, 5.6, 52.6)
    assert list(paths(inner=inner, outer=outer)) == ["Outer", "Inner"]
    assert list(paths(outer=outer, inner=inner)) == ["Outer", "Inner"]


def test_a_hole_is_drawn_and_one_that_nobody_sees_is_not():
    outer, seen, unseen = (
        shapely.box(5, 52, 6, 53),
        shapely.box(5.4, 52.4, 5.6, 52.6),
        shapely.box(5.1, 52.1, 5.1001, 52.1001),
    )
    drawn = paths(outer=shapely.Polygon(outer.exterior, [seen.exterior, unseen.exterior]))
    assert drawn["Outer"].count("m") == 2


def test_an_island_that_nobody_sees_is_left_out_unless_it_is_all_there_is():
    mainland, islet = shapely.box(5, 52, 6, 53), shapely.box(6.1, 52.1, 6.1001, 52.1001)
    drawn = paths(both=shapely.MultiPolygon([mainland, islet]), small=islet)
    assert drawn["Both"].count("m") == drawn["Small"].count("m") == 1
