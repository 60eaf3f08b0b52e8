"""What the tests of Vergelijk do first: open it with some municipalities."""

from pathlib import Path

from playwright.sync_api import Page

from tests.support.browsers import OpenPage

READY = "() => document.querySelectorAll('.compare__maps .leaflet-overlay-pane path').length > 0"


def key_of(file: Path) -> str:
    return file.parent.name.split("-")[0]


def compare(open_page: OpenPage, edition: Path, files: list[Path], more: str = "", **options: object) -> Page:
    address = "#met=" + ",".join(map(key_of, files)) + more
    page = open_page(edition / "vergelijk/index.html", address, **options)
    page.wait_for_function(READY)
    return page
