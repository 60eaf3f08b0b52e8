"""The file that is loaded when somebody types."""

import json

import geopandas as gpd
import pandas as pd
import shapely

from site_builder.model.places.geography import Geography
from site_builder.model.places.municipality import Municipality
from site_builder.model.places.region import regions_of
from site_builder.render.files.search import names_in, search_script
from site_builder.render.files.search_views import search_views


def test_areas_keep_the_order_of_the_data_and_their_codes():
    codes = ["A102", "A101", "B7"]
    register = pd.DataFrame({"name": ["Zuid", "Noord", "Oost"], "municipality": ["a", "a", "b"]}, index=codes)
    municipalities = [Municipality(code, name, "", "other", None, ()) for code, name in (("a", "Aa"), ("b", "Bé"))]
    script = search_script(
        municipalities, register, {"Aatje": "Aa"}, regions=(), views={}, stories=[("praktijk/a/index.html", "Samen")]
    )
    found, regions, stories = names_in(script)
    assert [one[1:] for one in found] == [
        ["Aa", ["Zuid", "Noord"], ["Aatje"], "A10", "2 1", [], [], ""],
        ["Bé", ["Oost"], [], "B7", "", [], [], ""],
    ]
    assert regions == []
    assert stories == [["praktijk/a/index.html", "Samen"]]


def test_regions_and_provinces_can_be_found_by_name():
    own = [Municipality("a", "Aa", "Élders", "other", None, ("kust-weg",))]
    register = pd.DataFrame({"name": ["Zuid"], "municipality": ["a"]}, index=["A1"])
    script = search_script(own, register, {"Ergens": "Élders"}, regions=regions_of(own, {}), views={}, stories=())
    assert names_in(script)[0][0][-1] == "Élders Ergens"
    assert names_in(script)[1] == [
        ["regio/kust-weg/index.html", "Kust Weg"],
        ["provincie/elders/index.html", "Élders", "Ergens"],
    ]
    assert json.loads(b"[" + script.removeprefix(b"Atlas.search(").removesuffix(b");\n") + b"]")


def test_a_district_has_the_number_of_its_areas_where_no_other_has_it():
    districts = {
        "BU00010100": "Dorp", "BU00010101": "Dorp", "BU00010200": "Dijk", "BU00010300": "Dijk", "BU00010600": "",
        "BU00010400": "Wijk 04 Zuid", "BU00010500": "Oost", "BU00010501": "West", "BU0001AA00": "Haven",
        "BU00011200": "Bos",
    }  # fmt: skip
    register = pd.DataFrame({"municipality": "a", "district": districts})
    areas = gpd.GeoSeries([shapely.box(5, 52, 5.1, 52.1)] * len(districts), index=register.index)
    views = search_views(Geography(areas, gpd.GeoSeries(areas[:1].to_numpy(), index=["a"]), {}, {}), register)["a"]
    assert {view[0]: view[1] for view in views} == {
        "Dorp": "wijk 1", "Dijk": "wijk", "Wijk 04 Zuid": "wijk", "Oost": "wijk", "West": "wijk", "Haven": "wijk",
        "Bos": "wijk 12",
    }  # fmt: skip


def test_postcodes_are_found_by_their_digits_and_districts_and_villages_by_name():
    register = pd.DataFrame(
        {
            "name": ["Zuid", "Noord"],
            "municipality": "a",
            "district": ["Wijk 1", ""],
            "postcodes": ["6711 AB; 6711 AC;6712", ""],
        },
        index=["A1", "A2"],
    )
    areas = gpd.GeoSeries([shapely.box(5, 52, 5.1, 52.05), shapely.box(5.1, 52, 5.2, 52.05)], index=register.index)
    borders = gpd.GeoSeries([shapely.union_all(areas)], index=["a"])
    places = gpd.GeoDataFrame({"name": ["Dorp", "Elders"]}, geometry=[shapely.Point(5.15, 52.02), shapely.Point(6, 52)])
    views = search_views(Geography(areas, borders, {}, {"places": places}), register)
    assert views == {"a": [("Wijk 1", "wijk", 52.025, 5.05, 12.8), ("Dorp", "plaats", 52.02, 5.15, 14.0)]}
    own = [Municipality("a", "Aa", "", "other", None, ())]
    (found,), _, _ = names_in(search_script(own, register, {}, regions=(), views=views, stories=()))
    assert found[-3:-1] == [["6711 6712", ""], [list(view) for view in views["a"]]]
