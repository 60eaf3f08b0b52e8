"""The inline drawing and data.js of a made-up country of two municipalities."""

import json
import re

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from pyproj import Geod

from site_builder.model.pages.map_panels.pairs import Pair
from site_builder.model.places.edition import AreaWord
from site_builder.model.places.geography import Geography
from site_builder.model.rules.classification import Classes
from site_builder.model.rules.layers import Layer
from site_builder.render.maps.canvas import canvas_of
from site_builder.render.maps.extents import mercator
from site_builder.render.maps.payload import Known, data_scripts
from site_builder.render.maps.scale_bar import round_length
from site_builder.render.maps.svg_map import svg_maps
from site_builder.theme.maps import MAPS
from tests.support.svg_paths import points

MUNICIPALITY = pd.Series({"A1": "a", "A2": "a", "B1": "b"})
HOLE = [(5.02, 52.02), (5.04, 52.02), (5.04, 52.04), (5.02, 52.04)]
ISLAND = shapely.box(5.25, 52.0, 5.3, 52.05)


def a_geography(**context):
    west = shapely.Polygon(shapely.box(5.0, 52.0, 5.1, 52.1).exterior, [HOLE])
    middle = shapely.MultiPolygon([shapely.box(5.1, 52.0, 5.2, 52.1), ISLAND])
    east = shapely.box(5.2, 52.0, 5.24, 52.1)
    areas = gpd.GeoSeries({"A1": west, "A2": middle, "B1": east}, crs=4326)
    borders = gpd.GeoSeries({"a": shapely.union(shapely.box(5.0, 52.0, 5.2, 52.1), ISLAND), "b": east}, crs=4326)
    layers = {name: gpd.GeoDataFrame(layer, crs=4326) for name, layer in context.items()}
    return Geography(areas, borders, {"a": ("b",), "b": ("a",)}, layers)


def drawings(geography):
    slugs = pd.Series(["equal", "withheld", "no-score"], index=MUNICIPALITY.index)
    return dict(svg_maps(canvas_of(geography, MUNICIPALITY), slugs, {"a": "Aa", "b": "Bé"}))


def data(geography, names=("Noord", "Zuid", "Oost")):
    register = pd.DataFrame({"name": names, "municipality": MUNICIPALITY, "district": ""})
    layer = Layer(MAPS[0], 2020, "resilience")
    classes = Classes(
        (layer,), pd.DataFrame({"resilience": [8, -2, -1]}, index=register.index, dtype=np.int8), MUNICIPALITY
    )
    values = {"association-share": pd.Series([12.0, np.nan, 0.5], index=register.index)}
    pairs = {"resilience": Pair(("Wel, maar",), np.array([0, -1, -1], dtype=np.int8))}
    known = Known(register, classes, {"a": "Aa", "b": "Bé"}, AreaWord("buurt", "buurten"), values, pairs)
    return dict(data_scripts(canvas_of(geography, MUNICIPALITY), known))


def parsed(script):
    call = re.fullmatch(r'Atlas\.add\(("[^"]+"),(\{.*\})\);\n', script.decode(), re.DOTALL)
    return json.loads(call[1]), json.loads(call[2])


def area_paths(drawing):
    return re.findall(r'<path class="area class-([a-z-]+)" data-area="(\d+)" d="([^"]*)"/>', drawing.content)


def test_every_area_has_one_path_with_its_class_and_its_place_in_the_data():
    drawn = drawings(a_geography())
    assert [(slug, index) for slug, index, _ in area_paths(drawn["a"])] == [("equal", "0"), ("withheld", "1")]
    assert [(slug, index) for slug, index, _ in area_paths(drawn["b"])] == [("no-score", "0")]


def test_holes_and_islands_are_rings_of_the_same_path():
    (_, _, with_hole), (_, _, with_island) = area_paths(drawings(a_geography())["a"])
    assert len(points(with_hole)) == len(points(with_island)) == 2


def test_every_vertex_lies_within_half_a_unit_of_its_web_mercator_place():
    geography = a_geography()
    drawn = drawings(geography)["a"]
    west, south, east, north = canvas_of(geography, MUNICIPALITY).seen.loc["a"]
    (left, bottom), (right, top) = mercator(np.array([[west, south], [east, north]]))
    scale = 1000 / max(right - left, top - bottom)
    for area, (_, _, path) in zip(geography.areas[:2], area_paths(drawn), strict=True):
        for ring, drawn_ring in zip(shapely.get_rings(shapely.get_parts(area)), points(path), strict=True):
            exact = (mercator(shapely.get_coordinates(ring)[:-1]) - [left, top]) * [scale, -scale]
            assert np.abs(drawn_ring - exact).max() <= 0.5 + 1e-9


