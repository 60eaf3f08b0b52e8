"""Municipalities beside each other: same map, same layer, on request same scale; bars count what kaarten.csv says."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pytest
import shapely
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from site_builder.formats.polylines import decode
from tests.support.browser_pages import layers_of, municipality_pages, settled, table_of
from tests.support.comparisons import READY, compare, key_of
from tests.support.pdf import PAGE_OF_PDF

DRAWN = """() => [...document.querySelectorAll('.compare__maps .map')].map((map) =>
  [...map.querySelectorAll('.leaflet-overlay-pane path')].map((path) => path.classList[1]))"""
METRES = """() => [...document.querySelectorAll('.compare__maps .leaflet-control-scale-line')].map((line) =>
  parseFloat(line.textContent) * (line.textContent.includes('km') ? 1000 : 1) / parseFloat(line.style.width))"""
PARTS = """() => [...document.querySelectorAll('.compare__bar')].map((bar) =>
  [...bar.querySelectorAll('rect')].map((one) => [one.classList[0].slice(6), parseFloat(one.getAttribute('width'))]))"""
RELATIVE = ("resilience-relative", "nuisance-municipal", "nuisance-change-relative")
SQUARE = 1.1


SHOWN = """(spots) => {
  const paths = [...document.querySelectorAll('.compare__maps .leaflet-around-pane path')];
  const { left, top, right, bottom, width, height } = document.querySelector('.map__border').getBoundingClientRect();
  const frame = document.querySelector('.compare__maps .map__live').getBoundingClientRect();
  return spots.map(([x, y]) => new DOMPoint(left + x * width, top + y * height))
    .filter(({ x, y }) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom)
    .map((spot) => paths.some((path) => path.isPointInFill(spot.matrixTransform(path.getScreenCTM().inverse()))));
}"""
"""Whether each spot that lies in the frame lies on land; x and y of a spot in shares of the borders together."""


def land_of(file: Path) -> shapely.Geometry:
    """The municipality in Web Mercator, radians, y downwards."""
    data = json.loads(file.with_name("data.js").read_text("utf-8").partition(",")[2].rpartition(")")[0])
    lands = [
        shapely.Polygon(np.stack([np.radians(x), -np.arctanh(np.sin(np.radians(y)))], axis=1))
        for x, y in (ring.T for ring in decode(data["border"]))
    ]
    return shapely.union_all(lands)


def spots(chosen: Sequence[shapely.Geometry], lands: Iterable[shapely.Geometry]) -> list[tuple[float, float]]:
    """Places well inside each land, as shares of what is around the chosen ones."""
    left, top, right, foot = shapely.total_bounds([*chosen])
    inside = (shapely.buffer(land, -0.2 * np.sqrt(land.area)).representative_point() for land in lands)
    return [((spot.x - left) / (right - left), (spot.y - top) / (foot - top)) for spot in inside if not spot.is_empty]


def classes(file: Path, layer: str) -> list[str]:
    return [row[layer] for row in table_of(file)]


def test_a_link_shows_every_municipality_on_the_same_map_and_year(demo, two, open_page):
    page = compare(open_page, demo, two, "&kaart=nuisance-national&jaar=2014")
    layer = "nuisance-national@2014"
    assert page.evaluate(DRAWN) == [[f"class-{slug}" for slug in classes(file, layer)] for file in two]
    assert page.evaluate("() => location.hash").endswith("&kaart=nuisance-national&jaar=2014")
    title = page.locator(".compare__title").inner_text()
    assert title.startswith("Kaart 6: ")
    assert "2014" in title
    names = page.locator(".compare__one h3").all_inner_texts()
    assert len(names) == 2
    assert all(name in title for name in names)
    assert page.title().startswith(f"Kaart 6, 2014: {names[0]} en {names[1]} – Vergelijk gemeenten")
    for _ in names:
        page.locator(".compare__choice a").first.click()
    page.wait_for_function("() => document.title.startsWith('Vergelijk gemeenten')")


def test_map_and_year_change_on_all_maps_at_once_and_stand_in_the_address(demo, two, open_page):
    page = compare(open_page, demo, two)
    page.select_option("#kaartkeuze-smal", "association-share")
    page.check("#jaarkeuze [value='2014']")
    expected = [[f"class-{slug}" for slug in classes(file, "association-share@2014")] for file in two]
    assert page.evaluate(DRAWN) == expected
    assert page.evaluate("() => location.hash").endswith("&kaart=association-share&jaar=2014")


def test_the_way_from_a_municipality_keeps_its_map_and_year(demo, two, open_page):
    page = open_page(two[0], "#kaart=nuisance-national&jaar=2014")
    page.get_by_role("link", name="Vergelijk", exact=True).first.click()
    page.wait_for_function(READY)
    asked = f"#met={key_of(two[0])}&kaart=nuisance-national"
    assert page.evaluate("() => location.hash") == f"{asked}&jaar=2014"
    page.goto(two[0].as_uri() + "#kaart=nuisance-national")
    assert page.get_by_role("link", name="Vergelijk", exact=True).first.get_attribute("href").endswith(asked)


def test_bars_and_table_count_the_published_classes(demo, two, open_page):
    page = compare(open_page, demo, two)
    assert set(page.locator(".compare__bar .chart__letter").all_text_contents()) & set("ABCDEFGHI")
    assert all(number.endswith("%") for number in page.locator(".compare__bar .chart__inside").all_text_contents())
    layers = [layer for layer in layers_of(table_of(two[0])) if layer.partition("@")[0] not in RELATIVE]
    for layer in layers[::3]:
        slug, _, year = layer.partition("@")
        more = f"&kaart={slug}" + (f"&jaar={year}" if year else "")
        page.evaluate("(more) => { location.hash = location.hash.replace(/&kaart.*/, '') + more }", more)
        page.wait_for_function(
            "(layer) => document.querySelector('#gemeenten-tabel').className.endsWith('map-' + layer)", arg=slug
        )
        page.wait_for_function("(year) => !year || location.hash.includes('jaar=' + year)", arg=year)
        for file, drawn, row in zip(
            two, page.evaluate(PARTS), page.locator("#gemeenten-tabel tbody tr").all(), strict=True
        ):
            counts = Counter(classes(file, layer))
            total = sum(n for one, n in counts.items() if one not in ("withheld", "no-score"))
            unit = SQUARE if total < 20 else 100 / total
            assert {one: round(width / unit) for one, width in drawn} == {
                one: n for one, n in counts.items() if one not in ("withheld", "no-score")
            }
            assert sum(int(cell) for cell in row.locator("td").all_inner_texts()) == len(classes(file, layer))


def test_maps_beside_the_own_municipality_are_not_offered_and_the_page_says_why(demo, two, open_page):
    page = compare(open_page, demo, two, "&kaart=nuisance-municipal")
    offered = page.locator("#kaartkeuze-smal option").evaluate_all("(all) => all.map((one) => one.value)")
    assert len(offered) == 7
    assert not set(offered) & set(RELATIVE)
    assert "eigen gemeente" in page.locator(".compare__left-out").inner_text()
    assert "kaart=resilience" in page.evaluate("() => location.hash"), "what is not offered is not shown"


def test_the_same_scale_is_the_same_number_of_metres_to_a_pixel(demo, open_page):
    files = municipality_pages(demo)[:4]
    page = compare(open_page, demo, files)
    own = page.evaluate(METRES)
    assert max(own) > 1.02 * min(own)
    page.check("[name='schaal']")
    page.wait_for_function("() => location.hash.includes('schaal=gelijk')")
    assert settled(page, METRES) == pytest.approx([max(own)] * 4, rel=0.03)
    page.get_by_role("button", name="Inzoomen").nth(1).click()
    zoomed = settled(page, METRES)
    assert zoomed == pytest.approx([zoomed[1]] * 4, rel=0.03)
    assert zoomed[1] < 0.7 * max(own)


def test_municipalities_together_are_one_map_with_every_border(demo, open_page):
    files = municipality_pages(demo)[:8]
    page = compare(open_page, demo, files, "&als=regio&kaart=focus")
    (drawn,) = page.evaluate(DRAWN)
    expected = [slug for file in files for slug in classes(file, "focus")]
    assert drawn == [f"class-{slug}" for slug in expected]
    counts = page.locator("#paneel-focus .legend__item").evaluate_all(
        "(all) => all.map((one) => [one.dataset.class, Number(one.querySelector('.legend__count').textContent)])"
    )
    assert {slug: n for slug, n in counts if n} == Counter(expected)
    assert page.locator(".compare__bar").count() == len(files) + 1


@pytest.mark.parametrize(("names", "asks"), [(("dm10", "dm12"), True), (("dm01", "dm05"), False)])
def test_between_municipalities_that_lie_apart_the_map_shows_the_land(names, asks, demo, open_page):
    files = {key_of(file): file for file in municipality_pages(demo)}
    page = compare(open_page, demo, [files[name] for name in names], "&als=regio")
    assert (page.locator("script[src='omgeving.js']").count() == 1) == asks
    lands = {key: land_of(file) for key, file in files.items()}
    seen = page.evaluate(SHOWN, [[x, y] for x, y in spots([lands[name] for name in names], lands.values())])
    assert len(seen) > 1
    assert all(seen)


@pytest.mark.parametrize(("many", "way", "sheets"), [(2, "", 2), (4, "", 2), (8, "&als=regio", 3)])
def test_paper_has_the_maps_on_one_sheet_and_bars_and_table_on_the_next(many, way, sheets, demo, open_page):
    page = compare(open_page, demo, municipality_pages(demo)[:many], way)
    page.wait_for_function(f"() => document.querySelectorAll('.compare__one').length === {1 if way else many}")
    assert len(PAGE_OF_PDF.findall(page.pdf(format="A4", landscape=True, print_background=True))) == sheets


def test_what_the_address_does_not_know_is_told_and_the_rest_shown(demo, two, open_page):
    hostile = "&kaart=__proto__&jaar=<img src=x onerror=alert(1)>&als=constructor&schaal=%00"
    page = open_page(
        demo / "vergelijk/index.html", f"#met=<b>x</b>,__proto__,{key_of(two[0])},{key_of(two[0])}{hostile}"
    )
    page.wait_for_function(READY)
    notice = page.locator(".compare .compare__notice")
    assert "<b>x</b>" in notice.inner_text()
    assert "__proto__" in notice.inner_text()
    assert notice.locator("b").count() == 0
    assert page.evaluate("() => location.hash") == f"#met={key_of(two[0])}&kaart=resilience"
    assert page.locator(".compare__one").count() == 1


def test_more_than_four_are_not_shown_beside_each_other(demo, open_page):
    files = municipality_pages(demo)[:6]
    page = compare(open_page, demo, files)
    assert page.locator(".compare__one").count() == 4
    assert "4" in page.locator(".compare .compare__notice").inner_text()


def test_the_page_of_a_municipality_leads_to_five_that_resemble_it(demo, two, open_page):
    page = open_page(two[0])
    assert page.locator(".similar a").count() == 5
    page.locator(".similar a").first.click()
    page.wait_for_function(READY)
    assert page.locator(".compare__one").count() == 2
    assert page.locator(".compare__alike li").count() == 10
    assert "soort gemeente" in page.locator(".compare__alike li").first.inner_text()


def test_without_script_the_page_names_all_municipalities_and_says_so(demo, open_page):
    page = open_page(demo / "vergelijk/index.html", java_script_enabled=False)
    assert "JavaScript" in page.locator("noscript p").first.inner_text()
    assert page.locator(".register__link").count() == len(municipality_pages(demo))


def test_names_that_are_code_stay_names_when_compared(odd, open_page):
    files = municipality_pages(odd)[:2]
    page = compare(open_page, odd, files, "&als=regio")
    assert page.locator(".compare :is(i, img, b, script)").count() == 0


@pytest.mark.slow
@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, {"width": 360, "height": 740}])
@pytest.mark.parametrize("way", ["", "&als=regio&kaart=focus"])
def test_axe_finds_nothing_on_compared_municipalities(demo: Path, browser: Browser, viewport, way) -> None:
    with browser.new_context(offline=True, viewport=viewport) as context:
        page = context.new_page()
        keys = ",".join(map(key_of, municipality_pages(demo)[:3]))
        page.goto((demo / "vergelijk/index.html").as_uri() + f"#met={keys}{way}")
        page.wait_for_function(READY)
        found = Axe().run(page).response["violations"]
        assert [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]] == []
