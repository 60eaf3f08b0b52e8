"""Which areas of a delivery lie on ground that an earlier edition withheld in the same year?

All outlines are in degrees: within places that touch, the scale of a degree cancels out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from site_builder.model.places import SLIVER, Floats, Geometries, Square, Squares, sound

HALF = 0.49
"""Half of a surface, less what rounding outlines to a metre may take of a small place."""

Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Met:
    """(n_areas,) what is withheld, and pairs (area, secret) that are only told: the area took the ground over."""

    withheld: Flags
    told: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """Pairs of an area and a listed outline that share ground. common: that ground, in square degrees."""

    area: Rows
    listed: Rows
    common: Floats


def met_outlines(areas: Geometries, listed: Geometries, *, known: Flags, shown: Geometries) -> Met:
    """Areas on listed outlines of one year.

    An area that lies for at least half of its surface in them is withheld: the same place, or a part of it. A larger
    one that holds at least half of one is withheld when all its other ground had a class (merged minus shown is the
    secret), else told. known: (n_listed,) whether `shown`, the outlines that had a class, tells what lay beside it;
    where it does not, what is not listed counts as shown.
    """
    areas, listed = sound(areas), sound(listed)
    shared = _shared(areas, listed)
    surface, listed_surface = shapely.area(areas), shapely.area(listed)
    withheld = _mostly_listed(shared, areas, listed, surface)
    held = (
        (shared.common >= HALF * listed_surface[shared.listed])
        & ~withheld[shared.area]
        & (listed_surface[shared.listed] > 0)
    )
    pairs = []
    for area in np.unique(shared.area[held]).tolist():  # few: what grew over a secret
        of_area = shared.area == area
        rows = shared.listed[of_area & held]
        beside = known[rows].any()
        rest = _unshown(areas[area], listed[rows], listed[shared.listed[of_area]], shown if beside else None)
        if rest < SLIVER * surface[area]:
            withheld[area] = True
        else:
            pairs += [(area, int(row)) for row in rows]
    return Met(withheld, tuple(pairs))


def met_squares(cells: Squares, listed: Sequence[Square]) -> Met:
    """Cells whose middle lies in a listed square, with the same or a smaller window; larger ones are only told."""
    withheld = np.zeros(len(cells.x), dtype=bool)
    if not listed or not len(cells.x):
        return Met(withheld, ())
    half = cells.size / 2
    middles = np.asarray(shapely.points(cells.x + half, cells.y + half))
    x, y, size, radius = np.array([(square.x, square.y, square.size, square.radius) for square in listed]).T
    row, cell = shapely.STRtree(middles).query(shapely.box(x, y, x + size, y + size), predicate="intersects")
    large = cells.size > 2 * size[row]
    wider = cells.radius > radius[row]
    withheld[cell[~large & ~wider]] = True
    return Met(withheld, tuple(zip(cell[large].tolist(), row[large].tolist(), strict=True)))


def _shared(areas: Geometries, listed: Geometries) -> Shared:
    area, row = shapely.STRtree(listed).query(areas, predicate="intersects")
    return Shared(area, row, shapely.area(shapely.intersection(areas[area], listed[row])))


def _mostly_listed(shared: Shared, areas: Geometries, listed: Geometries, surface: Floats) -> Flags:
    """Areas of which at least half is listed ground; where listed outlines lie over each other it counts once."""
    count = len(areas)
    largest = np.zeros(count)
    np.maximum.at(largest, shared.area, shared.common)
    together = np.bincount(shared.area, shared.common, minlength=count)
    mostly: Flags = (largest >= HALF * surface) & (largest > 0)
    for area in np.flatnonzero((together >= HALF * surface) & (together > 0) & ~mostly).tolist():
        ground = shapely.union_all(listed[shared.listed[shared.area == area]])
        mostly[area] = shapely.area(shapely.intersection(areas[area], ground)) >= HALF * surface[area]
    return mostly


def _unshown(area: shapely.Geometry, held: Geometries, listed: Geometries, shown: Geometries | None) -> float:
    """How much of an area had no class, without the one place that is held; square degrees."""
    place = held[np.argmax(shapely.area(held))]
    same = shapely.area(shapely.intersection(held, place)) >= HALF * np.maximum(shapely.area(held), shapely.area(place))
    rest = shapely.difference(area, shapely.union_all(held[same]))
    other = listed[~shapely.equals(listed, place)]
    secret = shapely.difference(shapely.union_all(other), shapely.union_all(held[same]))
    without = float(shapely.area(shapely.intersection(rest, secret)))
    if shown is None:
        return without
    near = shown[shapely.STRtree(shown).query(area, predicate="intersects")]
    return max(without, float(shapely.area(shapely.difference(rest, shapely.union_all(sound(near))))))
