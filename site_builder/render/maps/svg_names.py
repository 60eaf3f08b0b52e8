"""Which names stand on an inline drawing: of places, then of neighbours, as many as fit without touching."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
import shapely
from markupsafe import escape

from site_builder.formats import Integers
from site_builder.render.maps.background import Pieces
from site_builder.render.maps.canvas import Canvas
from site_builder.render.maps.scale_bar import SCALE_ROOM
from site_builder.render.maps.svg_paths import LONGEST_SIDE, Sheets

SIZE = 26  # of the letters, in units of the drawing; maps.html says the same
LETTER = 0.56  # mean width of a letter against its size, in the fonts of the atlas
ABOVE, BELOW = 0.8, 0.25  # of the size, from the line the letters stand on

Flags = npt.NDArray[np.bool_]
Box = tuple[float, float, float, float]  # left, top, right, bottom
Spot = tuple[str, str, int, int]  # class, name, x, y


def svg_names(canvas: Canvas, plane: Sheets, neighbours: Sequence[str]) -> list[list[str]]:
    """Per map its names, ready to be drawn. neighbours: the name of each source of canvas.around."""
    spots: list[list[Spot]] = [[] for _ in canvas.codes]
    for position, spot in (*_places(canvas, plane), *_neighbours(canvas, plane, neighbours)):
        spots[position].append(spot)
    return [_fitting(map_spots, *size) for map_spots, size in zip(spots, plane.size.tolist(), strict=True)]


def _places(canvas: Canvas, plane: Sheets) -> Iterator[tuple[int, Spot]]:
    places = canvas.places
    xy = plane.place(shapely.get_coordinates(places.geometry), places.map).tolist()
    for position, source, (x, y) in zip(places.map.tolist(), places.source.tolist(), xy, strict=True):
        yield position, ("map__name", canvas.place_names[source], x, y)


def _neighbours(canvas: Canvas, plane: Sheets, names: Sequence[str]) -> Iterator[tuple[int, Spot]]:
    """Those that lie over no border of the municipality on whose map they stand."""
    named = ~shapely.is_missing(canvas.labels)
    around = canvas.around.only(named)
    xy = plane.place(shapely.get_coordinates(canvas.labels[named]), around.map)
    outside = ~_over_border(xy, around, names, canvas=canvas, plane=plane)
    rows = zip(around.map.tolist(), around.source.tolist(), xy.tolist(), outside.tolist(), strict=True)
    for position, source, (x, y), is_outside in rows:
        if is_outside:
            yield position, ("map__name map__name--around", names[source], x, y)


def _over_border(xy: Integers, around: Pieces, names: Sequence[str], *, canvas: Canvas, plane: Sheets) -> Flags:
    """(n,) whether the name of each piece, in the middle of its spot, lies over the border of its own map."""
    rings, owner = canvas.borders, np.arange(canvas.borders.owners)
    if not len(rings.xy):  # of a region: each municipality has its own
        rings, owner = canvas.areas, canvas.area_map
    of_vertex = owner[rings.owner_of_vertex()]
    corners = _apart(plane.place(rings.xy, of_vertex), of_vertex)
    lengths = np.diff(rings.start)
    lines = np.asarray(shapely.linestrings(corners, indices=np.repeat(np.arange(len(lengths)), lengths)), dtype=object)
    half = LETTER * SIZE * np.array([len(names[source]) for source in around.source], dtype=float) / 2
    x, y = _apart(xy, around.map).T
    boxes = shapely.box(x - half, y - ABOVE * SIZE, x + half, y + BELOW * SIZE)
    over = np.zeros(len(boxes), dtype=bool)
    over[shapely.STRtree(lines).query(boxes, predicate="intersects")[0]] = True
    return over


def _apart(xy: Integers, sheet: Integers) -> Integers:
    """The same places with the sheets side by side, far from each other."""
    return xy + np.stack([sheet * 10 * LONGEST_SIDE, np.zeros_like(sheet)], axis=1)


def _fitting(spots: list[Spot], width: float, height: float) -> list[str]:
    """The names that lie on the sheet and touch neither an earlier one nor the scale bar; each name once."""
    taken: list[Box] = [(0, height - SCALE_ROOM[1], SCALE_ROOM[0], height)]
    drawn: dict[str, str] = {}
    for kind, name, x, y in spots:
        half = LETTER * SIZE * len(name) / 2
        box = (x - half, y - ABOVE * SIZE, x + half, y + BELOW * SIZE)
        on_sheet = box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height
        if name not in drawn and on_sheet and not any(_touch(box, other) for other in taken):
            taken.append(box)
            drawn[name] = f'<text class="{kind}" x="{x}" y="{y}">{escape(name)}</text>'
    return list(drawn.values())


def _touch(box: Box, other: Box) -> bool:
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
