"""Which squares a recipe asks for, and how it averages them."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.read.parsing import TomlTable
from site_builder.sources.recipe.ingredients import Averages, Division, SourceTable, Squares, Totals
from site_builder.sources.recipe.recipe_values import FILE_KEYS, file_choice, known_key, year_keys

CBS_BOUNDS = (0.0, 4.0)


def squares_of(table: TomlTable) -> dict[int, Squares]:
    """The squares of each year."""
    years = year_keys(table)
    table.only((), tuple(map(str, years)))
    return {year: _squares(table.table(str(year)), year) for year in years}


def _squares(table: TomlTable, year: int) -> Squares:
    counts = tuple(key for key in table.values if key not in (*FILE_KEYS, "code"))
    table.only(("file", "code", "residents", "homes"), (*FILE_KEYS[1:], *counts))
    return Squares(year, file_choice(table), table.text("code"), {key: table.text(key) for key in counts})


@dataclass(frozen=True, slots=True)
class Known:
    """What other parts of the recipe name."""

    divisions: Mapping[str, Division]
    tables: Mapping[str, SourceTable]


def averages_of(top: TomlTable, known: Known) -> Averages | None:
    """How squares are averaged; None when the recipe is not one of squares."""
    if "averages" not in top.values:
        return None
    table = top.table("averages")
    table.only(("radius", "widest"), ("secret", "totals", "size", "crs"))
    secret = table.table("secret")
    secret.only((), ("low", "high"))
    low, high = (
        secret.number(key) if key in secret.values else bound
        for key, bound in zip(("low", "high"), CBS_BOUNDS, strict=True)
    )
    for key in ("radius", "widest"):
        if key in table.values and not table.number(key) > 0:
            table.tell(key, f"{table.name(key)} is niet groter dan 0", "geef een getal boven 0")
    if not 0 <= low <= high:
        table.tell("secret", "averages.secret heeft geen goede grenzen", "schrijf { low = 0, high = 4 }")
    return Averages(
        radius=table.number("radius"),
        widest=table.number("widest"),
        low=low,
        high=high,
        size=int(table.number("size")) if "size" in table.values else 100,
        crs=table.text("crs") if "crs" in table.values else "EPSG:28992",
        totals=_totals(table.table("totals"), known),
    )


def _totals(table: TomlTable, known: Known) -> dict[int, Totals]:
    """[averages.totals.2020]: the table, a column per count, and under percents those that are percentages."""
    years = year_keys(table)
    table.only((), tuple(map(str, years)))
    return {year: _year_totals(table.table(str(year)), known) for year in years}


def _year_totals(table: TomlTable, known: Known) -> Totals:
    counts = tuple(key for key in table.values if key not in ("table", "division", "percents"))
    table.only(("table",), (*counts, "division", "percents"))
    percents = table.table("percents")
    return Totals(
        at=table.at("table"),
        table=known_key(table, "table", known.tables, "de tabel"),
        division=known_key(table, "division", known.divisions, "de indeling"),
        columns={key: table.text(key) for key in counts},
        percents={key: percents.text(key) for key in percents.values},
    )
