"""Squares are written short and read back as they were; their corners lie where the projection puts them."""

import json
from pathlib import Path

import numpy as np
import pytest
import shapely
from pyproj import Transformer

from site_builder.formats.class_outlines import NOTHING, class_outlines_of
from site_builder.formats.grid_place import LARGEST_ERROR, fitted_places, largest_error
from site_builder.formats.lattice import (
    lattice_of,
    read_codes,
    read_lengths,
    read_runs,
    written_codes,
    written_lengths,
    written_runs,
)

CASES = json.loads((Path(__file__).parents[2] / "cases" / "outlines.json").read_text("utf-8"))


@pytest.mark.parametrize("seed", range(20))
def test_runs_give_back_the_squares(seed: int) -> None:
    rng = np.random.default_rng(seed)
    corners = np.unique(rng.integers(0, 12, (rng.integers(1, 60), 2)), axis=0) + np.array([3, -4])
    rng.shuffle(corners)
    lattice, order = lattice_of(corners)
    assert (read_runs(written_runs(lattice), lattice.box).at == lattice.at).all()
    assert (lattice.at + np.array(lattice.box[:2]) == corners[order]).all()


def test_lengths_give_back_the_values() -> None:
    assert read_lengths(written_lengths(np.array([2, 2, 0, 1, 1, 1, 2]))) == [2, 2, 0, 1, 1, 1, 2]


@pytest.mark.parametrize("codes", [["E1205N4867", "E1206N4860"], ["A1", "B6"], ["X-1", "X-2"]])
def test_codes_come_back_however_they_are_made(codes: list[str]) -> None:
    corners = np.array([[1205, 4867], [1206, 4860]])
    assert read_codes(written_codes(codes, corners, 100), corners, 100) == codes


@pytest.mark.parametrize(
    ("crs", "size", "box"),
    [
        ("EPSG:28992", 100, (1121, 4771, 235, 165)),
        ("EPSG:28992", 25, (4484, 19084, 2400, 2400)),
        ("EPSG:3035", 1000, (3950, 3150, 60, 60)),
        ("EPSG:32633", 100, (3800, 58000, 600, 600)),
    ],
)
def test_a_polynomial_puts_every_corner_where_it_lies(crs: str, size: int, box: tuple[int, ...]) -> None:
    boxes = np.array([box])
    transformer = Transformer.from_crs(crs, 4326, always_xy=True)
    assert largest_error(transformer, size, boxes, fitted_places(crs, size, boxes)) <= LARGEST_ERROR * size


def test_a_map_too_wide_for_a_polynomial_is_refused() -> None:
    with pytest.raises(ValueError, match="off in squares of 25 m"):
        fitted_places("EPSG:28992", 25, np.array([(0, 12400, 11200, 12400)]))


@pytest.mark.parametrize("seed", range(40))
def test_outlines_hold_the_squares_of_a_class_and_no_others(seed: int) -> None:
    rng = np.random.default_rng(seed)
    rows, columns = rng.integers(1, 9, 2)
    grid = rng.integers(NOTHING, rng.integers(1, 4), (rows, columns))
    found = class_outlines_of(grid)
    for one in range(3):
        squares = [shapely.box(x, y, x + 1, y + 1) for y in range(rows) for x in range(columns) if grid[y, x] == one]
        rings = zip(found.start[:-1], found.start[1:], found.owner, strict=True)
        drawn = shapely.Polygon()
        for start, end, owner in rings:
            if owner == one:
                drawn = drawn.symmetric_difference(shapely.Polygon(found.corners[start:end]))
        assert drawn.symmetric_difference(shapely.union_all(squares)).area == pytest.approx(0)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_outlines_are_those_that_the_browser_makes(case: dict) -> None:
    """The same cases hold for static/squares/blots.js (tests/node/cells.test.mjs)."""
    found = class_outlines_of(np.array(case["grid"]))
    rings = [
        [int(owner), found.corners[start:end].ravel().tolist()]
        for start, end, owner in zip(found.start[:-1], found.start[1:], found.owner, strict=True)
    ]
    assert rings == case["rings"]
