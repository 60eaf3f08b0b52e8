"""Which codes and names does an edition have? Looked up in the text files of its delivery, without any geodata."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from site_builder.model.kinds import Theme
from site_builder.problems import Problem, error
from site_builder.read.parsing import LARGEST_BY_HAND, NO_TOML, loads, read_text
from site_builder.read.practice.practice_places import AreaName, Places

UNNAMED = AreaName("", "")


def read_places(folder: Path, aliases: Mapping[str, str], theme: Theme) -> tuple[Places | None, list[Problem]]:
    """The municipalities and the codes of the areas in a delivery; None when the municipalities cannot be read.

    What else is wrong with the delivery is not told here.
    """
    from site_builder.read.delivery import read_municipalities  # noqa: PLC0415  # texts alone need no tables

    if not folder.is_dir():
        return None, [error(str(folder), "deze map bestaat niet", "geef de map van een levering")]
    rows, problems = read_municipalities(folder / "municipalities.csv", f"{folder.name}/municipalities.csv", theme)
    municipalities = rows.register if rows else ()
    if not municipalities:
        return None, problems
    edition, fictional = _edition(folder)
    squares = folder / "cells.csv"  # stories are placed in the neighbourhoods around them
    areas = _codes(squares, "neighbourhood") if squares.is_file() else _codes(folder / "values.csv", "area")
    return Places(edition, municipalities, areas, aliases, fictional), problems


def _edition(folder: Path) -> tuple[str, bool]:
    """The id of the edition, else the name of the folder; and whether it says that it is fictional."""
    text, _ = read_text(folder / "edition.toml", "", largest=LARGEST_BY_HAND)
    try:
        table = loads(text or "")
    except NO_TOML:
        return folder.name, False
    return str(table.get("id", folder.name)), table.get("fictional") is True


def _codes(path: Path, named: str) -> dict[str, AreaName] | None:
    """The codes in the column of that name, without names; None when they cannot be read: a full check says why."""
    text, _ = read_text(path, "")
    header, _, body = (text or "").lstrip().partition("\n")
    delimiter = ";" if header.count(";") > header.count(",") else ","
    names = [name.strip() for name in header.split(delimiter)]
    if named not in names:
        return None
    column = names.index(named)
    if '"' not in body:  # four times as fast, and how nearly every delivery is written
        lines = (line.split(delimiter, column + 1) for line in body.splitlines())
        return dict.fromkeys((line[column] for line in lines if len(line) > column), UNNAMED)
    try:
        rows = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter)
        return dict.fromkeys((row[column] for row in rows if len(row) > column), UNNAMED)
    except csv.Error:
        return None
