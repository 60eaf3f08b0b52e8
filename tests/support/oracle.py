"""What should every layer of a delivery show? Worked out a second time, straight from DOMAIN.md, 3, 4 and 6.

Nothing here comes from site_builder, pandas or numpy: one area at a time, in exact decimals.
"""

import csv
import json
import sqlite3
import tomllib
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

Cell = Decimal | None
GROUPS = (
    "social_assistance", "refugee_origin", "mild_intellectual_disability", "psychiatric_condition",
    "somatic_and_mobility",
)  # fmt: skip
NUMBERS = ("observations", "residents", "association_share", *GROUPS, "nuisance")
SEVEN = ("worse-3", "worse-2", "worse-1", "average", "better-1", "better-2", "better-3")
FIVE = ("worsened-2", "worsened-1", "equal", "improved-1", "improved-2")
RELATIVE = ("resilience-relative", "nuisance-municipal", "nuisance-change-relative")
LEVELS = ("many-problems", "problems", "few-problems")


@dataclass(frozen=True)
class Delivery:
    """The numbers of a delivery. areas: code -> municipality. values: (area, year) -> column -> cell.

    references: (municipality or "NL", year) -> nuisance. cuts: as in edition.toml.
    """

    years: tuple[int, ...]
    minimum: Decimal
    cuts: dict[str, Any]
    areas: dict[str, str]
    values: dict[tuple[str, int], dict[str, Cell]]
    references: dict[tuple[str, int], Cell]


class Missing(Exception):
    """A measure that is needed does not exist."""


@dataclass(frozen=True)
class Area:
    """One area of a delivery and its measures; each raises Missing where a part of it is missing."""

    delivery: Delivery
    code: str

    def cell(self, year: int, column: str) -> Decimal:
        return present(self.delivery.values[self.code, year].get(column))

    def reference(self, municipality: str, year: int) -> Decimal:
        return present(self.delivery.references.get((municipality, year)))

    def index(self, year: int) -> Decimal:
        return rounded(sum((self.cell(year, group) for group in GROUPS), Decimal(0)))

    def nuisance_national(self, year: int) -> Decimal:
        return rounded(self.cell(year, "nuisance") - self.reference("NL", year))

    def nuisance_municipal(self, year: int) -> Decimal:
        return rounded(self.cell(year, "nuisance") - self.reference(self.delivery.areas[self.code], year))

    def index_change(self) -> Decimal:
        return rounded(self.index(self.delivery.years[-1]) - self.index(self.delivery.years[0]))

    def nuisance_change(self) -> Decimal:
        return rounded(self.cell(self.delivery.years[-1], "nuisance") - self.cell(self.delivery.years[0], "nuisance"))

    def nuisance_change_relative(self) -> Decimal:
        municipality, first, last = self.delivery.areas[self.code], self.delivery.years[0], self.delivery.years[-1]
        return rounded(
            self.nuisance_change() - (self.reference(municipality, last) - self.reference(municipality, first))
        )

    def state(self, years: Sequence[int]) -> str:
        """ "no-score", "withheld" or "" when the layer that reads these years may show something."""
        rows = [self.delivery.values.get((self.code, year)) for year in years]
        if any(row is None or row["residents"] == 0 for row in rows):
            return "no-score"
        seen = [row["observations"] for row in rows if row is not None]
        return "withheld" if any(number is None or number < self.delivery.minimum for number in seen) else ""


def present(cell: Cell) -> Decimal:
    if cell is None:
        raise Missing
    return cell


