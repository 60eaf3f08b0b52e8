"""Which measures, references and national means a recipe asks for, and where they stand."""

import re
from collections.abc import Mapping
from typing import get_args

from site_builder.model.kinds import Theme
from site_builder.model.places import COUNTS
from site_builder.read.parsing import TomlTable, quoted
from site_builder.sources.recipe.ingredients import (
    WEIGHTS,
    ColumnChoice,
    Given,
    Measure,
    Nation,
    SourceTable,
    Weight,
)
from site_builder.sources.recipe.recipe_values import choice_of, conditions, known_key, year_keys

GIVEN: tuple[Given, ...] = get_args(Given)
COLUMN = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
WORDS = ("area", "year", "observations")
Tables = Mapping[str, SourceTable]


def measures_of(table: TomlTable, tables: Tables, theme: Theme) -> dict[str, Measure]:
    """The columns of values.csv by their name, counts first."""
    measures = {name: _measure(table.table(name), name, tables) for name in table.values}
    for name in measures:
        if not COLUMN.fullmatch(name) or name in WORDS:
            fix = "gebruik kleine letters, cijfers en _, zoals social_assistance"
            table.tell(name, f"een maat kan niet {quoted(name)} heten", fix)
    order = (*COUNTS, *theme.measures, *measures)
    return {name: measures[name] for name in dict.fromkeys(order) if name in measures}


def _measure(table: TomlTable, name: str, tables: Tables) -> Measure:
    years = year_keys(table)
    table.only(("given",), ("of", "step", *map(str, years)))
    given = choice_of(table, "given", GIVEN, "percent")
    of = choice_of(table, "of", WEIGHTS, _usual_weight(name))
    step = table.number("step") if "step" in table.values else 0.0
    if step < 0:
        table.tell("step", f"{table.name('step')} is kleiner dan 0", "geef de stap waarop is afgerond, of 0")
    if name in COUNTS and given != "count":
        table.tell("given", f"{name} is een aantal", 'schrijf given = "count"')
    return Measure(name, given, of, step, {year: column_choice(table, str(year), tables) for year in years})


def _usual_weight(name: str) -> Weight:
    return "homes" if name in ("association_share", "homes") else "residents"


def column_choice(table: TomlTable, key: str, tables: Tables) -> ColumnChoice:
    """{ table = "kwb-2020", column = "a_inw" }, and rows where only some of the table count."""
    part = table.table(key)
    part.only(("table", "column"), ("rows",))
    at = table.at(key)
    return ColumnChoice(at, known_key(part, "table", tables, "de tabel"), part.text("column"), conditions(part, "rows"))


def references_of(table: TomlTable, tables: Tables) -> dict[str, dict[int, ColumnChoice]]:
    """Municipal values that were published: measure -> year -> column."""
    references = {}
    for name in table.values:
        part = table.table(name)
        years = year_keys(part)
        part.only((), tuple(map(str, years)))
        references[name] = {year: column_choice(part, str(year), tables) for year in years}
    return references


def nation_of(table: TomlTable) -> Nation:
    """Means of the whole nation that the files cannot give."""
    means = {}
    for name in table.values:
        if name != "source":
            part = table.table(name)
            years = year_keys(part)
            part.only((), tuple(map(str, years)))
            means[name] = {year: part.number(str(year)) for year in years}
    return Nation(means, table.text("source"))
