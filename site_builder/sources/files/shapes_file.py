"""Which features a geodata file of a publisher holds: GeoPackage, shapefile, GeoJSON, or the dbf of a shapefile."""

from collections.abc import Iterator, Sequence
from glob import escape
from pathlib import Path

import numpy as np
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError, FeatureError, GeometryError
from pyproj import CRS
from pyproj.exceptions import CRSError

from site_builder.model.words import listing
from site_builder.problems import Problem, error
from site_builder.read.parsing import did_you_mean, meant_word, quoted, shown
from site_builder.sources.files.raw_table import Cells, RawTable, text_of

UNREADABLE = (DataSourceError, DataLayerError, FeatureError, GeometryError)


def read_shapes(
    path: Path, where: str, layer: str, wanted: Sequence[str], *, crs: str = ""
) -> tuple[RawTable | None, list[Problem]]:
    """The wanted columns and the shapes; layer "" = the only one. crs: instead of what the file says."""
    if absent := _absent_parts(path):
        what = f"bij deze shapefile ontbreekt {listing(absent)}"
        return None, [error(where, what, "zet alle bestanden van de shapefile bij elkaar (.shp, .shx, .dbf, .prj)")]
    try:
        layers = [str(name) for name in pyogrio.list_layers(path)[:, 0]]
        if refused := _no_layer(layers, layer, where):
            return None, [refused]
        header = tuple(str(name).strip() for name in pyogrio.read_info(path, layer=layer or layers[0])["fields"])
        there = [name for name in dict.fromkeys(wanted) if name in header]
        if not pyogrio.read_info(path, layer=layer or layers[0], force_feature_count=True)["features"]:
            return None, [error(where, "er staat geen enkel vlak in", "download het bestand opnieuw")]
        meta, _, shapes, fields = pyogrio.raw.read(path, layer=layer or layers[0], columns=there)
    except (*UNREADABLE, UnicodeDecodeError) as failure:
        return None, [_unreadable(failure, where)]
    columns = {str(name): _cells(values) for name, values in zip(meta["fields"], fields, strict=True)}
    known, problems = _crs(meta["crs"], crs, where) if shapes is not None else (None, [])
    with np.errstate(invalid="ignore"):
        geometries = None if shapes is None else shapely.from_wkb(shapes, on_invalid="fix")
    if geometries is not None and known is not None and known.is_geographic and _far(geometries):
        fix = 'zet crs = "EPSG:28992" bij deze indeling in het recept'
        problems.append(error(where, "de coördinaten zijn geen graden, al zegt het bestand van wel", fix))
    problems += [] if geometries is None else _endless_problems(geometries, where)
    marks = np.arange(1, len(fields[0]) + 1 if fields else (0 if shapes is None else len(shapes) + 1), dtype=np.int64)
    return RawTable(where, header, columns, marks, shapes=geometries, crs=known), problems


def _no_layer(layers: Sequence[str], layer: str, where: str) -> Problem | None:
    there = f"het bestand heeft {', '.join(map(shown, layers))}"
    if not layer and len(layers) != 1:
        return error(where, f"het bestand heeft {len(layers)} lagen", f'zet layer = "…" in het recept; {there}')
    if layer and layer not in layers:
        return error(where, f"laag {quoted(layer)} ontbreekt", did_you_mean(meant_word(layer, layers), there))
    return None


def _unreadable(failure: Exception, where: str) -> Problem:
    if isinstance(failure, UnicodeDecodeError):
        fix = "download het opnieuw, of sla het in GIS op in UTF-8"
        return error(where, "de letters in dit geodatabestand zijn geen UTF-8", fix)
    fix = "download het opnieuw; bij een shapefile horen ook .dbf, .shx en .prj"
    return error(where, "dit geodatabestand is niet te lezen", fix)


def _absent_parts(path: Path) -> list[str]:
    """What a shapefile cannot do without and is not beside it, in small letters or capitals."""
    if path.suffix.lower() != ".shp":
        return []
    beside = {other.name.lower() for other in path.parent.glob(f"{escape(path.stem)}.*")}
    return [part for part in (".shx", ".dbf") if f"{path.stem}{part}".lower() not in beside]


def _cells(values: np.ndarray) -> Cells:
    """Numbers as floats (empty is NaN), the rest as trimmed text."""
    if values.dtype.kind in "iuf":
        return values.astype(np.float64)
    cells = np.empty(len(values), dtype=object)
    cells[:] = [text_of(value) for value in values]
    return cells


def _crs(of_file: str | None, of_recipe: str, where: str) -> tuple[CRS | None, list[Problem]]:
    try:
        return CRS.from_user_input(of_recipe or of_file or ""), []
    except CRSError:
        what = f"coördinatenstelsel {quoted(of_recipe)} is onbekend" if of_recipe else "het bestand noemt geen CRS"
        return None, [error(where, what, 'zet crs = "EPSG:28992" bij deze indeling in het recept')]


def _endless_problems(shapes: np.ndarray, where: str) -> Iterator[Problem]:
    """Of shapes with a corner that is nowhere: nothing can be measured with them."""
    corners, owner = shapely.get_coordinates(shapes, return_index=True)
    rows = np.unique(owner[~np.isfinite(corners).all(axis=1)])
    fix = "download het bestand opnieuw, of laat de vorm weg met leave_out"
    for row in rows[:1]:
        yield error(f"{where}:{row + 1}", "de vorm heeft een hoekpunt zonder getal (NaN)", fix)


def _far(shapes: np.ndarray) -> bool:
    """True when coordinates cannot be degrees: metres in a GeoJSON that does not say so."""
    bounds = shapely.total_bounds(shapes) if len(shapes) else np.zeros(4)
    return bool(np.isfinite(bounds).all() and np.abs(bounds).max() > 360)
