"""What do the layers of a geodata file of a delivery hold?"""

import math
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyogrio
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError

from site_builder.model.words import listing
from site_builder.problems import Problem, error
from site_builder.read.parsing import Columns, Rows, did_you_mean, has_errors, meant_word, quoted
from site_builder.read.shapes.gdal_door import (
    GEOJSON,
    GEOPACKAGE,
    LESS,
    NO_CRS,
    UNREADABLE,
    earthly_crs,
    refusal_of,
    source_of,
    too_large,
    unreadable,
)

MOST_FEATURES = 200_000  # ten times a large country; a million roads took 8 GB
MOST_COLUMNS = 1_000  # leaving columns out takes the square of their number
MOST_CORNERS = 5_000_000  # of all shapes in a layer: ten times a large country; each takes 300 bytes in the end
WIDEST = 32  # bytes of a corner, as delivered: with a height and a measure
FARTHEST = 2e8
"""Of a coordinate, in degrees, metres or feet: five times around the earth; farther, projecting gives any place."""
AGAIN = "lever het bestand opnieuw aan"

Geometries = npt.NDArray[np.object_]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class GeoLayer:
    """One layer as delivered: (n_features,) shapes in its own CRS, None where absent or unreadable, and text columns.

    reclosed: (n_features,) True where a ring was open; it has been closed.
    """

    rows: Rows
    columns: Mapping[str, list[str]]
    shapes: Geometries
    reclosed: Flags
    crs: CRS


def layer_names(path: Path, where: str) -> tuple[list[str], list[Problem]]:
    """The layers with geometry in a file whose first bytes are what its name says."""
    if refused := too_large(path, where) or refusal_of(path, where, path.suffix):
        return [], [refused]
    try:
        with warnings.catch_warnings(action="ignore"):
            layers = pyogrio.list_layers(source_of(path, path.suffix))
    except UNREADABLE as failure:
        return [], [unreadable(failure, path, where, path.suffix)]
    names = [str(name) for name, geometry in layers if geometry is not None]
    return names, [] if names else [error(where, "het bestand heeft geen laag met vormen", AGAIN)]


def read_single_layer(path: Path, where: str, columns: Columns) -> tuple[GeoLayer | None, list[Problem]]:
    """The layer of a file that must hold one."""
    names, problems = layer_names(path, where)
    if len(names) > 1:
        what = f"het bestand heeft {len(names)} lagen ({listing(map(quoted, names))})"
        return None, [*problems, error(where, what, "laat één laag staan")]
    return read_layer(path, where, name=names[0], columns=columns) if names else (None, problems)


def read_layer(
    path: Path, where: str, *, name: str, columns: Columns, less: str = LESS, most: int | None = None
) -> tuple[GeoLayer | None, list[Problem]]:
    """A layer by its name; None when it lacks a column, a CRS or every feature. Other columns are left alone.

    less: what to do about a layer that is too large. most: corners, as many as areas may have unless said.
    """
    options = {"layer": name} | ({"DATE_AS_STRING": "YES"} if path.suffix == GEOJSON else {})
    every = {"where": "1=1"} if path.suffix == GEOPACKAGE else {}  # else as many as the file says, which can be stale
    try:
        with warnings.catch_warnings(action="ignore"):  # GDAL warns of open rings and unknown CRS; both are told here
            info = pyogrio.read_info(source_of(path, path.suffix), **options)
            problems = list(_size_problems(info, where, name=name, less=less))
            problems = problems or list(_column_problems(info, columns, where))
            if has_errors(problems):
                return None, problems
            wanted = [column for column in columns.known if column in info["fields"]]
            wants = {"columns": wanted, "max_features": MOST_FEATURES + 1, "return_fids": True}
            meta, marks, shapes, cells = pyogrio.raw.read(source_of(path, path.suffix), **wants, **options, **every)
    except UNREADABLE as failure:
        return None, [unreadable(failure, path, where, path.suffix)]
    crs = earthly_crs(meta["crs"])
    refused = list(_count_problems(len(shapes), where, name=name, less=less)) or list(_crs_problems(crs, where))
    if refused or crs is None:
        return None, refused
    most = most or MOST_CORNERS
    parsed = _from_wkb(shapes, most)
    shapes.fill(None)  # the reader of the file would hold these bytes as long as the build lasts
    if parsed is None:
        what = f"laag {quoted(name)} heeft meer dan {most} hoekpunten"
        return None, [error(where, what, f"vereenvoudig de vormen in GIS, of {less}")]
    first = 1 if path.suffix == GEOJSON else 0  # GDAL counts the features of GeoJSON from 0
    rows = Rows(where, [f"feature {mark + first}" for mark in marks], "feature", "features")
    texts = {name: list(map(_text, column)) for name, column in zip(meta["fields"], cells, strict=True)}
    return GeoLayer(rows, texts, *parsed, crs), problems


