"""Which features a geodata file of a publisher holds: GeoPackage, shapefile, GeoJSON, or the dbf of a shapefile."""

from codecs import BOM_UTF8
from collections.abc import Sequence
from glob import escape
from pathlib import Path

import numpy as np
import pyogrio
import shapely
from pyproj import CRS
from pyproj.exceptions import CRSError

from site_builder.model.words import listing
from site_builder.problems import Problem, error
from site_builder.read.parsing import did_you_mean, meant_word, quoted, shown
from site_builder.read.shapes import (
    DBASE,
    GEOJSON,
    GEOPACKAGE,
    SHAPEFILE,
    UNREADABLE,
    geojson_too_large,
    refusal_of,
    require_readable,
    source_of,
)
from site_builder.sources.files.raw_table import Cells, RawTable, in_any_case, places_in, text_of

START = 64
MOST_CORNERS = 10_000_000
"""Of all shapes in a layer: twice what a delivery may have, because publishers draw their own maps finer."""
CORNER = 16
"""Bytes of a flat one, as it is read."""


def read_shapes(path: Path, where: str, layer: str, wanted: Sequence[str]) -> tuple[RawTable | None, list[Problem]]:
    """The wanted columns and the shapes; layer "" = the only one."""
    if absent := _absent_parts(path):
        what = f"bij deze shapefile ontbreekt {listing(absent)}"
        return None, [error(where, what, "zet alle bestanden van de shapefile bij elkaar (.shp, .shx, .dbf, .prj)")]
    kind = _kind(path)
    if refused := refusal_of(path, where, kind) or (geojson_too_large(path, where) if kind == GEOJSON else None):
        return None, [refused]
    try:
        return _layer(source_of(path, kind), where, layer, wanted)
    except UNREADABLE as failure:
        require_readable(path)
        return None, [_unreadable(failure, where)]


def _layer(source: str, where: str, layer: str, wanted: Sequence[str]) -> tuple[RawTable | None, list[Problem]]:
    layers = [str(name) for name in pyogrio.list_layers(source)[:, 0]]
    name = in_any_case(layers, layer) if layer else layers[0] if len(layers) == 1 else None
    if name is None:
        return None, [_no_layer(layers, layer, where)]
    info = pyogrio.read_info(source, layer=name, force_feature_count=True)
    header = tuple(str(field).strip() for field in info["fields"])
    places = places_in(header, wanted)
    if not info["features"]:
        return None, [error(where, "er staat geen enkel vlak in", "download het bestand opnieuw")]
    named = [info["fields"][place] for place in places.values()]
    meta, _, shapes, fields = pyogrio.raw.read(source, layer=name, columns=list(dict.fromkeys(named)))
    if shapes is not None and sum(len(shape) for shape in shapes if shape is not None) > MOST_CORNERS * CORNER:
        what = f"de vormen hebben samen meer dan {MOST_CORNERS} hoekpunten"
        return None, [error(where, what, "haal de vereenvoudigde kaart op, of vereenvoudig de vormen in GIS")]
    read = {str(field): _cells(values) for field, values in zip(meta["fields"], fields, strict=True)}
    columns = {column: read[str(field)] for column, field in zip(places, named, strict=True)}
    with np.errstate(invalid="ignore"):
        geometries = None if shapes is None else shapely.from_wkb(shapes, on_invalid="fix")
    marks = np.arange(1, len(fields[0]) + 1 if fields else (0 if shapes is None else len(shapes) + 1), dtype=np.int64)
    return RawTable(where, header, columns, marks, shapes=geometries, crs=_crs(meta["crs"])), []


def _kind(path: Path) -> str:
    """What is in it by its first bytes: a name may lie."""
    with path.open("rb") as file:
        start = file.read(START)
    if start.startswith(b"SQLite"):
        return GEOPACKAGE
    if start.removeprefix(BOM_UTF8).lstrip().startswith(b"{"):
        return GEOJSON
    return DBASE if path.suffix.lower() == DBASE else SHAPEFILE


def _no_layer(layers: Sequence[str], layer: str, where: str) -> Problem:
    there = f"het bestand heeft {', '.join(map(shown, layers))}"
    if not layer:
        return error(where, f"het bestand heeft {len(layers)} lagen", f'zet layer = "…" in het recept; {there}')
    return error(where, f"laag {quoted(layer)} ontbreekt", did_you_mean(meant_word(layer, layers), there))


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


def _crs(said: str | None) -> CRS | None:
    try:
        return CRS.from_user_input(said or "")
    except CRSError:
        return None
