"""Where did the municipalities of an older edition lie? Read from their data.js, which is private to their edition."""

from collections.abc import Iterator, Mapping

import geopandas as gpd
import shapely

from site_builder.publish.checks.checks_data import read_data

NO_BORDERS = gpd.GeoSeries([], index=[], crs="EPSG:4326")
UNITS_PER_DEGREE = 100_000


def read_borders(scripts: Mapping[str, str]) -> gpd.GeoSeries:
    """Borders in degrees by municipality code; none where another builder wrote one in another form.

    scripts: data.js by municipality code.
    """
    try:
        shapes = [_border(read_data(code, script).content["border"]) for code, script in scripts.items()]
    except (ValueError, KeyError, TypeError, shapely.errors.ShapelyError):
        return NO_BORDERS
    return gpd.GeoSeries(shapes, index=list(scripts), crs=NO_BORDERS.crs) if shapes else NO_BORDERS


def vertices(polyline: str) -> list[tuple[float, float]]:
    """lon, lat of an encoded polyline (the public algorithm, see render.polylines)."""
    numbers = list(_numbers(polyline))
    lat = lon = 0
    found = []
    for down, right in zip(numbers[::2], numbers[1::2], strict=True):
        lat, lon = lat + down, lon + right
        found.append((lon / UNITS_PER_DEGREE, lat / UNITS_PER_DEGREE))
    return found


def _border(rings: list[str]) -> shapely.Geometry:
    """All rings of a border together, drawn even-odd."""
    return shapely.build_area(shapely.GeometryCollection([shapely.LinearRing(vertices(ring)) for ring in rings]))


def _numbers(polyline: str) -> Iterator[int]:
    value = shift = 0
    for character in polyline.encode():
        bits = character - 63
        value |= (bits & 31) << shift
        shift += 5
        if bits < 32:
            yield ~(value >> 1) if value & 1 else value >> 1
            value = shift = 0
