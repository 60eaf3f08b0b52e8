"""Texts about regions: where they stand, and what is told about one that no region has."""

from pathlib import Path

import pytest
from markupsafe import Markup

from site_builder.model.places.municipality import Municipality
from site_builder.model.words.texts import Page
from site_builder.read.content.region_texts import read_region_texts, stranger_problems
from site_builder.read.parsing.documents.document import PageMarkup
from site_builder.render.text.markdown import to_markup

TEXT = "---\ntitel: De Kust\n---\nHier wonen de {gebieden}.\n"
OWN = [Municipality("A", "A", "", "other", None, ("kust", "parkstad-limburg"))]


def read(folder: Path, name: str, text: str = TEXT):
    (folder / "regio").mkdir()
    (folder / "regio" / name).write_text(text, "utf-8")
    return read_region_texts(folder, "content", PageMarkup(to_markup))


def told(*slugs: str) -> list[tuple[str, str]]:
    texts = {slug: Page(slug, Markup("")) for slug in slugs}
    return [(one.severity, str(one)) for one in stranger_problems(texts, OWN, edition="proef", where="content")]


def test_a_text_is_found_under_the_slug_of_its_region(tmp_path: Path):
    texts, problems = read(tmp_path, "kust.md")
    assert problems == []
    assert (texts["kust"].title, texts["kust"].body.strip()) == ("De Kust", "<p>Hier wonen de {gebieden}.</p>")


def test_no_region_needs_a_text(tmp_path: Path):
    assert read_region_texts(tmp_path, "content", PageMarkup(to_markup)) == ({}, [])


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("De Kust.md", TEXT, "content/regio/De Kust.md: dit is geen naam van een regio: "),
        ("kust-.md", TEXT, "content/regio/kust-.md: dit is geen naam van een regio: "),
        (
            "kust.md",
            TEXT.replace("{gebieden}", "{gemeente}"),
            "content/regio/kust.md:4: onbekende invulling '{gemeente}': ",
        ),
        ("kust.md", TEXT.replace("titel", "naam"), "content/regio/kust.md:2: onbekende sleutel 'naam': "),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, name: str, text: str, message: str):
    texts, problems = read(tmp_path, name, text)
    assert str(problems[0]).startswith(message)
    assert texts == {}


def test_a_slip_in_the_name_of_a_region_is_an_error_and_another_region_a_warning():
    assert told("kust") == []
    assert told("parkstadlimburg") == [
        ("error", "content/regio/parkstadlimburg.md: regio 'parkstadlimburg' bestaat niet in uitgave proef: "
                  "bedoelde u parkstad-limburg.md?"),
    ]  # fmt: skip
    ((severity, message),) = told("bos")
    assert severity == "warning"
    assert message.startswith(
        "content/regio/bos.md: regio 'bos' bestaat niet in uitgave proef, dus deze tekst staat op geen pagina: "
    )


def test_a_region_that_has_a_text_is_not_meant_by_another():
    assert [severity for severity, _ in told("parkstad-limburg", "parkstad-limberg")] == ["warning"]
