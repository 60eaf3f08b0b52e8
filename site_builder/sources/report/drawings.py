"""Small drawings of one measure: where its classes lie, and how its numbers lie among the cuts."""

from collections.abc import Sequence

import numpy as np
import shapely
from markupsafe import Markup, escape

from site_builder.model.places import NO_SCORE
from site_builder.model.rules import cut
from site_builder.model.words import number
from site_builder.sources.files import Floats, Geometries

WIDE, HIGH = 360, 360
BARS = 40
RAMP = ("#fde0c5", "#facba6", "#f8b58b", "#f2855d", "#eb4a40", "#b13f64", "#5c2a6b")
NOTHING = "#d9d9d9"
BAR = Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="{}"/>')
CUT = Markup('<path d="M{0:.1f} 0V95" stroke="#222"/><text x="{0:.1f}" y="108" font-size="9">{1}</text>')


def class_map(shapes: Geometries, values: Floats, cuts: Sequence[float], caption: str) -> Markup:
    """Areas by class: one path per class, simplified to the pixels of the drawing."""
    west, south, east, north = shapely.total_bounds(shapes)
    scale = min(WIDE / max(east - west, 1), HIGH / max(north - south, 1))
    coarse = shapely.simplify(shapes, 0.5 / scale, preserve_topology=False)
    classes = cut(values, cuts)
    paths = [
        Markup('<path d="{}" fill="{}"/>').format(
            "".join(_path(shape, west, north, scale) for shape in coarse[classes == position]), _colour(position, cuts)
        )
        for position in range(NO_SCORE, len(cuts) + 1)
        if (classes == position).any()
    ]
    return _svg(Markup("").join(paths), caption, WIDE, HIGH)


def _path(shape: shapely.Geometry, west: float, north: float, scale: float) -> str:
    """The outer rings of a shape in whole pixels and halves."""
    rings = []
    for part in shapely.get_parts(shape):
        if isinstance(part, shapely.Polygon) and not part.is_empty:
            corners = shapely.get_coordinates(part.exterior)
            x, y = np.round((corners[:, 0] - west) * scale, 1), np.round((north - corners[:, 1]) * scale, 1)
            rings.append("M" + "L".join(f"{across:g} {down:g}" for across, down in zip(x, y, strict=True)) + "z")
    return "".join(rings)


def square_map(x: Floats, y: Floats, values: Floats, cuts: Sequence[float], caption: str, size: float) -> Markup:
    """Squares by class, as dots of at least a pixel; those that fall on one pixel are drawn once."""
    scale = min(WIDE / max(x.max() - x.min() + size, 1), HIGH / max(y.max() - y.min() + size, 1))
    side = max(size * scale, 1.0)
    left, top = np.round((x - x.min()) * scale).astype(int), np.round((y.max() - y) * scale).astype(int)
    classes = cut(values, cuts)
    paths = []
    for position in range(NO_SCORE, len(cuts) + 1):
        dots = sorted({*zip(left[classes == position].tolist(), top[classes == position].tolist(), strict=True)})
        d = "".join(f"M{across} {down}h{side:.1f}v{side:.1f}h-{side:.1f}z" for across, down in dots)
        paths.append(Markup('<path d="{}" fill="{}"/>').format(d, _colour(position, cuts)) if d else Markup(""))
    return _svg(Markup("").join(paths), caption, WIDE, HIGH)


def histogram(values: Floats, cuts: Sequence[float], caption: str) -> Markup:
    """Bars of one width, coloured by the class of their middle, with a line at each cut."""
    known = values[np.isfinite(values)]
    if not len(known):
        return _svg(Markup(""), caption, WIDE, 120)
    counts, edges = np.histogram(known, bins=BARS)
    across = WIDE / max(edges[-1] - edges[0], 1e-9)
    middles = cut((edges[:-1] + edges[1:]) / 2, cuts)
    bars = [
        BAR.format((left - edges[0]) * across, 95 - high, WIDE / BARS - 1, high, _colour(int(position), cuts))
        for left, high, position in zip(edges[:-1], 90 * counts / counts.max(), middles, strict=True)
    ]
    inside = [point for point in cuts if edges[0] <= point <= edges[-1]]
    lines = [CUT.format((point - edges[0]) * across, number(point)) for point in inside]
    return _svg(Markup("").join([*bars, *lines]), caption, WIDE, 120)


def _colour(position: int, cuts: Sequence[float]) -> str:
    """A step of the ramp; the classes of a map are spread over it."""
    if position == NO_SCORE:
        return NOTHING
    return RAMP[round(position * (len(RAMP) - 1) / max(len(cuts), 1))]


def _svg(inside: Markup, caption: str, wide: int, high: int) -> Markup:
    return Markup('<svg viewBox="0 0 {} {}" width="{}" role="img" aria-label="{}">{}</svg>').format(
        wide, high, wide, escape(caption), inside
    )
