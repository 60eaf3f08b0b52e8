"""What axe finds on a page."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


def violations(browser: Browser, file: Path, state: str = "", *, viewport=WIDE, before: str = "0") -> list[str]:
    """What axe finds; it tries to connect, so what the page's policy then says does not count."""
    with browser.new_context(offline=True, viewport=viewport) as context:
        page = context.new_page()
        page.goto(file.as_uri() + state)
        page.evaluate(before)
        violated = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['html']}" for rule in violated for node in rule["nodes"]]
