"""How often a border crosses itself, counted another way, and that the count stays bounded."""

from itertools import combinations
from random import Random

import numpy as np
import pytest
import shapely

from site_builder.read.shapes import crossings as module
from site_builder.read.shapes.crossings import crossings, mendable

BOW_TIE = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])


def scribble(corners: int, seed: int = 1) -> shapely.Polygon:
    random = Random(seed)
    return shapely.Polygon([(random.random(), random.random()) for _ in range(corners)])


def counted_in_pairs(shape: shapely.Polygon) -> int:
    corners = list(shape.exterior.coords)
    pieces = [shapely.LineString(corners[n : n + 2]) for n in range(len(corners) - 1)]
    apart = (
        (one, other) for one, other in combinations(range(len(pieces)), 2) if other - one not in (1, len(pieces) - 1)
    )
    return sum(pieces[one].intersects(pieces[other]) for one, other in apart)


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        (shapely.box(0, 0, 1, 1), 0),
        (BOW_TIE, 1),
        (shapely.MultiPolygon([BOW_TIE, shapely.box(5, 5, 6, 6)]), 1),
        (shapely.Polygon(shapely.box(0, 0, 3, 3).exterior, [shapely.box(1, 1, 2, 2).exterior]), 0),
        (shapely.Polygon(shapely.box(0, 0, 3, 3).exterior, [shapely.box(1, 1, 4, 2).exterior]), 2),
    ],
)
def test_borders_that_meet_themselves_are_counted(shape, expected):
    assert crossings(shape, most=100) == expected


@pytest.mark.parametrize("seed", range(5))
def test_the_count_is_that_of_all_pairs(seed):
    shape = scribble(40, seed)
    assert crossings(shape, most=10_000) == counted_in_pairs(shape)


def test_counting_stops_soon_after_there_are_too_many():
    assert 1000 < crossings(scribble(3000), most=1000) < 100_000


def test_what_is_mended_in_one_file_is_bounded(monkeypatch):
    monkeypatch.setattr(module, "MOST", 5)
    assert mendable(np.array([BOW_TIE] * 4, dtype=object)).tolist() == [True, True, False, False]
