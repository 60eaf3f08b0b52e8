"""The file that is loaded when somebody types."""

import json

import pandas as pd

from site_builder.model.places.municipality import Municipality
from site_builder.model.places.region import regions_of
from site_builder.render.files.search import names_in, search_script


def test_areas_keep_the_order_of_the_data_and_their_codes():
    codes = ["A102", "A101", "B7"]
    register = pd.DataFrame({"name": ["Zuid", "Noord", "Oost"], "municipality": ["a", "a", "b"]}, index=codes)
    municipalities = [Municipality(code, name, "", "other", None, ()) for code, name in (("a", "Aa"), ("b", "Bé"))]
    script = search_script(municipalities, register, {"Aatje": "Aa"}, regions=())
    found, regions = names_in(script)
    assert [one[1:] for one in found] == [
        ["Aa", ["Zuid", "Noord"], ["Aatje"], "A10", "2 1"],
        ["Bé", ["Oost"], [], "B7", ""],
    ]
    assert regions == []


def test_regions_and_provinces_can_be_found_by_name():
    own = [Municipality("a", "Aa", "Élders", "other", None, ("kust-weg",))]
    register = pd.DataFrame({"name": ["Zuid"], "municipality": ["a"]}, index=["A1"])
    script = search_script(own, register, {}, regions=regions_of(own, {}))
    assert names_in(script)[1] == [["regio/kust-weg/index.html", "Kust Weg"], ["provincie/elders/index.html", "Élders"]]
    assert json.loads(b"[" + script.removeprefix(b"Atlas.search(").removesuffix(b");\n") + b"]")
