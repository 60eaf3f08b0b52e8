"""Texts are data: thirteen kinds of code in every text of a delivery and of content/ run nowhere."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support.browser_pages import choose, layers_of, municipality_pages, table_of
from tests.support.browsers import CHROMIUM, OpenPage, program, read_only
from tests.support.payloads import PAYLOADS, hostile_delivery, hostile_project
from tests.support.pdf import printed, said_in

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
    project, delivery = hostile_project(folder / "project"), hostile_delivery(folder / "levering")
    command = [sys.executable, "build.py", "--delivery", str(delivery), "--out", str(folder / "site"), "-q"]
    built = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    (manifest,) = (folder / "site").glob("*/manifest.json")
    yield from read_only(manifest.parent)


def test_every_page_shows_them_as_text(hostile: Path, open_page: OpenPage) -> None:
    files = [*hostile.rglob("*.html"), hostile.parent / "index.html"]
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
