"""Which wiggly polygons share their borders vertex by vertex? Cells around seeds, edge by edge.

Every edge moves only within a rhombus around it that fits in the kite of its ends and the two seeds
beside it. Kites never overlap, so borders never cross, however wild the line.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray

LEVELS: Final = 5
STEPS: Final = 2**LEVELS
ROUGHNESS: Final = 0.55
FILLED: Final = 0.9
"""Part of its rhombus a path may use."""
SEGMENT: Final = 90.0
"""Metres: an edge is cut into at most STEPS pieces of at most about this length."""
DECIMALS: Final = 1

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
Shapes = NDArray[np.object_]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Cells and the edges between them; all coordinates rounded to a decimetre.

    polygons: (n_seeds,) one per seed, in seed order. lines: one (k, 2) path per edge, from its first
    to its second vertex. ends: (n_edges, 2) rows of `vertices`. sides: (n_edges, 2) seed numbers, -1 on
    the outside.
    """

    polygons: Shapes
    vertices: Floats
    lines: tuple[Floats, ...]
    ends: Ints
    sides: Ints


def wiggly_cells(seeds: Floats, *, wildness: Floats, random: np.random.Generator) -> Coverage:
    """Voronoi cells of the seeds with wiggly shared edges.

    seeds: (n, 2) metres, distinct. wildness: (n,) 0 (straight) to 1; an edge takes the mean of its sides.
    """
    cell, start, stop, vertices = _half_edges(seeds)
    low, high = np.minimum(start, stop), np.maximum(start, stop)
    ends, edge = np.unique(np.column_stack([low, high]), axis=0, return_inverse=True)
    forward = start == low
    sides = np.full((len(ends), 2), -1)
    sides[edge[forward], 0] = cell[forward]
    sides[edge[~forward], 1] = cell[~forward]
    lines = _wiggle(vertices[ends], sides, seeds=seeds, wildness=wildness, random=random)
    polygons = _polygons(cell, edge, forward=forward, lines=lines, count=len(seeds))
    return Coverage(polygons, vertices, lines, ends, sides)


def _half_edges(seeds: Floats) -> tuple[Ints, Ints, Ints, Floats]:
    """(cell, first vertex, second vertex) of every side of every cell, walking round it; and the vertices."""
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(seeds), ordered=True))
    points, cell = shapely.get_coordinates(shapely.orient_polygons(cells), return_index=True)
    vertices, number = np.unique(np.round(points, DECIMALS), axis=0, return_inverse=True)
    real = (cell[:-1] == cell[1:]) & (number[:-1] != number[1:])
    return cell[:-1][real], number[:-1][real], number[1:][real], vertices


def _wiggle(
    ends: Floats, sides: Ints, *, seeds: Floats, wildness: Floats, random: np.random.Generator
) -> tuple[Floats, ...]:
    """A path per edge, moved across it and never out of its rhombus; ends: (n_edges, 2, 2) metres."""
    first, edge = ends[:, 0], ends[:, 1] - ends[:, 0]
    length = np.sqrt((edge**2).sum(axis=1))
    normal = np.column_stack([-edge[:, 1], edge[:, 0]]) / length[:, None]
    wild = wildness[sides].mean(axis=1) * (sides >= 0).all(axis=1)
    along = np.linspace(0, 1, STEPS + 1)
    tent = 2 * np.minimum(along, 1 - along) * FILLED
    offset = np.clip(_midpoint_displacement(len(ends), random) * wild[:, None], -tent, tent)
    across = offset * _half_diagonal(seeds[sides[:, 0]] - first, edge)[:, None]
    straight = first[:, None] + edge[:, None] * along[:, None]
    paths = np.round(straight + across[..., None] * normal[:, None], DECIMALS)
    strides = [_stride(metres) for metres in length.tolist()]
    return tuple(path[::stride] for path, stride in zip(paths, strides, strict=True))


def _half_diagonal(seed: Floats, edge: Floats) -> Floats:
    """Metres from the middle of each edge to the top of its rhombus, which fits within both its kite halves.

    seed: (n_edges, 2) one of the seeds beside the edge, seen from its first end.
    """
    length = np.sqrt((edge**2).sum(axis=1))
    foot = (seed * edge).sum(axis=1) / length**2
    height = np.abs(edge[:, 0] * seed[:, 1] - edge[:, 1] * seed[:, 0]) / length
    return np.asarray(height / (2 * (np.abs(foot - 0.5) + 0.5)))


def _midpoint_displacement(count: int, random: np.random.Generator) -> Floats:
    """(count, STEPS + 1) fractal offsets, 0 at both ends."""
    offset = np.zeros((count, STEPS + 1))
    for level in range(LEVELS):
        step = STEPS >> level
        middle = (offset[:, :-1:step] + offset[:, step::step]) / 2
        offset[:, step // 2 :: step] = middle + (random.random(middle.shape) * 2 - 1) * ROUGHNESS**level
    return offset


def _stride(metres: float) -> int:
    stride = STEPS
    while stride > 1 and metres * stride / STEPS > SEGMENT:
        stride //= 2
    return stride


def _polygons(cell: Ints, edge: Ints, *, forward: Flags, lines: tuple[Floats, ...], count: int) -> Shapes:
    """Chains the paths of every cell, in the order in which its sides were walked."""
    rings: list[list[Floats]] = [[] for _ in range(count)]
    for owner, number, ahead in zip(cell.tolist(), edge.tolist(), forward.tolist(), strict=True):
        rings[owner].append(lines[number][:-1] if ahead else lines[number][:0:-1])
    points = [np.concatenate(ring) for ring in rings]
    owners = np.repeat(np.arange(count), [len(ring) for ring in points])
    return np.asarray(shapely.polygons(shapely.linearrings(np.concatenate(points), indices=owners)))
