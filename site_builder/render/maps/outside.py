"""What does each map show around its areas: neighbours, other countries, water, or what nobody told of?"""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
import shapely

from site_builder.formats import Floats, Geometries
from site_builder.render.maps.background import Pieces, clip_by_map
from site_builder.render.maps.extents import SIDES

AROUND, ABROAD, WATER, BEYOND = "around", "abroad", "water", "beyond"
NEARLY_ALL = 0.985  # of the first sight: what is left are gaps between borders


def outsides(
    seen: pd.DataFrame, land: Geometries, around: Pieces, *, abroad: Pieces, background: Mapping[str, Pieces]
) -> list[tuple[str, ...]]:
    """Per map which of the four it shows. land: (n_maps,) of the municipality itself. around: without abroad."""
    maps = len(seen)
    water = background.get(WATER, around.only(np.zeros(len(around.map), dtype=bool)))
    corners = seen[SIDES].to_numpy()
    covered = _covered(corners, land, around.together(abroad), water)
    kinds = [(kind, _has(pieces, maps)) for kind, pieces in ((AROUND, around), (ABROAD, abroad), (WATER, water))]
    shown = [*kinds, (BEYOND, (covered < NEARLY_ALL).tolist())]
    return [tuple(kind for kind, flags in shown if flags[position]) for position in range(maps)]


def _has(pieces: Pieces, maps: int) -> Sequence[bool]:
    flags: list[bool] = (np.bincount(pieces.map, minlength=maps) > 0).tolist()
    return flags


def _covered(corners: Floats, land: Geometries, around: Pieces, water: Pieces) -> Floats:
    """(n_maps,) share of the first sight that is drawn; water, which may overlap land, where land is not enough."""
    low, high = corners[:, :2], corners[:, 2:]
    room = (high - low).prod(axis=1)
    near, wet = clip_by_map(around, corners), clip_by_map(water, corners)
    covered = (np.bincount(around.map, shapely.area(near), len(corners)) + shapely.area(land)) / room
    for position in np.flatnonzero(
        (covered < NEARLY_ALL) & (np.bincount(water.map, minlength=len(corners)) > 0)
    ).tolist():
        parts = [land[[position]], near[around.map == position], wet[water.map == position]]
        covered[position] = shapely.area(shapely.union_all(shapely.make_valid(np.concatenate(parts)))) / room[position]
    return np.asarray(covered)
