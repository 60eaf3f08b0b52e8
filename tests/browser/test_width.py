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


BROKEN = """() => {
  const broken = [];
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode;
    for (const years of text.data.matchAll(/\\d{4}\\u2013\\u2060?\\d{4}/g)) {
      range.setStart(text, years.index);
      range.setEnd(text, years.index + years[0].length);
      const lines = [...range.getClientRects()].filter(({ width }) => width).map(({ top }) => Math.round(top));
      if (new Set(lines).size > 1) broken.push(text.parentElement.className);
    }
  }
  return broken;
}"""
ALL_SEEN = "() => document.querySelectorAll('main *').forEach((part) => { part.style.contentVisibility = 'visible'; })"


@pytest.mark.parametrize("width", [320, 360, 390])
def test_the_years_of_a_period_stand_on_one_line(width: int, demo: Path, open_page):
    page = open_page(demo / "index.html", viewport={"width": width, "height": 740})
    files = (file for part in ("gemeente", "provincie", "regio") for file in sorted(demo.glob(f"{part}/*/index.html")))
    for file in (demo / "index.html", *files):
        page.goto(file.as_uri())
        page.evaluate(ALL_SEEN)
        assert page.evaluate(BROKEN) == [], file
