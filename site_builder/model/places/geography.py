"""Where everything lies: polygons of areas and municipalities, who borders whom, the background."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import numpy.typing as npt

from site_builder.model.places.municipality import Municipality

Integers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Cells:
    """The squares of an edition, in the order of the register.

    crs, size: of their grid; size in metres. corners: (n_cells, 2) x and y of the lower left corner, in sides of a
    square. neighbourhood: (n_cells,) position in neighbourhoods, which are for orientation only: index code (sorted),
    columns name, municipality, district, geometry (degrees). outlines: makes the squares as polygons, which take half a
    kilobyte each and are seldom asked for. empty: municipalities in which none lies.
    """

    crs: str
    size: int
    corners: Integers
    neighbourhood: Integers
    neighbourhoods: gpd.GeoDataFrame
    outlines: Callable[[], gpd.GeoSeries]
    empty: tuple[Municipality, ...] = ()


@dataclass(frozen=True, slots=True)
class Geography:
    """All geometry of a delivery in EPSG:4326 (degrees, lon lat).

    areas: index area code in the order of the register; (multi)polygons; none of squares, see `ground`.
    borders: index municipality code (sorted).
    neighbours: municipality code -> codes within 50 m, sorted.
    cells: of a delivery of squares, which are its areas; else None.
    context: "water", "roads", "rail", "abroad", "places", "streets" -> frames (places have a column name, abroad may);
    absent when not delivered.
    """

    areas: gpd.GeoSeries
    borders: gpd.GeoSeries
    neighbours: Mapping[str, tuple[str, ...]]
    context: Mapping[str, gpd.GeoDataFrame]
    cells: Cells | None = None

    def ground(self) -> gpd.GeoSeries:
        """Polygons of all areas, also of squares, in the order of the register."""
        return self.areas if self.cells is None else self.cells.outlines()
