"""Where do the delivered shapes lie: in degrees for the map, in metres for measuring."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import pandas as pd
import shapely
from pyproj import CRS, Proj, Transformer

from site_builder.problems import Problem, error, warning
from site_builder.read.parsing import Rows
from site_builder.read.shapes.geodata import Flags, Geometries

Extent = tuple[float, float, float, float]

WGS84 = CRS.from_epsg(4326)
WORLD: Extent = (-180.0, -90.0, 180.0, 90.0)
SWAPPED = "zet x (oost) voor y (noord), de assen zijn verwisseld"
ROUNDING = 1e-4
"""Degrees (some 10 m) that projecting may move a shape over the edge of the extent."""
BEYOND = 0.5
"""Degrees beyond the area of use of a CRS in which it still serves."""
PROPOSED = 0.1
"""Degrees around the areas that a proposed extent leaves."""
TRUE_SCALE = 0.01
"""A flat map may show areas this much too large or small and still serve for measuring."""


def in_degrees(shapes: Geometries, crs: CRS, *, rows: Rows, extent: Extent | None) -> tuple[Geometries, list[Problem]]:
    """The same shapes in EPSG:4326, lon lat; errors for those outside the extent (degrees), else outside the world."""
    if crs.is_geographic and (strange := _outside(shapes, WORLD)).any():
        fix = "leg het juiste coördinatenstelsel (CRS) vast, waarschijnlijk is het een stelsel in meters"
        return shapes, list(_problems(rows, strange, "buiten de wereld (de getallen zijn geen graden)", fix))
    degrees = shapes_in(WGS84, shapes, crs)
    outside = _outside(degrees, extent or WORLD)
    if not outside.any():
        return degrees, list(_use_problems(degrees, crs, rows))
    swapped = extent is not None and _within(_swapped_middle(shapes, crs), extent)
    what = "buiten extent van edition.toml" if extent else "buiten de wereld"
    fix = SWAPPED if swapped else "controleer het coördinatenstelsel (CRS)"
    return degrees, list(_problems(rows, outside, what, fix))


def _use_problems(degrees: Geometries, crs: CRS, rows: Rows) -> Iterator[Problem]:
    """Shapes beyond the part of the world that their CRS is made for: it is mostly the wrong one."""
    use = crs.area_of_use
    if use is None or use.west > use.east:
        return
    limits = use.west - BEYOND, use.south - BEYOND, use.east + BEYOND, use.north + BEYOND
    outside = _outside(degrees, limits)
    if not outside.any():
        return
    lie = "ligt" if outside.sum() == 1 else "liggen"
    which = "alle vormen liggen" if outside.all() else f"{outside.sum()} van de {len(outside)} vormen {lie}"
    what = f"{which} buiten het deel van de wereld waarvoor {crs.name} gemaakt is ({in_words(degrees)})"
    yield warning(rows.where, what, "controleer het coördinatenstelsel (CRS) en de volgorde van x en y")


def extent_proposal(degrees: Geometries, where: str) -> Problem:
    """Without an extent nobody looked where the areas lie: the measured one, for a person to look at."""
    west, south, east, north = shapely.total_bounds(degrees)
    measured = [west - PROPOSED, south - PROPOSED, east + PROPOSED, north + PROPOSED]
    limits = zip(measured, (-180.0, -90.0, 180.0, 90.0), (max, max, min, min), strict=True)
    proposed = ", ".join(f"{choose(number, limit):.1f}" for number, limit, choose in limits)
    what = f"extent ontbreekt, dus niemand keek of de gebieden goed liggen: zij liggen op {in_words(degrees)}"
    return warning(where, what, f"klopt dat, zet dan extent = [{proposed}] in edition.toml")


def in_words(degrees: Geometries) -> str:
    """Where shapes lie, for a person who knows a globe."""
    west, south, east, north = shapely.total_bounds(degrees)
    return f"{_stretch(west, east, 'ooster', 'wester')}lengte, {_stretch(south, north, 'noorder', 'zuider')}breedte"


def _stretch(low: float, high: float, above: str, below: str) -> str:
    """A stretch of degrees, above and below zero."""
    ends = [f"{abs(end):.2f}".replace(".", ",") for end in (low, high)]
    if (low < 0) == (high < 0):
        return f"{ends[0]} tot {ends[1]} graden {below if low < 0 else above}"
    return f"{ends[0]} graden {below}- tot {ends[1]} graden {above}"


def shapes_in(target: CRS, shapes: Geometries, crs: CRS) -> Geometries:
    """Flat shapes of one CRS in another, x (east) before y (north). A corner that neighbours share is moved once."""
    corners = shapely.get_coordinates(shapes)
    place, different = pd.factorize(corners.view(np.complex128).ravel(), use_na_sentinel=False)
    moved = _transformer(crs, target).transform(different.real, different.imag)
    placed: Geometries = shapely.set_coordinates(shapes.copy(), np.column_stack(moved)[place])
    return placed


def metric_crs(crs: CRS, degrees: Geometries) -> CRS:
    """The delivered CRS when it measures in true metres here, else an equal-area one around the middle."""
    west, south, east, north = shapely.total_bounds(degrees)
    lon, lat = (west + east) / 2, (south + north) / 2
    if crs.is_projected and all(axis.unit_name == "metre" for axis in crs.axis_info):
        scale = Proj(crs).get_factors(lon, lat).areal_scale
        if abs(scale - 1) <= TRUE_SCALE:
            return crs
    return CRS.from_proj4(f"+proj=laea +lat_0={lat} +lon_0={lon} +datum=WGS84 +units=m")


@lru_cache(4)
def _transformer(crs: CRS, target: CRS) -> Transformer:
    """Looking up how to go from one to the other takes as long as moving a small country."""
    return Transformer.from_crs(crs, target, always_xy=True)


def _outside(shapes: Geometries, limits: Extent) -> Flags:
    """True for shapes that reach beyond the limits; a missing shape does not."""
    west, south, east, north = shapely.bounds(shapes).T
    low = (west >= limits[0] - ROUNDING) & (south >= limits[1] - ROUNDING)
    inside = low & (east <= limits[2] + ROUNDING) & (north <= limits[3] + ROUNDING)
    flags: Flags = ~inside & ~shapely.is_missing(shapes)
    return flags


def _swapped_middle(shapes: Geometries, crs: CRS) -> shapely.Point:
    """The middle of the shapes with its axes swapped, in degrees."""
    west, south, east, north = shapely.total_bounds(shapes)
    middle = np.array([shapely.Point((south + north) / 2, (west + east) / 2)], dtype=object)
    point: shapely.Point = shapes_in(WGS84, middle, crs)[0]
    return point


def _within(point: shapely.Point, extent: Extent) -> bool:
    return extent[0] <= point.x <= extent[2] and extent[1] <= point.y <= extent[3]


def _problems(rows: Rows, strange: Flags, what: str, fix: str) -> Iterator[Problem]:
    """One line for the file when all of it lies wrong, else one per feature."""
    if strange.all():
        yield error(rows.where, f"alle vormen liggen {what}", fix)
        return
    yield from rows.errors(np.flatnonzero(strange).tolist(), lambda _row: (f"de vorm ligt {what}", fix))
