"""May GDAL see a file, and by which name? It opens whatever it recognises, also what sends it to other files."""

import codecs
import sqlite3
from pathlib import Path

import pyogrio.errors
from pyproj import CRS
from pyproj.exceptions import CRSError

from site_builder.problems import Problem, error
from site_builder.read.shapes.geojson import ABSENT, ODD, SaidTwice, crs_of, repeated
from site_builder.read.shapes.geopackage import holds_tables_only, spoilt_row
from site_builder.read.shapes.grid_claims import false_code

GEOPACKAGE, GEOJSON, SHAPEFILE, DBASE = ".gpkg", ".geojson", ".shp", ".dbf"
SNIFFED = 64
CHUNK = 1 << 20
LARGEST = 250_000_000  # bytes: twenty times a large country, or one cell of a gigabyte in memory
LARGEST_GEOJSON = 100_000_000  # bytes: five times a large country; one of 142 MB took two minutes on a busy computer
SHAPES_START = b"\x00\x00\x27\x0a"
RESERVED = slice(12, 14)
"""Of a dbf, always zero. What GDAL takes for a text of another kind has no zeros."""
FEATURE = b'"Feature"'
NO_CRS = (
    "het coördinatenstelsel (CRS) ontbreekt of is onbekend",
    "leg in GIS het coördinatenstelsel vast en sla opnieuw op",
)
EMPTY = "het bestand is leeg", "lever het bestand opnieuw aan"
LESS = "lever alleen wat de atlas nodig heeft"
UNREADABLE = (
    pyogrio.errors.DataSourceError,
    pyogrio.errors.DataLayerError,
    pyogrio.errors.FeatureError,
    pyogrio.errors.GeometryError,
    UnicodeDecodeError,
)


def source_of(path: Path, kind: str) -> str:
    """What GDAL is asked to open. kind: the suffix that says what is in it.

    Forces the driver for GeoJSON: a text file could otherwise be a list of commands for GDAL. A GeoPackage is given as
    a part (all) of a file: SQLite itself would make files beside one in write-ahead mode, and open it for writing.
    """
    if kind == GEOJSON:
        return f"GeoJSON:{path}"
    return f"/vsisubfile/0,{path}" if kind == GEOPACKAGE else str(path)


def too_large(path: Path, where: str) -> Problem | None:
    """A file of a delivery that takes more time or memory than any country needs."""
    size = path.stat().st_size
    if size > LARGEST:
        what = f"het bestand is groter dan {LARGEST // 1_000_000} MB"
        return error(where, what, f"{LESS}: sla in GIS alleen die laag op, met alleen de kolommen die nodig zijn")
    return geojson_too_large(path, where) if path.suffix == GEOJSON else None


def geojson_too_large(path: Path, where: str) -> Problem | None:
    """All of a GeoJSON is read before its first shape is known."""
    if path.stat().st_size <= LARGEST_GEOJSON:
        return None
    what = f"GeoJSON van meer dan {LARGEST_GEOJSON // 1_000_000} MB leest te langzaam"
    return error(where, what, "sla het in GIS op als GeoPackage (.gpkg)")


def refusal_of(path: Path, where: str, kind: str) -> Problem | None:
    """A file that is not of the kind it is said to be, or that holds what GDAL would run, never reaches GDAL."""
    with path.open("rb") as file:
        start = file.read(SNIFFED)
    if not start:
        return error(where, *EMPTY)
    if kind == GEOJSON:
        return _geojson_refusal(path, start, where)
    if kind == GEOPACKAGE:
        return _database_refusal(path, start, where)
    return None if start.startswith(SHAPES_START) or (kind == DBASE and _is_dbase(start)) else _no_shapefile(where)


def unreadable(failure: Exception, path: Path, where: str, kind: str) -> Problem:
    """What GDAL could not read. Raises OSError where not the file but the disk is to blame."""
    require_readable(path)
    if isinstance(failure, UnicodeDecodeError):
        number = _spoilt(path) if kind == GEOJSON else spoilt_row(path) if kind == GEOPACKAGE else 0
        place = f"{where}:feature {number}" if number else where
        return error(place, "de letters in het bestand zijn geen UTF-8", "sla het in GIS opnieuw op, in UTF-8")
    return error(where, "het bestand is niet te lezen", "sla het in GIS opnieuw op en lever het opnieuw aan")


def require_readable(path: Path) -> None:
    """Raises OSError, which a library may have kept to itself, where the disk does not give all of a file."""
    with path.open("rb") as file:
        while file.read(CHUNK):
            pass


def earthly_crs(text: str | None) -> CRS | None:
    """The CRS of the flat map; None when it is not given or says nothing about the earth."""
    try:
        crs = CRS.from_user_input(text).to_2d() if text else None
    except CRSError:
        return None
    known = crs is not None and (crs.is_geographic or crs.is_projected) and "undefined" not in crs.name.lower()
    return crs if known else None


def _is_dbase(start: bytes) -> bool:
    return not any(start[RESERVED]) and len(start) > RESERVED.stop


def _no_shapefile(where: str) -> Problem:
    return error(where, "het bestand is geen shapefile", "sla het in GIS op als GeoPackage (.gpkg)")


def _geojson_refusal(path: Path, start: bytes, where: str) -> Problem | None:
    """Where GDAL would take one of two for the truth, or degrees for a grid that it does not understand."""
    if not start.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{"):
        return error(where, "het bestand is geen GeoJSON", "sla het in GIS op als GeoJSON, in UTF-8")
    try:
        named = crs_of(path.read_bytes())
    except SaidTwice as failure:
        return error(where, *repeated(failure))
    except (ValueError, RecursionError) as failure:
        return unreadable(failure, path, where, GEOJSON)
    return None if named == ABSENT or (named != ODD and earthly_crs(named) is not None) else error(where, *NO_CRS)


def _database_refusal(path: Path, start: bytes, where: str) -> Problem | None:
    if not start.startswith(b"SQLite format 3\0"):
        return error(where, "het bestand is geen GeoPackage", "sla het in GIS op als GeoPackage")
    if _is_being_written(path):
        return error(where, "het bestand is nog niet helemaal opgeslagen", "sluit het in GIS en lever het opnieuw aan")
    try:
        plain = holds_tables_only(path)
        false = false_code(path) if plain else None
    except sqlite3.Error as failure:
        return unreadable(failure, path, where, GEOPACKAGE)
    if false:
        fix = "leg in GIS het juiste stelsel vast en sla op als nieuw GeoPackage"
        return error(where, f"{false} is in het bestand anders omschreven dan dat stelsel is", fix)
    what = "het bestand bevat weergaven (views) of berekende kolommen"
    return None if plain else error(where, what, "sla in GIS alleen de laag zelf op, als nieuw GeoPackage")


def _is_being_written(path: Path) -> bool:
    """Whether changes wait beside it, which are not in the file itself."""
    waiting = (path.with_name(f"{path.name}-{kind}") for kind in ("wal", "journal"))
    return any(file.is_file() and file.stat().st_size > 0 for file in waiting)


def _spoilt(path: Path) -> int:
    """Number of the feature of GeoJSON that holds letters that are no UTF-8; 0 when it is not in one."""
    data = path.read_bytes()
    try:
        data.decode()
    except UnicodeDecodeError as failure:
        return data.count(FEATURE, 0, failure.start)
    return 0
