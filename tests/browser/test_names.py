"""Names on the map: those of neighbours stand outside the border, and lead there."""

from pathlib import Path

from tests.support.browser_pages import municipality_pages, one_page
from tests.support.browsers import OpenPage

OVER = """() => [...document.querySelectorAll('.map__place--around:not([hidden])')].flatMap((box) => {
  const { left, top, right, bottom } = box.firstChild.getBoundingClientRect();
  const across = [0, 1, 2, 3, 4].map((n) => left + n * (right - left) / 4);
  const spots = across.flatMap((x) => [[x, top], [x, bottom]]);
  const isArea = ([x, y]) => document.elementsFromPoint(x, y).some((node) => node.matches('.area'));
  return spots.some(isArea) ? [box.textContent] : [];
})"""


def test_no_name_of_a_neighbour_lies_on_the_municipality(demo: Path, open_page: OpenPage) -> None:
    shown = 0
    for file in municipality_pages(demo)[:4]:
        page = open_page(file)
        assert page.evaluate(OVER) == []
        shown += page.locator(".map__place--around:visible").count()
        page.evaluate("() => Atlas.page.map.setZoom(Atlas.page.map.getZoom() - 0.5, { animate: false })")
        assert page.evaluate(OVER) == []
    assert shown


def test_the_name_of_a_neighbour_opens_its_page_on_the_same_map(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"), "#kaart=focus")
    name = page.locator(".map__neighbour:visible").first
    place = name.inner_text()
    name.click()
    assert page.locator("h1").inner_text() == place
    assert "kaart=focus" in page.url
