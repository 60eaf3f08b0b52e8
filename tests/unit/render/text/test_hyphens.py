"""Long words of narrow tables break where Dutch breaks them."""

import pytest

from site_builder.render.text.hyphens import BROKEN, SOFT_HYPHEN, breakable


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Corporatiewoningen", ["Corporatie", "woningen"]),
        ("10 tot 45% corporatiewoningen", ["10 tot 45% corporatie", "woningen"]),
        ("overlast en onveiligheid", ["overlast en onveilig", "heid"]),
        ("Zuid", ["Zuid"]),
    ],
)
def test_a_long_word_gets_a_soft_hyphen_between_its_parts(text: str, parts: list[str]) -> None:
    assert breakable(text).split(SOFT_HYPHEN) == parts


def test_nothing_else_changes() -> None:
    text = " ".join(BROKEN).upper()
    assert breakable(text).replace(SOFT_HYPHEN, "") == text
