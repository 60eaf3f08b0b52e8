"""The shipped words are whole, and mistakes of editors are found. The exact messages: tests/invalid/content-*."""

import re
import shutil
from pathlib import Path
from time import process_time

import pytest

from site_builder.model.words.sentences.sentence_table import MAP_GROUPS, TYPES, sentences_of
from site_builder.model.words.text_parts.stand_ins import KEY, PLACE
from site_builder.model.words.texts import PLACEHOLDER, Texts
from site_builder.read.content.atlas_file import read_atlas
from site_builder.read.content.content_folder import read_content
from site_builder.read.parsing.documents.front_matter import parse_front_matter
from site_builder.render.text.markdown import to_markup
from site_builder.theme import THEME
from site_builder.theme.maps import MAPS
from tests.support.models import FIGURE_SENTENCES, SENTENCES

SHIPPED = Path(__file__).parents[4] / "content"


@pytest.fixture(scope="module")
def texts() -> Texts:
    found, problems = read_content(SHIPPED, to_markup, THEME)
    assert problems == []
    assert found is not None
    return found


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(SHIPPED, tmp_path / "content")


def messages(content: Path) -> list[str]:
    return [str(problem) for problem in read_content(content, to_markup, THEME)[1]]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_every_map_has_its_words_in_class_order(texts: Texts) -> None:
    assert tuple(texts.maps) == tuple(definition.slug for definition in MAPS)
    for definition in MAPS:
        assert tuple(word.slug for word in texts.maps[definition.slug].legend) == definition.classes


def test_no_legend_word_holds_a_digit(texts: Texts) -> None:
    words = [part for text in texts.maps.values() for word in text.legend for part in (word.label, word.group)]
    words += [texts.sentences["state.withheld"], texts.sentences["state.no-score"]]
    assert not any(re.search(r"\d", PLACEHOLDER.sub("", word)) for word in words)


def test_group_headings_stand_above_the_classes_they_are_about(texts: Texts) -> None:
    for slug in ("resilience", "resilience-relative"):
        groups = [word.group for word in texts.maps[slug].legend]
        assert [groups.count(group) for group in dict.fromkeys(groups)] == [2, 1, 3, 3]


def test_every_sentence_group_and_type_has_words(texts: Texts) -> None:
    assert texts.sentences.keys() == SENTENCES.keys() | FIGURE_SENTENCES.keys()
    assert set(texts.groups) == {definition.group for definition in MAPS}
    assert set(texts.types) == {"g4", "g40", "other"}


def test_every_sentence_of_the_model_has_one_place_in_the_file() -> None:
    names = [row.name for row in sentences_of(THEME) if row.section not in (MAP_GROUPS, TYPES)]
    assert sorted(names) == sorted(SENTENCES)


def test_no_article_stands_before_the_word_for_an_area(texts: Texts) -> None:
    """ "het buurt" and "de postcodegebied" are wrong; the word comes from the edition."""
    everything = [*texts.sentences.values(), *(page.body for page in texts.pages.values())]
    assert not any(re.search(r"\b(het|de|dit|dat|deze|elke?|iedere?|geen) \{gebied\}", text) for text in everything)


def test_the_shipped_atlas_names_no_delivery(texts: Texts) -> None:
    assert texts.atlas.delivery == ""
    assert texts.atlas.aliases["Den Haag"] == "'s-Gravenhage"


def test_mistakes_in_several_files_are_told_together(content: Path) -> None:
    edit(content / "kaarten" / "focus.md", "menu:", "mneu:")
    edit(content / "paginas" / "home.md", "{gebied}", "{gebeid}")
    edit(content / "atlas.toml", "contact =", "contct =")
    edit(content / "zinnen.md", "  g4:", "  g-4:")
    assert [message.split(":")[0] for message in messages(content)] == [
        "content/atlas.toml",
        "content/zinnen.md",
        "content/kaarten/focus.md",
        "content/paginas/home.md",
    ]


def test_the_body_is_checked_when_the_head_cannot_be_read(content: Path) -> None:
    edit(content / "kaarten" / "focus.md", "wel_voor: Het", "wel_voor: Let op: het")
    edit(content / "kaarten" / "focus.md", "waar in {laatste}", "waar in {laaste}")
    assert [message.split(":")[1] for message in messages(content)] == ["5", "22"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  g4: een", "  g4:\n  x: een", "onbekende sleutel 'x'"),
        ("  meer-meer:", "  meermeer:", "bedoelde u meer-meer?"),
        ("withheld: Te weinig", "withheld: 49 of minder", "cijfer in de legenda bij 'withheld'"),
        ("middle: middelhoog", "middle: 20 tot 30", "cijfer in de legenda bij 'middle'"),
        ('  onder: "De getallen tellen {gebieden}', '  onder: "De getallen van {gemeente}', "'{gemeente}'"),
        ("kaartgroepen:\n  resilience: Veerkracht", "kaartgroepen:\n  resilience: []", "'resilience' is leeg"),
        ("legenda:\n", "legenda: x\nlegende:\n", "'legenda' is een tekst"),
    ],
)
def test_mistakes_in_the_sentences_are_found(old: str, new: str, expected: str, content: Path) -> None:
    edit(content / "zinnen.md", old, new)
    assert any(expected in message for message in messages(content))


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("paginas/home.md", "\n---\n", "\n---\n{sign}\n", "deze regel bevat een onzichtbaar teken"),
        ("kaarten/focus.md", "menu: ", "menu: {sign}", "deze regel bevat een onzichtbaar teken"),
        ("kaarten/focus.md", "menu: ", 'menu: "\\u{code}"\n#', "de tekst bevat een onzichtbaar teken"),
        ("kaarten/focus.md", "menu: ", 'menu: "Over\\0last"\n#', "de tekst bevat een onzichtbaar teken"),
        ("atlas.toml", "title = ", "title = {sign}", "deze regel bevat een onzichtbaar teken"),
        ("atlas.toml", "title = ", 'title = "x\\u{code}"#', "'title' bevat een onzichtbaar teken"),
        (
            "atlas.toml",
            '"Den Haag" = ',
            '"Den Haag" = "x\\u{code}"#',
            "andere naam 'Den Haag' bevat een onzichtbaar teken",
        ),
    ],
)
def test_no_text_holds_a_sign_that_stands_for_something(
    file: str, old: str, new: str, expected: str, content: Path
) -> None:
    """As it is, or written as an escape."""
    before, _, _ = (content / file).read_text("utf-8").partition(old)
    line = before.count("\n") + 1 + old.count("\n")
    edit(content / file, old, new.format(sign=PLACE, code=f"{ord(KEY):04X}"))
    assert messages(content) == [f"content/{file}:{line}: {expected}: verwijder dat teken"]


