"""Valid delivery folders of every flavour, made from a seed: other codes, years, words, files and projections."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import geopandas as gpd
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box, mapping

from tests.support.oracle import GROUPS, Cell, Delivery
from tests.support.random_numbers import random_delivery

Change = Callable[[Delivery], Delivery]
CELL = 0.004  # degrees: an area of some hundreds of metres
NAMES = ("Kern", "'t Veld", "=1+1", 'A & B <i onclick="x">', "Straße; Ærø", "Kern", "${name}", "Zuid, \"'oost'\"")
TYPES = ("other", "g40", "g4")
COLUMNS = ("observations", "residents", "homes", "association_share", *GROUPS, "nuisance")


@dataclass(frozen=True)
class Flavour:
    """How a delivery looks from outside. municipalities: code -> (name, area codes). corner: lon, lat of the grid."""

    municipalities: dict[str, tuple[str, Sequence[str]]]
    years: tuple[int, ...]
    words: tuple[str, str]
    corner: tuple[float, float]
    delimiter: str = ","
    encoding: str = "utf-8"
    publish: str = "classes"
    minimum: int = 30
    suffix: str = "gpkg"
    crs: str = "EPSG:4326"
    borders: bool = False
    context: bool = False
    extent: bool = False


FLAVOURS = {
    "neighbourhoods": Flavour(
        {
            "GM0001": ("'s-Gravenbeek", [f"BU0001{n:04}" for n in range(9)]),
            "GM0002": ("Ede", [f"BU0002MK{n:02}" for n in range(14)]),
            "GM0003": ("Súdhoek (N.)", ["BU00030000", "BU00030001"]),
        },
        years=(2014, 2020, 2024), words=("buurt", "buurten"), corner=(5.2, 52.1), crs="EPSG:28992", context=True,
    ),
    "postcodes": Flavour(
        {
            "0363": ("Oost", [f"{n}" for n in range(1011, 1031)]),
            "0007": ("West", ["0099", "1e5", "12.50"]),
        },
        years=(2003, 2017), words=("postcodegebied", "postcodegebieden"), corner=(-3.1, 40.2), delimiter=";",
        encoding="utf-8-sig", publish="values", minimum=100, suffix="geojson", extent=True,
    ),
    "grid cells": Flavour(
        {
            "NA": ("null", ["NULL", "nan", "E4012N3205", "True"]),
            "x_1.a-b": ("CON", [f"c-{n}.{n}" for n in range(1, 8)]),
            "ABCDEFGHIJKLMNOP": ("東京", ["only"]),
            "q": ("Q" * 120, ["q1", "q2"]),
        },
        years=(1998, 2001, 2005, 2010), words=("vak", "vakken"), corner=(23.7, 61.4), delimiter=";", minimum=7,
        crs="EPSG:3035", borders=True,
    ),
    "values in Web Mercator": Flavour(
        {"P-1": ("Ede", ["a", "b", "c", "d"]), "P-2": ("Ede (P.)", [f"z{n}" for n in range(40)])},
        years=(2030, 2031), words=("wijk", "wijken"), corner=(4.0, 50.9), encoding="utf-8-sig", publish="values",
        crs="EPSG:3857", borders=True, context=True, extent=True,
    ),
}  # fmt: skip


def random_flavour(random: Random) -> Flavour:
    """Another country: one to six municipalities of one to 25 areas, two to four years, files of any form."""
    municipalities = {}
    for number in range(random.randint(1, 6)):
        code = f"{random.choice(('GM', 'x.', '0', 'a-'))}{number}"
        municipalities[code] = (random.choice(NAMES), [f"{number}-{area}" for area in range(random.randint(1, 25))])
    return Flavour(
        municipalities,
        years=tuple(sorted(random.sample(range(1998, 2035), random.randint(2, 4)))),
        words=random.choice((("buurt", "buurten"), ("vak", "vakken"))),
        corner=(random.uniform(-9, 24), random.uniform(38, 62)),
        delimiter=random.choice(",;"),
        publish=random.choice(("classes", "values")),
        minimum=random.randint(5, 200),
        suffix=random.choice(("gpkg", "geojson")),
        borders=random.random() < 0.5,
        context=random.random() < 0.3,
        extent=random.random() < 0.3,
    )


def write_delivery(folder: Path, flavour: Flavour, *, seed: int, changed: Change = lambda same: same) -> Path:
    """A delivery folder; the same bytes of text for the same seed and the same change to its numbers."""
    folder.mkdir(parents=True)
    areas = {code: codes for code, (_, codes) in flavour.municipalities.items()}
    delivery = changed(random_delivery(Random(seed), areas, years=flavour.years, minimum=flavour.minimum))
    shapes = {
        area: shape for number, codes in enumerate(areas.values()) for area, shape in grid(codes, number, flavour)
    }
    (folder / "edition.toml").write_text(_edition(flavour, delivery.cuts, seed), "utf-8")
    _write_table(folder / "municipalities.csv", flavour, _municipalities(flavour))
    _write_table(folder / "values.csv", flavour, _values(delivery, flavour))
    _write_table(folder / "references.csv", flavour, _references(delivery, flavour))
    _write_areas(folder, flavour, delivery, shapes)
    if flavour.borders:
        _write_borders(folder / "municipalities.gpkg", flavour, shapes)
    if flavour.context:
        _write_context(folder / "context.gpkg", flavour)
    return folder


def grid(areas: Sequence[str], block: int, flavour: Flavour) -> Iterator[tuple[str, Polygon | MultiPolygon]]:
    """Cells in rows of five, one block per municipality; the last area of a block consists of two parts."""
    west, south = flavour.corner
    for number, area in enumerate(areas):
        column, row = block * 5 + number % 5, number // 5
        x, east = (round(west + n * CELL, 6) for n in (column, column + 1))
        y, north = (round(south + n * CELL, 6) for n in (row, row + 1))
        parts = MultiPolygon([box(x, y, x + CELL * 0.4, north), box(x + CELL * 0.6, y, east, north)])
        yield area, parts if number and number == len(areas) - 1 else box(x, y, east, north)


def _edition(flavour: Flavour, cuts: dict[str, Any], seed: int) -> str:
    west, south = flavour.corner
    lines = [f"{name} = {_toml(value)}" for name, value in cuts.items()]
    extent = f"extent = [{west - 1}, {south - 1}, {west + 1}, {south + 1}]\n" if flavour.extent else ""
    return f"""\
