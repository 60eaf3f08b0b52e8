"""Texts are data: thirteen kinds of code in every text of a delivery and of content/ run nowhere."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import pytest
from playwright.sync_api import Page
from shapely import LineString

from tests.support.browser_pages import choose, layers_of, municipality_pages, table_of
from tests.support.browsers import CHROMIUM, OpenPage, program, read_only
from tests.support.payloads import FLAVOUR, PAYLOADS, hostile_delivery, hostile_project
from tests.support.pdf import printed, said_in
from tests.support.squares import into_squares

MADE = """() => ({
  ran: window.ran === true,
  elements: document.querySelectorAll('img[src="x"], [onerror], [onload], [onclick], [onmouseover], [onfocus]').length,
  scripts: [...document.scripts].filter((script) => script.textContent.trim()).length,
  links: [...document.links].filter((link) => link.protocol === 'javascript:').length,
})"""
NOTHING = {"ran": False, "elements": 0, "scripts": 0, "links": 0}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The edition folder of hostile texts and a hostile delivery."""
    folder = tmp_path_factory.mktemp("hostile")
    yield from read_only(made_hostile(folder, hostile_delivery(folder / "levering")))


@pytest.fixture(scope="module")
def hostile_squares(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The same in squares, with hostile names of streets."""
    folder = tmp_path_factory.mktemp("hostile-squares")
    delivery = into_squares(hostile_delivery(folder / "levering"), radius=0, open_counts=True)
    west, south = FLAVOUR.corner
    lines = [LineString([(west, south + n / 5000), (west + 1, south + n / 5000)]) for n in range(len(PAYLOADS))]
    streets = gpd.GeoDataFrame({"name": list(PAYLOADS.values())}, geometry=lines, crs="EPSG:4326")
    streets.to_file(delivery / "context.gpkg", layer="streets")
    yield from read_only(made_hostile(folder, delivery))


def made_hostile(folder: Path, delivery: Path) -> Path:
    """The edition folder of this delivery in a project of hostile texts."""
    project = hostile_project(folder / "project")
    command = [sys.executable, "build.py", "--delivery", str(delivery), "--out", str(folder / "site"), "-q"]
    built = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    (manifest,) = (folder / "site").glob("*/manifest.json")
    return manifest.parent


@pytest.mark.parametrize("kind", ["hostile", "hostile_squares"])
def test_every_page_shows_them_as_text(request: pytest.FixtureRequest, kind: str, open_page: OpenPage) -> None:
    edition: Path = request.getfixturevalue(kind)
    files = [*edition.rglob("*.html"), edition.parent / "index.html"]
    page = open_page(files[0])
    for file in files:
        page.goto(file.as_uri())
        assert page.evaluate(MADE) == NOTHING, file
    assert len(files) > len(PAYLOADS)


def test_map_table_and_search_show_them_as_text(hostile: Path, open_page: OpenPage) -> None:
    """On one municipality, whose areas bear every kind."""
    file = municipality_pages(hostile)[0]
    page, rows = open_page(file), table_of(file)
    for layer in layers_of(rows):
        choose(page, layer)
    for index, row in enumerate(rows):
        point_at(page, index)
        page.fill("#zoek-gebied", row["name"][:20])
    page.fill("#zoek", "<img")
    page.locator("#zoek-resultaten li").first.wait_for()
    assert page.evaluate(MADE) == NOTHING


def test_cards_tables_and_streets_of_squares_show_them_as_text(hostile_squares: Path, open_page: OpenPage) -> None:
    page = open_page(municipality_pages(hostile_squares)[0])
    page.evaluate("() => Atlas.page.codes.split('').forEach((_, area) => Atlas.page.change({ area }))")
    page.locator("#gebieden-tabel").scroll_into_view_if_needed()
    page.evaluate("() => Atlas.page.map.setView(Atlas.page.map.getBounds().getSouthWest(), 17, { animate: false })")
    page.wait_for_selector(".street__name", state="attached")
    names = page.locator(".street__name").all_text_contents()
    assert set(names) <= set(PAYLOADS.values())
    assert page.evaluate(MADE) == NOTHING


def point_at(page: Page, index: int) -> None:
    """Shows the tooltip of an area, and its card."""
    area = page.locator(".leaflet-overlay-pane path").nth(index)
    area.dispatch_event("mouseover")
    area.dispatch_event("mousemove")
    area.dispatch_event("click")


def test_every_kind_reached_the_pages(hostile: Path, open_page: OpenPage) -> None:
    """Else the test above would prove nothing."""
    page = open_page(municipality_pages(hostile)[0])
    shown = page.evaluate("() => document.documentElement.textContent")
    assert [kind for kind, text in PAYLOADS.items() if text not in shown] == []


def test_a_pdf_of_the_sheets_shows_them_as_text(hostile: Path, tmp_path: Path) -> None:
    program(*CHROMIUM)
    pdf = printed(hostile, tmp_path, "M1")
    said = "".join(said_in(pdf).split())
    assert [kind for kind, text in PAYLOADS.items() if "".join(text.split()) not in said] == []
    assert not re.search(rb"/(JavaScript|JS|Launch|SubmitForm|EmbeddedFile|URI)\b", pdf)
