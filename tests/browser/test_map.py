"""The map shows for every layer what the table of the delivery says, wherever the reader looks."""

import collections
import re

import pytest

from tests.support.browser_pages import DRAWN, PRINTED, choose, layers_of, municipality_pages, one_page, table_of

POSITIONS = """() => {
  const frame = document.getElementById('kaart');
  const boxes = (selector) => [...document.querySelectorAll(selector)].map((node) => {
    const box = node.getBoundingClientRect();
    return [box.left, box.top, box.right, box.bottom];
  });
  const live = boxes('.leaflet-overlay-pane path');
  frame.classList.remove('map--live');
  const drawn = boxes('#kaart-svg [data-area]');
  frame.classList.add('map--live');
  return live.flatMap((box, n) => box.map((side, m) => Math.abs(side - drawn[n][m])));
}"""


IS_FREE = """(area) => {
  const middle = (node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const path = document.querySelectorAll('.leaflet-overlay-pane path')[area];
  path.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [x, y] = middle(path);
  const markers = [...document.querySelectorAll('.practice-marker')].map(middle);
  return document.elementFromPoint(x, y) === path && markers.every(([mx, my]) => Math.hypot(mx - x, my - y) > 60);
}"""
"""Can a finger touch it, with no marker near enough for the browser to think that was meant?"""

NAMES_IN_THE_WAY = """() => {
  const frame = document.getElementById('leaflet').getBoundingClientRect();
  const shown = [...document.querySelectorAll('.map__place:not([hidden]) span')];
  const all = shown.map((span) => [span.textContent, span.getBoundingClientRect()]);
  return all.filter(([, one], n) => one.left < frame.left || one.right > frame.right || one.top < frame.top
    || one.bottom > frame.bottom || all.slice(0, n).some(([, other]) => one.left < other.right && other.left < one.right
      && one.top < other.bottom && other.top < one.bottom)).map(([name]) => name);
}"""


def counts(rows, layer):
    return collections.Counter(row[layer] for row in rows)


@pytest.mark.parametrize("site", ["demo", "odd"])
def test_every_layer_shows_every_area_in_its_class(site, request, open_page):
    file = municipality_pages(request.getfixturevalue(site))[0]
    rows = table_of(file)
    page = open_page(file)
    for layer in layers_of(rows):
        choose(page, layer)
        assert page.evaluate(DRAWN) == [f"class-{row[layer]}" for row in rows], layer


def test_every_page_opens_with_the_classes_of_its_map(demo, odd, open_page):
    for file in municipality_pages(demo)[::4] + municipality_pages(odd):
        page = open_page(file)
        layer = page.input_value("#kaartkeuze-smal")
        expected = [f"class-{row[layer]}" for row in table_of(file)]
        assert page.evaluate(DRAWN) == expected
        assert page.evaluate(PRINTED) == expected


def test_legend_and_table_follow_every_layer(demo, open_page):
    file = municipality_pages(demo)[0]
    rows = table_of(file)
    page = open_page(file)
    for layer in layers_of(rows):
        choose(page, layer)
        panel = page.locator("section[data-map]:not([hidden])")
        shown = {item.get_attribute("data-class"): item for item in panel.locator("[data-class]").all()}
        assert {slug: int(item.locator(".legend__count").inner_text()) for slug, item in shown.items()} == {
            slug: counts(rows, layer)[slug] for slug in shown
        }
        words = {slug: item.locator(".legend__label").inner_text() for slug, item in shown.items()}
        for line in page.locator("#gebieden-tabel tbody tr").all()[:5]:
            area = rows[int(line.get_attribute("data-area") or -1)]
            assert line.locator("th").inner_text().startswith(area["name"])
            assert line.locator("td").inner_text().endswith(words[area[layer]])


def test_the_heading_names_the_chosen_year(demo, open_page):
    page = open_page(municipality_pages(demo)[0])
    choose(page, "association-share@2014")
    heading = page.locator("section[data-map]:not([hidden]) .panel__title")
    assert heading.inner_text().endswith("2014")
    assert page.locator("#gebieden-tabel caption").inner_text() == heading.inner_text()
    choose(page, "association-share")
    assert heading.inner_text().endswith("2020")


def test_the_year_is_only_asked_where_a_map_has_earlier_years(demo, open_page):
    page = open_page(municipality_pages(demo)[0])
    assert page.locator("#jaarkeuze").is_hidden()
    choose(page, "nuisance-national")
    assert page.locator("#jaarkeuze").is_visible()


def test_leaflet_takes_over_where_the_drawing_stood(demo, odd, open_page):
    for file in (municipality_pages(demo)[0], municipality_pages(odd)[0]):
        assert max(open_page(file).evaluate(POSITIONS)) < 1.5


def test_paper_gets_the_chosen_layer(demo, open_page):
    file = municipality_pages(demo)[0]
    page = open_page(file)
    choose(page, "vulnerable-index@2014")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(PRINTED) == [f"class-{row['vulnerable-index@2014']}" for row in table_of(file)]


