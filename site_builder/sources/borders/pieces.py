"""Which pieces of the areas of one division lie in which areas of another (DOMAIN, section 11)?"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from site_builder.sources.files import Floats, Geometries

SAME = 0.98
"""Each lies for at least this part in the other: the same ground, whatever the code."""
STRIP = 0.02
"""A piece that is less than this part of both is dropped."""

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pieces:
    """Pieces of source areas in target areas, by target and then source.

    source, target: rows. of_source, of_target: part of its surface; what a source loses in strips is given back to its
    pieces. same: the two are the same ground; such a piece is the only one of its target. sources, targets: how many
    areas there are.
    """

    source: Ints
    target: Ints
    of_source: Floats
    of_target: Floats
    same: npt.NDArray[np.bool_]
    sources: int
    targets: int


def pieces_between(sources: Geometries, targets: Geometries) -> Pieces:
    """All pieces that count, from valid shapes in the same metres."""
    target, source = shapely.STRtree(sources).query(targets, predicate="intersects")
    large = _may_count(sources[source], targets[target])
    target, source = target[large], source[large]
    shared = shapely.area(shapely.intersection(sources[source], targets[target]))
    of_source, of_target = shared / shapely.area(sources)[source], shared / shapely.area(targets)[target]
    same = _same_ground(target, np.minimum(of_source, of_target))
    taken = np.isin(target, target[same])
    strip = (of_source < STRIP) & (of_target < STRIP)
    kept = same | (~taken & ~strip)
    of_source = of_source * _without_strips(source, of_source, strip=strip & ~same, count=len(sources))
    order = np.lexsort((source[kept], target[kept]))
    return Pieces(
        source=source[kept][order],
        target=target[kept][order],
        of_source=of_source[kept][order],
        of_target=of_target[kept][order],
        same=same[kept][order],
        sources=len(sources),
        targets=len(targets),
    )


def _without_strips(source: Ints, of_source: Floats, *, strip: npt.NDArray[np.bool_], count: int) -> Floats:
    """For each pair by how much its part of the source grows when the strips of that source are no part of it.

    Without it the residents of a strip would belong to nobody. What lies in no target at all stays lost.
    """
    lost = np.bincount(source, weights=np.where(strip, of_source, 0.0), minlength=count)
    left = np.bincount(source, weights=np.where(strip, 0.0, of_source), minlength=count)
    whole_source = np.minimum(left + lost, 1.0)
    grown: Floats = np.maximum(whole_source / np.where(left > 0, left, 1.0), 1.0)
    return grown[source]


def whole(count: int) -> Pieces:
    """The pieces of a division in itself."""
    rows = np.arange(count, dtype=np.int64)
    ones = np.ones(count)
    return Pieces(rows, rows, ones, ones, ones.astype(bool), count, count)


def _may_count(sources: Geometries, targets: Geometries) -> npt.NDArray[np.bool_]:
    """False where the boxes share so little that the piece is a strip: neighbours, most of the pairs."""
    source, target = shapely.bounds(sources), shapely.bounds(targets)
    wide = np.minimum(source[:, 2], target[:, 2]) - np.maximum(source[:, 0], target[:, 0])
    high = np.minimum(source[:, 3], target[:, 3]) - np.maximum(source[:, 1], target[:, 1])
    shared = np.clip(wide, 0, None) * np.clip(high, 0, None)
    large: npt.NDArray[np.bool_] = shared >= STRIP * np.minimum(shapely.area(sources), shapely.area(targets))
    return large


def _same_ground(target: Ints, common: Floats) -> npt.NDArray[np.bool_]:
    """Of each target at most one piece: that with the largest common part, where it is large enough."""
    order = np.lexsort((-common, target))
    first = np.ones(len(order), dtype=bool)
    first[1:] = target[order][1:] != target[order][:-1]
    same = np.zeros(len(order), dtype=bool)
    same[order[first]] = common[order[first]] >= SAME
    return same
