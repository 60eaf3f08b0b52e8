"""An offline copy, unpacked in an awkward folder, read-only and without network: every link, every map, the search."""

import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from PIL import Image

from site_builder.cli import main
from site_builder.demo.demo_delivery import write_demo
from tests.support.browser_pages import DRAWN, GREEN, SELF_TEST, choose, layers_of, municipality_pages, table_of
from tests.support.browsers import OpenPage, program, read_only
from tests.support.sites import build
from tests.support.workshops import begin, place

AWKWARD = "Één kopie, 's zomers & ’s winters #1 100%"
RECIPIENT = 'Gemeente Ede, <img src=x> "wijken"'
LINKS = """() => [...document.querySelectorAll('a[href]:not([href^="mailto:"])')]
  .map((a) => new URL(a.getAttribute('href'), a.baseURI).href)"""


@pytest.fixture(scope="session")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copies of the fictional province, made for somebody."""
    folder = tmp_path_factory.mktemp("packed")
    write_demo(folder / "levering")
    edition = build(folder / "levering", folder / "site")
    assert main(["pack", "--out", str(edition.parent), "--voor", RECIPIENT, "-q"]) == 0
    return edition / "kopie"


@pytest.fixture(scope="session", params=["*gemeente*havermonde*", "*uitgave*"])
def copy_folder(
    request: pytest.FixtureRequest, packed: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    (path,) = packed.glob(request.param + ".zip")
    folder = tmp_path_factory.mktemp("stick") / AWKWARD
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
    yield from read_only(folder)


def test_every_page_opens_and_every_link_leads_to_a_file_in_the_copy(copy_folder: Path, open_page: OpenPage) -> None:
    page = open_page(copy_folder / "index.html")
    start = (copy_folder.as_uri() + "/").replace("'", "%27")
    seen, waiting = set[str](), [page.url]
    while waiting:
        page.goto(waiting.pop())
        assert page.locator(".recipient").inner_text() == f"Kopie gemaakt voor {RECIPIENT}"
        assert page.locator("[href*='kopie/']").count() == 0
        reached = {address.partition("#")[0].replace("'", "%27") for address in page.evaluate(LINKS)} - seen
        seen |= reached
        waiting += [address for address in reached if address.endswith(".html")]
        assert all(address.startswith(start) for address in reached)
    assert all((copy_folder / unquote(address.removeprefix(start))).is_file() for address in seen)
    assert {address.removeprefix(start) for address in seen} >= {"index.html", "toelichting/index.html"}


def test_every_layer_of_every_map_is_drawn(copy_folder: Path, open_page: OpenPage) -> None:
    file = municipality_pages(copy_folder)[0]
    page = open_page(file)
    rows = table_of(file)
    for layer in layers_of(rows):
        choose(page, layer)
        assert page.evaluate(DRAWN) == [f"class-{row[layer]}" for row in rows], layer


def test_the_workshop_works_and_its_guide_is_in_the_copy(copy_folder: Path, open_page: OpenPage) -> None:
    page = begin(open_page(municipality_pages(copy_folder)[0]))
    place(page, 1, "Uit een kopie")
    page.evaluate("() => Atlas.page.showTools(true)")
    page.goto(str(page.get_by_role("link", name="Draaiboek").evaluate("(link) => link.href")))
    assert page.locator("h1").inner_text() == "Draaiboek voor een workshop"


def test_the_search_finds_what_is_in_the_copy_and_leads_there(copy_folder: Path, open_page: OpenPage) -> None:
    page = open_page(copy_folder / "index.html")
    page.fill("#zoek", "havermonde")
    page.locator("#zoek-resultaten a, #zoek-resultaten [role=option]").first.click()
    page.wait_for_url("**/gemeente/*havermonde/index.html*")
    page.fill("#zoek", "a")
    page.wait_for_function("() => document.querySelectorAll('#zoek-resultaten > *').length > 1")


def test_the_map_of_a_copy_works_in_firefox(packed: Path, tmp_path: Path) -> None:
    firefox = program("firefox-esr", "firefox")
    folder = tmp_path / AWKWARD
    with zipfile.ZipFile(next(packed.glob("*gemeente*havermonde*.zip"))) as archive:
        archive.extractall(folder)
    page = municipality_pages(folder)[0]
    page.write_text(page.read_text("utf-8").replace("</body>", '<script src="zelftest.js"></script></body>'), "utf-8")
    page.with_name("zelftest.js").write_text(SELF_TEST, "utf-8")
    picture = tmp_path / "foto.png"
    (tmp_path / "profiel").mkdir()
    command = [firefox, "--headless", "--profile", str(tmp_path / "profiel"), "--screenshot", str(picture)]
    done = subprocess.run([*command, page.as_uri()], capture_output=True, text=True, timeout=100, check=False)
    assert picture.exists(), done.stderr[-500:]
    with Image.open(picture) as photo:
        assert photo.convert("RGB").getpixel((photo.width // 2, photo.height // 2)) == GREEN
