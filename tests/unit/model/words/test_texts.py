"""Placeholders are replaced once, and values never become markup or placeholders by accident."""

import pytest
from markupsafe import Markup

from site_builder.model.words.texts import Atlas, fill


@pytest.mark.parametrize(
    ("contact", "mail"),
    [
        ("vragen@example.org", "vragen@example.org"),
        ("kaart.team+atlas@sub.example.org", "kaart.team+atlas@sub.example.org"),
        ("vragen@example.org of 030 123", ""),
        ("https://example.org/vragen", ""),
        ("mailto:a@example.org", ""),
        ("a@example.org?bcc=b@example.org", ""),
        ("a@localhost", ""),
    ],
)
def test_a_contact_is_a_mail_address_when_it_is_nothing_else(contact: str, mail: str) -> None:
    assert Atlas("Atlas", "Uitgever", contact, "", "", {}).mail == mail


def test_every_placeholder_is_replaced() -> None:
    assert fill("{n} van {N} in {gemeente}, {n}", n="1", N="64", gemeente="Ede") == "1 van 64 in Ede, 1"


def test_a_value_is_never_read_again() -> None:
    assert fill("{gemeente} {jaar}", gemeente="{jaar}", jaar="{gemeente}") == "{jaar} {gemeente}"


def test_double_braces_are_no_placeholder() -> None:
    assert fill("{{ gemeente }} {{gemeente}} {gemeente}", gemeente="Ede") == "{{ gemeente }} {{gemeente}} Ede"


def test_markup_escapes_plain_values() -> None:
    filled = fill(Markup("<p>{gemeente}</p>"), gemeente="<script>")
    assert filled == Markup("<p>&lt;script&gt;</p>")
    assert isinstance(filled, Markup)


def test_markup_keeps_markup_values() -> None:
    year = Markup("<span data-year>2024</span>")
    assert fill(Markup("<p>{jaar}</p>"), jaar=year) == "<p><span data-year>2024</span></p>"


def test_plain_text_stays_plain() -> None:
    filled = fill("{gemeente} & meer", gemeente="A < B")
    assert filled == "A < B & meer"
    assert not isinstance(filled, Markup)


def test_a_value_that_is_not_given_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError, match="jaar"):
        fill("in {jaar}", gemeente="Ede")
