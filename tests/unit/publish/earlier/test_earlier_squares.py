"""Squares of an older edition are drawn only when table and script are of the form we know."""

import numpy as np
import pytest

from site_builder.model.places import CellGrid
from site_builder.publish.earlier.earlier_squares import read_seen, read_squares

GRID = CellGrid("EPSG:28992", 100, 200, public_counts=False)
ROWS = [
    {"area": "'-1", "name": "'t Zand", "x": "155000", "y": "463100"},
    {"area": "b", "name": "Noord", "x": "155100", "y": "463000"},
]


def test_squares_are_where_the_table_says_in_its_order():
    squares = read_squares(ROWS, GRID)
    assert squares.corners.tolist() == [[1550, 4631], [1551, 4630]]
    assert (squares.codes, squares.hoods) == (("-1", "b"), ("'t Zand", "Noord"))


@pytest.mark.parametrize(
    "row",
    [
        {"x": "155001"},
        {"x": "155,0"},
        {"x": "9" * 5000},
        {"x": ""},
        {"x": "155000", "y": "463100"},
        {"x": "900000000", "y": "-900000000"},
        {"x": "\u0661\u0660\u0660"},
    ],
)
def test_a_corner_off_the_grid_twice_or_far_away_is_another_form(row):
    with pytest.raises(ValueError, match=r"^_corners"):
        read_squares([ROWS[0], ROWS[1] | row], GRID)


@pytest.mark.parametrize("crs", ["EPSG:1", "x" * 9000, ""])
def test_a_grid_that_nobody_knows_is_another_form(crs):
    with pytest.raises(ValueError, match=r"^_corners: nobody"):
        read_squares(ROWS, CellGrid(crs, 100, 200, public_counts=False))


def test_what_the_drawing_shows_stands_in_its_script():
    start = 'Atlas.start(leaflet, "dm01", [[52.8, -3.4], [52.9, 3.6]]);'
    assert np.allclose(read_seen(start), (-3.4, 52.8, 3.6, 52.9))
    for other in ("", start.replace("52.8", "1e9"), start.replace("leaflet", "x"), start.replace("52.8", "[")):
        with pytest.raises(ValueError, match="read_seen"):
            read_seen(other)
