"""docs/delivery.md says what the readers ask for, and its example is a delivery."""

import re
from pathlib import Path

import pytest

from site_builder.read.delivery import (
    areas_file,
    edition_file,
    municipalities_file,
    references_file,
    values_file,
    withheld_list,
)
from site_builder.read.delivery.delivery_folder import FILES, read_delivery
from site_builder.read.delivery.ground import borders_file, cells_file, context_file
from site_builder.theme import THEME

TEXT = (Path(__file__).resolve().parents[3] / "docs" / "delivery.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## `?([^`\n]+)`?\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL))
LIST = "De lijst van wat eerdere uitgaven afschermden"


def documented(section):
    """What stands in the first column of the tables of a section."""
    rows = re.findall(r"^\| (`.*?) \|", SECTIONS[section], re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row)}


@pytest.mark.parametrize(
    ("section", "known"),
    [
        ("values.csv", values_file.columns_of(None, THEME).known),
        ("references.csv", (*references_file.KEYS, *THEME.references)),
        ("municipalities.csv", municipalities_file.COLUMNS.known),
        ("areas.gpkg", (*areas_file.COLUMNS.known, "postcodes")),
        ("municipalities.gpkg", borders_file.COLUMNS.known),
        ("context.gpkg", tuple(context_file.CONTEXT_LAYERS)),
        ("cells.csv", cells_file.COLUMNS.known),
        (LIST, withheld_list.COLUMNS.known),
    ],
)
def test_every_column_stands_there_and_no_other(section, known):
    assert documented(section) == set(known)


def test_every_key_of_an_edition_stands_there():
    names = " ".join(documented("edition.toml"))
    keys = {*edition_file.REQUIRED, *edition_file.OPTIONAL, *(cut.name for cut in THEME.cuts)}
    assert {key for key in keys if not re.search(rf"\b{key}\b", names)} == set()


def test_every_file_stands_there():
    assert {name for name in FILES if f"`{name}`" not in TEXT} == set()


def test_its_example_is_a_delivery_in_which_nothing_is_wrong(tmp_path):
    for name, content in re.findall(r"^```\w+ (\S+)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL):
        (tmp_path / name).write_text(content, "utf-8")
    delivery, problems = read_delivery(tmp_path, THEME)
    assert [str(problem) for problem in problems] == []
    assert delivery.areas.register["name"].tolist() == ["Kern", "Dorp"]


@pytest.mark.parametrize("section", ["edition.toml", "values.csv", "references.csv", "municipalities.csv"])
def test_every_column_and_required_key_stands_in_the_example(section):
    example = re.search(rf"^```\w+ {section}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)[1]
    wanted = edition_file.REQUIRED if section == "edition.toml" else documented(section)
    assert {name for name in wanted if not re.search(rf"\b{name}\b", example)} == set()
