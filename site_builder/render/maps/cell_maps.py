"""Where do the squares of each map lie, and which blots do those of one class make together?"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.formats import (
    NOTHING,
    Floats,
    Integers,
    Lattice,
    Outlines,
    Rings,
    class_outlines_of,
    fitted_places,
    lattice_of,
    placed,
    rings_of,
)
from site_builder.model.places import Cells
from site_builder.render.maps.extents import degrees


@dataclass(frozen=True, slots=True)
class CellMaps:
    """The squares of a country, map by map.

    cells: as delivered; codes: of each. order: per map the positions of its squares in the register, in rows.
    lattices: per map; boxes: (m, 4) theirs; places: (m, 2, 10) terms that place their corners (formats.grid_place).
    hoods: outlines of the neighbourhoods, map after map; hood_map: (n_hoods,) their map, hood_rows: their position in
    cells.neighbourhoods.
    """

    cells: Cells
    codes: npt.NDArray[np.object_]
    order: tuple[Integers, ...]
    lattices: tuple[Lattice, ...]
    boxes: Integers
    places: Floats
    hoods: Rings
    hood_map: Integers
    hood_rows: Integers

    def lon_lat(self, corners: Integers, owner: Integers) -> Floats:
        """(n, 2) degrees of corners within the lattice of their map. owner: (n,) that map."""
        return degrees(placed(self.places, self.boxes, corners.astype(np.float64), owner))

    def blots(self, classes: Integers, count: int) -> Rings:
        """One geometry for each class of each map, map after map: the outline of its squares, empty for none.

        classes: (n_cells,) from 0 to count, in the order of the register.
        """
        outlines = list(self._outlines(classes))
        lengths = [len(outline.corners) for outline in outlines]
        corners = np.concatenate([outline.corners for outline in outlines])
        owner = np.concatenate([outline.owner + position * count for position, outline in enumerate(outlines)])
        before = np.cumsum([0, *lengths])
        start = np.concatenate([outline.start[:-1] + first for outline, first in zip(outlines, before, strict=False)])
        maps = np.repeat(np.arange(len(outlines)), lengths)
        return _closed(self.lon_lat(corners, maps), np.r_[start, before[-1]], owner, count * len(outlines))

    def _outlines(self, classes: Integers) -> Iterator[Outlines]:
        for lattice, members in zip(self.lattices, self.order, strict=True):
            grid = np.full(lattice.box[:1:-1], NOTHING, dtype=np.int64)
            column, row = lattice.at.T
            grid[row, column] = classes[members]
            yield class_outlines_of(grid)


def cell_maps_of(cells: Cells, municipality: pd.Series, maps: pd.Index) -> CellMaps:
    """The squares of each map, which has at least one. municipality: (n_cells,) code of each, index its own."""
    area_map = maps.get_indexer(pd.Index(municipality))
    by_map = np.split(np.argsort(area_map, kind="stable"), np.cumsum(np.bincount(area_map, minlength=len(maps)))[:-1])
    made = [(members, *lattice_of(cells.corners[members])) for members in by_map]
    boxes = np.array([lattice.box for _, lattice, _ in made], dtype=np.int64).reshape(-1, 4)
    hood_map = maps.get_indexer(pd.Index(cells.neighbourhoods["municipality"]))
    rows = np.argsort(hood_map, kind="stable")
    rows = rows[hood_map[rows] >= 0]  # the others lie in municipalities without squares, which have no map
    return CellMaps(
        cells=cells,
        codes=municipality.index.to_numpy(),
        order=tuple(members[in_rows] for members, _, in_rows in made),
        lattices=tuple(lattice for _, lattice, _ in made),
        boxes=boxes,
        places=fitted_places(cells.crs, cells.size, boxes),
        hoods=rings_of(cells.neighbourhoods.geometry.to_numpy()[rows]),
        hood_map=hood_map[rows],
        hood_rows=rows,
    )


def _closed(xy: Floats, start: Integers, owner: Integers, owners: int) -> Rings:
    """Rings whose first corner comes again at the end."""
    ends = start[1:]
    whole = np.insert(xy, ends, xy[start[:-1]], axis=0)
    return Rings(whole, start + np.arange(len(start)), owner, owners)
