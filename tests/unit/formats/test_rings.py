"""Geometries in runs give the texts that they give all at once."""

import numpy as np
import pandas as pd
import pytest
import shapely

from site_builder.formats import rings
from site_builder.formats.polylines import encode
from site_builder.formats.rings import rings_of
from site_builder.render.maps.svg_paths import closed_paths, sheets

HOLED = shapely.box(0, 0, 9, 9) - shapely.box(2, 2, 3, 3)
SHAPES = [
    shapely.box(1, 1, 2, 2),
    shapely.Polygon(),
    shapely.MultiPolygon([HOLED, shapely.box(20, 20, 21, 21)]),
    shapely.Point(5, 5),
    shapely.Point(3, 3).buffer(1),
    HOLED,
]


@pytest.mark.parametrize(("shapes", "vertices"), [(1, 1), (2, 9), (3, 40), (4, 12)])
def test_runs_of_any_size_give_the_same_texts(shapes: int, vertices: int, monkeypatch: pytest.MonkeyPatch) -> None:
    geometries, sheet = np.array(SHAPES, dtype=object), np.array([0, 0, 0, 1, 1, 1])
    plane = sheets(pd.DataFrame({"west": [0, 0], "south": [0, 0], "east": [22, 9], "north": [22, 9]}, dtype=float))
    whole = rings_of(geometries)
    texts, paths = encode(whole), closed_paths(whole, plane, sheet)
    monkeypatch.setattr(rings, "SHAPES", shapes)
    monkeypatch.setattr(rings, "AT_ONCE", vertices)
    together = rings_of(geometries)
    assert [list(rings) for rings in encode(together)] == [list(rings) for rings in texts]
    assert closed_paths(together, plane, sheet) == paths
    assert len(paths) == len(SHAPES)
