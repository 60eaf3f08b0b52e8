"""What people type becomes what they meant, where markdown asks for more than a person types."""

from pathlib import Path

import pytest

from site_builder.render.text.as_meant import as_meant

CONTENT = Path(__file__).parents[4] / "content"
ROWS = "| a | b |\n|---|---|\n| 1 | 2 |"
CASES = {
    "a list right below a sentence": ("Wij deden:\n- een\n- twee", "Wij deden:\n\n- een\n- twee"),
    "a numbered list right below a sentence": ("Drie:\n1. een\n2. twee", "Drie:\n\n1. een\n2. twee"),
    "a number in a sentence is no list": ("in het jaar\n12. Daarna", "in het jaar\n12. Daarna"),
    "a year is no number of a list": ("2019. Het begin.", "2019\\. Het begin."),
    "a lower level of Word without its tab": ("• een\n\no sub\n\n• twee", "- een\n\n- sub\n\n- twee"),
    "two spaces": ("- een\n  - een a\n- twee", "- een\n    - een a\n- twee"),
    "three spaces below a number": ("1. een\n   - een a\n2. twee", "1. een\n    - een a\n2. twee"),
    "three levels and back": ("- a\n  - b\n    - c\n- d", "- a\n    - b\n        - c\n- d"),
    "a tab": ("- a\n\t- b", "- a\n    - b"),
    "bullets of Word": ("•\tEen\n•\tTwee", "- Een\n- Twee"),
    "a bullet without a space": ("•Een", "- Een"),
    "a level of Word": ("•\tEen\no\tEen a\n•\tTwee", "- Een\n    - Een a\n- Twee"),
    "dashes": ("– praten\n– luisteren", "- praten\n- luisteren"),
    "one dash is a thought": ("– zei zij.", "– zei zij."),
    "the word o": ("o nee", "o nee"),
    "a bracket": ("1) een\n2) twee", "1. een\n2. twee"),
    "another kind of list": ("- een\n1. twee", "- een\n\n1. twee"),
    "a second paragraph of an item": ("- een\n\n  meer", "- een\n\n    meer"),
    "the text after a list": ("- een\n\nDaarna.", "- een\n\nDaarna."),
    "an indented paragraph": ("\tIn 2019.\n\n    Daarna.", "In 2019.\n\nDaarna."),
    "a block right below a sentence": ("Tekst\n/// feiten\n- a\n///", "Tekst\n\n/// feiten\n- a\n///"),
    "a table right below a sentence": (f"Tekst\n{ROWS}", f"Tekst\n\n{ROWS}"),
    "a sentence right below a table": (f"{ROWS}\nTekst", f"{ROWS}\n\nTekst"),
    "dashes of Word in a table": ("| a | b |\n| — | — |\n| 1 | 2 |", "| a | b |\n| - | - |\n| 1 | 2 |"),
    "hard spaces behind a mark": ("-\u00a0een\n-\u00a0twee\n\n##\u00a0Kop", "- een\n- twee\n\n## Kop"),
    "a heading without a space": ("##Kop", "## Kop"),
    "a number with a hash": ("#1 van het jaar", "\\#1 van het jaar"),
    "a list in a quotation": ("> Zij zei:\n> - een", "> Zij zei:\n>\n> - een"),
    "an item after a second paragraph": ("1. een\n\n   meer\n2. twee", "1. een\n\n    meer\n\n2. twee"),
    "a level of Word with one space": ("• Een\n   o Een a\n• Twee", "- Een\n    - Een a\n- Twee"),
    "a forgotten space": ("-een\n-twee", "- een\n- twee"),
    "a forgotten space behind a number": ("1.een\n2.twee", "1. een\n2. twee"),
    "one word with a dash": ("-achtig", "-achtig"),
    "a number with a point": ("1.5 en\n2.5", "1.5 en\n2.5"),
    "arrows": ("→ een\n→ twee", "- een\n- twee"),
    "a longer footnote": ("[^1]: een\n\n    twee", "[^1]: een\n\n    twee"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "meant"), CASES.values(), ids=CASES)
def test_it_is_read_as_it_was_meant(text: str, meant: str):
    assert as_meant(text).text == meant


@pytest.mark.parametrize("text", [meant for _, meant in CASES.values()], ids=CASES)
def test_what_is_written_well_stays_as_it_is(text: str):
    assert as_meant(text).text == text


def test_every_line_knows_the_line_it_came_from():
    meant = as_meant("a\n- b\n- c\n/// feiten\n- d\n///")
    assert [meant.numbers[number] for number, line in enumerate(meant.text.split("\n")) if line] == [1, 2, 3, 4, 5, 6]


def test_the_shipped_texts_need_no_mending():
    """Apart from blank lines, which change nothing there."""
    for path in (path for folder in ("paginas", "kaarten", "nieuw") for path in (CONTENT / folder).glob("*.md")):
        body = path.read_text("utf-8").split("\n---\n", 1)[-1]
        assert as_meant(body).text == body, path
