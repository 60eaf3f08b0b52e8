"""One area, everything: its class on every map and year as the table of the municipality has them, on one sheet."""

import re
from pathlib import Path

import pytest

from tests.support.browser_pages import address, layers_of, one_page, table_of
from tests.support.browsers import OpenPage
from tests.support.fonts import FONTS

PAGE_OF_PDF = re.compile(rb"/Type\s*/Page\b")
SLUGS = """() => Object.fromEntries([...document.querySelectorAll('.profile tbody tr')].flatMap((row) => {
  const slug = row.className.replace('map-', '');
  const now = row.querySelector('.profile__class .swatch').classList[1];
  const years = [...row.querySelectorAll('.profile__years li')]
    .map((one) => [one.textContent.trim().slice(0, 4), one.classList[1]]);
  return [[slug, now], ...years.slice(0, -1).map(([year, name]) => [slug + '@' + year, name])];
}).map(([layer, name]) => [layer, name.replace('class-', '')]))"""

BROKEN = """() => [...document.querySelectorAll('.profile__table :is(th, td)')].flatMap((cell) => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (walker.nextNode()) {
    for (const word of walker.currentNode.data.matchAll(/[\\p{L}\\d]+/gu)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      const lines = [...range.getClientRects()].filter((line) => line.width).map((line) => Math.round(line.top));
      if (new Set(lines).size > 1) broken.push(word[0]);
    }
  }
  return broken;
})"""
LINES_OF_YEARS = """() => Math.max(...[...document.querySelectorAll('.profile__years')]
  .map(({ children }) => new Set([...children].map((year) => Math.round(year.getBoundingClientRect().top))).size))"""
WIDER = "() => document.documentElement.scrollWidth > innerWidth"
LONG_NAME = "() => { document.querySelector('.profile__table th:nth-child(3)').textContent = \"'s-Hertogenbosch\"; }"


def test_the_profile_has_the_classes_of_every_map_and_year(demo: Path, open_page: OpenPage) -> None:
    file = one_page(demo, "havermonde")
    rows = table_of(file)
    withheld = next(row for row in rows if row["resilience"] == "withheld")
    for row in (rows[11], withheld):
        page = open_page(file, f"#profiel={row['area']}")
        assert page.locator(".profile__name").inner_text() == row["name"]
        found = page.evaluate(SLUGS)
        assert {layer: found[layer] for layer in layers_of(rows)} == {layer: row[layer] for layer in layers_of(rows)}
        assert not page.locator(".map").is_visible()


def test_the_card_opens_the_profile_and_the_address_keeps_it(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"))
    page.evaluate("() => Atlas.page.change({ area: 11 })")
    page.get_by_role("button", name="Alles over deze buurt").click()
    code = page.evaluate("() => Atlas.page.data.codes[11]")
    assert f"profiel={code}" in address(page)
    assert page.locator(".profile__name").evaluate("(one) => one === document.activeElement")
    page.get_by_role("button", name="Terug naar de kaarten").click()
    page.wait_for_selector(".map")
    assert "profiel" not in address(page)


def test_back_of_the_browser_leads_from_the_profile_to_the_map(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"), "#kaart=focus")
    page.evaluate("() => Atlas.page.change({ area: 11 })")
    before = address(page)
    for leave in (page.go_back, page.get_by_role("button", name="Terug naar de kaarten").click):
        page.get_by_role("button", name="Alles over deze buurt").click()
        page.wait_for_function("() => location.hash.includes('profiel=')")
        leave()
        page.wait_for_selector(".profile", state="hidden")
        assert address(page) == before
        assert page.locator(".map__live").evaluate("(map) => map === document.activeElement")
    page.go_forward()
    page.wait_for_selector(".profile")


@pytest.mark.parametrize("font", FONTS)
def test_a_profile_prints_on_one_sheet(demo: Path, open_page: OpenPage, font: str) -> None:
    """Also of the area of which most maps show nothing, which has the most words. The page asks for a lying sheet."""
    file = one_page(demo, "havermonde")
    rows = table_of(file)
    hidden = max(rows, key=lambda row: list(row.values()).count("withheld"))
    for row in (rows[11], hidden):
        page = open_page(file, f"#profiel={row['area']}", font=font)
        page.wait_for_selector(".profile tbody tr")
        pdf = page.pdf(format="A4", landscape=True, print_background=True)
        assert len(PAGE_OF_PDF.findall(pdf)) == 1, row["area"]
        page.set_viewport_size({"width": 1123, "height": 794})
        page.emulate_media(media="print")
        source = page.locator(".profile__source:visible", has_text="Bron")
        boxes = [one.bounding_box() for one in (source, page.locator(".profile__source:visible").last)]
        assert all(box["y"] + box["height"] <= page.locator(".footer").bounding_box()["y"] for box in boxes)


def test_the_practice_examples_of_an_area_are_the_links_that_they_are_on_the_page(
    demo: Path, open_page: OpenPage
) -> None:
    """On paper there is no line under them."""
    page = open_page(one_page(demo, "havermonde"))
    box = page.locator(".practice-box[data-areas]").first
    asked = box.get_attribute("data-areas").split()[0]
    leads = box.locator(".practice-box__title a").evaluate("(link) => [link.textContent, link.href]")
    page = open_page(one_page(demo, "havermonde"), f"#profiel={asked}")
    link = page.locator(".profile__side li a")
    assert link.evaluate("(link) => [link.textContent, link.href]") == leads
    page.emulate_media(media="print")
    assert link.evaluate("(link) => getComputedStyle(link).textDecorationLine") == "none"


def test_an_area_that_the_edition_lacks_is_said(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"), "#profiel=BU99999999")
    page.wait_for_selector(".in-vain")
    assert "bestaat niet in deze uitgave" in page.locator(".area-live").inner_text()
    assert page.locator(".map").is_visible()


@pytest.mark.parametrize("font", FONTS)
def test_no_word_of_a_profile_breaks_on_a_screen_or_a_sheet(demo: Path, open_page: OpenPage, font: str) -> None:
    """Of an area of which no map shows anything, on a telephone and on sheets that lie and stand."""
    file = one_page(demo, "havermonde")
    hidden = max(table_of(file), key=lambda row: list(row.values()).count("withheld"))
    page = open_page(file, f"#profiel={hidden['area']}", font=font)
    page.wait_for_selector(".profile tbody tr")
    page.evaluate(LONG_NAME)
    for media, width in (("screen", 320), ("screen", 768), ("screen", 1100), ("print", 1046), ("print", 680)):
        page.emulate_media(media=media)
        page.set_viewport_size({"width": width, "height": 700})
        assert page.evaluate(BROKEN) == [], (media, width)
        assert not page.evaluate(WIDER), (media, width)


@pytest.mark.parametrize("font", FONTS)
def test_the_years_of_a_map_stand_on_one_line(demo: Path, open_page: OpenPage, font: str) -> None:
    file = one_page(demo, "havermonde")
    shown = min(table_of(file), key=lambda row: sum(value in ("withheld", "no-score") for value in row.values()))
    page = open_page(file, f"#profiel={shown['area']}", font=font)
    page.wait_for_selector(".profile__years")
    for width in (360, 704, 768, 1024, 1280, 1366):
        page.set_viewport_size({"width": width, "height": 700})
        assert page.evaluate(LINES_OF_YEARS) == 1, width
