"""Which areas and municipalities a recipe asks for, and what lies beneath them."""

from collections.abc import Mapping
from typing import get_args

from site_builder.read.delivery.ground import CONTEXT_LAYERS, ContextLayer
from site_builder.read.parsing import TomlTable
from site_builder.sources.recipe.ingredients import Background, Division, Level, MunicipalityChoice, Names
from site_builder.sources.recipe.recipe_values import FILE_KEYS, choice_of, code_lists, file_choice

LEVELS: tuple[Level, ...] = get_args(Level)


def divisions_of(table: TomlTable) -> dict[str, Division]:
    """The divisions by their key, which is the year of their borders."""
    return {key: _division(table.table(key), key) for key in table.values}


def _division(table: TomlTable, key: str) -> Division:
    optional = ("sheet", "layer", "rows", "leave_out", "municipality", "level", "district", "districts", "postcodes")
    table.only(("file", "code", "name"), (*optional, "crs"))
    return Division(
        key=key,
        choice=file_choice(table),
        code=table.text("code"),
        name=table.text("name"),
        municipality=table.text("municipality"),
        level=choice_of(table, "level", LEVELS, "buurt"),
        district=table.text("district"),
        districts=_names(table) if "districts" in table.values else None,
        postcodes=table.text("postcodes"),
        crs=table.text("crs"),
    )


def _names(table: TomlTable) -> Names:
    """A table inside a division: { layer = "wijken", code = "wijkcode", name = "wijknaam", by = "wijkcode" }."""
    part = table.table("districts")
    part.only(("code", "name", "by"), ("file", "sheet", "layer"))
    values = {"file": table.values.get("file", ""), **part.values}
    choice = file_choice(TomlTable(part.where, values, part.lines, part.path, part.problems))
    return Names(choice, part.text("code"), part.text("name"), part.text("by"))


def municipalities_of(table: TomlTable) -> MunicipalityChoice:
    """Where names, provinces and urbanity of municipalities come from; types and regions are lists of codes."""
    lists = ("provinces", "types", "regions")
    table.only(("file", "code", "name"), (*FILE_KEYS[1:], "province", "urbanity", "crs", *lists))
    provinces, types, regions = (code_lists(table, key) for key in lists)
    _types_known(table, types)
    return MunicipalityChoice(
        choice=file_choice(table),
        code=table.text("code"),
        name=table.text("name"),
        province=table.text("province"),
        urbanity=table.text("urbanity"),
        crs=table.text("crs"),
        provinces=provinces,
        types=types,
        regions=regions,
    )


def _types_known(table: TomlTable, types: Mapping[str, tuple[str, ...]]) -> None:
    part = table.table("types")
    for name in types:
        if name not in ("g4", "g40"):
            part.tell(name, f"type {name} bestaat niet", "gebruik g4 en g40; alle andere gemeenten worden 'other'")


def background_of(table: TomlTable) -> dict[str, Background]:
    """By layer of context.gpkg, where its shapes come from."""
    table.only((), tuple(CONTEXT_LAYERS))
    return {
        name: _background(table.table(name), CONTEXT_LAYERS[name]) for name in table.values if name in CONTEXT_LAYERS
    }


def _background(table: TomlTable, layer: ContextLayer) -> Background:
    table.only(("file", *layer.columns.required), (*FILE_KEYS[1:], "crs", *layer.columns.optional))
    columns = {name: table.text(name) for name in layer.columns.known if name in table.values}
    return Background(choice=file_choice(table), columns=columns, crs=table.text("crs"))
