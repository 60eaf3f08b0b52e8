"""Which browsers the tests drive, and in what kind of folder a site lies for them."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage"]
DESKTOP = {"width": 1280, "height": 900}
OpenPage = Callable[..., Page]


def program(*names: str) -> str:
    """Where the first installed program is; without one the test is skipped, and in CI it fails."""
    path = next((path for path in map(shutil.which, names) if path), None)
    if path:
        return path
    reason = f"no {' or '.join(names)} on this machine"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def read_only(edition: Path) -> Iterator[Path]:
    """The folder, and everything in it, without leave to write until the tests are done."""
    everything = [edition, *edition.rglob("*")]
    for path in everything:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield edition
    for path in everything:
        path.chmod(0o755 if path.is_dir() else 0o644)
