"""What lies on ground that was withheld: the rule by rule, on squares of one unit and parts of them."""

import numpy as np
import pytest
from shapely import affinity
from shapely.geometry import box

from site_builder.model.places.secrets import Square, Squares
from site_builder.model.rules.earlier_grounds import met_outlines, met_squares

SECRET = box(0, 0, 1, 1)
EAST = box(1, 0, 2, 1)
FAR = box(9, 9, 10, 10)


def outlines(*shapes):
    return np.array(shapes, dtype=object)


def met(area, *listed, shown=None):
    """Whether an area is withheld, and how many listed outlines it is told to have taken over."""
    known = np.full(len(listed), shown is not None)
    found = met_outlines(outlines(area), outlines(*listed), known=known, shown=outlines(*(shown or ())))
    return bool(found.withheld[0]), len(found.told)


@pytest.mark.parametrize(
    ("area", "withheld"),
    [
        (SECRET, True),
        (box(0, 0, 0.5, 0.5), True),
        (box(0.5, 0, 1.5, 1), True),
        (box(0.55, 0, 1.55, 1), False),
        (EAST, False),
        (affinity.translate(SECRET, 0.001, 0.001), True),
        (FAR, False),
    ],
)
def test_half_of_the_surface_in_a_listed_ground_is_withheld(area, withheld):
    assert met(area, SECRET) == (withheld, 0)


def test_two_listed_grounds_count_together_and_what_they_share_once():
    assert met(box(0.6, 0, 1.4, 1), SECRET, EAST)[0]
    assert not met(box(0.6, 0, 1.6, 1), SECRET, affinity.scale(SECRET, 0.99, 0.99))[0]


def test_a_larger_area_is_withheld_when_all_the_rest_was_shown():
    larger = box(0, 0, 4, 1)
    assert met(larger, SECRET) == (True, 0)
    assert met(larger, SECRET, shown=[EAST, box(2, 0, 4, 1)]) == (True, 0)
    assert met(larger, SECRET, shown=[box(1.02, 0, 4, 1)]) == (True, 0)


def test_a_larger_area_is_told_when_something_else_in_it_was_not_shown():
    larger = box(0, 0, 4, 1)
    assert met(larger, SECRET, shown=[EAST]) == (False, 1)
    assert met(larger, SECRET, shown=[]) == (False, 1)
    assert met(larger, SECRET, box(2, 0, 2.5, 1)) == (False, 2)
    assert met(larger, SECRET, box(3.5, 0, 9, 1)) == (False, 1)


def test_the_same_secret_told_twice_is_one_secret():
    larger = box(0, 0, 4, 1)
    assert met(larger, SECRET, affinity.scale(SECRET, 1.01, 1.01)) == (True, 0)
    assert met(larger, SECRET, SECRET) == (True, 0)


def test_a_larger_area_that_holds_less_than_half_of_a_secret_is_shown():
    assert met(box(0.6, 0, 4, 1), SECRET) == (False, 0)


def cells(*corners, size=100, radius=200):
    x, y = np.array(corners, dtype=float).T
    return Squares(x, y, size, radius)


def squares_met(own, *listed):
    found = met_squares(own, listed)
    return found.withheld.tolist(), [pair[0] for pair in found.told]


@pytest.mark.parametrize(
    ("own", "withheld"),
    [
        (cells((0, 0)), True),
        (cells((0, 0), radius=100), True),
        (cells((0, 0), radius=201), False),
        (cells((100, 0)), False),
        (cells((49, 49)), True),
        (cells((60, 0)), False),
        (cells((25, 25), size=50), True),
        (cells((-50, -50), size=200), True),
    ],
)
def test_a_cell_whose_middle_lies_in_a_listed_square_is_withheld_unless_its_window_is_larger(own, withheld):
    assert squares_met(own, Square(0, 0, 100, 200)) == ([withheld], [])


def test_a_cell_of_more_than_twice_the_side_is_told():
    assert squares_met(cells((-50, -50), size=250), Square(0, 0, 100, 200)) == ([False], [0])


def test_windows_that_overlap_are_not_withheld():
    own = cells((0, 0), (100, 0), (200, 0), (0, 100))
    assert squares_met(own, Square(100, 0, 100, 200)) == ([False, True, False, False], [])
