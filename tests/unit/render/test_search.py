"""The file that is loaded when somebody types."""

import json

import pandas as pd

from site_builder.model.municipality import Municipality
from site_builder.render.search import search_script


def test_areas_keep_the_order_of_the_data_and_their_codes():
    codes = ["A102", "A101", "B7"]
    register = pd.DataFrame({"name": ["Zuid", "Noord", "Oost"], "municipality": ["a", "a", "b"]}, index=codes)
    municipalities = [Municipality(code, name, "", "other", None, ()) for code, name in (("a", "Aa"), ("b", "Bé"))]
    script = search_script(municipalities, register, {"Aatje": "Aa"}).decode()
    found = json.loads(script[script.index("(") + 1 : script.rindex(")")])
    assert [one[1:] for one in found] == [
        ["Aa", ["Zuid", "Noord"], ["Aatje"], "A10", "2 1"],
        ["Bé", ["Oost"], [], "B7", ""],
    ]
