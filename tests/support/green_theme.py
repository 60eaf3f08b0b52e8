"""A theme of two maps about trees and heat: other columns, cuts and words than the atlas ships, and an atlas of it."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from site_builder.folders import SHIPPED, AtlasFolder
from site_builder.model.kinds import (
    Column,
    CutDefinition,
    FigureDefinition,
    MapDefinition,
    Sentence,
    Theme,
    sentences_in,
)
from site_builder.model.rules import cut
from site_builder.model.words import figure_sentences_of, sentences_of

GREEN_MAP = MapDefinition(
    1, "green-share", "green", ("bare", "some", "leafy"),
    lambda numbers, cuts, year: cut(numbers.column("green_share", year), cuts["green_share"]),
    ("green_share",), "green_share", "year", snapshots=True,
    measure=lambda numbers, year: numbers.column("green_share", year), needs=("green_share",), unit="green",
)  # fmt: skip
HEAT_MAP = MapDefinition(
    2, "heat-change", "heat", ("cooler", "warmer"),
    lambda numbers, cuts, _: cut(
        numbers.column("heat", numbers.last) - numbers.column("heat", numbers.first), cuts["heat_change"]
    ),
    ("heat",), "heat_change", "period", needs=("heat_change",), unit="heat",
)  # fmt: skip
GREEN = Theme(
    nation="XX",
    types=("town", "village"),
    columns=(Column("green_share", "share", moves=5.0), Column("heat", "score", moves=1.0)),
    groups=(),
    references=(),
    cuts=(CutDefinition("green_share", 2), CutDefinition("heat_change", 1)),
    maps=(GREEN_MAP, HEAT_MAP),
    figures=(FigureDefinition("1.1", "heat", (HEAT_MAP, GREEN_MAP), "areas", "over-classes", ("warmer",)),),
    questions={"heat": "hitte"},
    divided_by="green-share",
    pairs={},
    leads=(),
    measured={"green": "green_share", "heat": "heat"},
    cut_parts=(),
    sentences=(
        *sentences_in("indicatoren", "", {"groen": "measured.green", "hitte": "measured.heat"}),
        *sentences_in("ontbrekende-kaarten", "", {"groen": "lacks.green_share", "hitte": "lacks.heat"}),
    ),
)
EDITION = """id = "groen-2015-2025"
title = "Bomen en hitte"
years = [2015, 2025]
fictional = true
minimum_observations = 10
spatial_note = "Per vak."
coverage = "part"

[area]
one = "vak"
many = "vakken"

[cuts]
green_share = [10, 30]
heat_change = [0]

[[sources]]
id = "bomen"
text = "Boomregister 1.0"
reference_dates = "mei"
measures = ["green_share", "heat", "residents", "homes"]
"""
SIDE, CORNER = 0.01, (5.0, 52.0)
AREAS = 8


def atlas_of(folder: Path, theme: Theme) -> AtlasFolder:
    """An atlas whose texts are the names of its sentences, with a colour for every class."""
    content = folder / "content"
    shutil.copytree(SHIPPED / "content", content, ignore=shutil.ignore_patterns("*.csv", "leesmij"))
    for name in ("kaarten", "praktijk", "afspraken", "regio", "figuren"):
        shutil.rmtree(content / name, ignore_errors=True)
        (content / name).mkdir()
    (content / "zinnen.md").write_text(_front_matter(sentences_of(theme)), "utf-8")
    (content / "figuren" / "zinnen.md").write_text(_front_matter(figure_sentences_of(theme)), "utf-8")
    for definition in theme.maps:
        (content / "kaarten" / f"{definition.slug}.md").write_text(_map_text(definition), "utf-8")
    style = folder / "static" / "legend" / "classes.css"
    style.parent.mkdir(parents=True)
    style.write_text((SHIPPED / "static/legend/classes.css").read_text("utf-8") + colours_of(theme.maps), "utf-8")
    return AtlasFolder(folder, folder / "site")


def colours_of(maps: Iterable[MapDefinition]) -> str:
    pairs = ((definition.slug, name) for definition in maps for name in definition.classes)
    return "".join(f".map-{slug} .class-{name} {{ fill: red; --swatch: red }}\n" for slug, name in pairs)


def write_green(folder: Path) -> Path:
    """A delivery of two municipalities of eight areas, one of which is withheld in the last year."""
    folder.mkdir(parents=True)
    (folder / "edition.toml").write_text(EDITION, "utf-8")
    owners = {"P1": "Berk", "P2": "Eik"}
    municipalities = [
        f"{code},{name},Streek,{kind},," for (code, name), kind in zip(owners.items(), GREEN.types, strict=True)
    ]
    _table(folder / "municipalities.csv", "code,name,province,type,urbanity,region", municipalities)
    rows, features = [], []
    for place, owner in enumerate(owners):
        for n in range(AREAS):
            area = f"{owner}-{n}"
            features.append(_square(area, f"{owners[owner]} {n}", owner, n, place))
            for year in (2015, 2025):
                seen = 5 if (n, year) == (0, 2025) else 50
                rows.append(f"{area},{year},{seen},100,40,{5 + 5 * n},{0.1 * n if year == 2025 else 0.3}")
    _table(folder / "values.csv", "area,year,observations,residents,homes,green_share,heat", rows)
    collection = {"type": "FeatureCollection", "features": features}
    (folder / "areas.geojson").write_text(json.dumps(collection), "utf-8")
    return folder


def _square(code: str, name: str, owner: str, column: int, row: int) -> dict[str, object]:
    west, south = CORNER[0] + SIDE * column, CORNER[1] + SIDE * row
    east, north = west + SIDE, south + SIDE
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    words = {"code": code, "name": name, "municipality": owner}
    return {"type": "Feature", "properties": words, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def _table(path: Path, head: str, rows: Iterable[str]) -> None:
    path.write_text("\n".join([head, *rows]) + "\n", "utf-8")


def _front_matter(sentences: Iterable[Sentence]) -> str:
    sections: dict[str, list[str]] = {}
    for sentence in sentences:
        words = " ".join([sentence.name.replace(".", " "), *(f"{{{name}}}" for name in sorted(sentence.placeholders))])
        sections.setdefault(sentence.section, []).append(f'  {sentence.key}: "{_without_digits(words)}"')
    lines = [line for section, rows in sections.items() for line in (f"{section}:", *rows)]
    return "\n".join(["---", *lines, "---", ""])


def _without_digits(words: str) -> str:
    return words if "{" in words else "".join(letter for letter in words if not letter.isdigit())


def _map_text(definition: MapDefinition) -> str:
    legend = [f"  - {name}: Klasse {name}" for name in definition.classes]
    texts = [f"{key}: {key} {definition.slug}" for key in ("menu", "titel", "vergeleken", "wel_voor", "niet_voor")]
    questions = ["  - Wat ziet u?", "  - Wat is er anders?", "  - Wat doen we?"]
    return "\n".join(
        ["---", *texts, "legenda:", *legend, "gespreksvragen:", *questions, "---", "Zo leest u deze kaart.", ""]
    )
