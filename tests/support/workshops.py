"""What the tests of workshop mode do as a group would: begin, place notes, show files."""

import json
from pathlib import Path

from playwright.sync_api import Page

from tests.support.browser_pages import one_page

STORED = "() => Object.keys(localStorage)"
NOTES = "() => Atlas.page.board.all.map(({ number, text, areaName }) => [number, text, areaName])"


def begin(page: Page) -> Page:
    page.get_by_role("button", name="Workshop", exact=True).click()
    page.wait_for_selector(".atlas--workshop .workshop__part", state="attached")
    return page


def workshop(demo: Path, open_page, name: str = "havermonde", **options: object) -> Page:
    return begin(open_page(one_page(demo, name), **options))


def place(page: Page, area: int, text: str) -> None:
    """A note in the middle of an area, by keyboard."""
    page.keyboard.press("n")
    page.evaluate("(area) => Atlas.page.change({ area })", area)
    page.keyboard.type(text)
    page.get_by_role("button", name="Klaar").click()


def show_file(page: Page, label: str, name: str, content: bytes) -> None:
    page.evaluate("() => Atlas.page.showTools(true)")
    page.evaluate("() => document.querySelectorAll('.workshop__status').forEach((one) => one.replaceChildren())")
    page.get_by_label(label).set_input_files({"name": name, "mimeType": "", "buffer": content})


def exported(page: Page) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    return Path(download.value.path()).read_bytes()


def imported(page: Page, content: bytes | dict) -> str:
    """What the page says about a file with notes."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    show_file(page, "Haal uit een bestand", "notities.geojson", data)
    status = page.locator(".workshop__status").first
    page.wait_for_function("(node) => node.textContent", arg=status.element_handle())
    return status.inner_text()
