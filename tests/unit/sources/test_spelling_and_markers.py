"""Codes in every spelling, numbers in every form, markers with their reasons."""

import numpy as np
import pytest

from site_builder.sources.files.code_spelling import spelled, year_of
from site_builder.sources.files.figures_read import counts_in, figures_in
from site_builder.sources.files.raw_table import cells_of


@pytest.mark.parametrize(
    ("code", "level", "expected"),
    [
        ("GM0363", "gemeente", "GM0363"),
        ("GM0363    ", "gemeente", "GM0363"),
        ("0363", "gemeente", "GM0363"),
        ("363", "gemeente", "GM0363"),
        ("363.0", "gemeente", "GM0363"),
        ("BU03630000", "buurt", "BU03630000"),
        ("03630000", "buurt", "BU03630000"),
        ("3630000", "buurt", "BU03630000"),
        ("bu0363mk03", "buurt", "BU0363MK03"),
        ("0363MK03", "buurt", "BU0363MK03"),
        ("2024BU03080000", "buurt", "BU03080000"),
        ("WK036300", "buurt", "WK036300"),
        ("36300", "wijk", "WK036300"),
        (" 1011 ", "anders", "1011"),
        ("", "buurt", ""),
        ('="03630000"', "buurt", "BU03630000"),
        ("'0363", "gemeente", "GM0363"),
        ("WK00880000", "wijk", "WK008800"),
    ],
)
def test_a_place_has_one_code_in_whatever_spelling(code, level, expected):
    assert spelled(code, level) == expected


def test_the_year_before_a_code_is_told():
    assert year_of("2024BU03080000") == "2024"
    assert year_of("20240000") == ""


@pytest.mark.parametrize(
    ("cell", "value", "reason"),
    [
        ("  42,3", 42.3, ""),
        ("     2.4", 2.4, ""),
        ("1.234,5", 1234.5, ""),
        ("18 011 158", 18011158, ""),
        ("-0,1", -0.1, ""),
        (".", None, "absent"),
        ("       .", None, "absent"),
        ("x", None, "secret"),
        ("*", None, "absent"),
        ("", None, "absent"),
        ("-99997", None, "secret"),
        ("-99995", None, "unpublished"),
        ("-99998", None, "nihil"),
        ("-99999999", None, "absent"),
        ("n.b.", None, "absent"),
        ("#N/B", None, "absent"),
        ("n.v.t.", None, "absent"),
        ("Impossible", None, "absent"),
        ("Confidential", None, "secret"),
        ("\N{EN DASH}", None, "nihil"),
        ("\N{MINUS SIGN}0,12", -0.12, ""),
        ("20*", 20, ""),
        ("20,5 %", 20.5, ""),
    ],
)
def test_a_cell_is_a_number_or_has_a_reason(cell, value, reason):
    figures = figures_in(cells_of([cell, "text"]), {"n.b.": "niet bekend", "text": "tekst"})
    assert figures.reasons[0] == reason
    assert np.isnan(figures.values[0]) if value is None else figures.values[0] == value
    assert not figures.unreadable


@pytest.mark.parametrize(("cell", "value"), [("1.803", 1803), ("1.324.626", 1324626), ("220", 220), ("12.5", 12.5)])
def test_points_part_thousands_in_counts_only(cell, value):
    assert counts_in(cells_of([cell, "."]), {}).values[0] == value
    assert figures_in(cells_of(["1.803", "."]), {}).values[0] == 1.803


def test_numbers_of_a_database_have_the_same_markers():
    figures = figures_in(cells_of([5, None, -99997.0, -99995, -99999999]), {})
    assert figures.reasons.tolist() == ["", "absent", "secret", "unpublished", "absent"]


def test_a_text_that_nobody_knows_is_told():
    assert figures_in(cells_of(["5", "vijf", "vijf"]), {}).unreadable == {"vijf": 2}
