"""Offline copies of a built site: what is in them, what stays as it was, what stops."""

import re
import zipfile
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from site_builder import cli
from site_builder.formats.folder_files import is_portable
from site_builder.publish.checks.checks_elements import element_of, links_on
from site_builder.publish.checks.checks_links import dead_links
from site_builder.publish.checks.checks_pages import CSP, Page, outline, page_problems
from site_builder.publish.checks.tags import Tags
from site_builder.publish.output.lock import locked
from site_builder.render.files.search import names_in
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.sites import build

TO = 'Gemeente Ede, <b>team</b> & "wijken"'

pytestmark = pytest.mark.slow  # every test needs whole sites


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    """The edition of a site with all its copies."""
    folder = tmp_path_factory.mktemp("packed")
    edition = build(write_delivery(folder / "levering", FLAVOURS["grid cells"], seed=3), folder / "site")
    assert pack(edition) == 0
    return edition


@pytest.fixture
def built(tmp_path):
    return build(write_delivery(tmp_path / "levering", FLAVOURS["postcodes"], seed=3), tmp_path / "site")


def pack(edition: Path, *more: str) -> int:
    return cli.main(["pack", "--out", str(edition.parent), "-q", *more])


def opened(edition: Path, pattern: str) -> dict[str, bytes]:
    (path,) = edition.glob(f"kopie/{pattern}")
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_build_without_pack_links_no_copies(built):
    pages = [path.read_text("utf-8") for path in built.rglob("*.html")]
    assert not any("kopie/" in page or re.search(r"data-copy[^>]*(?<!hidden)>", page) for page in pages)


def test_every_municipality_region_and_province_and_the_whole_have_a_copy_that_is_linked(packed):
    names = sorted(path.name for path in packed.glob("kopie/*"))
    assert [name.split("-")[1] for name in names] == [*["gemeente"] * 4, "provincie", "regio", "uitgave"]
    for page in (*packed.glob("gemeente/*/index.html"), *packed.glob("regio/*/index.html")):
        links = re.findall(r'href="../../kopie/([^"]*)"', page.read_text("utf-8"))
        assert set(links) == {name for name in names if page.parent.name[:32] in name}
    home = re.findall(r'href="kopie/([^"]*)"', (packed / "index.html").read_text("utf-8"))
    assert set(home) == {name for name in names if "gemeente" not in name}


def test_the_site_and_every_copy_are_whole(packed):
    for path in (packed.parent, packed, *packed.glob("kopie/*")):
        assert cli.main(["verify", str(path), "-q"]) == 0


@pytest.mark.parametrize("pattern", ["*x_1*", "*regio*", "*provincie*", "*uitgave*"])
def test_the_pages_of_a_copy_are_right_and_lead_nowhere_outside(packed, pattern):
    files = opened(packed, pattern)
    tags = Tags(element_of)
    pages = {path: Page(path, data, tags.of(data)) for path, data in files.items() if path.endswith(".html")}
    outlines = {path: outline(page) for path, page in pages.items()}
    ids = {path: page.ids for path, page in outlines.items()}
    links = {path: page.links for path, page in outlines.items()}
    assert list(dead_links(links, files=files.keys(), ids=ids)) == []
    for path, page in pages.items():
        assert list(page_problems(page)) == []
        assert CSP in files[path].decode()


def test_a_page_that_is_changed_has_the_same_links(packed):
    picture = '<picture><source srcset="a.webp 480w, b.webp 960w"><img src="c.jpg" srcset="c.jpg 9w"></picture>'
    for data in [*(path.read_bytes() for path in packed.rglob("*.html")), picture.encode()]:
        page = Page("index.html", data, Tags(element_of).of(data))
        assert set(links_on(LexborHTMLParser(data.decode()))) == outline(page).links


def test_a_copy_holds_its_municipality_and_what_holds_for_all(packed):
    names = opened(packed, "*x_1*").keys()
    assert {path.split("/")[0] for path in names} == {
        "LEESMIJ.txt", "SHA256SUMS", "draaiboek", "gemeente", "index.html", "landelijk", "nieuw", "praktijk", "static",
        "toegankelijkheid", "toelichting",
    }  # fmt: skip
    assert {path.split("/")[1] for path in names if path.startswith("gemeente/")} == {"x_1.a-b-con"}
    assert "praktijk/index.html" not in names
    assert all(is_portable(path) for path in names)


