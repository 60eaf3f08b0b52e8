"""Numbers and lists as Dutch pages write them."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.words.dutch import MINUS, listing, number, said_of_all


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (1234, None, "1.234"),
        (1234567.5, None, "1.234.567,5"),
        (29.1, None, "29,1"),
        (0.0392, None, "0,0392"),
        (-0.5, None, f"{MINUS}0,5"),
        (20, None, "20"),
        (100.0, None, "100"),
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (2.5, 0, "3"),
        (-2.5, 0, f"{MINUS}3"),
        (1.005, 2, "1,01"),
        (0.285, 2, "0,29"),
        (0.1 + 0.2, None, "0,3"),
        (-0.004, 2, "0,00"),
        (-0.0, None, "0"),
        (-1e-12, None, "0"),
        (999.9996, 3, "1.000,000"),
        (0.0001, None, "0,0001"),
        (1e-6, None, "0,000001"),
        (1e7, None, "10.000.000"),
        (1e33, 2, f"1{'.000' * 11},00"),
        (-1e306, None, f"{MINUS}1{'.000' * 102}"),
    ],
)
def test_number_is_written_half_up_with_comma_and_true_minus(value, decimals, text):
    assert number(value, decimals) == text


@given(value=st.floats(-1e9, 1e9), decimals=st.integers(0, 4))
def test_no_number_is_ever_minus_zero_and_all_lie_within_half_a_step(value, decimals):
    text = number(value, decimals)
    back = Decimal(text.replace(".", "").replace(",", ".").replace(MINUS, "-"))
    assert not re.fullmatch(rf"{MINUS}[0,.]*", text)
    assert abs(back - Decimal(value)) <= Decimal(1).scaleb(-decimals) / 2 + Decimal("1e-6")


@pytest.mark.parametrize(("items", "text"), [(["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")])
def test_listing_ends_with_en(items, text):
    assert listing(items) == text


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("In 46 van de 46 buurten, en in 2 van de 2 wijken", "In alle 46 buurten, en in beide wijken"),
        ("In 146 van de 46 buurten", "In 146 van de 46 buurten"),
    ],
)
def test_a_sentence_of_all_says_all(sentence, said):
    assert said_of_all(sentence) == said
