"""Which of the delivered polygons can be drawn, and which had to be mended first."""

from collections.abc import Iterator

import numpy as np
import shapely

from site_builder.problems import Problem, warning
from site_builder.read.parsing import CODE, Rows
from site_builder.read.shapes.crossings import mendable
from site_builder.read.shapes.geodata import FARTHEST, Flags, GeoLayer, Geometries

LARGEST_MOVE = 0.001
"""Part of its area that mending may add to or take from a polygon."""
MOST_WOUND = 1_000
"""Length of a border beside the root of its surface: 4 for a square, some hundreds for a coast of islands or a strip of
a metre wide. Looking at a star of spikes, and widening it, takes the square of their number."""
MOST_STACKED = 2
"""Surface beside that of the box around it: sound polygons have at most 1. Parts on each other take the square of their
number."""
FEW = 1_000
"""Corners up to which any border is quick to look at."""
POLYGONS = (int(shapely.GeometryType.POLYGON), int(shapely.GeometryType.MULTIPOLYGON))
LOOSE = "alleen de vlakken zijn gebruikt; houd in GIS alleen de vlakken over"
REDRAW = "teken het gebied opnieuw of verwijder het"


def sound_polygons(layer: GeoLayer) -> tuple[Geometries, list[Problem]]:
    """(n_features,) valid flat (multi)polygons, None where one cannot be drawn (an error each).

    Mended polygons and heights that were dropped are warnings.
    """
    shapes, mixed = _without_loose(layer.shapes)
    rows, wrong = layer.rows, _undrawable(shapes)
    problems = list(rows.errors(wrong, lambda row: (f"{_name(layer, row)}{wrong[row]}", REDRAW)))
    problems += rows.warnings(mixed, lambda row: (f"{_name(layer, row)}bevat ook lijnen of punten", LOOSE))
    drawable = ~np.isin(np.arange(len(shapes)), list(wrong))
    problems += _heights(shapes, drawable, rows)
    flat, deep = shapes.copy(), shapely.get_coordinate_dimension(shapes) > 2
    flat[deep] = shapely.force_2d(shapes[deep])
    flat[~drawable] = None
    refused = wound_shapes(flat)
    flat[list(refused)], drawable[list(refused)] = None, False
    broken = np.flatnonzero(drawable & (~shapely.is_valid(flat) | layer.reclosed))
    mended = _mended(flat[broken])
    lost = shapely.is_missing(mended)
    flat[broken] = mended
    problems += _mend_problems(layer, broken[lost].tolist(), broken[~lost].tolist())
    problems += rows.errors(refused, lambda row: (f"{_name(layer, row)}{refused[row]}", REDRAW))
    return flat, problems


def wound_shapes(flat: Geometries) -> dict[int, str]:
    """Row -> why a polygon of many corners would take too long to look at; asked before anything else.

    A border far too long for its surface; or parts that lie over each other, in all larger than the box around them.
    """
    surface = shapely.area(flat)
    wound = shapely.length(flat) > MOST_WOUND * np.sqrt(surface)
    stacked = surface > MOST_STACKED * shapely.area(shapely.envelope(flat))
    many = shapely.get_num_coordinates(flat) > FEW
    kinds = np.select(
        [many & wound, many & stacked],
        ["heeft een grens vol pieken", "heeft een ongeldige vorm, met delen op elkaar"],
        "",
    )
    return {int(row): str(kinds[row]) for row in np.flatnonzero(kinds != "")}


def _without_loose(shapes: Geometries) -> tuple[Geometries, list[int]]:
    """Shapes in which collections with polygons are those polygons, and the rows of the collections."""
    mixed = np.flatnonzero(shapely.get_type_id(shapes) == shapely.GeometryType.GEOMETRYCOLLECTION)
    kept = _polygonal(shapes[mixed])
    held = ~shapely.is_empty(kept)
    cleaned = shapes.copy()
    cleaned[mixed[held]] = kept[held]
    return cleaned, mixed[held].tolist()


def _undrawable(shapes: Geometries) -> dict[int, str]:
    """Row -> why it cannot be drawn."""
    coordinates, owner = shapely.get_coordinates(shapes, return_index=True)
    endless, far = np.zeros((2, len(shapes)), dtype=bool)
    largest = np.maximum(*np.abs(coordinates.T))
    endless[owner[~np.isfinite(largest)]] = True
    far[owner[largest > FARTHEST]] = True
    missing, empty = shapely.is_missing(shapes), shapely.is_empty(shapes)
    other = ~np.isin(shapely.get_type_id(shapes), POLYGONS)
    kinds = np.select(
        [missing, empty, other, endless, far],
        [
            "heeft geen leesbare vorm",
            "heeft een lege vorm",
            "is geen vlak",
            "heeft een hoekpunt zonder getal (NaN)",
            "heeft een hoekpunt ver buiten de wereld",
        ],
        "",
    )
    return {int(row): str(kinds[row]) for row in np.flatnonzero(kinds != "")}


def _heights(shapes: Geometries, drawable: Flags, rows: Rows) -> Iterator[Problem]:
    count = int((shapely.has_z(shapes) & drawable).sum())
    what = f"{count} {'vlak heeft' if count == 1 else 'vlakken hebben'} een hoogte (3D)"
    if count:
        yield warning(rows.where, what, "de hoogte is weggelaten; lever platte vlakken")


def _mended(shapes: Geometries) -> Geometries:
    """The same polygons made valid; None where that would move too much, or take too long."""
    mended = np.full(len(shapes), None, dtype=object)
    able = mendable(shapes)
    tried = _polygonal(shapely.make_valid(shapes[able], method="structure", keep_collapsed=False))
    tried[_moved(shapes[able], tried) > LARGEST_MOVE] = None
    mended[able] = tried
    return mended


def _polygonal(shapes: Geometries) -> Geometries:
    """Only the polygons in each shape: mending may leave loose lines and points."""
    parts, owner = shapely.get_parts(shapes, return_index=True)
    deeper, again = shapely.get_parts(parts, return_index=True)
    owner = owner[again]
    flat = shapely.get_type_id(deeper) == POLYGONS[0]
    empty = np.full(len(shapes), shapely.MultiPolygon(), dtype=object)
    return shapely.multipolygons(deeper[flat], indices=owner[flat], out=empty) if flat.any() else empty


def _moved(before: Geometries, after: Geometries) -> np.ndarray:
    """Part of the area that mending added or took; endless where nothing was left."""
    old, new = shapely.area(before), shapely.area(after)
    return np.where((old > 0) & (new > 0), np.abs(new - old) / np.where(old > 0, old, 1), np.inf)


def _mend_problems(layer: GeoLayer, lost: list[int], kept: list[int]) -> Iterator[Problem]:
    def say_lost(row: int) -> tuple[str, str]:
        return f"{_name(layer, row)}heeft een ongeldige vorm", "repareer het vlak (de grens kruist zichzelf)"

    def say_kept(row: int) -> tuple[str, str]:
        closed, mended = "had een open ring, die is gesloten", "had een ongeldige vorm, die is hersteld"
        return f"{_name(layer, row)}{closed if layer.reclosed[row] else mended}", "controleer het gebied op de kaart"

    yield from layer.rows.errors(lost, say_lost)
    yield from layer.rows.warnings(kept, say_kept)


def _name(layer: GeoLayer, row: int) -> str:
    """The code of a feature, for a message, with a space after it."""
    code = layer.columns["code"][row]
    return f"{code} " if CODE.fullmatch(code) else ""