def rounded(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.000001"))


def pick(value: Decimal, cuts: Sequence[Decimal], slugs: Sequence[str]) -> str:
    """A value on a cut belongs to the upper class."""
    assert len(slugs) == len(cuts) + 1
    return slugs[sum(value >= cut for cut in cuts)]


def resilience(area: Area, change: Decimal) -> str:
    cuts, last = area.delivery.cuts, area.delivery.years[-1]
    direction = pick(area.index_change(), cuts["vulnerable_change"], ("decrease", "equal", "increase"))
    movement = pick(change, cuts["nuisance_change"][1:3], ("not-resilient", "equal", "resilient"))
    level = pick(area.nuisance_national(last), cuts["nuisance_level"], LEVELS)
    if direction != "increase":
        return direction
    return "increase-nuisance-equal" if movement == "equal" else f"{movement}-{level}"


def concentration(area: Area) -> str:
    cuts, change, index = area.delivery.cuts, area.index_change(), area.index(area.delivery.years[-1])
    direction = pick(change, cuts["vulnerable_change"], ("decrease", "equal", "increase"))
    if direction != "increase":
        return direction
    strong = "strong-" if change >= cuts["vulnerable_strong_increase"] else ""
    return f"{strong}increase{'-very-many' if index >= cuts['vulnerable_very_many'] else ''}"


def focus(area: Area) -> str:
    cuts, last = area.delivery.cuts, area.delivery.years[-1]
    level = pick(area.nuisance_national(last), cuts["nuisance_level"], LEVELS)
    heights = cuts.get("focus_vulnerable", cuts["vulnerable_index"][1:3])
    height = pick(area.index(last), heights, ("low", "middle", "high"))
    return f"focus-{level}-{height}"


Rule = Callable[[Area], str]
Number = Callable[[Area], Decimal]


def numbers_of(year: int) -> dict[str, tuple[Number, str, tuple[str, ...]]]:
    """Maps 3, 4, 6 and 7 in a year: slug -> its number, the cuts it is cut by and its classes."""
    return {
        "association-share": (lambda a: a.cell(year, "association_share"), "association_share", steps("share")),
        "vulnerable-index": (lambda a: a.index(year), "vulnerable_index", steps("index")),
        "nuisance-national": (lambda a: a.nuisance_national(year), "nuisance", SEVEN),
        "nuisance-municipal": (lambda a: a.nuisance_municipal(year), "nuisance", SEVEN),
    }


def steps(word: str) -> tuple[str, ...]:
    return tuple(f"{word}-{n}" for n in range(1, 6))


def layers(delivery: Delivery) -> dict[str, tuple[tuple[int, ...], Rule]]:
    """Layer key -> the years it reads and its rule, in the order of kaarten.csv."""
    first, last = delivery.years[0], delivery.years[-1]
    period, cuts = (first, last), delivery.cuts["nuisance_change"]

    def yearly(slug: str) -> dict[str, tuple[tuple[int, ...], Rule]]:
        def rule(year: int) -> Rule:
            number, name, classes = numbers_of(year)[slug]
            return lambda a: pick(number(a), delivery.cuts[name], classes)

        return {slug if year == last else f"{slug}@{year}": ((year,), rule(year)) for year in delivery.years}

    return {
        "resilience": (period, lambda a: resilience(a, a.nuisance_change())),
        "resilience-relative": (period, lambda a: resilience(a, a.nuisance_change_relative())),
        **yearly("association-share"),
        **yearly("vulnerable-index"),
        "vulnerable-concentration": (period, concentration),
        **yearly("nuisance-national"),
        **yearly("nuisance-municipal"),
        "nuisance-change": (period, lambda a: pick(a.nuisance_change(), cuts, FIVE)),
        "nuisance-change-relative": (period, lambda a: pick(a.nuisance_change_relative(), cuts, FIVE)),
        "focus": ((last,), focus),
    }


def classes(delivery: Delivery) -> dict[str, dict[str, dict[str, str]]]:
    """Municipality -> area -> layer key -> class slug, "withheld" or "no-score"."""
    rows: dict[str, dict[str, dict[str, str]]] = {}
    for code, municipality in sorted(delivery.areas.items()):
        area = Area(delivery, code)
        row = {key: area.state(years) or attempt(rule, area) for key, (years, rule) in layers(delivery).items()}
        rows.setdefault(municipality, {})[code] = row
    return rows


def attempt(rule: Rule, area: Area) -> str:
    try:
        return rule(area)
    except Missing:
        return "no-score"


def values(delivery: Delivery) -> dict[str, dict[str, str]]:
    """Area -> layer key -> the published number as kaarten.csv writes it ("" for none), for publish = "values"."""
    last = delivery.years[-1]
    numbers: dict[str, tuple[Number, str]] = {
        "nuisance-change": (Area.nuisance_change, "0.01"),
        "nuisance-change-relative": (Area.nuisance_change_relative, "0.01"),
    }
    for year in delivery.years:
        for slug, (number, _, _) in numbers_of(year).items():
            numbers[slug if year == last else f"{slug}@{year}"] = number, "0.01" if "nuisance" in slug else "1"
    return {
        code: {key: written(row[key], Area(delivery, code), *numbers[key]) if key in numbers else "" for key in row}
        for rows in classes(delivery).values()
        for code, row in rows.items()
    }


def shielded(expected: dict[str, dict[str, str]], shown: Sequence[dict[str, str]]) -> dict[str, dict[str, str]]:
    """The rows of a municipality as state 5 leaves them, where the site shows no class at all beside the municipality.

    When that must be so tests/trust/test_municipal_means.py tries; that it is everything or nothing is seen here.
    """
    keys = [key for key in shown[0] if key.startswith(RELATIVE) and not key.endswith(".value")]
    if any(row[key] not in ("withheld", "no-score") for row in shown for key in keys):
        return expected
    return {
        area: {key: "withheld" if key in keys and slug != "no-score" else slug for key, slug in row.items()}
        for area, row in expected.items()
    }


def written(slug: str, area: Area, number: Number, unit: str) -> str:
    """Half-up, decimal comma, no thousands mark, never -0."""
    if slug in ("withheld", "no-score"):
        return ""
    text = str(number(area).quantize(Decimal(unit), ROUND_HALF_UP))
    return (text if Decimal(text) else text.removeprefix("-")).replace(".", ",")


def read(folder: Path) -> Delivery:
    """A delivery folder, as far as layers need it."""
    edition = tomllib.loads((folder / "edition.toml").read_text("utf-8"), parse_float=Decimal)
    rows = {(row["area"], int(row["year"])): row for row in table(folder / "values.csv")}
    nuisance = {(row["municipality"], int(row["year"])): row["nuisance"] for row in table(folder / "references.csv")}
    return Delivery(
        years=tuple(edition["years"]),
        minimum=Decimal(edition["minimum_observations"]),
        cuts=edition["cuts"],
        areas=areas(folder),
        values={key: {name: cell(row[name]) for name in NUMBERS} for key, row in rows.items()},
        references={key: cell(text) for key, text in nuisance.items()},
    )


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file with commas or semicolons, with or without byte order mark."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        delimiter = ";" if ";" in file.readline() else ","
        file.seek(0)
        return list(csv.DictReader(file, delimiter=delimiter))


def cell(text: str) -> Cell:
    return Decimal(text.replace(",", ".")) if text.strip() else None


def areas(folder: Path) -> dict[str, str]:
    """Code -> municipality of every area, or of every square."""
    if (folder / "cells.csv").exists():
        return {row["code"]: row["municipality"] for row in table(folder / "cells.csv")}
    if (folder / "areas.geojson").exists():
        features = json.loads((folder / "areas.geojson").read_text("utf-8-sig"))["features"]
        return {feature["properties"]["code"]: feature["properties"]["municipality"] for feature in features}
    address = f"{(folder / 'areas.gpkg').resolve().as_uri()}?immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as database:
        (name,) = database.execute("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'").fetchone()
        return dict(database.execute(f'SELECT code, municipality FROM "{name}"'))