def test_every_value_stays_the_text_that_was_typed() -> None:
    document, problems = parse_front_matter("---\na: no\nb: 1.0\nc: 2020-01-01\nd: ~\n---\n", "x.md")
    assert problems == []
    assert document is not None
    assert [entry.value for entry in document.entries] == ["no", "1.0", "2020-01-01", "~"]
    assert [entry.line for entry in document.entries] == [2, 3, 4, 5]


@pytest.mark.parametrize("bomb", ["[" * 60_000, "{a: " * 40_000, "- " * 60_000], ids=["lists", "mappings", "items"])
def test_deep_nesting_is_refused_before_it_is_built(bomb: str) -> None:
    document, problems = parse_front_matter(f"---\na:\n  {bomb}\n---\nx", "x.md")
    assert document is not None
    assert document.entries == ()
    assert len(problems) == 1


@pytest.mark.parametrize("part", ["# a\n", "---\n\n", "a\n=\n", "* * *\n"])
def test_a_text_of_headings_and_rules_alone_is_refused(content: Path, part: str) -> None:
    """Thousands of them take seconds; a hundred such texts take minutes."""
    (content / "paginas" / "home.md").write_text(f"---\ntitel: x\n---\n{part * 600}", "utf-8")
    (message,) = [text for text in messages(content) if "home.md" in text]
    assert message.endswith("te veel koppen of strepen: verdeel de tekst over meer bestanden")


def test_a_file_that_is_too_large_is_refused(content: Path) -> None:
    (content / "paginas" / "home.md").write_text("---\ntitel: x\n---\n" + "woord " * 40_000, "utf-8")
    assert messages(content) == ["content/paginas/home.md: het bestand is groter dan 200 kB: kort de tekst in"]


def test_windows_line_ends_change_nothing(content: Path, texts: Texts) -> None:
    for path in content.rglob("*.md"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_content(content, to_markup, THEME) == (texts, [])


def test_a_byte_order_mark_changes_nothing(content: Path, texts: Texts) -> None:
    for path in content.rglob("*.*"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_content(content, to_markup, THEME) == (texts, [])


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert messages(tmp_path / "content") == ["content: map met teksten ontbreekt: zet de map terug"]


@pytest.mark.parametrize(
    ("peildatum", "read"), [('"2026-01-31"', "2026-01-31"), ("2026-01-31", "2026-01-31")], ids=["text", "date"]
)
def test_a_peildatum_may_be_written_as_text_or_as_date(peildatum: str, read: str, content: Path) -> None:
    edit(content / "atlas.toml", '# peildatum = "2026-01-01"', f"peildatum = {peildatum}")
    found, problems = read_content(content, to_markup, THEME)
    assert problems == []
    assert found is not None
    assert found.atlas.peildatum == read


def test_a_text_that_is_a_link_to_outside_the_texts_is_refused(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED, tmp_path / "content", ignore=shutil.ignore_patterns("praktijk"))
    page = tmp_path / "content/paginas/toelichting.md"
    page.replace(tmp_path / "elders.md")
    page.symlink_to(tmp_path / "elders.md")
    found, problems = read_content(tmp_path / "content", to_markup, THEME)
    assert found is None
    assert any("toelichting.md: het bestand wijst naar buiten de teksten" in str(problem) for problem in problems)


def test_a_delivery_that_a_link_leads_away_to_is_refused(tmp_path: Path) -> None:
    (tmp_path / "atlas/content").mkdir(parents=True)
    (tmp_path / "elders").mkdir()
    (tmp_path / "atlas/levering").symlink_to(tmp_path / "elders")
    file = tmp_path / "atlas/content/atlas.toml"
    file.write_text('title = "A"\npublisher = "B"\ncontact = "c@d.nl"\ndelivery = "levering"\n', "utf-8")
    _, [problem] = read_atlas(file, "atlas.toml")
    assert str(problem).startswith("atlas.toml:4: delivery wijst naar iets buiten de atlas")


def test_a_file_of_blank_lines_is_looked_through_at_once(tmp_path: Path) -> None:
    (tmp_path / "atlas.toml").write_text("\n" * 199_000 + "x = 1", "utf-8")
    start = process_time()
    _, problems = read_atlas(tmp_path / "atlas.toml", "atlas.toml")
    assert str(problems[0]).startswith("atlas.toml:199001: onbekende sleutel 'x'")
    assert process_time() - start < 5
