"""Does each number that a text credits to the report or the article stand there, near the place that is cited?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
SEEDS = ROOT.parent / "shared" / "seeds"

NEAR = 1_000
"""Characters that the numbers of one statement may lie apart in the source: some ten lines."""
CITED = re.compile(
    r"paragraaf (?P<part>\d\.\d(?:\.\d)?)(?P<box> \(kader\))?|noot (?P<note>\d+)|bijlage (?P<annex>[AB])"
    r"|(?P<summary>samenvatting)\b|(?P<article>artikel “)"
)
OWN_REFERENCE = re.compile(r"(?i)\b(?:figuur|figuren|kaart|kaarten|klasse)(?: \d[\d.,-]*(?: en| tot en met|,)?)+")
TOKEN = re.compile(r"G40?\b|\d+(?:[.,]\d+)*(?:%| procent)?|\b(?:kwart|helft|derde|acht)\b")
YEAR = re.compile(r"(?:19|20)\d\d")

needs_sources = pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not here: nothing to hold it against")


@dataclass(frozen=True, slots=True)
class Statement:
    """A paragraph, an item of a list or a row of a table. cited: what it names, or what its file names."""

    where: str
    text: str
    cited: str

    @property
    def numbers(self) -> set[str]:
        """What must stand in the source: years too, our own numbers of figures and maps left out."""
        return tokens(OWN_REFERENCE.sub(" ", CITED.sub(" ", self.text)))


def tokens(text: str) -> set[str]:
    return {found.replace(" procent", "%") for found in TOKEN.findall(text.replace("–", " ").replace("-", " "))}


@cache
def source(start: str) -> str:
    """One source as running text: words that were cut at the end of a line are whole again."""
    (path,) = SEEDS.glob(f"{start}*")
    text = re.sub(r"(?<=[a-z])-\s*\n\s*(?=[a-z])", "", path.read_text(encoding="utf-8"))
    return re.sub(r"(?<=\d)\s+-\s*(?=\d)", "-", text)


@cache
def cited_text(citation: str) -> str:
    """What a citation points at in the sources."""
    found = CITED.search(citation)
    assert found, citation
    if found["article"]:
        return source("002")
    report = source("000")
    if found["note"]:
        start = re.search(rf"^\s*{found['note']}  \S", report, re.MULTILINE)
        assert start, citation
        return report[start.start() : start.start() + NEAR]
    if found["annex"]:
        return report[report.index(f"Bijlage {found['annex']}:") :]
    if found["summary"]:
        return report[: report.index("1 Inleiding")]
    return _paragraph(report, found["part"], and_next=bool(found["box"]))


def _paragraph(report: str, number: str, *, and_next: bool) -> str:
    """From its heading to the next; a box may be printed in the text of the paragraph that follows."""
    headings = [
        (found[1], found.start()) for found in re.finditer(r"^\s*(\d\.\d(?:\.\d)?) [A-Z]", report, re.MULTILINE)
    ]
    places = [n for n, (found, _) in enumerate(headings) if found == number]
    assert places, number
    last = places[-1] + (2 if and_next else 1)
    return report[headings[places[-1]][1] : headings[last][1] if last < len(headings) else None]


def lacks(statement: Statement) -> set[str]:
    """The numbers of a statement that do not stand together in what it cites; years may stand anywhere in it."""
    spans = [cited_text(found[0]) for found in CITED.finditer(statement.cited)]
    wanted = statement.numbers
    missing = {token for token in wanted if not any(_holds(span, {token}) for span in spans)}
    near = {token for token in wanted - missing if not YEAR.fullmatch(token)}
    if missing or not near or len(spans) > 1:
        return missing
    text = spans[0]
    together = any(_holds(text[at : at + NEAR], near) for at in range(0, len(text), NEAR // 4))
    return set() if together else near


def _holds(text: str, wanted: set[str]) -> bool:
    present = tokens(text)
    bare = {token.rstrip("%") for token in present}
    return all(token in present or ("%" not in token and token in bare) for token in wanted)


def statements(path: Path) -> Iterator[Statement]:
    head, body = path.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
    of_file = re.search(r"^bron: (.*)$", head, re.MULTILINE)
    told = re.search(r'^samenvatting: "(.*)"$', head, re.MULTILINE)
    body = body.partition("## Om samen te bespreken")[0]
    for text in [told[1] if told else "", *re.split(r"\n(?:\n|(?=- |\d\. |\| ))", body)]:
        cited = text if CITED.search(text) else of_file[1] if of_file else ""
        yield Statement(str(path.relative_to(CONTENT)), " ".join(text.split()), cited)


def figure_texts() -> list[Path]:
    return sorted(path for path in (CONTENT / "figuren").glob("*.md") if path.stem != "zinnen")


def examples() -> list[Path]:
    return sorted(
        path for path in (CONTENT / "praktijk").glob("*.md") if "\nfictief: ja" not in path.read_text(encoding="utf-8")
    )


def cited_statements() -> list[Statement]:
    pages = sorted((CONTENT / "paginas").glob("*.md"))
    found = [one for path in (*figure_texts(), *examples(), *pages) for one in statements(path)]
    return [one for one in found if CITED.search(one.cited)]


@needs_sources
@pytest.mark.parametrize("statement", cited_statements(), ids=lambda one: f"{one.where}: {one.text[:50]}")
def test_credited_numbers_stand_in_what_is_cited(statement: Statement) -> None:
    assert not lacks(statement), f"{statement.where}: {statement.text}"


@pytest.mark.parametrize("path", figure_texts(), ids=lambda path: path.stem)
def test_every_number_in_a_figure_text_has_its_citation_beside_it(path: Path) -> None:
    """The line that introduces a list gives the population; its items bear the numbers and say where they stand."""
    uncited = [one.text for one in statements(path) if one.numbers and not CITED.search(one.text)]
    assert all(text.endswith(":") or text.startswith("Bron: ") for text in uncited), uncited


@needs_sources
@pytest.mark.parametrize("path", examples(), ids=lambda path: path.stem)
def test_the_source_of_an_example_names_its_organisations(path: Path) -> None:
    head = path.read_text(encoding="utf-8").split("\n---\n", 1)[0]
    fields = dict(re.findall(r"^(bron|organisaties): (.*)$", head, re.MULTILINE))
    cited = " ".join(cited_text(fields["bron"]).split())
    names = fields.get("organisaties", "").strip("[]").split(",")
    assert all(name.strip() in cited for name in names)


@needs_sources
@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("77% van de gebieden (paragraaf 3.3)", {"77%"}),
        ("95% van de gebieden met meer dan 80% (paragraaf 3.2)", {"95%"}),
        ("28,8% van alle woningen (paragraaf 2.3)", {"28,8%"}),
        ("In de G4 was dat 40% (paragraaf 3.4.2)", {"40%", "G4"}),
        ("18% is een eenoudergezin, 4% heeft een uitkering (paragraaf 2.4)", {"18%", "4%"}),
        ("22% in de sociale huur en 4% daarbuiten (paragraaf 2.4)", set()),
    ],
)
def test_a_number_that_does_not_stand_there_is_found(text: str, wrong: set[str]) -> None:
    assert lacks(Statement("proef", text, text)) == wrong