def _text(cell: object) -> str:
    """A number as it is written; nothing for a number or a text that is not there."""
    return "" if cell is None or (isinstance(cell, float) and math.isnan(cell)) else str(cell)


def _size_problems(info: Mapping[str, Any], where: str, *, name: str, less: str) -> Iterator[Problem]:
    """Of a layer with too much to be read."""
    if info["features"] > MOST_FEATURES:
        yield from _count_problems(info["features"], where, name=name, less=less)
        return
    if len(info["fields"]) > MOST_COLUMNS:
        yield error(where, f"laag {quoted(name)} heeft meer dan {MOST_COLUMNS} kolommen", LESS)
        return


def _crs_problems(crs: CRS | None, where: str) -> Iterator[Problem]:
    if crs is None:
        yield error(where, *NO_CRS)
        return
    if not knows_the_earth(crs):
        fix = "leg in GIS het juiste stelsel vast, met een EPSG-code (bijvoorbeeld EPSG:28992), en sla opnieuw op"
        yield error(where, "van het coördinatenstelsel (CRS) is onbekend hoe het op aarde ligt (datum)", fix)
        return


def _count_problems(count: int, where: str, *, name: str, less: str) -> Iterator[Problem]:
    if count == 0:
        yield error(where, f"laag {quoted(name)} is leeg", AGAIN)
        return
    if count > MOST_FEATURES:
        yield error(where, f"laag {quoted(name)} heeft meer dan {MOST_FEATURES} vormen", less)
        return


def _column_problems(info: Mapping[str, npt.NDArray[np.object_]], columns: Columns, where: str) -> Iterator[Problem]:
    """Missing columns, those that hold no text, and optional ones that are misspelt; other columns are left alone."""
    kinds = dict(zip(info["fields"], info["ogr_types"], strict=True))
    absent = [name for name in columns.known if name not in kinds]
    meant = {known: name for name in kinds if name not in columns.known and (known := meant_word(name, absent))}
    for name in absent:
        if name in meant:
            yield error(where, f"onbekende kolom {quoted(meant[name])}", did_you_mean(name, ""))
        elif name in columns.required:
            yield error(where, f"kolom {name} ontbreekt", "voeg de kolom toe")
    for name in columns.known:
        if name not in columns.numbers and kinds.get(name, "OFTString") != "OFTString":
            fix = "sla haar op als tekst, met de nullen vooraan"
            yield error(where, f"kolom {name} bevat geen tekst, maar bijvoorbeeld getallen", fix)


@lru_cache(8)
def knows_the_earth(crs: CRS) -> bool:
    """Whether it is known how to get from this CRS to degrees; else PROJ would take one datum for another (114 m)."""
    try:
        Transformer.from_crs(crs, "EPSG:4326", allow_ballpark=False)
    except ProjError:
        return False
    return True


def _from_wkb(shapes: Geometries, most: int) -> tuple[Geometries, Flags] | None:
    """Shapes, with open rings closed, and which ones had such a ring; None when they have too many corners.

    What certainly has too many, by its bytes, is not spelled out in memory to count them.
    """
    if sum(len(shape) for shape in shapes if shape is not None) > most * WIDEST:
        return None
    with np.errstate(invalid="ignore"):
        geometries = shapely.from_wkb(shapes, on_invalid="ignore")
        open_rings = shapely.is_missing(geometries) & np.array([shape is not None for shape in shapes])
        geometries[open_rings] = shapely.from_wkb(shapes[open_rings], on_invalid="fix")
    if shapely.get_num_coordinates(geometries).sum() > most:
        return None
    return geometries, open_rings & ~shapely.is_missing(geometries)
