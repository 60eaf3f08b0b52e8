"""What a change makes of the pages: seen when it is right, told when it is not."""

import errno
import re
from pathlib import Path

import pytest

from site_builder.folders import SHIPPED
from site_builder.preview.watching import Saved
from site_builder.render.files import practice_files
from site_builder.render.text import kept_markup
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.previews import desk, example, small_edition
from tests.support.sites import build

PAGE = "praktijk/koken/index.html"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_delivery(tmp_path_factory.mktemp("in") / "levering", FLAVOURS["neighbourhoods"], seed=5)


@pytest.fixture(scope="module")
def edition(folder):
    return small_edition(folder)


@pytest.fixture
def writer(tmp_path, edition):
    """A desk with one example."""
    made = desk(tmp_path, edition)
    return Writer(made)


class Writer:
    def __init__(self, made):
        self.desk, self.edition = made, made.session.edition

    def save(self, path, text):
        file = self.desk.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        self.desk.session.take(Saved((file,)))

    def page(self, path=PAGE):
        made = self.edition.file(path)
        return made and made.decode()

    def told(self, path=PAGE):
        return [str(problem) for problem in self.edition.problems(path)]


@pytest.mark.slow
def test_every_page_and_file_of_a_build_is_there(writer, folder, tmp_path):
    built = build(folder, tmp_path / "site")
    paths = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()} - {"manifest.json"}
    assert [path for path in sorted(paths) if not path.startswith("praktijk/") and not writer.edition.file(path)] == []


def test_an_example_is_there_where_it_is_told(writer):
    writer.save("content/praktijk/koken.md", example(municipality="GM0002"))
    assert "Samen koken" in writer.page()
    assert "Samen koken" in writer.page("praktijk/index.html")
    assert "Samen koken" in writer.page("gemeente/gm0002-ede/index.html")
    assert "_preview" not in writer.page(), "only what the server sends holds its script"


def test_only_what_was_saved_is_converted_and_only_what_is_asked_for_is_made(writer, monkeypatch):
    writer.save("content/praktijk/bouwen.md", example("Samen bouwen"))
    writer.save("content/praktijk/koken.md", example())
    converted, made = [], []
    convert, render = kept_markup.to_markup, practice_files.render_page
    monkeypatch.setattr(
        kept_markup, "to_markup", lambda text, **given: converted.append(text) or convert(text, **given)
    )
    monkeypatch.setattr(
        practice_files, "render_page", lambda use, name, page: made.append(page.frame.path) or render(use, name, page)
    )
    writer.save("content/praktijk/koken.md", example(place="tuin"))
    assert "in de tuin" in writer.page()
    assert converted == ["Zij kookten in de tuin.\n"]
    assert made == [PAGE]
    for path, text in (("paginas/home.md", "Welkom hier."), ("kaarten/focus.md", "Zo leest u dit.")):
        file = writer.desk.folder / "content" / path
        writer.save(f"content/{path}", f"{file.read_text('utf-8')}\n{text}\n")
        assert converted.pop().endswith(f"{text}\n")
    assert len(converted) == 1
    (writer.desk.folder / "content/praktijk/koken.md").rename(writer.desk.folder / "content/praktijk/eten.md")
    writer.save("content/praktijk/bouwen.md", "")
    assert writer.page() is None
    assert "in de tuin" in writer.page("praktijk/eten/index.html")


def test_a_link_that_now_leads_nowhere_is_told_though_its_text_stayed(writer):
    writer.save("content/praktijk/koken.md", example())
    writer.save("content/praktijk/eten.md", example("Eten", place="zaal, zie [koken](koken.md)"))
    assert 'href="../koken/index.html"' in writer.page("praktijk/eten/index.html")
    (writer.desk.folder / "content/praktijk/koken.md").unlink()
    writer.save("content/praktijk/anders.md", example("Anders"))
    (told,) = writer.told("praktijk/eten/index.html")
    assert told.startswith("content/praktijk/eten.md:9: link 'koken.md' wijst nergens naar")
    writer.save("content/praktijk/koken.md", example())
    assert writer.told("praktijk/eten/index.html") == []


def test_what_no_build_makes_is_not_there(writer):
    for path in (
        "gemeente/gm0002-ede/x",
        "gemeente/nergens/index.html",
        "praktijk/x/index.html",
        "praktijk/beeld/x-480.jpg",
        "",
    ):
        assert writer.edition.file(path) is None


def test_a_draft_is_there_with_its_stamp_and_loses_it_when_it_is_ready(writer):
    writer.save("content/praktijk/koken.md", example(municipality="GM0002", status="concept"))
    stamp = '<p class="stamp">Concept</p>'
    assert stamp in writer.page()
    assert stamp in writer.page("gemeente/gm0002-ede/index.html")
    assert stamp in writer.page("praktijk/index.html")
    writer.save("content/praktijk/koken.md", example(municipality="GM0002", status="gereed"))
    assert stamp not in writer.page()


def test_a_mistake_in_a_text_keeps_the_last_good_page(writer):
    writer.save("content/praktijk/koken.md", example(place="flat"))
    writer.save("content/praktijk/koken.md", example(place="tuin", municipality="Eede"))
    assert "Zij kookten in de flat." in writer.page()
    assert writer.told() == [
        "content/praktijk/koken.md:4: gemeente 'Eede' bestaat niet in uitgave test-5: bedoelde u Ede?"
    ]
    writer.save("content/praktijk/koken.md", example(place="tuin"))
    assert "Zij kookten in de tuin." in writer.page()
    assert writer.told() == []


