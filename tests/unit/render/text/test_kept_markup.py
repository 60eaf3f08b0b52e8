"""A text that was converted before is not converted again, unless a link or picture in it now leads elsewhere."""

import pytest

from site_builder.model.words.practice import Picture
from site_builder.render.text import kept_markup
from site_builder.render.text.kept_markup import KeptMarkup
from site_builder.render.text.markdown import to_markup

TEXT = "# Kop\n\nZie [Ede](ede.md), [Breda](breda.md) en ![x](foto.jpg). <b>vet</b>"


class Leads:
    """Lets links lead to a folder, and notes what it was asked."""

    def __init__(self, folder: str, photo: str = "foto") -> None:
        self.folder, self.photo = folder, photo
        self.asked: list[str] = []

    def link(self, address: str, line: int) -> str | None:
        self.asked.append(f"{address}:{line}")
        return f"{self.folder}/{address}"

    def picture(self, address: str, alt: str, caption: str, line: int) -> Picture | None:  # noqa: ARG002
        self.asked.append(address)
        return Picture("file", self.photo, 1000, 500, alt, "", "")


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were really converted."""
    texts: list[str] = []

    def convert(text: str, **given: object) -> object:
        texts.append(text)
        return to_markup(text, **given)

    monkeypatch.setattr(kept_markup, "to_markup", convert)
    return texts


@pytest.mark.parametrize("kind", ["targets", "links"])
def test_it_becomes_what_it_always_becomes(converted: list[str], kind: str) -> None:
    kept, expected = KeptMarkup(), to_markup(TEXT, top_heading=3, **{kind: Leads("a")})
    for _ in range(2):
        assert kept(TEXT, top_heading=3, **{kind: Leads("a")}) == expected
    assert kept("Zie [Ede](ede.md).") == to_markup("Zie [Ede](ede.md).")
    assert converted == [TEXT, "Zie [Ede](ede.md)."]


def test_what_a_text_asks_is_asked_every_time_and_once(converted: list[str]) -> None:
    kept = KeptMarkup()
    for leads in (Leads("a"), Leads("a"), Leads("b"), Leads("b", "nieuw"), Leads("a")):
        expected = to_markup(TEXT, targets=Leads(leads.folder, leads.photo))
        assert kept(TEXT, targets=leads) == expected
        assert sorted(leads.asked) == ["breda.md:3", "ede.md:3", "foto.jpg"]
    assert len(converted) == 4, "the second time nothing had changed"


def test_a_text_with_another_place_for_its_headings_is_another(converted: list[str]) -> None:
    kept = KeptMarkup()
    assert [str(kept("# Kop", top_heading=level)[0]) for level in (2, 3, 2)] == [
        "<h2>Kop</h2>",
        "<h3>Kop</h3>",
        "<h2>Kop</h2>",
    ]
    assert len(converted) == 2


def test_no_more_texts_are_kept_than_an_atlas_has(converted: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_markup, "MOST", 2)
    kept = KeptMarkup()
    for text in ("een", "twee", "een", "drie", "een", "twee"):
        kept(text)
    assert converted == ["een", "twee", "drie", "twee"], "the one that was not needed for longest goes first"
