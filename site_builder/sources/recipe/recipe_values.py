"""Which values a table of a recipe holds that no other TOML file of the atlas has: paths, rows, years, choices."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from site_builder.read.parsing import TomlTable, did_you_mean, meant_word, quoted
from site_builder.sources.recipe.ingredients import Conditions, FileChoice

YEAR = re.compile(r"[12][0-9]{3}", re.ASCII)
FILE_KEYS = ("file", "sheet", "layer", "rows", "leave_out")

Choice = TypeVar("Choice", bound=str)


def file_choice(table: TomlTable) -> FileChoice:
    """The file that a table names, and which of its rows count."""
    file = table.text("file").replace("\\", "/")
    if file.startswith("/") or ":" in file.split("/")[0] or ".." in file.split("/"):
        table.tell("file", f"{table.name('file')} is {quoted(file)}", "geef een pad binnen de map van --bronnen")
    if "sheet" in table.values and "layer" in table.values:
        table.tell("layer", f"{table.name('layer')} en sheet staan er allebei", "laat één van beide staan")
    return FileChoice(
        at=table.at("file"),
        file=file,
        sheet=table.text("sheet") or table.text("layer"),
        rows=conditions(table, "rows"),
        leave_out=conditions(table, "leave_out"),
    )


def conditions(table: TomlTable, key: str) -> Conditions:
    """Column -> the texts it may hold; one text, one number or a list of them."""
    given = table.values.get(key, {})
    if not isinstance(given, dict):
        table.tell(key, f"{table.name(key)} is geen tabel", f'schrijf {key} = {{ kolom = "waarde" }}')
        return {}
    return {str(column).strip(): _texts(table, key, value) for column, value in given.items()}


def _texts(table: TomlTable, key: str, value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    if not values or not all(isinstance(text, str | int) and not isinstance(text, bool) for text in values):
        table.tell(key, f"{table.name(key)} bevat iets anders dan tekst", 'schrijf { kolom = "waarde" } of ["a", "b"]')
        return ()
    return tuple(str(text).strip() for text in values)


def choice_of(table: TomlTable, key: str, choices: Sequence[Choice], default: Choice) -> Choice:
    """One of a few words."""
    if key not in table.values:
        return default
    value = table.text(key)
    for choice in choices:
        if choice == value:
            return choice
    table.tell(key, f"{table.name(key)} is {quoted(value)}", _choose(value, choices))
    return default


def known_key(table: TomlTable, key: str, known: Mapping[str, object], noun: str) -> str:
    """The name of another table of the recipe; told when there is none of that name."""
    value = table.values.get(key, "")
    name = str(value) if isinstance(value, str | int) else ""
    if key in table.values and name not in known:
        table.tell(key, f"{noun} {quoted(name)} staat niet in dit recept", _choose(name, tuple(known)))
    return name


def year_keys(table: TomlTable) -> tuple[int, ...]:
    """The keys that are years, rising."""
    return tuple(sorted(int(key) for key in table.values if YEAR.fullmatch(key)))


def code_lists(table: TomlTable, key: str) -> dict[str, tuple[str, ...]]:
    """Name -> list of codes."""
    part = table.table(key)
    return {name: part.texts(name) for name in part.values}


def _choose(text: str, choices: Sequence[str]) -> str:
    return did_you_mean(meant_word(text, choices) if choices else None, f"kies uit {', '.join(choices) or 'niets'}")
