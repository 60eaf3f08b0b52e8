"""How far areas lie over each other."""

import numpy as np
import pytest
import shapely

from site_builder.read.shapes.overlaps import overlap_problems, overlaps_of


def test_areas_that_only_touch_do_not_overlap() -> None:
    squares = np.array([shapely.box(x, 0, x + 1000, 1000) for x in range(0, 5000, 1000)])
    assert not list(overlap_problems(squares, list("abcde"), "areas.gpkg"))


def test_the_estimate_is_near_the_exact_surface() -> None:
    random = np.random.default_rng(1)
    centres = shapely.points(random.uniform(0, 20_000, (300, 2)))
    blobs = shapely.buffer(centres, random.uniform(300, 900, 300))
    found = overlaps_of(blobs)
    exact = shapely.area(shapely.intersection(blobs[found.first], blobs[found.second]))
    assert found.square_metres.sum() == pytest.approx(exact.sum(), rel=0.01)
    first, second = shapely.STRtree(blobs).query(blobs, predicate="intersects")
    pairs = first < second
    total = shapely.area(shapely.intersection(blobs[first[pairs]], blobs[second[pairs]])).sum()
    assert exact.sum() == pytest.approx(total, rel=0.001)


def test_the_worst_pairs_are_named_with_their_exact_surface() -> None:
    squares = np.array(
        [shapely.box(0, 0, 1000, 1000), shapely.box(900, 0, 2000, 1000), shapely.box(1995, 0, 3000, 1000)]
    )
    (told,) = overlap_problems(squares, ["a", "b", "c"], "areas.gpkg")
    assert told.severity == "warning"
    assert "1 paar" in told.what
    assert "a en b (0,10 km2)" in told.fix
    assert " c" not in told.fix


@pytest.mark.slow
def test_areas_in_a_high_stack_are_added_up_in_part() -> None:
    stack = np.array([shapely.box(0, 0, 1000, 1000)] * 140)
    found = overlaps_of(stack)
    assert not found.whole
    (told,) = overlap_problems(stack, [str(n) for n in range(140)], "areas.gpkg")
    assert told.what.startswith(f"ten minste {len(found.first)} paren gebieden overlappen")
    assert "samen ten minste " in told.what