def test_the_drawing_is_padded_and_its_longer_side_is_a_thousand_units():
    drawn = drawings(a_geography())["b"]
    _, _, width, height = map(float, drawn.view_box.split())
    assert max(width, height) == 1000
    ((_, _, path),) = area_paths(drawn)
    low, high = points(path)[0].min(axis=0), points(path)[0].max(axis=0)
    assert (low > 0).all()
    assert (high < [width, height]).all()


def test_the_background_is_drawn_around_and_across_the_areas():
    lines = gpd.GeoSeries([shapely.LineString([(4.9, 52.05), (5.5, 52.06)])])
    lake = gpd.GeoSeries([shapely.box(5.01, 52.06, 5.05, 52.09), shapely.box(5.03, 52.06, 5.07, 52.09)])
    drawn = drawings(a_geography(roads={"geometry": lines}, water={"geometry": lake}))["a"]
    kinds = re.findall(r'class="(map__[a-z]+|area)', drawn.content)
    paths = ["map__around", "map__around", "area", "area", "map__water", "map__road", "map__border"]
    assert kinds == [*paths, "map__name", "map__scale"]
    (water,) = re.findall(r'class="map__water" d="([^"]*)"', drawn.content)
    assert len(points(water)) == 1, "overlapping water must not make a hole"


def test_several_pieces_of_background_keep_their_places_in_one_path():
    lakes = [shapely.box(5.01, 52.06, 5.02, 52.07), shapely.box(5.15, 52.01, 5.16, 52.02)]
    drawn = drawings(a_geography(water={"geometry": gpd.GeoSeries(lakes)}))["a"]
    (water,) = re.findall(r'class="map__water" d="([^"]*)"', drawn.content)
    first, second = sorted(ring.min(axis=0).tolist() for ring in points(water))
    assert first[0] < second[0]
    assert first[1] < second[1]


def test_names_are_text():
    places = {"name": ["<b>Aa</b> & Bé"], "geometry": gpd.GeoSeries([shapely.Point(5.05, 52.05)])}
    geography = a_geography(places=places)
    assert "&lt;b&gt;Aa&lt;/b&gt; &amp; Bé</text>" in drawings(geography)["a"].content


def test_a_name_that_would_touch_another_or_leave_the_sheet_is_not_drawn():
    spots = gpd.GeoSeries(shapely.points([(5.1, 52.05), (5.11, 52.05), (5.1, 52.02), (5.0, 52.08), (5.1, 52.9)]))
    places = {"name": ["Midden", "Ernaast", "Eronder", "Half eraf", "Elders"], "geometry": spots}
    content = drawings(a_geography(places=places))["a"].content
    assert re.findall(r'class="map__name"[^>]*>([^<]*)', content) == ["Midden", "Eronder"]


def test_neighbours_are_named_unless_a_place_has_the_name_already():
    around = r'class="map__name map__name--around"[^>]*>([^<]*)'
    assert re.findall(around, drawings(a_geography())["a"].content) == ["Bé"]
    places = {"name": ["Bé"], "geometry": gpd.GeoSeries(shapely.points([(5.1, 52.05)]))}
    assert re.findall(around, drawings(a_geography(places=places))["a"].content) == []


def test_the_scale_bar_is_as_long_as_it_says():
    geography = a_geography()
    drawn = drawings(geography)["a"]
    west, south, east, north = canvas_of(geography, MUNICIPALITY).seen.loc["a"]
    middle = (south + north) / 2
    across = Geod(ellps="WGS84").inv(west, middle, east, middle)[2]
    ((left, right, words),) = re.findall(r'map__scale"><path d="M(\d+) \d+V\d+H(\d+)V.*?>([^<]+)</text>', drawn.content)
    width = float(drawn.view_box.split()[2])
    assert words.endswith(" km")
    assert (int(right) - int(left)) / width * across == pytest.approx(1000 * int(words.split()[0]), rel=0.01)


@pytest.mark.parametrize(
    ("longest", "metres"), [(1, 1), (9.9, 5), (10, 10), (4999, 2000), (5000, 5000), (19999, 10000)]
)
def test_a_scale_bar_has_a_round_length(longest, metres):
    assert round_length(longest) == metres


