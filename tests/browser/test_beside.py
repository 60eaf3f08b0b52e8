"""Two maps beside each other: any two maps or years of a municipality, moved as one, each with its own legend."""

import re
from collections import Counter
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.support.browser_pages import address, choose, municipality_pages, one_page, settled, table_of
from tests.support.browsers import OpenPage
from tests.support.fonts import FONTS
from tests.support.pdf import PAGE_OF_PDF

SIDE = "() => [...document.querySelectorAll('.beside .leaflet-overlay-pane path')].map((p) => p.classList[1])"
VIEWS = """() => [Atlas.page, Atlas.page.beside].map(({ map }) =>
  [map.getCenter().lat, map.getCenter().lng, map.getZoom()])"""
SPOTS = """() => [...document.querySelectorAll('.map__live')].map((frame) => {
  const boxes = [frame, frame.querySelector('.leaflet-overlay-pane path')].map((one) => one.getBoundingClientRect());
  const [own, area] = boxes;
  return [area.left - own.left, area.top - own.top, area.width];
})"""
LAID_OUT = """() => ['', '.beside '].every((where) => {
  const shown = (part) => [...document.querySelectorAll(where + part)].filter((one) => one.checkVisibility())[0];
  const boxes = ['.panel__head', '.map', '.panel__legend', '.panel__small']
    .map((part) => shown(part).getBoundingClientRect());
  const [head, map, legend, small] = boxes;
  const list = shown('.panel__legend');
  const foot = document.querySelector('.footer').getBoundingClientRect();
  const below = [[head, map], [head, legend], [map, small], [legend, small], [small, foot]];
  return map.right <= legend.left && list.scrollWidth <= list.clientWidth && foot.bottom <= innerHeight + 1
    && below.every(([upper, lower]) => upper.bottom <= lower.top + 1);
})"""
"""Of both maps: the heading above the map and its legend, which lie beside each other; below them sources and foot."""

BOTH = "#kaart=nuisance-national&jaar=2014&naast=nuisance-municipal&naastjaar=2018"
NARROW = {"width": 360, "height": 740}


@pytest.fixture
def file(demo: Path) -> Path:
    return one_page(demo, "havermonde")


def same_view(page: Page) -> None:
    """Both maps come to rest on the same part of the world, on the screen too."""
    one, other = settled(page, VIEWS)
    assert one == pytest.approx(other, abs=1e-4)
    spots = page.evaluate(SPOTS)
    assert spots[0] == pytest.approx(spots[1], abs=1.5)


def test_the_button_lays_the_years_of_a_map_in_their_order(file: Path, open_page: OpenPage) -> None:
    page = open_page(file)
    choose(page, "nuisance-national")
    page.get_by_role("button", name="Naast elkaar").click()
    page.wait_for_selector(".beside")
    assert page.evaluate(SIDE) == [f"class-{row['nuisance-national']}" for row in table_of(file)]
    title = page.locator(".beside__title").inner_text()
    assert re.fullmatch(r"Kaart 6: .+, 2014,\s+naast kaart 6: .+, 2020", title)
    assert page.evaluate("() => document.activeElement.tagName") == "SELECT", "the choice is where the keyboard is"
    assert address(page) == "#kaart=nuisance-national&jaar=2014&naast=nuisance-national"
    page.get_by_role("button", name="Naast elkaar").click()
    assert address(page) == "#kaart=nuisance-national", "closed, the map shows the year it showed"


def test_a_year_in_between_keeps_its_place_beside_the_last(file: Path, open_page: OpenPage) -> None:
    page = open_page(file, "#kaart=nuisance-national&jaar=2018")
    page.get_by_role("button", name="Naast elkaar").click()
    page.wait_for_selector(".beside")
    assert address(page) == "#kaart=nuisance-national&jaar=2018&naast=nuisance-national"
    page.locator(".beside__choice button").click()
    assert address(page) == "#kaart=nuisance-national&jaar=2018"


def test_a_link_to_a_part_of_the_page_takes_nothing_away(file: Path, open_page: OpenPage) -> None:
    page = open_page(file, BOTH + "&keuze=" + table_of(file)[3]["area"], viewport=NARROW)
    page.wait_for_selector(".beside")
    page.locator(".on-page a").first.click()
    page.wait_for_function("() => scrollY > innerHeight && location.hash.includes('=')")
    assert page.locator(".beside").is_visible()
    assert address(page).startswith(BOTH + "&keuze=")


@pytest.mark.parametrize(("layer", "beside"), [("resilience", "resilience-relative"), ("focus", "association-share")])
def test_a_map_without_years_gets_its_partner_or_the_next_one(file: Path, open_page: OpenPage, layer, beside) -> None:
    page = open_page(file)
    choose(page, layer)
    page.get_by_role("button", name="Naast elkaar").click()
    page.wait_for_selector(".beside")
    assert page.evaluate("() => Atlas.page.beside.layer") == beside


