"""Where did the municipalities of an older edition lie? Read from their data.js, which is private to their edition."""

from collections.abc import Mapping

import geopandas as gpd
import shapely

from site_builder.formats import items, outlines, read_data, text_of

MOST_RINGS = 10_000
NO_BORDERS = gpd.GeoSeries([], index=[], crs="EPSG:4326")


def read_borders(scripts: Mapping[str, str]) -> gpd.GeoSeries:
    """Borders in degrees by municipality code; none where another builder wrote one in another form.

    scripts: data.js by municipality code.
    """
    try:
        borders = (read_data(code, script).content.get("border") for code, script in scripts.items())
        shapes = outlines([items(border, text_of, MOST_RINGS) for border in borders])
    except (ValueError, shapely.errors.ShapelyError):
        return NO_BORDERS
    return gpd.GeoSeries(shapes, index=list(scripts), crs=NO_BORDERS.crs) if shapes else NO_BORDERS
