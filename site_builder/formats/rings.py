"""Which vertices do many geometries have, as flat arrays that can become text all at once?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Self, TypeVar

import numpy as np
import numpy.typing as npt
import shapely

Integers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Geometries = npt.NDArray[np.object_]

LINE, POLYGON = 1, 3
AT_ONCE = 500_000  # vertices: their text is made of arrays that take ten times their room
SHAPES = 20_000  # at once: taking geometries apart copies them

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Rings:
    """All rings (or lines) of a number of geometries, one after the other.

    xy: (n_vertices, 2) degrees lon lat; rings are closed. start: (n_rings + 1,) first vertex of each ring, and the end.
    owner: (n_rings,) position of the geometry each ring belongs to, rising. owners: number of geometries.
    """

    xy: Floats
    start: Integers
    owner: Integers
    owners: int

    def owner_start(self) -> Integers:
        """(owners + 1,) first ring of each geometry, and the end."""
        return starts(self.owner, self.owners)

    def owner_of_vertex(self) -> Integers:
        """(n_vertices,) position of the geometry each vertex belongs to."""
        return np.repeat(self.owner, np.diff(self.start))

    def joined(self, owner: Integers, owners: int) -> Self:
        """The same rings with other owners; owner: for each owner until now, rising."""
        return replace(self, owner=owner[self.owner], owners=owners)

    def runs(self) -> Iterator[tuple[slice, Self]]:
        """Geometries that follow each other, with their rings: as many as are worth doing at once."""
        rings = self.owner_start()
        vertices = self.start[rings]
        cuts = np.searchsorted(vertices, np.arange(AT_ONCE, len(self.xy), AT_ONCE))
        for low, high in pairwise(np.unique([0, *cuts, self.owners]).tolist()):
            start, owner = self.start[rings[low] : rings[high] + 1], self.owner[rings[low] : rings[high]]
            xy = self.xy[vertices[low] : vertices[high]]
            yield slice(low, high), type(self)(xy, start - vertices[low], owner - low, high - low)


def rings_of(geometries: Geometries) -> Rings:
    """All rings of (multi)polygons, shells before their holes; anything else in them is left out."""
    return _together([_rings(geometries[first : first + SHAPES]) for first in range(0, len(geometries) or 1, SHAPES)])


def _rings(geometries: Geometries) -> Rings:
    parts, owner = _parts(geometries, POLYGON)
    rings, part = shapely.get_rings(parts, return_index=True)
    return _flat(rings, owner[part], len(geometries))


def lines_of(geometries: Geometries) -> Rings:
    """All lines of (multi)linestrings; anything else in them is left out."""
    parts, owner = _parts(geometries, LINE)
    return _flat(parts, owner, len(geometries))


def starts(owner: Integers, owners: int) -> Integers:
    """(owners + 1,) where each owner's stretch begins in a rising list of owners, and the end."""
    return np.searchsorted(owner, np.arange(owners + 1))


def stretches(items: Sequence[Item], start: Integers) -> list[Sequence[Item]]:
    """The items, cut into one stretch per owner."""
    return [items[first:last] for first, last in pairwise(start.tolist())]


def texts(words: npt.NDArray[np.bytes_], chosen: Integers, start: Integers) -> list[str]:
    """Words of ASCII, joined; one text per stretch. chosen: (n,) positions in words.

    start: (n_texts + 1,) first word of each text, and the end.
    """
    length = np.concatenate([[0], np.cumsum(np.strings.str_len(words).take(chosen))])
    filled = words.take(chosen).tobytes()  # with zeros behind each word
    everything = filled.translate(None, delete=b"\0").decode("ascii")
    return [everything[first:last] for first, last in pairwise(length[start].tolist())]


def _parts(geometries: Geometries, wanted: int) -> tuple[Geometries, Integers]:
    parts, owner = shapely.get_parts(geometries, return_index=True)
    of_type = shapely.get_type_id(parts) == wanted
    return parts[of_type], owner[of_type]


def _together(runs: Sequence[Rings]) -> Rings:
    """The rings of geometries that follow each other."""
    if len(runs) == 1:
        return runs[0]
    vertices = np.cumsum([0, *(len(run.xy) for run in runs)])
    owners = np.cumsum([0, *(run.owners for run in runs)])
    start = [run.start[:-1] + first for run, first in zip(runs, vertices[:-1], strict=True)]
    owner = [run.owner + first for run, first in zip(runs, owners[:-1], strict=True)]
    xy = np.concatenate([run.xy for run in runs])
    return Rings(xy, np.concatenate([*start, vertices[-1:]]), np.concatenate(owner), int(owners[-1]))


def _flat(lines: Geometries, owner: Integers, owners: int) -> Rings:
    start = np.concatenate([[0], np.cumsum(shapely.get_num_coordinates(lines))]).astype(np.int64)
    return Rings(shapely.get_coordinates(lines), start, owner, owners)
