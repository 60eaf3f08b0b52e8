"""What does a page's script know: data.js of each municipality, geometry and classes as short text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import pandas as pd
import shapely

from site_builder.formats import (
    UNITS_PER_DEGREE,
    Floats,
    Integers,
    class_signs,
    data_script_of,
    encode,
    lines_of,
    pair_signs,
    rings_of,
)
from site_builder.model.pages import Pair
from site_builder.model.places import AreaWord
from site_builder.model.rules import Classes
from site_builder.render.maps.background import Pieces
from site_builder.render.maps.canvas import Canvas
from site_builder.render.maps.cells_payload import cells_data
from site_builder.render.maps.cores import cores
from site_builder.render.maps.svg_paths import sheets

Json = object


@dataclass(frozen=True, slots=True)
class Known:
    """What is known about all areas. register, codes and values have one row per area, in the same order.

    municipalities: name by code. values: per layer (n_areas,) numbers as published, NaN without class; empty where the
    edition publishes classes only. pairs: by national map.
    """

    register: pd.DataFrame
    classes: Classes
    municipalities: Mapping[str, str]
    area: AreaWord
    values: Mapping[str, pd.Series]
    pairs: Mapping[str, Pair]


def data_scripts(canvas: Canvas, known: Known) -> Iterator[tuple[str, bytes]]:
    """Municipality code and the text of its data.js, one by one."""
    outlines, named = _outlines(canvas, known.municipalities), canvas.squares is None
    characters = class_signs(known.classes.codes.to_numpy())
    for position, (code, areas) in enumerate(zip(canvas.codes, canvas.areas_by_map(), strict=True)):
        data = _about(code, areas, known, named=named) | outlines[position] | _shown(code, areas, characters, known)
        yield code, data_script_of(code.lower(), data)


def _about(code: str, areas: Integers, known: Known, *, named: bool) -> dict[str, Json]:
    """named: areas have a code and a name each; squares have those of their neighbourhood."""
    about: dict[str, Json] = {"name": known.municipalities[code], "area": [known.area.one, known.area.many]}
    if not named:
        return about
    codes, names = known.register.index[areas].tolist(), known.register["name"].iloc[areas].tolist()
    return about | {"codes": codes, "names": names}


def _shown(code: str, areas: Integers, characters: np.ndarray, known: Known) -> dict[str, Json]:
    """Classes on every layer, values where they are public, sentences about pairs of maps."""
    columns = np.ascontiguousarray(characters[areas].T)
    layers = {key: column.tobytes().decode() for key, column in zip(known.classes.codes, columns, strict=True)}
    values = {key: _numbers(series.to_numpy()[areas]) for key, series in known.values.items()}
    pairs = {
        slug: [list(pair.filled(known.municipalities[code])), pair_signs(pair.holds[areas])]
        for slug, pair in known.pairs.items()
    }
    return {"layers": layers, **({"values": values} if values else {}), "pairs": pairs}


def _numbers(values: Floats) -> list[float | int | None]:
    return [None if np.isnan(n) else int(n) if n.is_integer() else n for n in values.tolist()]


def _outlines(canvas: Canvas, names: Mapping[str, str]) -> list[dict[str, Json]]:
    """Per map everything that is drawn, as encoded polylines."""
    borders = encode(canvas.borders)
    coloured = _shapes(canvas) if canvas.squares is None else cells_data(canvas, canvas.squares)
    around = backdrops(canvas, [names[code] for code in canvas.codes])
    drawn = zip(coloured, borders, _cores(canvas), around, strict=True)
    return [{**shapes, "border": border, **core, **backdrop} for shapes, border, core, backdrop in drawn]


def _cores(canvas: Canvas) -> list[dict[str, Json]]:
    """Per map which part a sheet enlarges, where there is one: of areas, or of the neighbourhoods of squares."""
    squares = canvas.squares
    rings, owner = (squares.hoods, squares.hood_map) if squares else (canvas.areas, canvas.area_map)
    return [{"cores": boxes} if boxes else {} for boxes in cores(rings, owner, sheets(canvas.seen))]


def _shapes(canvas: Canvas) -> list[dict[str, Json]]:
    shapes = encode(canvas.areas)
    return [{"shapes": [shapes[area] for area in areas.tolist()]} for areas in canvas.areas_by_map()]


def backdrops(canvas: Canvas, neighbours: Sequence[str]) -> list[dict[str, Json]]:
    """Per map what lies around and across its areas. neighbours: the name of each source of canvas.around."""
    around, places = _around(canvas, [*neighbours, *canvas.abroad_names]), _places(canvas)
    abroad = np.bincount(canvas.abroad().map, minlength=len(canvas.codes)).tolist()
    streets = set(canvas.streets.map.tolist()) if canvas.streets else set()
    layers = {name: _layer(name, pieces, len(canvas.codes)) for name, pieces in canvas.background.items()}
    return [
        {
            "around": around[position],
            "outside": canvas.outside[position],
            **({"abroad": abroad[position]} if abroad[position] else {}),
            **{name: by_map[position] for name, by_map in layers.items()},
            **({"places": places[position]} if canvas.place_names else {}),
            **({"streets": True} if position in streets else {}),
        }
        for position in range(len(canvas.codes))
    ]


def _layer(name: str, pieces: Pieces, maps: int) -> list[list[str]]:
    """Per map all rings (water) or lines (roads, rail) in one list."""
    texts = encode(rings_of(pieces.geometry) if name == "water" else lines_of(pieces.geometry))
    return [list(chain.from_iterable(pieces_of_map)) for pieces_of_map in pieces.by_map(texts, maps)]


def _around(canvas: Canvas, names: Sequence[str]) -> list[Sequence[Json]]:
    """Per map its neighbours: name, rings, and where its name fits at first sight (lat, lon) or null."""
    pieces = canvas.around
    labels: list[list[float] | None] = [None] * len(pieces.geometry)
    named = np.flatnonzero(~shapely.is_missing(canvas.labels))
    for piece, spot in zip(named.tolist(), _lat_lon(shapely.get_coordinates(canvas.labels[named])), strict=True):
        labels[piece] = spot
    texts, sources = encode(canvas.around_rings), pieces.source.tolist()
    drawn: list[Json] = [
        [names[source], rings, spot] for source, rings, spot in zip(sources, texts, labels, strict=True)
    ]
    return pieces.by_map(drawn, len(canvas.codes))


def _places(canvas: Canvas) -> list[Sequence[Json]]:
    """Per map its place names with lat, lon."""
    pieces = canvas.places
    spots = _lat_lon(shapely.get_coordinates(pieces.geometry))
    drawn: list[Json] = [
        [canvas.place_names[source], *spot] for source, spot in zip(pieces.source.tolist(), spots, strict=True)
    ]
    return pieces.by_map(drawn, len(canvas.codes))


def _lat_lon(xy: Floats) -> list[list[float]]:
    whole: list[list[float]] = (np.floor(xy[:, ::-1] * UNITS_PER_DEGREE + 0.5) / UNITS_PER_DEGREE).tolist()
    return whole
