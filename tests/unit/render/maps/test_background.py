"""What lies around and across a map, cut from the country."""

import numpy as np
import pandas as pd
import pytest
import shapely

from site_builder.render.maps import background
from site_builder.render.maps.extents import SIDES


def test_a_large_geometry_is_cut_for_many_maps_as_for_each_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    turn = np.linspace(0, 2 * np.pi, 30_000, endpoint=False)
    reach = 0.8 + 0.1 * np.sin(turn * 700)
    star = shapely.Polygon(np.column_stack([5 + reach * np.cos(turn), 51 + reach * np.sin(turn)]))
    whole = np.array([star, shapely.box(4, 50, 5, 51), shapely.LineString([(4, 50), (6, 52)])], dtype=object)
    corner = np.random.default_rng(1).random((60, 2)) * 2 + [4, 50]
    shown = pd.DataFrame(np.hstack([corner, corner + 0.1]), columns=SIDES)
    together = background.clipped(whole, shown)
    monkeypatch.setattr(background, "MOST_CORNERS", len(turn) * 10)
    alone = background.clipped(whole, shown)
    assert together.map.tolist() == alone.map.tolist()
    assert together.source.tolist() == alone.source.tolist()
    assert shapely.equals_exact(shapely.normalize(together.geometry), shapely.normalize(alone.geometry), 1e-12).all()
    boxes = shapely.box(*shown.to_numpy().T)
    seen = [(n, m) for n, box in enumerate(boxes) for m, one in enumerate(whole) if shapely.intersects(one, box)]
    assert list(zip(alone.map.tolist(), alone.source.tolist(), strict=True)) == seen
