"""What is read from content/praktijk, and what of it a build shows."""

import shutil
from pathlib import Path

import pytest
from PIL import Image

from site_builder.demo.demo_register import demo_places
from site_builder.model.words.practice import PracticeExample, Showing
from site_builder.problems import Problem
from site_builder.read.practice.examples_folder import MOST_EXAMPLES, read_practice
from site_builder.render.text.markdown import to_markup
from site_builder.theme import THEME

SHIPPED = Path(__file__).parents[4] / "content"
TODAY = Showing("2026-01-01", fictional=True)
HEAD = "titel: Proef\nsamenvatting: Er is iets gedaan.\ndatum: 2023\nbron: Een boek\n"


def read(content: Path, showing: Showing = TODAY) -> tuple[tuple[PracticeExample, ...], list[Problem]]:
    return read_practice(
        content, places=demo_places({}), showing=showing, maps=THEME.maps, menus={}, to_markup=to_markup
    )


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "praktijk").mkdir()
    shutil.copy(SHIPPED / "woordenlijst.md", tmp_path)
    return tmp_path


def write(content: Path, name: str, head: str = "status: gereed\n", body: str = "Er was eens.") -> None:
    own = HEAD.replace("Proef", f"Proef {name}")
    (content / "praktijk" / f"{name}.md").write_text(f"---\n{own}{head}---\n{body}\n", "utf-8")


def test_the_shipped_examples_have_nothing_wrong_and_name_their_source():
    examples, problems = read(SHIPPED)
    assert problems == []
    assert len(examples) > 10
    assert sum(example.release.fictional for example in examples) == 3
    assert all("Aedes" in one.source or one.release.fictional for one in examples)


def test_more_examples_than_anybody_keeps_up_to_date_are_not_read(content: Path):
    """Ten thousand would take minutes."""
    for number in range(MOST_EXAMPLES + 1):
        (content / f"praktijk/voorbeeld-{number}.md").touch()
    examples, (problem,) = read(content)
    assert examples == ()
    assert problem.what == "er staan meer dan 2000 voorbeelden"


def test_examples_that_are_together_too_large_are_not_read(content: Path):
    """Each within its own bound; all of them would take minutes."""
    for number in range(11):
        write(content, f"voorbeeld-{number}", body="a " * 99_000)
    examples, (problem,) = read(content)
    assert examples == ()
    assert problem.what == "de voorbeelden zijn samen groter dan 2 MB"


@pytest.mark.parametrize("linked", ["praktijk/kring.md", "praktijk/kring.pdf", "praktijk/kring.jpg"])
def test_a_link_to_itself_is_told(content: Path, linked: str):
    write(content, "proef", body="[Een stuk](kring.pdf)\n\n![Een foto](kring.jpg)")
    (content / linked).symlink_to(Path(linked).name)
    examples, problems = read(content)
    assert examples == ()
    assert problems


def test_a_picture_is_looked_at_once_however_often_it_is_used(content: Path, monkeypatch: pytest.MonkeyPatch):
    Image.new("RGB", (600, 400)).save(content / "praktijk/foto.png")
    for number in range(3):
        write(content, f"voorbeeld-{number}", body="![Een foto](foto.png)\n\n![Nog eens](foto.png)")
    opened: list[Path] = []
    real = Image.open
    monkeypatch.setattr("PIL.Image.open", lambda file, **kind: (opened.append(file), real(file, **kind))[1])
    examples, problems = read(content)
    assert (len(examples), problems, len(opened)) == (3, [], 1)


def test_a_real_edition_shows_no_invented_example():
    examples, _ = read(SHIPPED, Showing("", fictional=False))
    assert not any(example.release.fictional for example in examples)


@pytest.mark.parametrize(
    "head",
    ["status: concept\n", "status: gereed\nverloopt: 2026-01-01\n", "status: gereed\npubliceren_vanaf: 2026-01-02\n"],
)
def test_what_may_not_be_shown_is_checked_but_not_given(head: str, content: Path):
    write(content, "stil", head, "[weg](nergens.md)")
    examples, (problem,) = read(content)
    assert examples == ()
    assert "wijst nergens naar" in problem.what


def test_a_picture_of_a_draft_is_not_called_unused(content: Path):
    Image.new("RGB", (600, 400)).save(content / "praktijk" / "foto.png")
    write(content, "stil", "status: concept\n", "![Een foto](foto.png)")
    assert read(content) == ((), [])


