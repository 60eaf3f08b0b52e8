"""The two tables for download: columns, order and words."""

from random import Random

import pandas as pd
import pytest

from site_builder.model.pages.map_panels.panels import panels_of
from site_builder.model.rules.layers import layers_of
from site_builder.model.words.tables import file_number, machine_table, people_table, preface
from tests.support.models import classes_with, edition_of, texts
from tests.support.random_numbers import random_delivery

EDITION = edition_of(random_delivery(Random(1), {"M": ["a"]}, years=(2001, 2005, 2009)))
REGISTER = pd.DataFrame({"name": ["Oost", "West"], "municipality": "M", "district": ""}, index=["a", "b"])
SLUGS = {"resilience": ["decrease", "withheld"], "association-share": ["share-1", "share-1"]}
CLASSES = classes_with(REGISTER, EDITION, SLUGS)


def test_columns_follow_the_maps_and_a_map_s_last_year_stands_last():
    columns = list(machine_table(REGISTER, CLASSES, values=None))
    assert columns == [
        "area", "name", "resilience", "resilience-relative",
        "association-share@2001", "association-share@2005", "association-share",
        "vulnerable-index@2001", "vulnerable-index@2005", "vulnerable-index",
        "vulnerable-concentration",
        "nuisance-national@2001", "nuisance-national@2005", "nuisance-national",
        "nuisance-municipal@2001", "nuisance-municipal@2005", "nuisance-municipal",
        "nuisance-change", "nuisance-change-relative", "focus",
    ]  # fmt: skip


def test_cells_are_class_slugs_and_states():
    table = machine_table(REGISTER, CLASSES, values=None)
    assert list(table["resilience"]) == ["decrease", "withheld"]
    assert list(table["focus"]) == ["no-score", "no-score"]


def test_values_stand_after_each_layer_and_are_empty_without_a_class():
    values = {"association-share": pd.Series([-0.5, float("nan")], index=REGISTER.index)}
    table = machine_table(REGISTER, CLASSES, values=values)
    columns = list(table)
    assert columns[2::2] == [layer.key for layer in layers_of(EDITION)]
    assert columns[3::2] == [f"{layer.key}.value" for layer in layers_of(EDITION)]
    assert list(table["association-share.value"]) == ["-1", ""]
    assert list(table["resilience.value"]) == ["", ""]


@pytest.mark.parametrize(
    ("value", "decimals", "text"), [(-0.5, 2, "-0,50"), (12345.0, 0, "12345"), (-0.001, 2, "0,00"), (0.125, 2, "0,13")]
)
def test_file_numbers_have_a_plain_minus_and_no_thousands_mark(value, decimals, text):
    assert file_number(value, decimals) == text


def test_people_read_the_words_of_the_legend_and_the_years():
    words = panels_of(EDITION, texts(), CLASSES).words
    table = people_table(REGISTER, CLASSES, words=words, edition=EDITION, texts=texts())
    headings = list(table)
    assert headings[:2] == ["Vak", "Naam"]
    assert headings[2] == f"1 {words['resilience'].menu}, 2001-2009"
    assert [heading for heading in headings if heading.startswith("3 ")] == [
        f"3 {words['association-share'].menu}, {year}" for year in (2001, 2005, 2009)
    ]
    assert list(table[headings[2]]) == [words["resilience"].label(0), texts().sentences["state.withheld"]]
    assert len(set(headings)) == len(headings)


def test_the_lines_above_say_what_it_is_of_when_and_what_not_to_do():
    lines = preface(EDITION, "Ede", texts())
    assert "Ede" in lines[0]
    assert {"Test", "2001-2009"} <= set(lines)
    assert any("fictief" in line for line in lines)
    assert "kaart 2, 7 en 9" in lines[-1].lower()
