"""The streets of a municipality: the most important first, and never more than a file may hold."""

import gzip
import json
import re

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from site_builder.formats.polylines import decode
from site_builder.render.maps.extents import SIDES
from site_builder.render.maps.streets import MOST, street_scripts, streets_of

SEEN = pd.DataFrame([[5.0, 52.0, 5.1, 52.1], [7.0, 53.0, 7.1, 53.1]], index=["GM1", "GM2"], columns=SIDES)


def written(layer: gpd.GeoDataFrame) -> dict[str, list[tuple[int, str, list[str]]]]:
    pieces = streets_of({"streets": layer}, SEEN)
    texts = [script.decode() for _, script in street_scripts(pieces, SEEN.index.tolist(), layer)]
    calls = [re.fullmatch(r"Atlas\.addStreets\((.*)\);\n", text) for text in texts]
    return dict(json.loads(f"[{call[1]}]") for call in calls if call)


def streets(lines: list[shapely.LineString], names: list[str], classes: list[int]) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame({"name": names, "class": classes}, geometry=lines, crs=4326)


def test_streets_of_one_name_and_class_stand_together_on_the_map_they_lie_on() -> None:
    lines = [shapely.LineString([(5.01 * n, 52.01), (5.01 * n, 52.02)]) for n in (1, 1.001, 1.002)]
    layer = streets([*lines, shapely.LineString([(9, 9), (9, 10)])], ["Dijk", "Laan", "Dijk", "Elders"], [1, 2, 1, 1])
    assert written(layer).keys() == {"gm1"}
    assert [(kind, name, len(texts)) for kind, name, texts in written(layer)["gm1"]] == [(1, "Dijk", 2), (2, "Laan", 1)]


def test_a_street_is_cut_at_the_edge_of_the_map() -> None:
    layer = streets([shapely.LineString([(4.9, 52.05), (5.2, 52.05)])], ["Dijk"], [1])
    ((_, _, (line,)),) = written(layer)["gm1"]
    assert decode([line])[0].tolist() == [[5.0, 52.05], [5.1, 52.05]]


def test_no_municipality_costs_more_than_a_file_may_hold_and_the_least_important_go_first() -> None:
    random = np.random.default_rng(1)
    lines = [shapely.LineString(xy) for xy in random.uniform((5, 52), (5.1, 52.1), size=(9_000, 9, 2))]
    layer = streets(lines, [f"<Straat {n}>\u2028" for n in range(9_000)], [1] * 200 + [3] * 8_800)
    (script,) = (script for _, script in street_scripts(streets_of({"streets": layer}, SEEN), ["GM1", "GM2"], layer))
    assert len(gzip.compress(script)) <= MOST
    kinds = [kind for kind, *_ in written(layer)["gm1"]]
    assert kinds.count(1) == 200
    assert 200 < len(kinds) < 9_000
    assert b"<" not in script
