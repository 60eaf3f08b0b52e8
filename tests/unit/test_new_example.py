"""A new practice example: complete, right at once, and never in the place of another."""

import re
from datetime import date

import pytest

from site_builder import inputs
from site_builder.commands.new import new_example
from site_builder.console import Console
from site_builder.folders import SHIPPED
from site_builder.problems import BuildStopped
from site_builder.read.parsing.documents.front_matter import parse_front_matter
from site_builder.read.practice.practice_fields import KEYS, PHOTO_KEYS, read_fields
from site_builder.theme import THEME

QUIET = Console("quiet")
TODAY = date(2031, 2, 3)
TITLE = 'Een "buurtkamer": # samen, {koken} \N{EN DASH} één keer\n per week'
FILE = "een-buurtkamer-samen-koken-een-keer-per-week.md"


@pytest.fixture
def content(tmp_path):
    """A folder of texts with nothing but the atlas, which names no delivery: the demo."""
    folder = tmp_path / "content"
    (folder / "praktijk").mkdir(parents=True)
    atlas = (SHIPPED / "content" / "atlas.toml").read_text("utf-8")
    (folder / "atlas.toml").write_text(atlas, "utf-8")
    return folder


def make(content, title=TITLE, *municipalities, console=QUIET):
    return new_example(title, municipalities, delivery=None, content=content, today=TODAY, console=console)


def refusals(content, *arguments):
    with pytest.raises(BuildStopped) as stopped:
        make(content, *arguments)
    return [str(problem) for problem in stopped.value.problems]


def test_the_file_is_a_draft_without_a_single_problem(content):
    path = make(content, TITLE, "havermonde", "DM02", "GM0228 Ede", "Havermonde")
    assert path == content / "praktijk" / FILE
    examples, problems = inputs.read_examples(
        content,
        None,
        theme=THEME,
        places=inputs.read_codes(None, content, THEME)[0],
        showing=inputs.Showing("", True, drafts=True),
    )
    assert [problem for problem in problems if FILE in problem.where] == []
    (example,) = examples
    assert example.title == 'Een "buurtkamer": # samen, {koken} \N{EN DASH} één keer per week'
    assert [f"{one.code} {one.name}" for one in example.municipalities] == [
        "DM01 Havermonde",
        "DM02 Zilverdam",
        "GM0228 Ede",
    ]
    assert (example.date, example.release.draft) == ("2031", True)
    assert 'class="facts"' in example.body
    assert "<blockquote>" in example.body


def test_a_sample_sentence_that_is_published_is_told(content):
    path = make(content)
    path.write_text(path.read_text("utf-8").replace("status: concept", "status: gereed"), "utf-8")
    places, _ = inputs.read_codes(None, content, THEME)
    _, problems = inputs.read_examples(content, None, theme=THEME, places=places, showing=inputs.Showing("", True))
    told = [str(problem) for problem in problems if "nog niet ingevuld" in problem.what]
    assert len(told) == path.read_text("utf-8").count("[") + 1 == 11  # and who said it


def test_every_key_is_there_or_explained(content):
    text = make(content).read_text("utf-8")
    missing = [
        key
        for key in (*KEYS, *PHOTO_KEYS)
        if f"\n{key}:" not in text and f"\n#  {key}:" not in text and f"\n#{key}:" not in text
    ]
    assert missing == []


def test_what_is_switched_off_is_right_when_it_is_switched_on(content):
    lines = make(content).read_text("utf-8").split("\n")
    on = "\n".join(line[1:] if re.match(r"#(foto:|  )", line) else line for line in lines)
    document, problems = parse_front_matter(on, "x.md")
    fields, more = read_fields(document.entries, "x.md")
    assert [*problems, *more] == []
    assert len(fields.lists["themas"]) == 10
    assert fields.lists["themas"][0].text == "resilience"
    assert set(fields.photo) == set(PHOTO_KEYS)


def test_an_existing_file_stays_as_it_is(content):
    path = make(content)
    path.write_text("van mij", "utf-8")
    (told,) = refusals(content, TITLE)
    assert told == f"content/praktijk/{FILE}: dit bestand bestaat al: open dat bestand, of kies een andere titel"
    assert path.read_text("utf-8") == "van mij"


def test_everything_that_is_wrong_is_told_and_nothing_is_written(content):
    told = refusals(content, "???", "Havermonder", "0344")
    assert len(told) == 3
    assert (
        told[0] == "--gemeente: gemeente 'Havermonder' bestaat niet in uitgave demo-2014-2020: bedoelde u Havermonde?"
    )
    assert told[1].startswith("--gemeente: gemeente '0344' is een getal: ")
    assert told[2] == "titel: van deze titel is geen bestandsnaam te maken: geef een titel van een paar woorden"
    assert list((content / "praktijk").iterdir()) == []


def test_it_says_where_the_file_is_and_what_to_do_next(content, capsys):
    path = make(content, "Kort", console=Console("normal"))
    told = capsys.readouterr().out
    assert told.startswith(f"Gemaakt: {path}\n")
    assert "python build.py preview\n" in told
    assert "python build.py check content\n" in told


def test_a_title_never_leads_to_another_folder(content):
    path = make(content, "../../../etc/passwd \\ C:\\con " + "x" * 500)
    assert path.parent == content / "praktijk"
    assert len(path.stem) <= 60
