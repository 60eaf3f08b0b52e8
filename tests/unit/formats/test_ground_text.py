"""The ground of an area as text: read back as written, and nothing else is taken for it."""

import contextlib

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Polygon, box

from site_builder.formats.ground_text import LONGEST, outline_texts, outlines, read_ground, square_text
from site_builder.model.places.secrets import Square

HOLED = Polygon(box(5, 52, 5.3, 52.2).exterior, [box(5.1, 52.05, 5.2, 52.1).exterior.coords])
NUMBERS = st.floats(-900_000, 900_000).map(lambda number: round(number, 3))


def text_of(shape):
    return outline_texts(np.array([shape], dtype=object))[0]


@pytest.mark.parametrize(
    "shape", [box(5, 52, 5.1, 52.1), HOLED, MultiPolygon([HOLED, box(-6, -1, -5.9, 0)]), box(-180, -90, 180, 90)]
)
def test_an_outline_is_read_back(shape):
    assert read_ground(text_of(shape)).symmetric_difference(shape).area < 1e-9


@given(NUMBERS, NUMBERS, st.sampled_from([25, 100]), st.sampled_from([0, 212.5]), st.sampled_from(["", "EPSG:28992"]))
def test_a_square_is_read_back(x, y, size, radius, crs):
    assert read_ground(square_text(Square(x, y, size, radius, crs))) == Square(x, y, size, radius, crs)


def test_a_square_of_four_numbers_is_one_of_whatever_system_the_delivery_has():
    assert read_ground("185500 445000 100 200") == Square(185500, 445000, 100, 200)


def test_nothing_is_no_ground():
    assert read_ground("") is None


@pytest.mark.parametrize(
    "text",
    [
        "bos",
        "1 2 3",
        "1 2 3 4 5",
        "1 2 100 200 bos en hei",
        "1 2 100 200 EPSG:4326",
        "1 2 0 0",
        "1 2 100 -5",
        "1,5 2 100 0",
        "é",
        "_p~iF~ps|U",
        "_p~iF~ps|U ?",
        "\x7f\x7f",
        "~~~~~~~~~~",
    ],
)
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError, match=r"read_ground|outlines|decode"):
        read_ground(text)


@given(st.text(max_size=40))
def test_no_text_makes_another_failure(text):
    with contextlib.suppress(ValueError):
        read_ground(text)


def test_an_outline_too_long_for_a_spreadsheet_loses_corners_and_hardly_any_ground():
    angle = np.linspace(0, 2 * np.pi, 20_000)
    wavy = 0.1 + 0.002 * np.sin(300 * angle)
    shape = Polygon(np.column_stack([5 + wavy * np.cos(angle), 52 + wavy * np.sin(angle)]))
    text = text_of(shape)
    assert len(text) <= LONGEST
    assert read_ground(text).symmetric_difference(shape).area < 0.02 * shape.area


def test_many_outlines_at_once_are_those_one_by_one():
    rings = [text_of(shape).split(" ") for shape in (box(1, 1, 2, 2), HOLED, box(3, 3, 4, 4))]
    assert shapely.equals(outlines(rings), [outlines([one])[0] for one in rings]).all()