def test_the_preview_shows_drafts_and_links_to_them(content: Path):
    write(content, "stil", "status: concept\n")
    write(content, "luid", body="[meer](stil.md)")
    (luid, stil), problems = read(content, Showing("", fictional=True, drafts=True))
    assert problems == []
    assert (stil.slug, stil.release.draft) == ("stil", True)
    assert 'href="../stil/index.html"' in luid.body


def test_text_that_looks_like_a_template_stays_text(content: Path):
    write(content, "proef", body="{{ 7 * 7 }} {% raw %} {gemeente}")
    (example,), problems = read(content)
    assert example.body == "<p>{{ 7 * 7 }} {% raw %} {gemeente}</p>"
    assert problems == []


def test_links_to_headings_and_pages_lead_there(content: Path):
    write(
        content,
        "een",
        body="[kop](#wat-hielp) [twee](twee.md#eind) [uitleg](../paginas/toelichting.md)\n\n## Wat hielp\n\nDit.",
    )
    write(content, "twee", body="## Eind\n\nKlaar.")
    (een, _), problems = read(content)
    assert problems == []
    for address in ("#kop-wat-hielp", "../twee/index.html#kop-eind", "../../toelichting/index.html"):
        assert f'href="{address}"' in een.body


def test_a_file_that_links_out_of_the_folder_is_refused(content: Path, tmp_path: Path):
    secret = tmp_path / "geheim.md"
    secret.write_text(f"---\n{HEAD}status: gereed\n---\nGeheim.\n", "utf-8")
    (content / "praktijk" / "proef.md").symlink_to(secret)
    examples, (problem,) = read(content)
    assert examples == ()
    assert problem.what == "het bestand wijst naar buiten content/praktijk"


def test_a_folder_that_is_a_link_out_of_content_is_refused(content: Path, tmp_path_factory: pytest.TempPathFactory):
    elsewhere = tmp_path_factory.mktemp("elders")
    (content / "praktijk").rmdir()
    (content / "praktijk").symlink_to(elsewhere)
    assert [problem.severity for problem in read(content)[1]] == ["error"]


def test_content_without_examples_is_fine(content: Path):
    (content / "praktijk").rmdir()
    assert read(content) == ((), [])


def test_an_example_may_say_that_its_date_is_unknown(content: Path):
    (content / "praktijk/oud.md").write_text(
        f"---\n{HEAD.replace('2023', 'onbekend')}status: gereed\n---\nEr was eens.\n"
    )
    (example,), problems = read(content)
    assert (example.date, problems) == ("", [])


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("31 mei 2023", "bedoelde u 2023-05-31?"),
        ("Maart 2023", "bedoelde u 2023-03?"),
        ("3 mrt. 2023", "bedoelde u 2023-03-03?"),
        ("31 februari 2023", "schrijf een jaar, maand of dag"),
        ("najaar 2023", "schrijf een jaar, maand of dag"),
    ],
)
def test_a_day_in_words_is_told_as_it_is_to_be_typed(content: Path, written: str, told: str):
    write(content, "voorbeeld")
    story = content / "praktijk/voorbeeld.md"
    story.write_text(story.read_text("utf-8").replace("datum: 2023", f"datum: {written}"), "utf-8")
    assert [problem.fix.startswith(told) for problem in read(content)[1]] == [True]


def test_letters_that_went_wrong_on_their_way_are_told(content: Path):
    write(content, "voorbeeld", body="Een re\ufffdnie.\n\nDe cafÃ©s in het café, “één” voor één.")
    assert [str(problem).partition("voorbeeld.md:")[2] for problem in read(content)[1]] == [
        "8: hier ging een letter verloren: neem het woord over uit de bron",
        "10: hier zijn letters twee keer omgezet: bedoelde u é? Plak de tekst opnieuw, of sla het bestand op als UTF-8",
    ]


@pytest.mark.parametrize("written", ["gemeente Havermonde", "Havermonde en omgeving"])
def test_a_municipality_among_other_words_is_proposed(content: Path, written: str):
    write(content, "voorbeeld", head=f"status: gereed\ngemeenten:\n  - {written}\n")
    assert [problem.fix for problem in read(content)[1]] == ["bedoelde u Havermonde?"]
