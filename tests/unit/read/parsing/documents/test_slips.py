"""Which slips in a text show their marks to the reader?"""

import pytest

from site_builder.read.parsing.documents.slips import slip_problems


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


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("| Jaar | Aantal |\n| 2020 | 12 |", 1, "deze regels zijn nog geen tabel"),
        ("| Jaar | Aantal |\n|---|---|\n| 2020 | 12 |\n| 2021 | 14 |", 0, ""),
        ("Zie.\n\nJaar\tAantal\n2020\t12\n2021\t14", 3, "tabs tussen woorden worden spaties"),
        ("-\tEerst\n-\tDan", 0, ""),
        ("Zoals eerder gezegd [1].\n\n[1] De noot.", 3, "[1] wordt zo geen voetnoot"),
        ("Zin[^1].\n\n[^1]: De noot.", 0, ""),
        ("Dit is ** vet ** en verder.", 1, "sterretjes met een spatie erachter"),
        ("Eerst **dit.\nDan dat.\n\nEn **zo** ook.", 1, "twee sterretjes (**) horen bij geen andere twee"),
        ("**Eerst.** Dan **dat**, en\n**zo\nverder.**", 0, ""),
        ("Niet ~~dit~~ maar dat.", 1, "'~~dit~~' staat er zo"),
        ("Dit is een hele zin.\n---\nEn verder.", 2, "de zin boven deze streepjes wordt een kopje"),
        ("##\nTekst.", 1, "een kopje zonder woorden"),
        ("*Eerst\n*Dan\n*Slot\n\n*samen*", 1, "deze regels zijn nog geen opsomming"),
        ("Kopje\n---\nEn verder.\n\n---\n\nSlot.", 0, ""),
    ],
)
def test_marks_that_a_reader_would_see_are_told(text: str, line: int, told: str):
    problems = [str(problem) for problem in slip_problems(text, "a.md", 1)]
    assert [problem.startswith(f"a.md:{line}: {told}") for problem in problems] == ([True] if told else [])
