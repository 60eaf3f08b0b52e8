"""The cut points of an edition in words."""

from random import Random

import pytest

from site_builder.model.pages.explanation.cut_tables import bounds, cut_tables
from site_builder.model.words.dutch import number
from site_builder.model.words.wording import map_words
from site_builder.theme.maps import MAPS
from tests.support.models import edition_of, texts
from tests.support.random_numbers import random_delivery

EDITION = edition_of(random_delivery(Random(3), {"M": ["a"]}, years=(2001, 2005)))
WORDS = {definition.slug: map_words(definition, EDITION, texts()) for definition in MAPS}


@pytest.mark.parametrize(
    ("position", "words"),
    [(0, "lager dan \N{MINUS SIGN}0,5"), (1, "\N{MINUS SIGN}0,5 tot 10"), (2, "10 tot 20"), (3, "20 of hoger")],
)
def test_lower_bound_belongs_to_the_class(position: int, words: str):
    assert bounds((-0.5, 10, 20), position) == words


def test_every_cut_of_the_edition_stands_in_a_table():
    tables = cut_tables(EDITION, texts(), WORDS)
    written = " ".join(row[2] for table in tables for row in table.rows)
    cuts = EDITION.cuts
    for cut in (point for points in cuts.points.values() for point in points):
        assert number(cut) in written


def test_tables_of_maps_carry_the_marks_and_labels_of_the_legend():
    table = next(table for table in cut_tables(EDITION, texts(), WORDS) if table.title.startswith("3 "))
    assert [row[:2] for row in table.rows] == [
        (f"3{letter}", WORDS["association-share"].label(n)) for n, letter in enumerate("ABCDE")
    ]
