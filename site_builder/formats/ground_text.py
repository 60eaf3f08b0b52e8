"""The ground of an area in the list of what editions withheld: its outline as polylines, or a square.

An outline is one encoded polyline per ring (formats.polylines), a space between rings, read even-odd. A square is
x, y, size and radius in metres and the system that they are in; only a square holds digits at its start.
"""

import functools
import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import CRS
from pyproj.exceptions import CRSError

from site_builder.formats.polylines import decode, encode
from site_builder.formats.rings import rings_of
from site_builder.model.places import Ground, Square, sound

LONGEST = 32_000
"""Characters: a spreadsheet cuts a longer cell off without a word."""
FINEST = 1e-5
"""Degrees, a metre: how far a corner may move in an outline that is too long, at first."""
NUMBER = r"-?[0-9]{1,9}(?:\.[0-9]{1,3})?"
SQUARE = re.compile(rf"({NUMBER}) ({NUMBER}) ({NUMBER}) ({NUMBER})(?: (\S.*))?")

Geometries = npt.NDArray[np.object_]


def outline_texts(shapes: Geometries) -> list[str]:
    """Per (multi)polygon in degrees its text."""
    texts = [" ".join(rings) for rings in encode(rings_of(shapes))]
    return [text if len(text) <= LONGEST else _shortened(shapes[row]) for row, text in enumerate(texts)]


def square_text(square: Square) -> str:
    """A square in four numbers and its system."""
    numbers = " ".join(f"{number:.3f}".rstrip("0").rstrip(".") for number in _numbers(square))
    return " ".join([numbers, *square.crs.split()])


def read_ground(text: str) -> Ground:
    """What was written; None for "". Raises ValueError for anything else."""
    if not text:
        return None
    if match := SQUARE.fullmatch(text):
        *numbers, crs = match.groups(default="")
        x, y, size, radius = map(float, numbers)
        if size <= 0 or radius < 0 or (crs and not is_grid_system(crs)):
            raise ValueError("read_ground: not a square")
        return Square(x, y, size, radius, crs)
    return outlines([text.split(" ")])[0]


def outlines(shapes: Sequence[Sequence[str]]) -> list[shapely.Geometry]:
    """The polygons of encoded rings, each drawn even-odd. Raises ValueError for what is no outline."""
    rings = [ring for shape in shapes for ring in shape]
    if not all(shapes) or not all(isinstance(ring, str) and ring.isascii() for ring in rings):
        raise ValueError("outlines: not encoded polylines")
    lines = decode(rings)
    corners = [len(line) for line in lines]
    if any(count < 4 for count in corners):
        raise ValueError("outlines: a ring has four corners or more")
    ring = np.repeat(np.arange(len(lines)), corners)
    if not lines:
        return []
    parts = sound(np.asarray(shapely.polygons(shapely.linearrings(np.concatenate(lines), indices=ring))))
    start = np.cumsum([0, *map(len, shapes)]).tolist()
    grounds = [functools.reduce(shapely.symmetric_difference, parts[low:high]) for low, high in pairwise(start)]
    if any(shape.area == 0 for shape in grounds):
        raise ValueError("outlines: no surface")
    return grounds


@functools.lru_cache(8)
def is_grid_system(crs: str) -> bool:
    """Whether squares in metres can lie in it."""
    try:
        return CRS.from_user_input(crs).is_projected
    except CRSError:
        return False


def _shortened(shape: shapely.Geometry) -> str:
    """With as few corners fewer as make it fit."""
    step = FINEST
    while len(text := " ".join(encode(rings_of(np.array([shapely.simplify(shape, step)], dtype=object)))[0])) > LONGEST:
        step *= 2
    return text


def _numbers(square: Square) -> tuple[float, float, float, float]:
    return square.x, square.y, square.size, square.radius
