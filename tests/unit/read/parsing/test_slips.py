"""Which slips in a text show their marks to the reader?"""

import pytest

from site_builder.read.parsing.slips import slip_problems


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lees [meer](https://example.org verder.", "zet er een ) achter"),
        ("Lees [meer][bron].", "schrijf [tekst](https://adres)"),
        ("Lees [meer] (https://example.org).", "haal de spatie"),
        ("Lees [meer](https://example.org/a_(b)) en [x][bron].\n\n[bron]: https://example.org", ""),
        ("Zo [nu] en (dan [een).", ""),
    ],
)
def test_what_was_meant_as_a_link_is_told(text: str, told: str):
    problems = list(slip_problems(text, "a.md", 1))
    assert [told in problem.fix for problem in problems] == ([True] if told else [])
