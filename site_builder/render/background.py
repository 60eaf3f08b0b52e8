"""What lies around and across each municipality: pieces of the country, clipped to what its map can show?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from site_builder.render.extents import SIDES, boxes
from site_builder.render.rings import Floats, Geometries, Integers, Item, starts, stretches

METRES_PER_DEGREE = 111_320


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

    def by_map(self, items: Sequence[Item], maps: int) -> list[Sequence[Item]]:
        """One item per piece, cut into one stretch per map."""
        return stretches(items, starts(self.map, maps))


def clipped(whole: Geometries, shown: pd.DataFrame) -> Pieces:
    """Every geometry as far as each extent shows it; pieces in the order of the whole geometries."""
    position, source = shapely.STRtree(whole).query(boxes(shown), predicate="intersects")
    order = np.lexsort([source, position])
    touching = Pieces(whole[source[order]], position[order], source[order])
    geometry = clip_by_map(touching, shown[SIDES].to_numpy())
    return Pieces(geometry, touching.map, touching.source).only(~shapely.is_empty(geometry))


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
