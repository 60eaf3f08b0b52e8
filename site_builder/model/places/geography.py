"""Where everything lies: polygons of areas and municipalities, who borders whom, the background."""

from collections.abc import Mapping
from dataclasses import dataclass

import geopandas as gpd


@dataclass(frozen=True, slots=True)
class Geography:
    """All geometry of a delivery in EPSG:4326 (degrees, lon lat).

    areas: index area code in the order of the register; (multi)polygons. borders: index municipality code (sorted).
    neighbours: municipality code -> codes within 50 m, sorted.
    context: "water", "roads", "rail", "places" -> frames (places with a column name); absent when not delivered.
    """

    areas: gpd.GeoSeries
    borders: gpd.GeoSeries
    neighbours: Mapping[str, tuple[str, ...]]
    context: Mapping[str, gpd.GeoDataFrame]
