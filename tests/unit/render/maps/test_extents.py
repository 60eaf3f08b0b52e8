"""What a map shows at first, and how much around it is drawn."""

import numpy as np
import pandas as pd
import pytest

from site_builder.folders import SHIPPED
from site_builder.render.maps.extents import COVERED, mercator, surroundings

SEEN = pd.DataFrame(
    {"west": [5.0, 5.0], "south": [52.0, 52.0], "east": [5.3, 5.1], "north": [52.1, 52.3]}, index=["wide", "high"]
)


def corners(extents):
    return mercator(extents[["west", "south"]].to_numpy()), mercator(extents[["east", "north"]].to_numpy())


def test_surroundings_have_the_same_middle():
    middles = [np.add(*corners(extents)) / 2 for extents in (SEEN, surroundings(SEEN))]
    assert middles[0] == pytest.approx(middles[1])


@pytest.mark.parametrize("aspect", [0.36, 0.67, 1.0, 1.78, 2.8])
def test_surroundings_fill_a_window_of_any_shape(aspect):
    low, high = corners(SEEN)
    size = high - low
    window = np.stack(
        [np.maximum(size[:, 0], size[:, 1] * aspect), np.maximum(size[:, 1], size[:, 0] / aspect)], axis=1
    )
    drawn = np.subtract(*corners(surroundings(SEEN))[::-1])
    assert (drawn >= window - 1e-12).all()


@pytest.mark.parametrize("aspect", [1.0, 1.78, 2.6])
def test_surroundings_fill_a_window_beside_whose_legend_the_place_stands(aspect):
    (low, high), covered = corners(SEEN), COVERED
    middle, size = (low + high) / 2, high - low
    width = np.maximum(size[:, 0] / (1 - covered), aspect * size[:, 1])
    edge = middle[:, 0] + width - (1 - covered) * width / 2
    assert (corners(surroundings(SEEN, covered))[1][:, 0] >= edge - 1e-12).all()


def test_the_legend_of_a_workshop_covers_no_more_than_is_reckoned_with():
    css = (SHIPPED / "static" / "workshop" / "workshop.css").read_text("utf-8")
    assert f"--beside: min(22rem, {100 * COVERED:.0f}vw);" in css


def test_surroundings_fill_the_map_as_far_as_one_can_zoom_out():
    low, high = corners(SEEN)
    drawn = np.subtract(*corners(surroundings(SEEN))[::-1])
    assert (drawn >= 2**0.75 * (high - low)).all()
