"""Answers of the form change their own lines; what the form does not know stays."""

import pytest

from site_builder.preview.desk.head_edits import joined, split, with_answers
from site_builder.read.parsing.documents.front_matter import parse_front_matter
from site_builder.read.practice.practice_fields import read_fields
from site_builder.read.practice.sample_story import new_story

HEAD = [
    "# uitleg",
    "titel: Een titel   ",
    "eigen_sleutel: blijft",
    "gemeenten:",
    "#  - uitleg",
    "  - Ede",
    "",
    "themas: [focus]",
    "foto:",
    "  bestand: a.jpg",
    '  alt: "b"',
    "# einde",
    "status: concept",
]


def test_without_answers_nothing_changes():
    text = "---\n" + "\n".join(HEAD) + "\n---\n\nTekst.\n"
    parts = split(text)
    assert parts is not None
    assert joined(with_answers(parts[0], {}), parts[1]) == text


def test_only_the_lines_of_a_key_change():
    found = with_answers(HEAD, {"gemeenten": ["'s-Gravenhage", "Ede"], "themas": (), "titel": "Nieuw: #1", "regio": ""})
    assert found == [
        "# uitleg", 'titel: "Nieuw: #1"', "eigen_sleutel: blijft", "gemeenten:", "  - \"'s-Gravenhage\"", "  - Ede",
        "#  - uitleg", "", "themas:", "foto:", "  bestand: a.jpg", '  alt: "b"', "# einde", "status: concept",
    ]  # fmt: skip


def test_a_key_that_is_absent_comes_last():
    assert with_answers(["titel: a"], {"regio": "Noord", "foto": {"bestand": "a.jpg", "alt": ""}}) == [
        "titel: a", "regio: Noord", "foto:", "  bestand: a.jpg",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "title", ["'t Hoekje", "nee", "12", "a: b", "# x", "“x”", "- x", "[x]", "é ü", "null", 'zei "ja"', "\\"]
)
def test_what_is_filled_in_is_what_is_read(title: str):
    head, body = split(new_story("x", ["DM01 Havermonde"], year=2026, menus={"focus": "10 Focus"})) or ([], "")
    answers = {
        "titel": title,
        "organisaties": [title, "twee"],
        "foto": {"bestand": "a.jpg", "alt": title, "bron": title},
    }
    document, problems = parse_front_matter(joined(with_answers(head, answers), body), "a.md")
    assert problems == []
    assert document is not None
    fields, _ = read_fields(document.entries, "a.md")
    assert fields.text("titel") == fields.lists["organisaties"][0].text == fields.photo["alt"].text == title