def test_data_holds_one_character_per_area_and_layer():
    key, known = parsed(data(a_geography())["a"])
    assert (key, known["name"], known["area"]) == ("a", "Aa", ["buurt", "buurten"])
    assert known["codes"] == ["A1", "A2"]
    assert known["layers"] == {"resilience": "8w"}
    assert parsed(data(a_geography())["b"])[1]["layers"] == {"resilience": "-"}


def test_data_holds_public_values_and_the_sentences_of_pairs():
    _, known = parsed(data(a_geography())["a"])
    assert known["values"] == {"association-share": [12, None]}
    assert known["pairs"] == {"resilience": [["Wel, maar"], "0."]}
    assert parsed(data(a_geography())["b"])[1]["values"] == {"association-share": [0.5]}


def test_data_names_the_neighbours_and_where_their_names_fit():
    _, known = parsed(data(a_geography())["a"])
    ((name, rings, spot),) = known["around"]
    assert (name, len(rings)) == ("Bé", 1)
    assert spot == pytest.approx([52.05, 5.22], abs=0.02)


@pytest.mark.parametrize("name", ["</script>", "<!--", "${alert(1)}", "\u2028", '"', "\\"])
def test_names_cannot_leave_their_string(name):
    script = data(a_geography(), names=(name, "Zuid", "Oost"))["a"]
    assert b"<" not in script
    assert "\u2028".encode() not in script
    assert parsed(script)[1]["names"][0] == name


def test_a_country_without_background_has_none_in_its_data():
    _, known = parsed(data(a_geography())["a"])
    assert not {"water", "roads", "rail", "places"} & set(known)


def test_a_country_of_one_municipality_has_no_neighbours_and_roads_may_lie_elsewhere():
    areas = gpd.GeoSeries({"A1": shapely.box(5.0, 52.0, 5.1, 52.1)}, crs=4326)
    elsewhere = gpd.GeoDataFrame({"geometry": gpd.GeoSeries([shapely.LineString([(9, 40), (9.1, 40)])])}, crs=4326)
    alone = Geography(areas, areas.rename({"A1": "a"}), {"a": ()}, {"roads": elsewhere})
    slugs, owner = pd.Series({"A1": "equal"}), pd.Series({"A1": "a"})
    drawn = dict(svg_maps(canvas_of(alone, owner), slugs, {"a": "Aa"}))["a"]
    assert [slug for slug, _, _ in area_paths(drawn)] == ["equal"]
    assert len(re.findall("map__around", drawn.content)) == 1, "its own land"


def test_other_countries_have_the_tint_of_neighbours_their_name_and_a_line_of_their_own():
    elsewhere = gpd.GeoSeries([shapely.box(5.0, 51.9, 5.4, 52.0), shapely.box(5.05, 52.05, 5.06, 52.06)])
    geography = a_geography(abroad={"name": ["Verweg", ""], "geometry": elsewhere})
    drawn = drawings(geography)["a"]
    (line,) = re.findall(r'class="map__frontier" d="([^"]*)"', drawn.content)
    assert len(points(line)) == 2, "the piece within the municipality too"
    around, land = re.findall(r'class="map__around" d="([^"]*)"', drawn.content)
    assert len(points(around)) == 3
    assert len(points(land)) == 2, "what belongs to no area is no white"
    _, written = parsed(data(geography)["a"])
    assert written["abroad"] == 2
    assert [name for name, *_ in written["around"]] == ["Bé", "Verweg", "buitenland"]


def test_the_rings_of_a_border_turn_the_same_way_so_that_its_holes_are_land():
    geography = a_geography()
    hole = shapely.Polygon(shapely.box(5.0, 52.0, 5.2, 52.1).exterior, [HOLE])
    borders = gpd.GeoSeries({"a": hole, "b": geography.borders["b"]}, crs=4326)
    canvas = canvas_of(Geography(geography.areas, borders, geography.neighbours, {}), MUNICIPALITY)
    rings = np.split(canvas.borders.xy, canvas.borders.start[1:-1])
    assert len(rings) == 3
    assert all(shapely.is_ccw(shapely.linearrings(ring)) for ring in rings)


def test_the_key_names_what_a_map_shows_outside():
    assert drawings(a_geography())["a"].outside == ("around", "beyond")
    everywhere = gpd.GeoSeries([shapely.box(0, 50, 10, 54)])
    abroad = {"name": ["Verweg"], "geometry": everywhere}
    assert drawings(a_geography(abroad=abroad))["a"].outside == ("around", "abroad")
    assert drawings(a_geography(water={"geometry": everywhere}))["a"].outside == ("around", "water")
