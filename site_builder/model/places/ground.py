"""How much ground do places share, and which municipalities took over the ground of others?

All shapes are in degrees: within two places that touch, the scale of a degree cancels out.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely

HALF = 0.5
"""Two shapes are one place when at least this share of the larger one is common to both."""
SLIVER = 0.05
"""A smaller share of a municipality's ground that lies in another is a border drawn otherwise, no part of it."""

Floats = npt.NDArray[np.float64]
Geometries = npt.NDArray[np.object_]


@dataclass(frozen=True, slots=True)
class Heir:
    """A municipality on ground of one that is gone. share: of the ground of the one that is gone, 0-1."""

    code: str
    share: float


def shared_ground(left: Geometries, right: Geometries) -> Floats:
    """(n,) which share of the larger polygon of each pair lies in both, 0-1."""
    common = np.where(shapely.equals_exact(left, right), shapely.area(left), 0.0)
    unlike = common == 0
    common[unlike] = _common_area(left[unlike], right[unlike])
    largest = np.maximum(shapely.area(left), shapely.area(right))
    return np.divide(common, largest, out=np.zeros(len(common)), where=largest > 0)


def heirs_of(gone: gpd.GeoSeries, now: gpd.GeoSeries) -> Mapping[str, tuple[Heir, ...]]:
    """Per municipality that is gone those that have its ground now, the largest part first.

    gone, now: borders, index municipality code. now: all municipalities of today, also those that grew.
    """
    old, new = gone.to_numpy(), now.to_numpy()
    here, there = shapely.STRtree(new).query(old, predicate="intersects")
    shares = _common_area(old[here], new[there]) / shapely.area(old[here])
    heirs: dict[str, list[Heir]] = {code: [] for code in gone.index.tolist()}
    for position, other, share in zip(here.tolist(), there.tolist(), shares.tolist(), strict=True):
        if share >= SLIVER:
            heirs[gone.index[position]].append(Heir(now.index[other], share))
    return {code: tuple(sorted(parts, key=lambda heir: (-heir.share, heir.code))) for code, parts in heirs.items()}


def sound(shapes: Geometries) -> Geometries:
    """The same shapes, mended where another projection or rounding made one touch itself."""
    mended = shapes.copy()
    wrong = ~shapely.is_valid(shapes)
    mended[wrong] = shapely.make_valid(shapes[wrong])
    return mended


def _common_area(left: Geometries, right: Geometries) -> Floats:
    area: Floats = shapely.area(shapely.intersection(sound(left), sound(right)))
    return area
