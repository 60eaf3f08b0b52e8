"""The top of a content file: what has one meaning only is read, and every kind of mistake has its own message."""

import pytest

from site_builder.read.parsing.documents.front_matter import parse_front_matter


def values(head: str) -> dict[str, object]:
    document, problems = parse_front_matter(f"---\n{head}\n---\nx", "a.md")
    assert problems == []
    assert document is not None
    return {
        one.key: one.value if isinstance(one.value, str) else [item.value for item in one.value]
        for one in document.entries
    }


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("gemeenten:\n  - 's-Koningsveen\n  - 's-Gravenhage", {"gemeenten": ["'s-Koningsveen", "'s-Gravenhage"]}),
        ("organisaties: ['t Hoekje, Ede]", {"organisaties": ["'t Hoekje", "Ede"]}),
        ("titel: 't Is goed", {"titel": "'t Is goed"}),
        ("titel: 'Het is goed'", {"titel": "Het is goed"}),
        ("titel: “Een titel”", {"titel": "Een titel"}),
        ("titel: „Een titel”", {"titel": "Een titel"}),
        ("titel: ‘Een titel’", {"titel": "Een titel"}),
        ("titel: “Samen” en “anders”", {"titel": "“Samen” en “anders”"}),
        ("titel:\u00a0Een titel\u00a0", {"titel": "Een titel"}),
        ("datum:2023", {"datum": "2023"}),
        ("gemeenten:\n  •\tEde\n  -Arnhem", {"gemeenten": ["Ede", "Arnhem"]}),
        (" foto:\n   bestand: x\ntitel: a", {"foto": ["x"], "titel": "a"}),
        ("titel: >\n  een: twee\n  - drie", {"titel": "een: twee - drie"}),
        ("themas:\n  - focus   # 10 Focus\nstatus: concept # nog niet af", {"themas": ["focus"], "status": "concept"}),
        ("bron: https://a.nl/#b", {"bron": "https://a.nl/#b"}),
    ],
)  # fmt: skip
def test_what_has_one_meaning_is_read(head: str, found: dict[str, object]):
    assert values(head) == found


def test_several_mistakes_are_told_each_at_its_line():
    _, problems = parse_front_matter('---\ntitel: "Een "mooie" titel"\nbron: x: y\ndatum 2023\n---\nx', "a.md")
    assert [problem.where for problem in problems] == ["a.md:2", "a.md:3", "a.md:4"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\n\n---\ntitel: a\n---\nx", "a.md:1: boven het invulblok staan lege regels: haal ze weg"),
        ("—\ntitel: a\n—\nx", "a.md:1: dit zijn niet de drie korte streepjes van het invulblok: typ ---"),
        ("---\ntitel: a\n–--\nx", "a.md:3: dit zijn niet de drie korte streepjes van het invulblok: typ ---"),
        ("---\ntitel: *Samen*\n---\nx", "a.md:2: de tekst begint met *"),
        ("---\ntitel: - samen\n---\nx", "a.md:2: de tekst begint met -"),
    ],
)
def test_what_a_word_processor_makes_of_the_head_is_told(text: str, told: str):
    _, (problem,) = parse_front_matter(text, "a.md")
    assert str(problem).startswith(told)
