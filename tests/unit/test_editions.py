"""Several editions in one site: each as it was built, newer ones leading to older ones, never the other way."""

import csv
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from site_builder import cli
from site_builder.formats.manifest import sealed
from site_builder.publish.checks.checks_links import leads_to
from tests.support.deliveries import FLAVOURS, write_delivery

LATER = FLAVOURS["neighbourhoods"]
EARLIER = replace(
    LATER,
    years=(2014, 2020),
    municipalities={
        "GM0001": ("'s-Gravenbeek", LATER.municipalities["GM0001"][1]),
        "GM0002": ("Ede aan de Beek", LATER.municipalities["GM0002"][1]),
        "GM0009": ("Verdwenen", ["BU00090000"]),
    },
)

FIRST_FORMAT = Path(__file__).parents[1] / "fixtures" / "site-format-1.zip"

pytestmark = pytest.mark.slow  # every test needs whole sites


def run(*arguments):
    return cli.main([*map(str, arguments), "-q"])


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def deliveries(tmp_path_factory):
    folder = tmp_path_factory.mktemp("in")
    return write_delivery(folder / "toen", EARLIER, seed=1), write_delivery(folder / "nu", LATER, seed=2)


@pytest.fixture(scope="module")
def site(tmp_path_factory, deliveries):
    """First the older edition (test-1), then the newer one (test-2)."""
    out = tmp_path_factory.mktemp("uit") / "site"
    before, after = deliveries
    assert run("build", "--delivery", before, "--out", out) == 0
    as_built = contents(out / "test-1")
    assert run("build", "--delivery", after, "--out", out) == 0
    assert contents(out / "test-1") == as_built
    return out


def page(site, path):
    return (site / path).read_text("utf-8")


def links(text):
    return re.findall(r'<a [^>]*href="([^"]+)"', text)


def test_the_same_municipality_is_linked_by_code_and_name(site):
    here = page(site, "test-2/gemeente/gm0001-s-gravenbeek/index.html")
    assert "../../../test-1/gemeente/gm0001-s-gravenbeek/index.html" in links(here)
    assert '<a href="#uitgaven">eerdere uitgaven</a>' in here


def test_another_name_or_other_municipalities_on_its_ground_are_said(site):
    assert "(GM0002) een andere naam: Ede aan de Beek." in page(site, "test-2/gemeente/gm0002-ede/index.html")
    new = page(site, "test-2/gemeente/gm0003-sudhoek-n/index.html")
    assert "In uitgave 2014–2020 bestond deze gemeente nog niet." in new
    assert "../../../test-1/gemeente/gm0009-verdwenen/index.html" in links(new)


def test_other_pages_are_linked_where_the_older_edition_has_them(site):
    assert "../../test-1/landelijk/index.html" in links(page(site, "test-2/landelijk/index.html"))
    assert "../test-1/index.html" in links(page(site, "test-2/index.html"))


def test_older_pages_lead_back_to_the_list_of_editions_only(site):
    for path in (site / "test-1").rglob("*.html"):
        text, own = path.read_text("utf-8"), path.relative_to(site).as_posix()
        outside = {leads_to(link, own) for link in links(text)} - {None}
        assert {to for to in outside if PurePosixPath(to).parts[0] != "test-1"} == {"index.html"}


def test_what_is_new_has_names_and_counts_but_no_classes(site):
    told = page(site, "test-2/nieuw/index.html")
    assert "Gevormd uit eerdere gemeenten: 1</dt>\n<dd>Súdhoek (N.), uit Verdwenen</dd>" in told
    assert "<h3>Buurten</h3>" in told
    main = told[told.index("<main") : told.index("</main")]
    assert not re.search(r"class-|withheld|resilient|\d,\d", main)
    assert "Ede, eerst Ede aan de Beek" in told
    assert "Let op: deze twee uitgaven kunt u niet zomaar vergelijken." in told
    assert "Dit is de eerste uitgave in deze atlas." in page(site, "test-1/nieuw/index.html")


def test_the_same_editions_give_the_same_bytes(site, deliveries, tmp_path):
    for delivery in deliveries:
        assert run("build", "--delivery", delivery, "--out", tmp_path / "site") == 0
    assert contents(tmp_path / "site") == contents(site)


def test_a_copy_has_words_where_the_site_has_links_to_other_editions(site, deliveries, tmp_path):
    for delivery in deliveries:
        assert run("build", "--delivery", delivery, "--out", tmp_path / "site") == 0
    assert run("pack", "--out", tmp_path / "site", "--gemeente", "GM0001") == 0
    (path,) = (tmp_path / "site").glob("test-2/kopie/*.zip")
    with zipfile.ZipFile(path) as copy:
        held = set(copy.namelist())
        text = copy.read("gemeente/gm0001-s-gravenbeek/index.html").decode()
        assert "nieuw/index.html" in held
    assert not [link for link in links(text) if "test-1" in link or link.endswith("../../../index.html")]
    assert "&#39;s-Gravenbeek in uitgave 2014–2020 (niet in deze kopie)" in text.replace("'", "&#39;")
    assert "Alle uitgaven (niet in deze kopie)" in text