def test_a_mistake_of_one_story_stops_no_other(writer):
    writer.save("content/praktijk/koken.md", example(municipality="Eede", status="gereed"))
    writer.save("content/praktijk/eten.md", example("Samen eten", place="kas"))
    assert "Zij kookten in de kas." in writer.page("praktijk/eten/index.html")
    assert writer.page() is None


def test_a_mistake_of_a_page_stops_no_story(writer):
    writer.save("content/paginas/herkomst.md", "geen invulblok")
    writer.save("content/praktijk/koken.md", example(place="tuin"))
    assert "Zij kookten in de tuin." in writer.page()
    assert [one.partition(": ")[0] for one in writer.told()] == ["content/paginas/herkomst.md:1"]


def test_what_no_build_shows_today_carries_a_stamp(writer):
    ready = example(status="gereed")
    for day, stamp in (("publiceren_vanaf: 2999-01-01", "Nog niet openbaar"), ("verloopt: 2001-01-01", "Verlopen")):
        atlas = writer.desk.folder / "content/atlas.toml"
        atlas.write_text(
            'peildatum = "2026-01-01"\n' + atlas.read_text("utf-8").replace("peildatum", "# peildatum"), "utf-8"
        )
        writer.save("content/praktijk/koken.md", ready.replace("status: gereed", f"status: gereed\n{day}"))
        assert f'<p class="stamp">{stamp}</p>' in writer.page()
        atlas.write_text("".join(atlas.read_text("utf-8").splitlines(keepends=True)[1:]), "utf-8")


def test_a_pdf_beside_a_story_is_there(writer):
    (writer.desk.examples / "stuk.pdf").write_bytes(b"%PDF-1.4 stuk")
    writer.save("content/praktijk/koken.md", example(place="[flat](stuk.pdf)"))
    (address,) = re.findall(r'href="\.\./(stukken/[^"]+)"', writer.page())
    assert writer.edition.file(f"praktijk/{address}") == b"%PDF-1.4 stuk"


def test_a_story_leads_to_a_municipality(writer):
    writer.save("content/praktijk/koken.md", example(place="[flat](gemeente/Ede#kaart=focus)"))
    assert 'href="../../gemeente/gm0002-ede/index.html#kaart=focus"' in writer.page()


def test_a_file_that_is_held_is_told_and_stops_no_other_story(writer, monkeypatch):
    """As root nothing is forbidden: the refusal of the system is made."""
    writer.save("content/praktijk/koken.md", example(place="flat"))
    for name in ("stuk.pdf", "foto.jpg"):
        (writer.desk.examples / name).write_bytes(b"%PDF-1.4 stuk")
    writer.save("content/praktijk/tuin.md", example("Tuin", place="[tuin](stuk.pdf)"))
    writer.save(
        "content/praktijk/zaal.md", example("Zaal").replace("datum", "foto:\n  bestand: foto.jpg\n  alt: Zaal\ndatum")
    )
    held = {"koken.md", "stuk.pdf", "foto.jpg"}
    for method in ("read_bytes", "open"):
        monkeypatch.setattr(Path, method, refusing(getattr(Path, method), held))
    writer.save("content/praktijk/school.md", example("School", place="school"))
    assert [problem.partition(" is ")[0] for problem in writer.told() if "is niet te lezen" in problem] == [
        "content/praktijk/koken.md: dit bestand",
        "content/praktijk/tuin.md:9: pdf 'stuk.pdf'",
        "content/praktijk/zaal.md:6: foto 'foto.jpg'",
    ]
    assert "Zij kookten in de flat." in writer.page()
    assert "Zij kookten in de school." in writer.page("praktijk/school/index.html")
    assert writer.desk.session.unsettled
    monkeypatch.undo()
    for name in ("zaal.md", "foto.jpg"):
        (writer.desk.examples / name).unlink()
    writer.desk.session.take(Saved(()))
    assert writer.told() == []
    assert not writer.desk.session.unsettled


def refusing(method, names):
    """Of a path: as it was, but for files with these names."""

    def refused(path, *args, **options):
        if path.name in names:
            raise PermissionError(errno.EACCES, "", str(path))
        return method(path, *args, **options)

    return refused


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{% macro footer(frame) %}\n{{ frame.oeps }}{% endmacro %}", ":2: "),
        ("{% macro footer(frame) %}\n{{ }}", ":2: "),
    ],
    ids=["undefined", "syntax"],
)
def test_a_mistake_in_a_template_keeps_the_last_good_page(writer, text, place):
    before = writer.page("index.html")
    template = "templates/parts/page/footer.html"
    good = (SHIPPED / template).read_text("utf-8")
    writer.save(template, text)
    assert writer.page("index.html") == before
    (told,) = writer.told("index.html")
    assert told.startswith(template + place)
    writer.save(template, good + "{# beter #}")
    assert writer.page("index.html") == before
    assert writer.told("index.html") == []


def test_a_changed_sentence_reaches_the_data_as_well(writer):
    before = writer.edition.file("gemeente/gm0002-ede/data.js")
    assert writer.edition.file("gemeente/gm0002-ede/data.js") is before
    words = (writer.desk.folder / "content/zinnen.md").read_text("utf-8")
    assert "Meer overlast dan gemiddeld" in words
    writer.save("content/zinnen.md", words.replace("Meer overlast dan gemiddeld", "Veel meer overlast dan gemiddeld"))
    assert writer.told("index.html") == []
    assert writer.edition.file("gemeente/gm0002-ede/data.js") is not before


def test_a_style_is_read_again(writer):
    writer.save("static/home/home.css", "b { color: red; }")
    assert writer.edition.file("static/home/home.css") == b"b{color:red}\n"
