"""What a sender may have meant."""

import pytest

from site_builder.read.parsing.hints import code_finder, meant_word, quoted


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("363", "0363"),
        ("363.0", "0363"),
        ("bu0001a", "BU0001A"),
        (" BU 0001A", "BU0001A"),
        ("BU001A", "BU0001A"),
        ("0336", None),
        ("0364", None),
        ("", None),
    ],
)
def test_a_code_is_found_by_the_usual_accidents_and_never_by_other_digits_or_another_order(
    text: str, meant: str | None
) -> None:
    assert code_finder(["0363", "BU0001A"])(text) == meant


@pytest.mark.parametrize(("word", "meant"), [("Homes", "homes"), ("nuisence", "nuisance"), ("zzz", None)])
def test_a_word_is_found_by_its_looks(word: str, meant: str | None) -> None:
    assert meant_word(word, ["homes", "nuisance"]) == meant


def test_a_quote_hides_nothing_and_stays_short() -> None:
    assert quoted("a\u202eb\x1b[0m") == "'a<U+202E>b<U+001B>[0m'"
    assert len(quoted("x" * 500)) == 63
