"""Where municipalities lie, and which are neighbours."""

import geopandas as gpd
import numpy as np
import shapely

from site_builder.read.delivery.ground.borders_file import drawn_borders, neighbours, without_gaps

SLIVER = [shapely.box(0, 0, 1000, 1000), shapely.box(1010, 0, 2000, 1000)]
RING = shapely.box(0, 0, 3000, 3000)


def border(*shapes: shapely.Geometry) -> shapely.Geometry:
    return drawn_borders(["m"] * len(shapes), np.array(shapes, dtype=object))["m"]


def test_a_sliver_between_two_areas_is_closed() -> None:
    assert border(*SLIVER).equals(shapely.box(0, 0, 2000, 1000))


def test_a_small_hole_goes_and_an_exclave_of_another_municipality_stays() -> None:
    assert len(border(RING - shapely.box(1000, 1000, 1100, 1100)).interiors) == 0
    assert len(border(RING - shapely.box(1000, 1000, 1500, 1500)).interiors) == 1


def test_an_island_stays_a_part_of_its_municipality() -> None:
    assert len(border(shapely.box(0, 0, 100, 100), shapely.box(500, 0, 600, 100)).geoms) == 2


def test_a_delivered_border_keeps_only_the_holes_in_which_another_municipality_lies() -> None:
    gap, exclave = shapely.box(100, 100, 400, 120), shapely.box(1000, 1000, 1500, 1500)
    borders = without_gaps(np.array([RING - gap - exclave, exclave], dtype=object))
    assert borders[0].equals(RING - exclave)
    assert borders[1].equals(exclave)


def test_a_part_inside_a_filled_hole_melts_into_its_municipality() -> None:
    atoll = shapely.union_all([RING - shapely.box(1000, 1000, 1500, 1500), shapely.box(1100, 1100, 1200, 1200)])
    assert without_gaps(np.array([atoll], dtype=object))[0].equals(RING)


def test_a_hole_around_a_part_of_its_own_is_a_gap() -> None:
    gap, own = shapely.box(1000, 1000, 1500, 1500), shapely.box(1001, 1001, 1499, 1499)
    assert without_gaps(np.array([shapely.union_all([RING - gap, own])], dtype=object))[0].equals(RING)


def test_neighbours_lie_within_fifty_metres() -> None:
    boxes = [shapely.box(x, 0, x + 100, 100) for x in (0, 140, 300)]
    assert neighbours(gpd.GeoSeries(boxes, index=["c", "b", "a"])) == {"c": ("b",), "b": ("c",), "a": ()}
