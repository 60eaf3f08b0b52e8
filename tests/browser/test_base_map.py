"""A map of another service: only where the atlas names one, a web server gives the page, and the reader asks."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

from site_builder.cli import main
from site_builder.folders import SHIPPED
from site_builder.inputs import DEMO_IN_SQUARES
from tests.support.browser_pages import one_page

BUTTON = "Achtergrondkaart"
CREDIT = "<b>De kaartenmakers</b>"


class Tiles(BaseHTTPRequestHandler):
    """Gives the same tile for every place, and keeps what was asked for and by whom."""

    def do_GET(self) -> None:
        self.server.asked.append((self.path, self.headers["Referer"]))
        picture = BytesIO()
        Image.new("RGB", (256, 256), "#33cc33").save(picture, "PNG")
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.end_headers()
        self.wfile.write(picture.getvalue())

    def log_message(self, *_: object) -> None:
        pass


class Pages(SimpleHTTPRequestHandler):
    """The finished site."""

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving(handler) -> Iterator[ThreadingHTTPServer]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.asked = []
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def tiles() -> Iterator[ThreadingHTTPServer]:
    with serving(Tiles) as server:
        yield server


@pytest.fixture(scope="module")
def edition(tiles, tmp_path_factory) -> Path:
    """The fictional province in squares, in an atlas that names the tiles of this test, with its copies."""
    atlas = tmp_path_factory.mktemp("atlas")
    shutil.copytree(SHIPPED / "content", atlas / "content")
    table = (
        f'\n[achtergrond]\nadres = "http://127.0.0.1:{tiles.server_port}/t/{{z}}/{{x}}/{{y}}.png"\nbron = "{CREDIT}"\n'
    )
    with (atlas / "content" / "atlas.toml").open("a", encoding="utf-8") as file:
        file.write(table)
    out = atlas / "site"
    assert main(["build", "--atlas", str(atlas), "--delivery", str(DEMO_IN_SQUARES), "--out", str(out), "-q"]) == 0
    assert main(["pack", "--atlas", str(atlas), "--out", str(out), "--gemeente", "Havermonde"]) == 0
    (manifest,) = out.glob("*/manifest.json")
    return manifest.parent


def test_tiles_come_when_the_reader_asks_and_from_the_one_host_of_the_policy(edition, tiles, browser):
    with serving(partial(Pages, directory=edition.parent)) as site:
        page = browser.new_page()
        page.goto(
            f"http://127.0.0.1:{site.server_port}/"
            + one_page(edition, "havermonde").relative_to(edition.parent).as_posix()
        )
        button = page.get_by_role("button", name=BUTTON)
        button.wait_for()
        assert tiles.asked == []
        button.click()
        page.wait_for_selector(".leaflet-tile-loaded", state="attached")
        assert page.locator(".map__credit").inner_text() == CREDIT
        policy = page.locator("meta[http-equiv]").get_attribute("content")
        assert f"img-src 'self' data: http://127.0.0.1:{tiles.server_port};" in policy
        button.click()
        assert page.locator(".leaflet-tile").count() == 0
        page.close()
    assert all(path.startswith("/t/") and path.endswith(".png") and referer is None for path, referer in tiles.asked)


def test_a_page_from_disk_offers_no_map_of_another_service(edition, open_page):
    page = open_page(one_page(edition, "havermonde"))
    page.wait_for_selector(".map__buttons")
    assert page.get_by_role("button", name=BUTTON).count() == 0


def test_a_copy_names_no_host(edition, tiles):
    (copy,) = edition.glob("kopie/*havermonde*.zip")
    with ZipFile(copy) as archive:
        assert all(f":{tiles.server_port}".encode() not in archive.read(name) for name in archive.namelist())
