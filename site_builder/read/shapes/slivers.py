"""Which narrow gaps lie between the areas of a municipality, where nobody meant ground to be left out?"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from site_builder.read.shapes.geodata import Geometries

NARROW = 25.0
"""Metres: the mean width (surface by half the length of the border) below which a hole is a sliver and no lake."""


@dataclass(frozen=True, slots=True)
class Slivers:
    """shapes: the gaps. touching: (n_areas,) whether one lies along the area."""

    shapes: Geometries
    touching: npt.NDArray[np.bool_]


def slivers_between(shapes: Geometries, municipalities: Sequence[str], *, metre: float = 1.0) -> Slivers:
    """Holes in each municipality; a gap that is open to its outer border is none. metre: in the units of the shapes."""
    owners = np.asarray(municipalities, dtype=str)
    order = np.argsort(owners, kind="stable")
    _, starts = np.unique(owners[order], return_index=True)
    united = [shapely.union_all(part) for part in np.split(shapes[order], starts[1:])]
    parts = [part for whole in united for part in shapely.get_parts(whole) if isinstance(part, shapely.Polygon)]
    holes = np.array([shapely.Polygon(ring) for part in parts for ring in part.interiors], dtype=object)
    narrow = holes[2 * shapely.area(holes) < NARROW * metre * shapely.length(holes)] if len(holes) else holes
    touching = np.zeros(len(shapes), dtype=bool)
    if len(narrow):
        touching[shapely.STRtree(shapes).query(narrow, predicate="intersects")[1]] = True
    return Slivers(narrow, touching)
