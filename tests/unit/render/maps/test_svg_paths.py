"""Paths of relative steps, read back by the drawing rules of SVG."""

import re
from itertools import groupby

import numpy as np
import pandas as pd
import shapely
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import lines_of, rings_of
from site_builder.render.maps.svg_paths import closed_paths, open_paths, sheets
from tests.support.svg_paths import points

SEEN = pd.DataFrame({"west": [5.0, 4.0], "south": [52.0, 51.0], "east": [5.2, 6.0], "north": [52.1, 53.0]})
# Few places, so that many steps go straight across or down, some nowhere and the others slanting.
PLACES = st.tuples(st.sampled_from([5.0, 5.01, 5.07]), st.sampled_from([52.0, 52.02, 52.09]))
RINGS = st.lists(
    st.lists(PLACES, min_size=3, max_size=9).filter(lambda ring: len(set(ring)) > 1 and ring[0] != ring[-1]),
    min_size=1,
    max_size=4,
)


def placed(vertices, sheet):
    """Where they are on the sheet: the formula of Web Mercator; of what follows itself one is left."""
    west, south, east, north = np.radians(SEEN.iloc[sheet].to_numpy())
    up = lambda lat: np.log(np.tan(np.pi / 4 + lat / 2))  # noqa: E731  # a formula
    scale = 1000 / max(east - west, up(north) - up(south))
    lon, lat = np.radians(np.array(vertices)).T
    whole = np.floor(np.stack([(lon - west) * scale, (up(north) - up(lat)) * scale], axis=1) + 0.5).astype(int)
    return [place for place, _ in groupby(whole.tolist())]


def read(path):
    return [part.tolist() for part in points(path)]


@given(RINGS, RINGS)
def test_a_path_drawn_by_the_rules_of_svg_passes_through_every_vertex(first, second):
    lines = [shapely.MultiLineString(first), shapely.MultiLineString(second)]
    paths = open_paths(lines_of(np.array(lines, dtype=object)), sheets(SEEN), np.array([0, 1]))
    for sheet, (rings, path) in enumerate(zip((first, second), paths, strict=True)):
        assert read(path) == [placed(ring, sheet) for ring in rings]


@given(RINGS, RINGS)
def test_a_closed_path_leaves_its_last_vertex_to_the_end_of_the_ring(first, second):
    shapes = [shapely.MultiPolygon([shapely.Polygon(ring) for ring in rings]) for rings in (first, second)]
    paths = closed_paths(rings_of(np.array(shapes, dtype=object)), sheets(SEEN), np.array([0, 1]))
    for sheet, (rings, path) in enumerate(zip((first, second), paths, strict=True)):
        assert path.count("z") == len(rings)
        assert read(path) == [placed([*ring, ring[0]], sheet)[:-1] for ring in rings]


def test_squares_are_written_in_one_number_a_step():
    square = np.array([shapely.box(5.0, 52.0, 5.1, 52.05)], dtype=object)
    (path,) = closed_paths(rings_of(square), sheets(SEEN.iloc[:1]), np.array([0]))
    assert re.fullmatch(r"m\d+ \d+([hv]-?\d+){3}z", path)