def test_a_link_brings_both_maps_and_years_back(file: Path, open_page: OpenPage) -> None:
    page = open_page(file, BOTH)
    assert page.evaluate(SIDE) == [f"class-{row['nuisance-municipal@2018']}" for row in table_of(file)]
    assert address(page) == BOTH
    page.locator(".beside select").select_option("focus")
    assert address(page) == "#kaart=nuisance-national&jaar=2014&naast=focus"
    page.locator(".beside__choice button").click()
    assert address(page) == "#kaart=nuisance-national&jaar=2014"
    assert page.locator(".beside").is_hidden()


def test_what_the_address_does_not_know_is_not_laid_beside(file: Path, open_page: OpenPage) -> None:
    page = open_page(file, "#kaart=focus&naast=__proto__&naastjaar=<img>")
    assert page.locator(".beside").count() == 0
    assert address(page) == "#kaart=focus"


def test_each_map_has_its_own_legend_with_its_own_numbers(file: Path, open_page: OpenPage) -> None:
    page, rows = open_page(file, BOTH), table_of(file)
    for layer in ("nuisance-municipal@2018", "association-share@2014"):
        slug, _, year = layer.partition("@")
        page.locator(".beside select").select_option(slug)
        page.locator(f".beside [value='{year}']").check()
        shown = page.locator(".beside .legend__item").all()
        counted = {one.get_attribute("data-class"): int(one.locator(".legend__count").inner_text()) for one in shown}
        assert {slug: n for slug, n in counted.items() if n} == Counter(row[layer] for row in rows)
        assert page.locator(".beside .panel__title").inner_text().endswith(year)
    assert page.locator("section[data-map]:not([hidden]) .panel__title").inner_text().endswith("2014")


def test_both_maps_move_and_zoom_together_whichever_is_moved(file: Path, open_page: OpenPage) -> None:
    page = open_page(file, BOTH, viewport={"width": 1280, "height": 1400})
    same_view(page)
    for n in (0, 1):
        page.get_by_role("button", name="Inzoomen").nth(n).click()
        same_view(page)
        page.locator(".map__live").nth(n).focus()
        page.keyboard.press("ArrowRight")
        same_view(page)
        box = page.locator(".map__live").nth(n).bounding_box()
        page.mouse.move(box["x"] + 200, box["y"] + 200)
        page.mouse.down()
        page.mouse.move(box["x"] + 260, box["y"] + 240, steps=4)
        spots = page.evaluate(SPOTS)
        assert spots[0] == pytest.approx(spots[1], abs=1.5), "already while it is dragged"
        page.mouse.up()
        same_view(page)
    assert "zicht=" in address(page)
    page.reload()
    page.wait_for_selector(".beside .leaflet-overlay-pane path")
    same_view(page)
    page.get_by_role("button", name="Hele gemeente").nth(1).click()
    same_view(page)
    assert address(page) == BOTH


def test_an_area_is_pointed_at_and_chosen_on_both_maps(file: Path, open_page: OpenPage) -> None:
    page, rows = open_page(file, BOTH), table_of(file)
    page.locator(".beside .leaflet-overlay-pane path").nth(3).hover()
    tooltips = page.locator(".map__tooltip strong").all_inner_texts()
    assert tooltips == [rows[3]["name"]] * 2
    outlines = page.locator("path.area--active").evaluate_all("(all) => all.map((one) => one.getAttribute('d'))")
    assert len([line for line in outlines if line and line != "M0 0"]) == 2
    page.mouse.down()
    page.mouse.up()
    assert f"buurt={rows[3]['area']}" in address(page)
    assert page.locator("#gebied .area-card__class").count() == 2, "the card names its class on both"


def test_on_a_narrow_screen_the_maps_stand_under_each_other(file: Path, open_page: OpenPage) -> None:
    page = open_page(file, BOTH, viewport=NARROW)
    first, second = (page.locator(".map__live").nth(n).bounding_box() for n in (0, 1))
    assert second["y"] > first["y"] + first["height"]
    assert page.evaluate("() => document.documentElement.scrollWidth") <= NARROW["width"]


@pytest.mark.parametrize("viewport", [NARROW, {"width": 768, "height": 1024}, {"width": 1366, "height": 768}])
def test_the_button_brings_both_maps_into_one_window(file: Path, open_page: OpenPage, viewport) -> None:
    page = open_page(file, "#kaart=nuisance-national", viewport=viewport)
    page.get_by_role("button", name="Naast elkaar").click()
    page.wait_for_selector(".beside .map--live")
    for box in (one.bounding_box() for one in page.locator(".map").all()):
        assert 0 <= box["y"] <= box["y"] + box["height"] <= viewport["height"]


