"""Which files of figures a recipe asks for."""

from collections.abc import Mapping

from site_builder.read.parsing import TomlTable
from site_builder.sources.recipe.ingredients import Division, SourceTable
from site_builder.sources.recipe.recipe_values import FILE_KEYS, conditions, file_choice, known_key

MUNICIPAL = "gemeenten"
"""Stands for a division where a table holds municipalities of the edition."""


def tables_of(table: TomlTable, divisions: Mapping[str, Division]) -> dict[str, SourceTable]:
    """The tables by their key."""
    return {key: _table(table.table(key), key, divisions) for key in table.values}


def _table(table: TomlTable, key: str, divisions: Mapping[str, Division]) -> SourceTable:
    table.only(("file", "code", "division"), (*FILE_KEYS[1:], "name", "symbols", "check", "missing", "nation"))
    return SourceTable(
        key=key,
        choice=file_choice(table),
        code=table.text("code"),
        division=known_key(table, "division", {**divisions, MUNICIPAL: None}, "de indeling"),
        name=table.text("name"),
        symbols=table.text("symbols"),
        check=_check(table),
        missing=_missing(table),
        nation=conditions(table, "nation"),
    )


def _check(table: TomlTable) -> str:
    check = table.text("check")
    if check and (check.count("=") != 1 or not all(part.strip() for part in check.replace("+", "=").split("="))):
        table.tell("check", f"{table.name('check')} is geen optelling", 'schrijf "totaal = deel + deel"')
        return ""
    return check


def _missing(table: TomlTable) -> dict[str, str]:
    part = table.table("missing")
    return {marker.strip(): part.text(marker) for marker in part.values}
