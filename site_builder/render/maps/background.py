"""What lies around and across each municipality: pieces of the country, clipped to what its map can show?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from site_builder.formats import Floats, Geometries, Integers, Item, starts, stretches
from site_builder.render.maps.extents import SIDES, boxes

METRES_PER_DEGREE = 111_320
MOST_CORNERS, FEW_MAPS = 10_000, 4
"""Up to which a geometry is cut for each map on its own."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """Pieces of geometry, by map.

    geometry: (n,). map: (n,) position of the municipality on whose map it lies, rising.
    source: (n,) position of the whole geometry it is a piece of.
    """

    geometry: Geometries
    map: Integers
    source: Integers

    def only(self, wanted: npt.NDArray[np.bool_]) -> Self:
        """The pieces for which wanted is true."""
        return type(self)(self.geometry[wanted], self.map[wanted], self.source[wanted])

    def together(self, others: Self) -> Self:
        """These and others, map by map."""
        maps, sources = np.concatenate([self.map, others.map]), np.concatenate([self.source, others.source])
        order = np.lexsort([sources, maps])
        return type(self)(np.concatenate([self.geometry, others.geometry])[order], maps[order], sources[order])

    def by_map(self, items: Sequence[Item], maps: int) -> list[Sequence[Item]]:
        """One item per piece, cut into one stretch per map."""
        return stretches(items, starts(self.map, maps))


def clipped(whole: Geometries, shown: pd.DataFrame) -> Pieces:
    """Every geometry as far as each extent shows it; pieces in the order of the whole geometries."""
    position, source = shapely.STRtree(whole).query(boxes(shown))  # by their boxes: what is not seen is cut to nothing
    order = np.lexsort([source, position])
    corners = shown[SIDES].to_numpy()
    touching = Pieces(_narrowed(whole, position[order], source[order], corners), position[order], source[order])
    geometry = clip_by_map(touching, corners)
    return Pieces(geometry, touching.map, touching.source).only(~shapely.is_empty(geometry))


def _narrowed(whole: Geometries, position: Integers, source: Integers, corners: Floats) -> Geometries:
    """(n,) the whole geometries, of which a large one is already cut to the surroundings of its map.

    Cutting a country's water for each of a thousand maps would take the product of both.
    """
    near: Geometries = whole[source]
    for large in np.flatnonzero(shapely.get_num_coordinates(whole) > MOST_CORNERS).tolist():
        rows = np.flatnonzero(source == large)
        near[rows] = _halved(whole[large], corners[position[rows]])
    return near


def _halved(shape: shapely.Geometry, corners: Floats) -> Geometries:
    """(n,) the shape for each rectangle, cut to what half of them see, then a quarter, until it is small."""
    near: Geometries = np.full(len(corners), shape, dtype=object)
    if len(corners) > FEW_MAPS and shapely.get_num_coordinates(shape) > MOST_CORNERS:
        across = int(np.ptp(corners[:, 1]) > np.ptp(corners[:, 0]))
        for half in np.array_split(np.argsort(corners[:, across], kind="stable"), 2):
            around = [*corners[half, :2].min(axis=0), *corners[half, 2:].max(axis=0)]
            near[half] = _halved(shapely.clip_by_rect(shape, *around), corners[half])
    return near


def clip_by_map(pieces: Pieces, corners: Floats) -> Geometries:
    """(n,) the pieces, each within the rectangle of its map; may be empty. corners: (n_maps, 4) west to north.

    Map by map, because GEOS takes one rectangle at a time.
    """
    by_map = np.split(pieces.geometry, starts(pieces.map, len(corners))[1:-1])
    each = (shapely.clip_by_rect(stretch, *corner) for stretch, corner in zip(by_map, corners, strict=True))
    return np.concatenate([np.empty(0, dtype=object), *each])


def simplified(whole: Geometries, *, metres: float | Floats) -> Geometries:
    """The geometries without details smaller than that, for what is drawn pale or small; none disappears.

    metres: for all, or for each of them.
    """
    if not len(whole):
        return whole
    south, north = shapely.total_bounds(whole)[[1, 3]]
    squeeze = np.array([np.cos(np.radians((south + north) / 2)), 1.0])
    flat = shapely.transform(whole, lambda xy: xy * squeeze)
    plain = shapely.simplify(flat, metres / METRES_PER_DEGREE, preserve_topology=False)
    kept: Geometries = np.where(shapely.is_empty(plain), flat, plain)
    return shapely.transform(kept, lambda xy: xy / squeeze)
