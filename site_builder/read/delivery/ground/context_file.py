"""What lies in the background of the maps: water, roads, rail, other countries, names of places and streets."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from site_builder.problems import Problem, warning
from site_builder.read.parsing import Columns, did_you_mean, has_errors, meant_word, quoted, text_problems
from site_builder.read.shapes import FARTHEST, WGS84, Flags, GeoLayer, in_degrees, layer_names, read_layer

NO_COLUMNS = Columns(())
POLYGONS = ("Polygon", "MultiPolygon")
LINES = ("LineString", "MultiLineString")
POINTS = ("Point",)
STREET_CLASSES = ("1", "2", "3")
"""Through roads, streets and paths; what has none is a street."""
STREET = 2
MOST_DRAWN = 1_000_000  # corners of a layer: each is cut out for every map it lies on; 4.8 million took 6 GB
MOST_STREETS = 3_000_000  # corners: these are cut out for the municipality itself only
LESS = "lever alleen hoofdwegen, groot water en plaatsen, of voeg vormen samen (dissolve)"
LESS_STREETS = "lever alleen straten van class 1 en 2, of vereenvoudig de lijnen tot op enkele meters"


@dataclass(frozen=True, slots=True)
class ContextLayer:
    """What a layer of the background may hold. kinds: of shapes. most: corners; less: what to do about more."""

    kinds: tuple[str, ...]
    columns: Columns = NO_COLUMNS
    most: int = MOST_DRAWN
    less: str = LESS


CONTEXT_LAYERS = {
    "water": ContextLayer(POLYGONS),
    "roads": ContextLayer(LINES),
    "rail": ContextLayer(LINES),
    "abroad": ContextLayer(POLYGONS, Columns((), ("name",))),
    "places": ContextLayer(POINTS, Columns(("name",), ("rank",), numbers=("rank",))),
    "streets": ContextLayer(LINES, Columns((), ("name", "class"), numbers=("class",)), MOST_STREETS, LESS_STREETS),
}

Context = Mapping[str, gpd.GeoDataFrame]


def read_context(path: Path, where: str) -> tuple[Context, list[Problem]]:
    """Layer -> its shapes in degrees; empty when there is no context.gpkg.

    Places have their name, and stand in the order in which names get room on a map: by rank, else as in the file.
    Other countries have a name, where the layer has one. Streets have name ("" for none) and class, a whole number.
    """
    if not path.is_file():
        return {}, []
    names, problems = layer_names(path, where)
    frames = {}
    for name in names:
        if name not in CONTEXT_LAYERS:
            fix = did_you_mean(meant_word(name, tuple(CONTEXT_LAYERS)), f"kies uit {', '.join(CONTEXT_LAYERS)}")
            problems.append(warning(where, f"laag {quoted(name)} wordt niet getekend", fix))
            continue
        asked = CONTEXT_LAYERS[name]
        layer, of_layer = read_layer(path, where, name=name, columns=asked.columns, less=asked.less, most=asked.most)
        problems += of_layer
        if layer is not None:
            frame, of_layer = _frame(layer, name)
            problems += of_layer
            in_order = _classed if name == "streets" else _by_rank
            frames[name], of_layer = in_order(frame, f"{where}:{name}")
            problems += of_layer
    return frames if not has_errors(problems) else {}, problems


def _frame(layer: GeoLayer, name: str) -> tuple[gpd.GeoDataFrame, list[Problem]]:
    """The shapes that can be drawn; the others, and places without a name, are left out with one warning."""
    kinds = CONTEXT_LAYERS[name].kinds
    good = _drawable(layer, kinds)
    count = int((~good).sum())
    what = f"in laag {name} {'is 1 vorm' if count == 1 else f'zijn {count} vormen'} weggelaten"
    named = " en met een naam" if name == "places" else ""
    fix = f"lever alleen {' of '.join(kinds)}, niet leeg, met elk hoekpunt op aarde{named}"
    problems = [warning(layer.rows.where, what, fix)] if count else []
    rows = replace(layer.rows, marks=[mark for mark, kept in zip(layer.rows.marks, good, strict=True) if kept])
    columns = {
        column: [cell.strip() for cell, kept in zip(cells, good, strict=True) if kept]
        for column, cells in layer.columns.items()
    }
    problems += text_problems(columns.get("name", []), f"{name}.name", rows)
    degrees, of_degrees = in_degrees(shapely.force_2d(layer.shapes[good]), layer.crs, rows=rows, extent=None)
    return gpd.GeoDataFrame(columns, geometry=degrees, crs=WGS84), problems + of_degrees


def _by_rank(frame: gpd.GeoDataFrame, where: str) -> tuple[gpd.GeoDataFrame, list[Problem]]:
    """The first in rank first, those without a rank last; a rank that is no number is told."""
    if "rank" not in frame:
        return frame, []
    ranks = pd.to_numeric(frame["rank"], errors="coerce").to_numpy(dtype=float)
    strange = [cell for cell, rank in zip(frame["rank"], ranks, strict=True) if cell and not np.isfinite(rank)]
    fix = "geef een getal, 1 voor de plaats die het eerst een naam krijgt, of laat het leeg"
    what = f"rank is bij {len(strange)} plaatsen geen getal, zoals {quoted(strange[0])}" if strange else ""
    order = np.argsort(np.where(np.isfinite(ranks), ranks, np.inf), kind="stable")
    return frame.iloc[order].drop(columns="rank").reset_index(drop=True), [warning(where, what, fix)] if strange else []


def _classed(frame: gpd.GeoDataFrame, where: str) -> tuple[gpd.GeoDataFrame, list[Problem]]:
    """Streets with a name and a class each, the most important first; a class that is none is told."""
    cells = frame["class"].str.removesuffix(".0").tolist() if "class" in frame else [""] * len(frame)
    strange = [cell for cell in cells if cell and cell not in STREET_CLASSES]
    fix = "geef 1 (doorgaande weg), 2 (straat) of 3 (pad); nu tellen zij als straat"
    what = f"class is bij {len(strange)} straten onbekend, zoals {quoted(strange[0])}" if strange else ""
    classes = np.array([int(cell) if cell in STREET_CLASSES else STREET for cell in cells], dtype=np.int64)
    names = frame["name"].tolist() if "name" in frame else [""] * len(frame)
    whole = gpd.GeoDataFrame({"name": names, "class": classes}, geometry=frame.geometry, crs=frame.crs)
    ordered = whole.iloc[np.argsort(classes, kind="stable")].reset_index(drop=True)
    return ordered, [warning(where, what, fix)] if strange else []


def _drawable(layer: GeoLayer, kinds: tuple[str, ...]) -> Flags:
    types = [int(shapely.GeometryType[kind.upper()]) for kind in kinds]
    corners, owner = shapely.get_coordinates(layer.shapes, return_index=True)  # a bound passes over NaN
    near = ~shapely.is_empty(layer.shapes)
    near[owner[~(np.abs(corners) <= FARTHEST).all(axis=1)]] = False
    must_be_named = "Point" in kinds
    names = layer.columns["name"] if must_be_named else ["-"] * len(layer.shapes)
    named = np.array([bool(name.strip()) for name in names])
    flags: Flags = np.isin(shapely.get_type_id(layer.shapes), types) & near & named
    return flags
