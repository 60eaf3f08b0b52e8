"""Where on earth do the shapes of a file lie: as the recipe says, else as the file does?"""

from dataclasses import replace

import numpy as np
import shapely
from pyproj import CRS
from pyproj.exceptions import CRSError

from site_builder.problems import Problem, error
from site_builder.read.parsing import quoted
from site_builder.read.shapes import knows_the_earth
from site_builder.sources.files.raw_table import Geometries, RawTable


def located(table: RawTable, crs: str, at: str) -> tuple[RawTable | None, list[Problem]]:
    """The same rows with the coordinate system of their shapes; None when they lie nowhere.

    crs: of the recipe, "" for that of the file. at: where the recipe names the file.
    """
    if table.shapes is None:
        return None, [error(table.where, "dit bestand heeft geen vlakken", f"kies bij {at} de kaart van de indeling")]
    try:
        system = CRS.from_user_input(crs) if crs else table.crs
    except CRSError:
        return None, [error(at, f"coördinatenstelsel {quoted(crs)} is onbekend", 'schrijf crs = "EPSG:28992"')]
    fix = f'zet crs = "EPSG:28992" bij {at}'
    if system is None:
        return None, [error(table.where, "het bestand noemt geen CRS", fix)]
    if unfit := _unfit(system, table.shapes):
        return None, [error(at if crs else table.where, unfit, fix)]
    endless = _endless(table)
    return (replace(table, crs=system), []) if endless is None else (None, [endless])


def _unfit(system: CRS, shapes: Geometries) -> str:
    """Why shapes cannot lie in a coordinate system; "" when they can."""
    if not knows_the_earth(system):
        return f"van het coördinatenstelsel {quoted(system.name)} is onbekend hoe het op aarde ligt"
    far = system.is_geographic and _far(shapes)
    return "de coördinaten zijn geen graden, al zegt het bestand van wel" if far else ""


def _endless(table: RawTable) -> Problem | None:
    """Of a shape with a corner that is nowhere: nothing can be measured with it."""
    corners, owner = shapely.get_coordinates(table.shapes, return_index=True)
    rows = owner[~np.isfinite(corners).all(axis=1)]
    if not len(rows):
        return None
    fix = "download het bestand opnieuw, of laat de vorm weg met leave_out"
    return error(f"{table.where}:{table.marks[rows[0]]}", "de vorm heeft een hoekpunt zonder getal (NaN)", fix)


def _far(shapes: Geometries) -> bool:
    """True when coordinates cannot be degrees: metres in a GeoJSON that does not say so."""
    return bool((np.abs(shapely.total_bounds(shapes)) > 360).any())
