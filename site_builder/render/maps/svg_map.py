"""The inline SVG of the map a page opens on: what is seen first, what is printed, what remains without script."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from markupsafe import Markup

from site_builder.formats import Integers, Rings, lines_of, rings_of
from site_builder.render.maps.canvas import Canvas
from site_builder.render.maps.cell_maps import CellMaps
from site_builder.render.maps.scale_bar import scale_bars
from site_builder.render.maps.svg_names import svg_names
from site_builder.render.maps.svg_paths import Sheets, closed_paths, open_paths, sheets

OPEN = ("road", "rail")
Shape = Callable[[int, int, str], str]
Shapes = Callable[[Canvas, Sheets], Iterator[str]]
FINER = 10
"""Squares are drawn to a tenth of a unit: in a large municipality they have little more than one."""

PATTERNS = Markup(
    '<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>'
    '<pattern id="hatch" data-mark="upright" data-weight="1.6" width="6" height="6" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)">'
    '<path class="pattern__paper" d="M0 0h6v6H0z"/><path class="pattern__hatch" d="M0 0h1.6v6H0z"/></pattern>'
    '<pattern id="mesh" data-mark="crossed" data-weight="1" width="6" height="6" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)">'
    '<path class="pattern__paper" d="M0 0h6v6H0z"/><path class="pattern__hatch" d="M0 0h1v6H0zM1 0h5v1H1z"/></pattern>'
    '<pattern id="dots" data-mark="dot" data-weight="1.8" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<path class="pattern__paper" d="M0 0h6v6H0z"/><circle class="pattern__dot" cx="3" cy="3" r=".9"/></pattern>'
    '<pattern id="hatch-wide" href="#hatch" patternTransform="rotate(45) scale(1.7)"/>'
    '<pattern id="mesh-wide" href="#mesh" patternTransform="rotate(45) scale(1.7)"/>'
    '<pattern id="dots-wide" href="#dots" patternTransform="scale(1.7)"/>'
    "</defs></svg>"
)
"""Hatch (withheld), mesh (shielded) and dots (no score), once in a page; the wide ones for the
smaller units of the drawing. data-mark and data-weight say what strokes.js draws on paper: a browser measures nothing
in a pattern."""


@dataclass(frozen=True, slots=True)
class SvgMap:
    """One drawing: the viewBox and what stands inside the <svg>, whose label is the page's to write.

    outside: what it shows around the place (outside.py), for the key.
    """

    view_box: str
    content: Markup
    outside: tuple[str, ...] = ()


def svg_maps(canvas: Canvas, class_slugs: pd.Series, names: Mapping[str, str]) -> Iterator[tuple[str, SvgMap]]:
    """Municipality code and drawing, one by one.

    class_slugs: (n_areas,) on the map that each page opens on. names: of the municipalities, by code.
    """
    slugs = class_slugs.tolist()

    def shape(area: int, index: int, path: str) -> str:
        return f'<path class="area class-{slugs[area]}" data-area="{index}" d="{path}"/>'

    shapes = one_per_area(shape) if canvas.squares is None else one_per_class(class_slugs)
    return drawings(canvas, shapes, [names[code] for code in canvas.codes])


def one_per_area(shape: Shape) -> Shapes:
    """An element for each area. shape: of its position in canvas.areas, its place on its map and its path."""

    def shapes(canvas: Canvas, plane: Sheets) -> Iterator[str]:
        paths = closed_paths(canvas.areas, plane, canvas.area_map)
        for areas in canvas.areas_by_map():
            yield "".join(shape(area, index, paths[area]) for index, area in enumerate(areas.tolist()))

    return shapes


def one_per_class(class_slugs: pd.Series) -> Shapes:
    """An element for each class that occurs: the blots of its squares."""

    def shapes(canvas: Canvas, plane: Sheets) -> Iterator[str]:
        if canvas.squares is None:
            raise TypeError("one_per_class: the canvas holds no squares")
        return blots(canvas.squares, class_slugs.to_numpy(dtype=str), plane)

    return shapes


def blots(squares: CellMaps, class_slugs: npt.NDArray[np.str_], plane: Sheets) -> Iterator[str]:
    """Per map the group of its blots. class_slugs: (n_cells,) in the order of the register."""
    slugs, classes = np.unique(class_slugs, return_inverse=True)
    kinds, maps = slugs.tolist(), len(squares.lattices)
    rings = squares.blots(classes.astype(np.int64), len(kinds))
    paths = closed_paths(rings, plane.finer(FINER), np.repeat(np.arange(maps), len(kinds)))
    for position in range(maps):
        of_map = zip(kinds, paths[position * len(kinds) : (position + 1) * len(kinds)], strict=True)
        drawn = (f'<path class="blot class-{slug}" data-blot="" d="{path}"/>' for slug, path in of_map if path)
        yield f'<g class="map__blots" transform="scale({1 / FINER})">{"".join(drawn)}</g>'


def drawings(canvas: Canvas, shapes: Shapes, neighbours: Sequence[str]) -> Iterator[tuple[str, SvgMap]]:
    """Code of each map and its drawing, one by one.

    shapes: what is coloured, map by map. neighbours: the name of each source of canvas.around.
    """
    plane = sheets(canvas.seen)
    coloured = shapes(canvas, plane)
    around, across = _around(canvas, plane), _across(canvas, plane)
    written = svg_names(canvas, plane, [*neighbours, *canvas.abroad_names])
    bars = scale_bars(plane)
    for position, (code, areas) in enumerate(zip(canvas.codes, coloured, strict=True)):
        drawn = [around[position], areas, *(layer[position] for layer in across), *written[position]]
        content = Markup("".join(drawn) + bars[position])
        yield code, SvgMap(plane.view_box(position), content, canvas.outside[position])


def _around(canvas: Canvas, plane: Sheets) -> list[str]:
    """All land below what is coloured, also that of the map itself.

    A pale class of squares shows on it, and what is of no area, as a piece of another country, looks like no class.
    """
    around = _layer("around", canvas.around_rings, canvas.around.map, plane)
    ground = _layer("around", canvas.borders, np.arange(len(canvas.codes)), plane)
    return [neighbours + itself for neighbours, itself in zip(around, ground, strict=True)]


def _across(canvas: Canvas, plane: Sheets) -> list[list[str]]:
    """What is drawn over the areas, from below."""
    background, abroad = canvas.background, canvas.abroad()
    lines = [(kind, background[name]) for kind, name in (("road", "roads"), ("rail", "rail")) if name in background]
    return [
        *(_layer("hood", squares.hoods, squares.hood_map, plane) for squares in [canvas.squares] if squares),
        *(
            _layer("water", rings_of(pieces.geometry), pieces.map, plane)
            for pieces in [background.get("water")]
            if pieces
        ),
        *(_layer(kind, lines_of(pieces.geometry), pieces.map, plane) for kind, pieces in lines),
        _layer("frontier", rings_of(abroad.geometry), abroad.map, plane),
        _layer("border", canvas.borders, np.arange(len(canvas.codes)), plane),
    ]


def _layer(kind: str, rings: Rings, sheet: Integers, plane: Sheets) -> list[str]:
    """Per map one path for everything of a kind, "" when it has nothing. sheet: (owners,) its map, rising."""
    maps = len(plane.scale)
    draw = open_paths if kind in OPEN else closed_paths
    paths = draw(rings.joined(sheet, maps), plane, np.arange(maps))
    return [f'<path class="map__{kind}" d="{path}"/>' if path else "" for path in paths]
