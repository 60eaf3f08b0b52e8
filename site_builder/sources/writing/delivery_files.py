"""How a delivery is written: the files of docs/delivery.md, the same bytes for the same sources."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely
from pyproj import CRS

from site_builder.formats import write_geopackage
from site_builder.sources.borders import Context
from site_builder.sources.files import Geometries
from site_builder.sources.recipe import toml_text

TALLIES = ("residents", "homes", "observations")
TALLY_DECIMALS, SCORE_DECIMALS, SHARE_DECIMALS = 1, 6, 4
NO_CLOCK = "2000-01-01T00:00:00.000Z"
"""Stands in a GeoPackage instead of the hour at which it was made."""


@dataclass(frozen=True, slots=True)
class ShapeFile:
    """A GeoPackage of a delivery. frame: columns besides the shapes."""

    name: str
    frame: pd.DataFrame
    shapes: Geometries
    crs: CRS


def write_files(
    folder: Path,
    *,
    edition: Mapping[str, object],
    tables: Mapping[str, pd.DataFrame],
    shapes: Sequence[ShapeFile],
    context: Context,
    scores: Collection[str],
) -> None:
    """Writes all files into an empty folder. tables: name of the CSV file -> its columns, numbers as floats.

    context: by layer, what lies beneath the areas. scores: the columns that are no share.
    """
    decimals = dict.fromkeys(TALLIES, TALLY_DECIMALS) | dict.fromkeys(scores, SCORE_DECIMALS)
    (folder / "edition.toml").write_text(toml_text(edition), encoding="utf-8", newline="\n")
    for name, table in tables.items():
        text = pd.DataFrame(
            {name: _cells(table[name], decimals.get(name, SHARE_DECIMALS)) for name in map(str, table.columns)}
        )
        text.to_csv(folder / name, index=False, lineterminator="\n", encoding="utf-8")
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": NO_CLOCK})
    for file in shapes:
        _write_shapes(folder / file.name, file)
    if context:
        write_geopackage(folder / "context.gpkg", context)
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})


def _cells(column: pd.Series, decimals: int) -> list[str]:
    """Numbers without needless zeros, empty where missing; text as it is."""
    if not pd.api.types.is_float_dtype(column):
        return ["" if value is None else str(value) for value in column]
    rounded = np.round(column.to_numpy(dtype=np.float64), decimals) + 0.0
    return ["" if np.isnan(value) else f"{value:.{decimals}f}".rstrip("0").rstrip(".") for value in rounded]


def _write_shapes(path: Path, file: ShapeFile) -> None:
    polygons = [shapely.MultiPolygon(_polygons(shape)) for shape in file.shapes]
    layer = gpd.GeoDataFrame(file.frame.reset_index(drop=True), geometry=polygons, crs=file.crs)
    write_geopackage(path, {path.stem: layer}, geometry_type="MultiPolygon")


def _polygons(shape: shapely.Geometry) -> list[shapely.Polygon]:
    """The polygons in a shape; mending may have left lines and points beside them."""
    parts = shapely.get_parts(shapely.get_parts([shape]))
    return [part for part in parts if isinstance(part, shapely.Polygon) and not part.is_empty]
