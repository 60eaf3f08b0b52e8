"""Does a GeoPackage define its coordinate systems as their EPSG codes do? GDAL believes the code."""

from pathlib import Path

from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError

from site_builder.read.shapes.geopackage import opened

SYSTEMS = "gpkg_spatial_ref_sys"
LAYERS = "gpkg_geometry_columns"
ALIKE = 0.01
"""Degrees, some kilometre: what two ways to write down one system may differ by; another zone or grid is farther."""


def false_code(path: Path) -> str | None:
    """The first code, as "EPSG:28992", whose definition lies elsewhere; None without one. Raises sqlite3.Error."""
    query = (
        f"SELECT organization_coordsys_id, definition FROM {SYSTEMS} "
        f"WHERE upper(organization) = 'EPSG' AND srs_id IN (SELECT srs_id FROM {LAYERS}) LIMIT 100"
    )
    with opened(path) as database:
        tables = {str(name).lower() for (name,) in database.execute("SELECT name FROM sqlite_master")}
        rows = database.execute(query).fetchall() if {SYSTEMS, LAYERS} <= tables else []
    return next((f"EPSG:{code}" for code, definition in rows if _lies(code, definition)), None)


def _lies(code: object, definition: object) -> bool:
    """Whether the middle of where a code is meant for lies elsewhere by the definition; one that is none is no lie."""
    try:
        official, written = CRS.from_user_input(f"EPSG:{code}"), CRS.from_user_input(str(definition))
    except CRSError:
        return False
    if official == written or official.area_of_use is None:  # asking how to get there takes a hundred times as long
        return False
    west, south, east, north = official.area_of_use.bounds
    place = (west + east) / 2, (south + north) / 2
    try:
        there = Transformer.from_crs("EPSG:4326", official, always_xy=True).transform(*place)
        back = Transformer.from_crs(written, "EPSG:4326", always_xy=True).transform(*there)
    except ProjError:
        return True
    return not all(abs(here - other) < ALIKE for here, other in zip(place, back, strict=True))
