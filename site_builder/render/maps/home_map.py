"""The map of the home page: every municipality as a link, uncoloured on purpose; the list is its alternative."""

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from markupsafe import Markup, escape

from site_builder.formats import Geometries, rings_of, starts
from site_builder.model.places import Municipality, municipality_file
from site_builder.render.maps.background import METRES_PER_DEGREE, simplified
from site_builder.render.maps.extents import extents_of
from site_builder.render.maps.svg_paths import LONGEST_SIDE, closed_paths, sheets

LEAST_PART = 4  # square units of the viewBox: smaller islands and holes are not drawn, unless they are all there is


def home_map_of(borders: gpd.GeoSeries, municipalities: Sequence[Municipality]) -> Markup:
    """One drawing with a link per municipality. No Tab stops and hidden from screen readers: the list serves them."""
    outlines = borders.reindex([municipality.code for municipality in municipalities])
    seen = extents_of(outlines.total_bounds[np.newaxis], pd.Index(["all"]))
    west, south, east, north = seen.to_numpy()[0]
    unit = max((east - west) * np.cos(np.radians((south + north) / 2)), north - south) / LONGEST_SIDE
    shapes = _drawn(simplified(outlines.to_numpy(), metres=unit * METRES_PER_DEGREE), least=LEAST_PART * unit**2)
    plane = sheets(seen)
    paths = closed_paths(rings_of(shapes), plane, np.zeros(len(shapes), dtype=np.int64))
    largest_first = np.argsort(-shapely.area(shapes), kind="stable").tolist()  # none lies hidden under another
    links = "".join(_link(municipalities[position], paths[position]) for position in largest_first)
    return Markup(f'<svg viewBox="{plane.view_box(0)}" aria-hidden="true" focusable="false">{links}</svg>')


def _link(municipality: Municipality, path: str) -> str:
    href, name = escape(municipality_file(municipality.slug)), escape(municipality.name)
    return f'<a href="{href}" tabindex="-1"><title>{name}</title><path d="{path}"/></a>'


def _drawn(borders: Geometries, *, least: float) -> Geometries:
    """Each municipality without holes and parts under that many square degrees, its largest part kept."""
    parts, owner = shapely.get_parts(borders, return_index=True)
    solid = _with_holes(parts, least=least)
    size = shapely.area(solid)
    largest = np.maximum.reduceat(size, starts(owner, len(borders))[:-1])[owner]
    kept = (size > least) | (size == largest)
    return np.asarray(shapely.multipolygons(solid[kept], indices=owner[kept]), dtype=object)


def _with_holes(parts: Geometries, *, least: float) -> Geometries:
    """The polygons with only those holes that are larger than so many square degrees."""
    rings, owner = shapely.get_rings(parts, return_index=True)
    shell = np.diff(owner, prepend=-1) > 0
    kept = shell | (shapely.area(shapely.polygons(rings)) > least)
    return np.asarray(shapely.polygons(rings[kept], indices=owner[kept]), dtype=object)  # the first ring is the shell
