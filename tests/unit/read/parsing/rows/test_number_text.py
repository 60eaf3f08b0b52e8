"""Which number a cell holds."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.read.parsing.rows.number_text import decimal_mark, grouped_counts, parse_numbers, remedy

finite = st.floats(allow_nan=False, allow_infinity=False).filter(
    lambda number: number not in (-99997, -99995, -99999999)
)


@given(st.lists(finite, min_size=1))
def test_a_number_with_a_point_is_read_to_the_last_bit(numbers: list[float]) -> None:
    values, wrong = parse_numbers([repr(number) for number in numbers], ".")
    assert values == numbers
    assert wrong == []


@given(st.lists(finite, min_size=1))
def test_a_decimal_comma_gives_the_same_number_as_a_decimal_point(numbers: list[float]) -> None:
    values, wrong = parse_numbers([repr(number).replace(".", ",") for number in numbers], ",")
    assert values == numbers
    assert wrong == []


@given(st.lists(st.sampled_from(["", "1", "-2.5", "x", "1 000", "inf", " 3 ", "1e400"])))
def test_every_cell_is_a_number_or_empty_or_told(cells: list[str]) -> None:
    values, wrong = parse_numbers(cells, ".")
    for row, cell in enumerate(cells):
        assert (row in wrong) == (cell in ("x", "1 000", "inf", "1e400"))
        assert math.isnan(values[row]) == (row in wrong or not cell.strip())


@given(st.text())
def test_no_text_gives_infinity_or_a_failure(text: str) -> None:
    values, wrong = parse_numbers([text], ".")
    assert math.isfinite(values[0]) or wrong == [0] or not text.strip()


@pytest.mark.parametrize(
    "cell", ["1_000", "0x10", "١٢", "1,5", "--1", "1-2", "e5", "+", "∞", "1.2.3", "12%", "€ 5", "-99997", "-99999999.0"]
)
def test_what_is_no_plain_number_is_refused(cell: str) -> None:
    assert parse_numbers([cell], ".")[1] == [0]


@pytest.mark.parametrize(
    ("cell", "decimal", "fix"),
    [
        (".", ".", "laat de cel leeg"),
        ("-99997", ".", "laat de cel leeg"),
        ("1.234.567", ".", "schrijf getallen zonder duizendtekens"),
        ("1.234,5", ",", "schrijf getallen zonder duizendtekens"),
        ("31,1", ".", "gebruik een decimale punt, of puntkomma's tussen de kolommen"),
        ("31.1", ",", "gebruik in het hele bestand dezelfde decimale komma"),
        ("veel", ".", "schrijf een getal, of laat de cel leeg"),
    ],
)
def test_the_remedy_fits_the_cell(cell: str, decimal: str, fix: str) -> None:
    assert remedy(cell, "," if decimal == "," else ".") == fix


@pytest.mark.parametrize(
    ("cells", "delimiter", "mark"),
    [
        (["3,5", "4,1"], ";", ","),
        (["3.5", "4.1"], ";", "."),
        (["3.5", "4.1", "1,2"], ";", "."),
        (["3.5", "4,1"], ";", ","),
        (["3,5"], ",", "."),
        (["3"], ";", "."),
        ([], ";", "."),
    ],
)
def test_a_decimal_comma_needs_semicolons_and_a_majority(cells: list[str], delimiter: str, mark: str) -> None:
    assert decimal_mark(cells, delimiter) == mark


def test_a_count_with_three_decimals_is_a_thousands_mark() -> None:
    assert grouped_counts(["1.908", "1908", "1908.0", "12,345", "3.5"]) == [0, 3]