LEAST = 90 / 25.4 * 96
"""The height of a map on paper: 90 mm in pixels."""
PAPERS = {"A4": (297, 210), "A3": (420, 297), "Letter": (279, 216)}
"""Of lying sheets, in millimetres."""


@pytest.mark.parametrize(
    ("paper", "font"), [*((paper, FONTS[0]) for paper in PAPERS), *(("A4", font) for font in FONTS[1:])]
)
def test_both_maps_are_printed_on_one_sheet(file: Path, open_page: OpenPage, paper: str, font: str) -> None:
    page, rows = open_page(file, BOTH, font=font), table_of(file)
    assert len(PAGE_OF_PDF.findall(page.pdf(format=paper, landscape=True, print_background=True))) == 1
    drawn = page.locator(".beside .map__print [data-area]").evaluate_all("(all) => all.map((one) => one.classList[1])")
    assert drawn == [f"class-{row['nuisance-municipal@2018']}" for row in rows]
    page.select_option("#kaartkeuze-smal", "focus")
    page.locator(".beside select").select_option("resilience-relative")
    width, height = (round(side / 25.4 * 96) for side in PAPERS[paper])
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(media="print")
    assert page.evaluate(LAID_OUT)
    assert all(drawing.bounding_box()["height"] >= LEAST for drawing in page.locator(".map").all())


@pytest.mark.parametrize("paper", PAPERS)
def test_a_choice_on_both_maps_leaves_both_legends_on_the_sheet(file: Path, open_page: OpenPage, paper: str) -> None:
    page = open_page(file, f"#kaart=resilience&naast=focus&keuze={table_of(file)[0]['area']}")
    page.locator(".selection__counts table").wait_for()
    page.locator(".beside .map").wait_for()
    assert len(PAGE_OF_PDF.findall(page.pdf(format=paper, landscape=True, print_background=True))) == 1
    page.emulate_media(media="print")
    assert page.locator(".panel__legend:visible").count() == 2


def test_the_choice_of_the_first_map_changes_only_the_first(file: Path, open_page: OpenPage) -> None:
    page = open_page(file, BOTH)
    page.select_option("#kaartkeuze-smal", "vulnerable-index")
    assert page.evaluate("() => [Atlas.page.layer, Atlas.page.beside.layer]") == [
        "vulnerable-index@2014",
        "nuisance-municipal@2018",
    ]
    assert page.locator(".beside__title").inner_text().startswith("Kaart 4: ")


def test_names_that_are_code_stay_names_beside_each_other_too(odd: Path, open_page: OpenPage) -> None:
    for page_file in municipality_pages(odd):
        page = open_page(page_file, "#naast=focus")
        assert page.locator(".beside .panel__title i, .beside__title i").count() == 0


@pytest.mark.slow
@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing_on_two_maps(file: Path, browser: Browser, viewport) -> None:
    with browser.new_context(offline=True, viewport=viewport) as context:
        page = context.new_page()
        page.goto(file.as_uri() + BOTH)
        found = Axe().run(page).response["violations"]
        assert [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]] == []


DRAWN = """() => [...document.querySelectorAll('.map__print')].map((drawing) =>
  [drawing.getAttribute('viewBox'), drawing.querySelector('[data-layer=areas] path')?.getAttribute('d') || ''])"""


def test_paper_shows_the_same_view_of_both_maps_and_the_whole_afterwards(file: Path, open_page: OpenPage) -> None:
    page = open_page(file, BOTH)
    page.wait_for_selector(".beside")
    before = page.evaluate(DRAWN)
    page.evaluate("() => Atlas.bring('map-picture')")
    page.evaluate("() => Atlas.page.setView(Atlas.page.middleOf(11), Atlas.page.map.getZoom() + 2)")
    page.evaluate("() => { Atlas.page.tell('move'); dispatchEvent(new Event('beforeprint')); }")
    (box, first), (other, second) = page.evaluate(DRAWN)
    assert box == other
    assert first == second != ""
    _, _, width, height = map(float, box.split())
    size = page.evaluate("() => Atlas.page.map.getSize()")
    assert height / width == pytest.approx(size["y"] / size["x"], abs=0.01)
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(DRAWN) == before


def test_two_whole_maps_on_paper_are_as_large_as_each_other(file: Path, open_page: OpenPage) -> None:
    page = open_page(file, BOTH)
    page.wait_for_selector(".beside")
    (whole, _), _ = page.evaluate(DRAWN)
    page.evaluate("() => Atlas.bring('map-picture')")
    page.evaluate("() => { Atlas.page.change({ area: 11 }); dispatchEvent(new Event('beforeprint')); }")
    shapes = {
        round(float(high) / float(wide), 2) for box, _ in page.evaluate(DRAWN) for wide, high in [box.split()[2:]]
    }
    assert shapes == {round(float(whole.split()[3]) / float(whole.split()[2]), 2)}
