"""Where on a map do so many small areas lie together that a sheet and a picture show them enlarged as well?"""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from site_builder.formats import Floats, Integers, Rings, starts
from site_builder.render.maps.svg_paths import LONGEST_SIDE, Sheets

SMALL = 35  # units of the drawing, some 5 mm on A4: a letter and its colour hardly fit
FEWEST = 10  # small areas, for which it is worth its room
MOST = 0.4  # of the small areas of the map, in the widest place
WIDE = (0.34, 0.24, 0.17, 0.12, 0.09)  # of the longer side: of a town that fills its map only a part has room
AIR = 8  # units, around them

Corners = list[float]


def cores(rings: Rings, sheet: Integers, plane: Sheets) -> list[list[Corners]]:
    """Per map boxes around the most small areas that lie together, as south, west, north, east, the widest first.

    rings: of all areas. sheet: (owners,) the map of each.
    """
    boxes, corners = _boxes(rings, sheet, plane)
    small = np.flatnonzero(np.sqrt((boxes[:, 2:] - boxes[:, :2]).prod(axis=1)) < SMALL)
    order = small[np.argsort(sheet[small], kind="stable")]
    cuts = pairwise(starts(sheet[order], len(plane.scale)).tolist())
    return [
        list(_of_map(boxes[order[low:high]], corners[order[low:high]], scale))
        for (low, high), scale in zip(cuts, plane.scale.tolist(), strict=True)
    ]


def _of_map(boxes: Floats, corners: Floats, scale: float) -> Iterator[Corners]:
    """Of the small areas of one map. boxes: (n, 4) units. corners: (n, 4) degrees. scale: units per radian."""
    if len(boxes) < FEWEST:
        return
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    apart = np.abs(middles[:, np.newaxis] - middles).max(axis=2)
    least, before = MOST * len(boxes), len(boxes) + 1
    for share in WIDE:
        near = apart <= share * LONGEST_SIDE / 2
        together = near[near.sum(axis=1).argmax()]
        count = int(together.sum())
        if count < max(FEWEST, least):
            return
        if count < before:
            yield _around(corners[together], float(np.degrees(AIR / scale)))
        least, before = 0, count


def _around(corners: Floats, air: float) -> Corners:
    west, south = corners[:, :2].min(axis=0).tolist()
    east, north = corners[:, 2:].max(axis=0).tolist()
    flat = air * float(np.cos(np.radians((south + north) / 2)))
    return [round(side, 4) for side in (south - flat, west - air, north + flat, east + air)]


def _boxes(rings: Rings, sheet: Integers, plane: Sheets) -> tuple[Floats, Floats]:
    """(owners, 4) left, top, right, bottom in units of its own sheet, and west, south, east, north in degrees."""
    first = rings.start[rings.owner_start()[:-1]]
    low, high = (extreme.reduceat(rings.xy, first, axis=0) for extreme in (np.minimum, np.maximum))
    ends = [plane.place(side, sheet).astype(float) for side in (low, high)]
    return np.hstack([np.minimum(*ends), np.maximum(*ends)]), np.hstack([low, high])