def test_only_the_places_of_the_copy_are_found_by_typing(packed):
    municipalities, regions, _ = names_in(opened(packed, "*x_1*")["static/zoek.js"])
    assert [one[0] for one in municipalities] == ["x_1.a-b-con"]
    assert regions == []
    municipalities, regions, _ = names_in(opened(packed, "*regio*")["static/zoek.js"])
    assert len(municipalities) == 2
    assert regions == [["regio/zuid/index.html", "Zuid"]]
    assert opened(packed, "*uitgave*")["static/zoek.js"] == (packed / "static/zoek.js").read_bytes()


def test_the_readme_is_for_every_editor(packed):
    text = opened(packed, "*x_1*")["LEESMIJ.txt"]
    assert text.startswith(b"\xef\xbb\xbf")
    assert text.count(b"\n") == text.count(b"\r\n")
    assert "FICTIEF" in text.decode("utf-8-sig")


def test_packing_again_gives_the_same_bytes(packed):
    before = contents(packed.parent)
    assert pack(packed) == 0
    assert contents(packed.parent) == before


def test_a_copy_for_somebody_names_them_on_every_page_and_is_linked_nowhere(built):
    assert pack(built) == 0
    pages = {path: path.read_bytes() for path in built.rglob("*.html")}
    assert pack(built, "--gemeente", "oost", "--voor", TO) == 0
    files = opened(built, "*0363*voor*")
    stamp = 'Kopie gemaakt voor Gemeente Ede, &lt;b&gt;team&lt;/b&gt; &amp; "wijken"'
    assert all(stamp in data.decode() for path, data in files.items() if path.endswith(".html"))
    assert TO in files["LEESMIJ.txt"].decode("utf-8-sig")
    assert {path: path.read_bytes() for path in built.rglob("*.html")} == pages
    assert cli.main(["verify", str(built.parent), "-q"]) == 0


@pytest.mark.parametrize("given", ["Oost", "oost", "0363"])
def test_one_municipality_is_copied_by_name_or_code(built, given):
    assert pack(built, "--gemeente", given) == 0
    (path,) = built.glob("kopie/*")
    assert "0363-oost" in path.name
    assert "kopie/" not in (built / "gemeente/0007-west/index.html").read_text("utf-8")


def test_a_build_takes_the_old_copies_away(built):
    assert pack(built) == 0
    build(built.parents[1] / "levering", built.parent)
    assert not (built / "kopie").exists()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--gemeente", "Oots"], "--gemeente: 'Oots' staat niet in deze uitgave: bedoelde u Oost?"),
        (["--edition", "2030"], "--edition: de uitgave '2030' staat er niet: kies uit test-3"),
    ],
)
def test_what_is_not_there_is_told_and_nothing_changes(built, capsys, options, message):
    before = contents(built.parent)
    assert pack(built, *options) == 1
    assert message in capsys.readouterr().err
    assert contents(built.parent) == before


def test_a_damaged_edition_is_not_copied(built, capsys):
    table = built / "gemeente/0363-oost/kaarten.csv"
    table.write_bytes(table.read_bytes()[:-3])
    before = contents(built.parent)
    assert pack(built) == 1
    assert "kaarten.csv: dit bestand is niet wat er gebouwd is" in capsys.readouterr().err
    assert contents(built.parent) == before


def test_without_a_site_there_is_nothing_to_copy(tmp_path, capsys):
    assert cli.main(["pack", "--out", str(tmp_path / "niets")]) == 1
    assert "hier staat geen gebouwde atlas" in capsys.readouterr().err
    assert not (tmp_path / "niets").exists()


def test_a_fault_leaves_the_current_site_as_it_was(built, monkeypatch):
    before = contents(built.parent)

    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("site_builder.publish.copies.pack.with_files", broken)
    assert pack(built) == 3
    assert contents(built.parent) == before
    assert sorted(path.name for path in built.parents[1].iterdir()) == ["levering", "site"]


def test_packing_waits_for_no_other_build(built):
    with locked(built.parent):
        assert pack(built) == 4
