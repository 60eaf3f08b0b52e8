"""Which part of a map with many small areas is enlarged."""

import numpy as np
import pandas as pd
import pytest
import shapely

from site_builder.formats.rings import rings_of
from site_builder.render.maps.cores import cores
from site_builder.render.maps.extents import extents_of
from site_builder.render.maps.svg_paths import sheets

LAND = (5.0, 52.0, 5.4, 52.2)


def squares(count, *, west, south, side=0.004, row=5):
    """Side by side in rows. side: degrees, about 10 units of the drawing of LAND."""
    places = np.stack([np.arange(count) % row, np.arange(count) // row], axis=1) * side + [west, south]
    return shapely.box(*places.T, *(places + side).T)


def cores_of(*maps):
    """Boxes of each map: of its areas, on land of the same size."""
    seen = extents_of(np.array([LAND] * len(maps)), pd.Index(range(len(maps))))
    sheet = np.repeat(np.arange(len(maps)), [len(areas) for areas in maps])
    return cores(rings_of(np.concatenate(maps)), sheet, sheets(seen))


def test_a_town_of_many_small_areas_is_enlarged_with_some_air():
    ((box,),) = cores_of([shapely.box(*LAND), *squares(20, west=5.1, south=52.1)])
    south, west, north, east = box
    assert [south, west, north, east] == pytest.approx([52.1, 5.1, 52.116, 5.12], abs=0.004)
    assert south < 52.1
    assert west < 5.1
    assert north > 52.116
    assert east > 5.12


@pytest.mark.parametrize(
    "areas",
    [
        [*squares(9, west=5.1, south=52.1)],
        [*squares(8, west=5.0, south=52.0), *squares(8, west=5.37, south=52.0), *squares(8, west=5.2, south=52.18)],
        [*squares(20, west=5.0, south=52.0, side=0.04)],
    ],
    ids=["few", "apart", "large"],
)
def test_few_areas_that_are_small_and_together_are_not(areas):
    assert cores_of([shapely.box(*LAND), *areas]) == [[]]


def test_a_wide_town_has_parts_to_choose_from_the_widest_first_each_on_its_own_map():
    first, second = cores_of([shapely.box(*LAND)], squares(300, west=5.1, south=52.02, side=0.006, row=20))
    assert first == []
    heights = [north - south for south, _, north, _ in second]
    assert len(heights) > 1
    assert heights == sorted(heights, reverse=True)
