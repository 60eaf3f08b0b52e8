"""Which part of a recipe is edition.toml, key by key under the same name; and how it is written out again."""

import json
from collections.abc import Mapping

from site_builder.model.kinds import Theme
from site_builder.model.places import Edition
from site_builder.read.delivery import edition_in
from site_builder.read.parsing import TomlTable

EDITION_TABLES = ("area", "cuts", "sources", "index")
COVERAGE = "part"


def edition_values(top: TomlTable, theme: Theme) -> tuple[dict[str, object], Edition]:
    """The keys of edition.toml that the recipe gives, and what they say; each problem is told at its own line."""
    edition = top.table("edition")
    if edition.values.get("coverage", COVERAGE) != COVERAGE:
        fix = f'haal de sleutel weg, of schrijf "{COVERAGE}"; of het hele land er is, rekent import na'
        edition.tell("coverage", "een recept kan niet zeggen dat een levering het hele land is", fix)
    tables = {key: top.values[key] for key in EDITION_TABLES if key in top.values}
    values = {**edition.values, **tables}
    lines = {
        path[1:] if path[0] == "edition" else path: line for path, line in top.lines.items() if path != ("edition",)
    }
    return values, edition_in(TomlTable(top.where, values, lines, (), top.problems), theme)


def edition_years(top: TomlTable) -> tuple[int, ...]:
    """The measurement years; () when they are no years (told elsewhere)."""
    years = top.table("edition").values.get("years", ())
    return tuple(years) if isinstance(years, list) and all(type(year) is int for year in years) else ()


def toml_text(values: Mapping[str, object]) -> str:
    """The same values as TOML: first the keys without a table, then the tables, then the lists of tables."""
    plain = [f"{key} = {_value(value)}" for key, value in values.items() if not _is_table(value)]
    tables = [_table(key, value) for key, value in values.items() if _is_table(value)]
    return "\n".join(plain) + "\n" + "".join(tables)


def _is_table(value: object) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def _table(path: str, value: object) -> str:
    if isinstance(value, list):
        return "".join(f"\n[[{path}]]\n{_body(path, block)}" for block in value)
    return f"\n[{path}]\n{_body(path, value)}"


def _body(path: str, value: object) -> str:
    """The keys of one table; below them the lists of tables in it ([[index.groups]])."""
    items = value.items() if isinstance(value, dict) else ()
    lists = [(key, part) for key, part in items if isinstance(part, list) and _is_table(part)]
    named = {key for key, _ in lists}
    lines = [f"{_key(key)} = {_value(part)}\n" for key, part in items if key not in named]
    return "".join(lines) + "".join(_table(f"{path}.{key}", part) for key, part in lists)


def _value(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_key(key)} = {_value(part)}" for key, part in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)


def _key(key: str) -> str:
    return key if key.replace("-", "").replace("_", "").isalnum() and key.isascii() else json.dumps(key)


def with_sources(edition: Mapping[str, object], source: str, measures: tuple[str, ...]) -> dict[str, object]:
    """The same with the source of the national means among the printed ones, where the recipe names it."""
    given = edition.get("sources")
    if not source or not measures or not isinstance(given, list):
        return dict(edition)
    years = ", ".join(map(str, _years(edition)))
    nation = {"id": "landelijk", "text": source, "measures": list(measures), "reference_dates": years}
    return {**edition, "sources": [*given, nation]}


def with_note(edition: Mapping[str, object], note: str) -> dict[str, object]:
    """The same with a sentence more in the spatial note."""
    return {**edition, "spatial_note": f"{edition.get('spatial_note', '')} {note}".strip()}


def area_words(edition: Mapping[str, object]) -> str:
    """What the edition calls its areas."""
    area = edition.get("area")
    return str(area.get("many", "gebieden")) if isinstance(area, dict) else "gebieden"


def minimum_of(edition: Mapping[str, object]) -> float:
    """The least observations that are shown."""
    least = edition.get("minimum_observations", 0)
    return float(least) if isinstance(least, int | float) else 0.0


def _years(edition: Mapping[str, object]) -> list[object]:
    years = edition.get("years")
    return years if isinstance(years, list) else []
