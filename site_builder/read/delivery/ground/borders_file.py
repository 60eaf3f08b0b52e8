"""Where do the municipalities lie, and which of them are neighbours?"""

from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS

from site_builder.problems import Problem
from site_builder.read.parsing import Columns, code_finder, double_problems, has_errors, read_codes, unknown_problems
from site_builder.read.shapes import WGS84, Extent, Geometries, in_degrees, read_single_layer, sound_polygons

COLUMNS = Columns(("code",))
DOUBLE = (
    "voeg de vlakken van een gemeente samen (dissolve op code); staan land en water apart, houd dan alleen het land"
)
SLIVER = 20.0
"""Metres: gaps between areas up to twice as wide are closed."""
SMALLEST_HOLE = 20_000.0
"""Square metres (2 ha): smaller holes inside a municipality are gaps between areas, not exclaves of another."""
NEARBY = 50.0
"""Metres between municipalities that still border each other."""


def read_borders(
    path: Path, where: str, *, known: Sequence[str] | None, extent: Extent | None
) -> tuple[gpd.GeoDataFrame, list[Problem]]:
    """Borders as delivered and in degrees (columns), index municipality code; empty when the file is absent or wrong.

    known: codes of all municipalities, None when they could not be read.
    """
    none = _frame([], np.array([]), np.array([]), crs=WGS84)
    if not path.is_file():
        return none, []
    layer, problems = read_single_layer(path, where, COLUMNS)
    if layer is None:
        return none, problems
    rows = layer.rows
    codes, wrong_codes = read_codes(layer.columns["code"], "code", rows)
    problems += [*wrong_codes, *double_problems(codes, "gemeente", rows, fix=DOUBLE)]
    fix = "voeg de gemeente toe aan municipalities.csv of verwijder de vorm"
    if known is not None:
        problems += unknown_problems(codes, known, noun="gemeente", find=code_finder(known), otherwise=fix, rows=rows)
    shapes, mended = sound_polygons(layer)
    problems += mended
    sound = shapes if has_errors(problems) else without_gaps(shapes)
    degrees, misplaced = in_degrees(sound, layer.crs, rows=rows, extent=extent)
    problems += misplaced
    return none if has_errors(problems) else _frame(codes, sound, degrees, crs=layer.crs), problems


def drawn_borders(municipalities: Sequence[str], shapes: Geometries) -> dict[str, shapely.Geometry]:
    """Municipality code -> outline of its areas, with slivers between the areas closed.

    municipalities: (n_areas,) code each area belongs to. shapes: (n_areas,) valid polygons, metric.
    """
    owners = np.asarray(municipalities, dtype=object)
    order = np.argsort(owners, kind="stable")
    codes, starts = np.unique(owners[order].astype(str), return_index=True)
    wide = shapely.buffer(shapes[order], SLIVER, join_style="mitre")
    united = np.array([shapely.union_all(part) for part in np.split(wide, starts[1:])], dtype=object)
    narrow = shapely.buffer(united, -SLIVER, join_style="mitre")
    return {str(code): _without_small_holes(shape) for code, shape in zip(codes, narrow, strict=True)}


def without_gaps(borders: Geometries) -> Geometries:
    """The same borders without the holes in which no other municipality lies: what generalising left open.

    borders: (n,) valid polygons, in any coordinates. An exclave of another municipality stays a hole.
    """
    parts, owner = shapely.get_parts(borders, return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    is_hole = np.r_[False, part[1:] == part[:-1]]
    inside = np.asarray(shapely.point_on_surface(shapely.polygons(rings[is_hole])))
    border, hole = shapely.STRtree(inside).query(borders, predicate="intersects")
    taken = np.zeros(is_hole.sum(), dtype=bool)
    taken[hole[border != owner[part[is_hole]][hole]]] = True
    kept = ~is_hole
    kept[is_hole] = taken
    joined: Geometries = shapely.multipolygons(shapely.polygons(rings[kept], indices=part[kept]), indices=owner)
    nested = ~shapely.is_valid(joined)  # a part of its own lay in a hole that is filled now
    joined[nested] = shapely.make_valid(joined[nested], method="structure", keep_collapsed=False)
    return joined


def neighbours(borders: gpd.GeoSeries) -> dict[str, tuple[str, ...]]:
    """Municipality code -> the codes within 50 m, sorted. borders: metric, index municipality code."""
    codes = borders.index.tolist()
    shapes = borders.to_numpy()
    pairs = shapely.STRtree(shapes).query(shapes, predicate="dwithin", distance=NEARBY).T.tolist()
    near_by: dict[str, list[str]] = {code: [] for code in codes}
    for here, there in pairs:
        if here != there:
            near_by[codes[here]].append(codes[there])
    return {code: tuple(sorted(near)) for code, near in near_by.items()}


def _frame(codes: Sequence[str], delivered: Geometries, degrees: Geometries, *, crs: CRS) -> gpd.GeoDataFrame:
    shapes = {"delivered": gpd.GeoSeries(delivered, crs=crs), "degrees": gpd.GeoSeries(degrees, crs=WGS84)}
    return gpd.GeoDataFrame(shapes).set_index(pd.Index(list(codes), dtype="object"))


def _without_small_holes(shape: shapely.Geometry) -> shapely.Geometry:
    parts = []
    for part in shapely.get_parts(shape):
        holes = [ring for ring in part.interiors if shapely.Polygon(ring).area >= SMALLEST_HOLE]
        parts.append(shapely.Polygon(part.exterior, holes))
    return parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)
