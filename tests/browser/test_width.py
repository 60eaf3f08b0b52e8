"""No page scrolls sideways, not even on the narrowest screen (WCAG 1.4.10)."""

from pathlib import Path

import pytest

WIDER = "() => document.documentElement.scrollWidth > innerWidth"


@pytest.mark.parametrize("width", [320, 360, 768])
def test_no_page_is_wider_than_its_window(width: int, demo: Path, open_page):
    page = open_page(demo / "index.html", viewport={"width": width, "height": 740})
    for file in sorted(demo.rglob("*.html")):
        page.goto(file.as_uri())
        assert not page.evaluate(WIDER), file