def test_an_older_edition_that_was_changed_is_told_and_not_linked(deliveries, tmp_path, capsys):
    site = tmp_path / "site"
    assert run("build", "--delivery", deliveries[0], "--out", site) == 0
    drawn = site / "test-1/gemeente/gm0001-s-gravenbeek/index.html"
    drawn.write_text(drawn.read_text("utf-8") + " ", "utf-8")
    assert run("build", "--delivery", deliveries[1], "--out", site) == 0
    assert "site/test-1: deze eerdere uitgave is niet wat er gebouwd is" in capsys.readouterr().err
    assert "test-1/" not in page(site, "test-2/gemeente/gm0001-s-gravenbeek/index.html")


def test_an_older_edition_that_cannot_say_what_it_withholds_stops_the_build(deliveries, tmp_path, capsys):
    site = tmp_path / "site"
    assert run("build", "--delivery", deliveries[0], "--out", site) == 0
    table = next((site / "test-1").rglob("kaarten.csv"))
    table.write_text("area;name\r\n", "utf-8")
    assert run("build", "--delivery", deliveries[1], "--out", site) == 1
    assert "site/test-1: niet te lezen wat deze eerdere uitgave afschermt" in capsys.readouterr().err
    assert not (site / "test-2").exists()


def test_a_newer_edition_is_never_linked_from_an_older_one_that_is_built_later(deliveries, tmp_path, capsys):
    site = tmp_path / "site"
    for delivery in reversed(deliveries):
        assert run("build", "--delivery", delivery, "--out", site) == 0
    assert "site/test-2: deze uitgave is nieuwer: bouw haar hierna opnieuw" in capsys.readouterr().err
    for path in (site / "test-1").rglob("*.html"):
        assert "test-2/" not in path.read_text("utf-8")
    assert run("verify", site) == 0


def test_an_edition_of_an_older_builder_tells_less_and_is_linked_all_the_same(deliveries, tmp_path):
    site = tmp_path / "site"
    assert run("build", "--delivery", deliveries[0], "--out", site) == 0
    manifest = site / "test-1/manifest.json"
    content = json.loads(manifest.read_bytes())
    manifest.write_bytes(
        sealed({name: content[name] for name in content if name not in ("areas", "format", "seal", "sources")})
    )
    assert run("build", "--delivery", deliveries[1], "--out", site) == 0
    assert "../../../test-1/" in page(site, "test-2/gemeente/gm0001-s-gravenbeek/index.html")
    told = page(site, "test-2/nieuw/index.html")
    assert "niet meer na te gaan welke versies van de bronnen" in told
    assert "De indeling in buurten is anders" in told
    assert run("verify", site) == 0


def test_the_same_municipality_is_drawn_in_both_editions_under_an_open_note(site):
    own = "gemeente/gm0001-s-gravenbeek"
    told = page(site, f"test-2/{own}/eerder/index.html")
    assert 'href="eerder/index.html"' in page(site, f"test-2/{own}/index.html")
    assert 0 < told.index("Let op: deze twee uitgaven") < told.index("<svg class=")
    for edition, drawing in zip(("test-1", "test-2"), told.split('<section class="earlier__side')[1:], strict=True):
        first = re.match(r" map-([\w-]+)", drawing)[1]
        classes = re.findall(r'class="area class-([\w-]+)" data-area="(\d+)"', drawing)
        assert [slug for slug, _ in sorted(classes, key=lambda one: int(one[1]))] == column(site / edition / own, first)


def test_the_classes_of_every_map_are_those_of_the_tables_of_both_editions(site):
    own = "gemeente/gm0001-s-gravenbeek"
    script = page(site, f"test-2/{own}/eerder/klassen.js")
    maps = json.loads(script.removeprefix("Atlas.editions(").removesuffix(");\n"))
    assert len(maps) == 10
    for slug, (slugs, *columns) in maps.items():
        shown = [
            [FILE_WORDS.get(slugs[int(character, 36)], slugs[int(character, 36)]) for character in one]
            for one in columns
        ]
        assert shown == [column(site / edition / own, slug) for edition in ("test-1", "test-2")]


def test_only_the_same_municipality_stands_beside_an_older_edition(site):
    assert [path.parent.name for path in (site / "test-2").glob("gemeente/*/eerder")] == ["gm0001-s-gravenbeek"]
    assert not list((site / "test-1").glob("gemeente/*/eerder"))


FILE_WORDS = {"shielded": "withheld"}
"""What a table calls what pages tell apart."""


def column(folder, slug):
    with (folder / "kaarten.csv").open(encoding="utf-8-sig", newline="") as file:
        return [row[slug] for row in csv.DictReader(file, delimiter=";")]


def test_an_edition_of_the_first_format_is_linked_like_one_of_today(site, deliveries, tmp_path):
    """The fixture is the older edition of these tests, built by the last builder without a format number."""
    out = tmp_path / "site"
    with zipfile.ZipFile(FIRST_FORMAT) as packed:
        packed.extractall(out)
    as_built = contents(out / "test-1")
    assert run("build", "--delivery", deliveries[1], "--out", out) == 0
    assert contents(out / "test-1") == as_built
    beside = {path for path in contents(site / "test-2") if "eerder" in path}
    assert beside
    assert {path for path in contents(out / "test-2") if "eerder" in path} == beside
    assert "Verdwenen" in page(out, "test-2/nieuw/index.html")
