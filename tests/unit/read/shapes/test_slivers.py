"""Gaps between the areas of a municipality that are too narrow to be meant."""

import numpy as np
from shapely.geometry import box

from site_builder.read.shapes.slivers import slivers_between

AREAS = np.array([box(0, 0, 400, 1000), box(410, 100, 1000, 1000), box(400, 0, 1000, 100), box(400, 990, 410, 1000)])


def test_a_narrow_hole_is_a_sliver_along_the_areas_around_it():
    found = slivers_between(AREAS, ["A"] * 4)
    assert [shape.bounds for shape in found.shapes] == [(400, 100, 410, 990)]
    assert found.touching.tolist() == [True] * 4


def test_a_lake_and_a_gap_beside_another_municipality_are_none():
    lake = np.array([box(0, 0, 1000, 1000).difference(box(300, 300, 600, 600)), box(2000, 0, 3000, 1000)])
    assert not len(slivers_between(lake, ["A", "A"]).shapes)
    assert not len(slivers_between(AREAS, ["A", "B", "A", "A"]).shapes)


def test_metres_are_those_on_the_ground():
    wide = np.array([box(*(4 * side for side in area.bounds)) for area in AREAS], dtype=object)
    assert not len(slivers_between(wide, ["A"] * 4).shapes)
    assert len(slivers_between(wide, ["A"] * 4, metre=4).shapes) == 1
