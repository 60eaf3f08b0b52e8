"""The engine of Safari on telephones (WebKitGTK) opens every kind of page from disk without an error."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from tests.support.browsers import program
from tests.support.page_kinds import page_of_each_kind
from tests.support.ports import free_port

Ask = Callable[..., Any]
READ = "return [document.title, window.fouten, document.querySelectorAll('.leaflet-overlay-pane path').length];"


@pytest.fixture(scope="module")
def driven(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Asks the driver of one window; without a screen of its own it gets one."""
    driver, screen = program("WebKitWebDriver"), program("xvfb-run")
    port, home = free_port(), tmp_path_factory.mktemp("webkit")
    around = {**os.environ, "HOME": str(home), "WEBKIT_DISABLE_COMPOSITING_MODE": "1", "LIBGL_ALWAYS_SOFTWARE": "1"}
    command = [screen, "-a", driver, f"--port={port}"]
    with (home / "log").open("w") as log:
        running = subprocess.Popen(command, env=around, stdout=log, stderr=log, start_new_session=True)
    try:
        yield asking(port)
    finally:
        os.killpg(running.pid, 15)
        running.wait(20)


def asking(port: int) -> Ask:
    """Asks for something of the one session, which is begun first."""

    def ask(method: str, path: str, body: object = None) -> Any:
        with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
            connection.request(method, path, json.dumps(body) if body is not None else None)
            return json.loads(connection.getresponse().read())["value"]

    session = ""

    def in_session(method: str, path: str, body: object = None) -> Any:
        nonlocal session
        session = session or begun(ask)
        return ask(method, f"/session/{session}{path}", body)

    return in_session


def begun(ask: Ask) -> str:
    """The session, as soon as the driver listens."""
    browser = next(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
    options = {"webkitgtk:browserOptions": {"binary": str(browser), "args": ["--automation"]}}
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            answer = ask("POST", "/session", {"capabilities": {"alwaysMatch": options}})
        except ConnectionRefusedError:
            continue
        assert "sessionId" in answer, answer
        return str(answer["sessionId"])
    pytest.fail("WebKitWebDriver does not listen")


def test_every_kind_of_page_opens_without_an_error(demo: Path, tmp_path: Path, driven: Ask) -> None:
    site = tmp_path / "Één atlas"
    shutil.copytree(demo.parent, site, copy_function=shutil.copyfile)
    for folder in [site, *(path for path in site.rglob("*") if path.is_dir())]:
        folder.chmod(0o755)
    pages = page_of_each_kind(site / demo.name)
    assert len(pages) >= 10
    drawn = {}
    for page in pages:
        driven("POST", "/url", {"url": page.as_uri()})
        title, wrong, paths = driven("POST", "/execute/sync", {"script": READ, "args": []})
        assert title, page
        assert wrong == [], page
        drawn[page.relative_to(site).as_posix()] = paths
    assert any("gemeente/" in page and paths > 5 for page, paths in drawn.items()), drawn