def test_list_and_radio_buttons_stay_in_step(demo, open_page):
    page = open_page(municipality_pages(demo)[0], viewport={"width": 360, "height": 800})
    page.select_option("#kaartkeuze-smal", "focus")
    assert page.locator("#kaartkeuze input:checked").get_attribute("value") == "focus"
    assert page.locator("#paneel-focus").is_visible()
    assert page.locator("#paneel-resilience").is_hidden()


def test_the_tooltip_shows_name_and_class_of_the_area_under_the_pointer(demo, open_page):
    file = municipality_pages(demo)[0]
    page = open_page(file)
    page.locator(".leaflet-overlay-pane path").nth(3).hover()
    tooltip = page.locator(".map__tooltip").inner_text()
    assert table_of(file)[3]["name"] in tooltip
    assert page.locator(".map__tooltip .swatch").count() == 1


def test_names_that_are_code_stay_names(odd, open_page):
    for file in municipality_pages(odd):
        page = open_page(file)
        for area, row in enumerate(table_of(file)):
            page.evaluate("(area) => Atlas.page.change({ area })", area)
            name = re.sub(r"^'(?=[=+@-])", "", row["name"])  # the quote that keeps a formula text in the CSV
            assert page.locator(".map__tooltip strong").inner_text() == name
            assert page.locator(".map__tooltip i").count() == 0
            assert page.locator("#gebied i").count() == 0


def test_a_tap_shows_name_and_class(demo, open_page):
    file = one_page(demo, "havermonde")
    page = open_page(file, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    free = next(area for area in range(len(table_of(file))) if page.evaluate(IS_FREE, area))
    page.locator(".leaflet-overlay-pane path").nth(free).tap()
    assert table_of(file)[free]["name"] in page.locator("#gebied").inner_text()
    assert page.locator(".map__tooltip").count() == 0, "it would cover what was touched"
    page.wait_for_function("() => document.getElementById('gebied').getBoundingClientRect().bottom <= innerHeight + 1")


def test_plain_scrolling_scrolls_the_page_and_ctrl_scrolling_zooms(demo, open_page):
    page = open_page(municipality_pages(demo)[0])
    page.locator("#leaflet").hover()
    before = page.evaluate("() => Atlas.page.map.getZoom()")
    page.mouse.wheel(0, 200)
    page.wait_for_function("() => scrollY > 0")
    assert page.evaluate("() => Atlas.page.map.getZoom()") == before
    assert "Ctrl" in page.locator(".map__hint").inner_text()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.wait_for_function("(before) => Atlas.page.map.getZoom() > before", arg=before)


@pytest.mark.parametrize("size", [(360, 740), (768, 1024), (1280, 800)])
def test_no_button_covers_the_map(size, demo, open_page):
    page = open_page(one_page(demo, "havermonde"), viewport={"width": size[0], "height": size[1]})
    map_box, buttons = (page.locator(part).bounding_box() for part in ("#leaflet", ".map__buttons"))
    assert buttons["y"] >= map_box["y"] + map_box["height"]
    inside = page.locator(".map__button").evaluate_all(
        "(all) => all.every((one) => one.getBoundingClientRect().right <= document.documentElement.clientWidth)"
    )
    assert inside


@pytest.mark.parametrize("width", [320, 390])
def test_words_of_a_button_stay_within_it_however_many_there_are(width, demo, open_page):
    page = open_page(one_page(demo, "havermonde"), viewport={"width": width, "height": 740})
    spare = """(button) => {
      button.after(button.cloneNode(true));
      return [...document.querySelectorAll('.map__button')].map((other) => other.clientWidth - other.scrollWidth); }"""
    assert min(page.locator(".map__button:visible").last.evaluate(spare)) >= 0


def test_names_on_the_map_touch_neither_each_other_nor_its_edge(demo, open_page):
    page = open_page(one_page(demo, "havermonde"))
    assert page.locator(".map__place:visible").count() > 0
    for zoom in (0, 1, 1, -1):
        page.evaluate("(by) => Atlas.page.map.setZoom(Atlas.page.map.getZoom() + by, { animate: false })", zoom)
        assert page.evaluate(NAMES_IN_THE_WAY) == []


def test_home_brings_the_whole_municipality_back(demo, open_page):
    page = open_page(municipality_pages(demo)[0], viewport={"width": 1280, "height": 1400})
    view = "() => [Atlas.page.map.getZoom(), Atlas.page.map.getCenter().lat]"
    first = page.evaluate(view)
    page.get_by_role("button", name="Inzoomen").click()
    page.wait_for_function("(zoom) => Atlas.page.map.getZoom() > zoom", arg=first[0])
    page.get_by_role("button", name="Hele gemeente").click()
    page.wait_for_function("(zoom) => Math.abs(Atlas.page.map.getZoom() - zoom) < 0.001", arg=first[0])
    assert page.evaluate(view) == pytest.approx(first, abs=0.001)