id = "test-{seed}"
title = "Proefuitgave {seed}"
years = {list(flavour.years)}
fictional = true
coverage = "nation"
minimum_observations = {flavour.minimum}
publish = "{flavour.publish}"
spatial_note = "Verzonnen cijfers. Een waarneming is een worp met een dobbelsteen."
{extent}
[area]
one = "{flavour.words[0]}"
many = "{flavour.words[1]}"

[cuts]
{chr(10).join(lines)}

[[sources]]
id = "dobbelsteen"
text = "Dobbelsteen, worp {seed}"
measures = {json.dumps(["association_share", "nuisance", "residents", "homes", *GROUPS])}
reference_dates = "1 januari"
"""


def _toml(value: Decimal | list[Decimal]) -> str:
    return f"[{', '.join(map(str, value))}]" if isinstance(value, list) else str(value)


def _municipalities(flavour: Flavour) -> Iterator[Sequence[str]]:
    yield "code", "name", "province", "type", "urbanity", "region"
    for number, (code, (name, _)) in enumerate(flavour.municipalities.items()):
        yield code, name, "Streek", TYPES[number % 3], "" if number == 1 else "2", "zuid" if number % 2 else ""


def _values(delivery: Delivery, flavour: Flavour) -> Iterator[Sequence[str]]:
    yield "area", "year", *COLUMNS
    for (area, year), cells in delivery.values.items():
        yield area, str(year), *(_number(cells[column], flavour) for column in COLUMNS)


def _references(delivery: Delivery, flavour: Flavour) -> Iterator[Sequence[str]]:
    yield "municipality", "year", "nuisance"
    for (municipality, year), cell in delivery.references.items():
        yield municipality, str(year), _number(cell, flavour)


def _number(cell: Cell, flavour: Flavour) -> str:
    text = "" if cell is None else f"{cell:f}"
    return text.replace(".", ",") if flavour.delimiter == ";" else text


def _write_table(path: Path, flavour: Flavour, rows: Iterator[Sequence[str]]) -> None:
    def quoted(text: str) -> str:
        special = any(mark in text for mark in (flavour.delimiter, '"'))
        return '"' + text.replace('"', '""') + '"' if special else text

    lines = (flavour.delimiter.join(map(quoted, row)) for row in rows)
    path.write_text("\n".join([*lines, ""]), flavour.encoding)


def _write_areas(folder: Path, flavour: Flavour, delivery: Delivery, shapes: dict[str, Polygon | MultiPolygon]) -> None:
    columns = {
        "code": list(shapes),
        "name": [NAMES[n % len(NAMES)] for n in range(len(shapes))],
        "municipality": [delivery.areas[area] for area in shapes],
        "district": ["Wijk" if n % 3 else None for n in range(len(shapes))],
    }
    if flavour.suffix == "gpkg":
        frame = gpd.GeoDataFrame(columns, geometry=list(shapes.values()))
        _write_layer(folder / "areas.gpkg", "vlakken", flavour, frame)
        return
    properties = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    features = [
        {"type": "Feature", "properties": said, "geometry": mapping(shapes[said["code"]])} for said in properties
    ]
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)
    (folder / "areas.geojson").write_text(text, "utf-8")


def _write_borders(path: Path, flavour: Flavour, shapes: dict[str, Polygon | MultiPolygon]) -> None:
    of_areas = ([shapes[area] for area in codes] for _, codes in flavour.municipalities.values())
    borders = [gpd.GeoSeries(parts).union_all() for parts in of_areas]
    _write_layer(path, "grenzen", flavour, gpd.GeoDataFrame({"code": list(flavour.municipalities)}, geometry=borders))


def _write_context(path: Path, flavour: Flavour) -> None:
    west, south = flavour.corner
    east, north = west + CELL * 12, south + CELL * 3
    for layer, shape in {
        "water": box(west, south, west + CELL, south + CELL / 3),
        "roads": LineString([(west, south), (east, north)]),
        "rail": LineString([(west, north), (east, south)]),
    }.items():
        _write_layer(path, layer, flavour, gpd.GeoDataFrame(geometry=[shape]))
    _write_layer(path, "places", flavour, gpd.GeoDataFrame({"name": ["Plaats"]}, geometry=[Point(west, south)]))


def _write_layer(path: Path, layer: str, flavour: Flavour, frame: gpd.GeoDataFrame) -> None:
    frame.set_crs("EPSG:4326").to_crs(flavour.crs).to_file(path, layer=layer, engine="pyogrio")
