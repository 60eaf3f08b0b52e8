"""The encoded polylines against a slow, plain implementation of the public algorithm."""

import math

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats.polylines import decode, encode
from site_builder.formats.rings import lines_of, rings_of

lon = st.floats(-180, 180, allow_nan=False)
lat = st.floats(-90, 90, allow_nan=False)
line = st.lists(st.tuples(lon, lat), min_size=2, max_size=30)


def geometries(shapes):
    return np.array(shapes, dtype=object)


def slow_polyline(vertices):
    """The algorithm as published, one number at a time."""
    text, before = [], (0, 0)
    for x, y in vertices:
        here = (math.floor(y * 1e5 + 0.5), math.floor(x * 1e5 + 0.5))
        for now, then in zip(here, before, strict=True):
            text.append(slow_number(now - then))
        before = here
    return "".join(text)


def slow_number(step):
    left = step << 1
    if step < 0:
        left = ~left
    text = ""
    while left >= 0x20:
        text += chr((0x20 | (left & 0x1F)) + 63)
        left >>= 5
    return text + chr(left + 63)


def slow_decode(text):
    numbers, value, shift = [], 0, 0
    for character in text:
        bits = ord(character) - 63
        value |= (bits & 0x1F) << shift
        shift += 5
        if bits < 0x20:
            numbers.append(~(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    lat = lon = 0
    for north, east in zip(numbers[::2], numbers[1::2], strict=True):
        lat, lon = lat + north, lon + east
        yield lon / 1e5, lat / 1e5


@given(line)
def test_a_line_is_decoded_as_the_slow_way_says(vertices):
    text = slow_polyline(vertices)
    [read] = decode([text])
    assert read.tolist() == [pytest.approx(vertex) for vertex in slow_decode(text)]


def test_the_published_example_is_encoded_as_published():
    published = shapely.LineString([(-120.2, 38.5), (-120.95, 40.7), (-126.453, 43.252)])
    assert encode(lines_of(geometries([published]))) == [["_p~iF~ps|U_ulLnnqC_mqNvxq`@"]]


@given(st.lists(line, max_size=8))
def test_every_line_is_encoded_as_by_the_slow_algorithm(lines):
    fast = encode(lines_of(geometries([shapely.LineString(vertices) for vertices in lines])))
    assert fast == [[slow_polyline(vertices)] for vertices in lines]


@given(line)
def test_decoding_gives_every_vertex_back_within_half_a_unit(vertices):
    ((text,),) = encode(lines_of(geometries([shapely.LineString(vertices)])))
    for (x, y), (decoded_x, decoded_y) in zip(vertices, slow_decode(text), strict=True):
        assert decoded_x == pytest.approx(x, abs=0.51e-5)
        assert decoded_y == pytest.approx(y, abs=0.51e-5)


def test_all_rings_of_an_area_stand_in_one_list_shell_before_hole():
    shell, hole = [(0, 0), (9, 0), (9, 9), (0, 0)], [(5, 1), (6, 1), (6, 2), (5, 1)]
    island = [(20, 20), (21, 20), (21, 21), (20, 20)]
    area = shapely.MultiPolygon([shapely.Polygon(shell, [hole]), shapely.Polygon(island)])
    other = shapely.Polygon(island)
    expected = [[slow_polyline(ring) for ring in (shell, hole, island)], [slow_polyline(island)]]
    assert encode(rings_of(geometries([area, other]))) == expected


def test_a_geometry_without_rings_keeps_its_place():
    square = shapely.box(0, 0, 1, 1)
    empty, first, nothing = shapely.Polygon(), square, shapely.Point(1, 1)
    assert [len(rings) for rings in encode(rings_of(geometries([empty, first, nothing])))] == [0, 1, 0]


def test_no_geometry_at_all_is_no_text():
    assert encode(rings_of(geometries([]))) == []
