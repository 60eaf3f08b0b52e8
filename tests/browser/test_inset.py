"""Where many small areas lie together, the map of the whole shows them enlarged; one points and chooses there too."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser_pages import choose, one_page, settled, table_of
from tests.support.browsers import OpenPage

CORNERS = """() => {
  const { page } = Atlas;
  const sizes = page.data.names.map((_, area) => page.boundsOf(area)).map((box) => box.getNorth() - box.getSouth());
  const small = sizes.indexOf(Math.min(...sizes));
  const { lat, lng } = page.middleOf(small);
  const [[south, west], [north, east]] = page.bounds;
  const [up, right] = [(north - south) * 0.08, (east - west) * 0.06];
  return { small, core: [lat - up, lng - right, lat + up, lng + right] };
}"""
"""Of a part of the map around its smallest area."""

FILLS = "() => [...document.querySelectorAll('.inset .leaflet-overlay-pane path')].map((path) => path.classList[1])"
OUTLINES = "() => [...document.querySelectorAll('.inset .area--active')].map((line) => line.getAttribute('d'))"
BOXES = """() => Object.fromEntries(['#leaflet', '.inset', '.inset__part'].map((selector) => {
  const { left, top, right, bottom } = document.querySelector(selector).getBoundingClientRect();
  return [selector, [left, top, right, bottom]];
}))"""
BORDER = """() => {
  const { map, data } = Atlas.page;
  const { left, top } = map.getContainer().getBoundingClientRect();
  return data.border.flat().flatMap(Atlas.decode).map((corner) => map.latLngToContainerPoint(corner))
    .map(({ x, y }) => [x + left, y + top]);
}"""
ZOOM = "() => Atlas.page.map.getZoom()"
MIDDLE = """(area) => {
  const path = document.querySelectorAll('.inset .leaflet-overlay-pane path')[area];
  const [box, frame] = [path, path.closest('.map__live')].map((one) => one.getBoundingClientRect());
  return [Math.max(box.left, frame.left) + Math.min(box.right, frame.right), Math.max(box.top, frame.top)
    + Math.min(box.bottom, frame.bottom)].map((sum) => sum / 2);
}"""

LARGE = {"width": 1920, "height": 1080}


@pytest.fixture
def file(demo: Path) -> Path:
    return one_page(demo, "havermonde")


@pytest.fixture
def with_core(file: Path, open_page: OpenPage):
    """The page as if its smallest area were where many lie together, and the place of that area in its data."""

    def open_it(**options) -> tuple[Page, int]:
        page = open_page(file, **({"viewport": LARGE} | options))
        found = page.evaluate(CORNERS)
        data = file.with_name("data.js").read_text("utf-8")
        named = re.sub(r'^(Atlas\.add\("[^"]+",\{)', rf'\1"cores":[{json.dumps(found["core"])}],', data)
        assert named != data
        page.route("**/data.js", lambda route: route.fulfill(body=named, content_type="text/javascript"))
        page.reload()
        return page, found["small"]

    return open_it


def test_the_small_areas_stand_enlarged_outside_the_municipality_in_the_classes_of_the_map(with_core, file):
    page, _ = with_core()
    page.locator(".inset").wait_for()
    boxes = page.evaluate(BOXES)
    frame, (left, top, right, bottom), part = boxes["#leaflet"], boxes[".inset"], boxes[".inset__part"]
    assert frame[0] <= left < right <= frame[2]
    assert frame[1] <= top < bottom <= frame[3]
    assert (right - left) / (part[2] - part[0]) >= 1.5
    assert not any(left < x < right and top < y < bottom for x, y in page.evaluate(BORDER))
    times = re.fullmatch(r"(?:Kleine buurten, )?([\d,]+)× vergroot", page.locator(".inset__title").inner_text())
    assert times
    assert float(times[1].replace(",", ".")) == pytest.approx((right - left) / (part[2] - part[0]), rel=0.05)
    for layer in ("resilience", "focus"):
        choose(page, layer)
        assert page.evaluate(FILLS) == [f"class-{row[layer]}" for row in table_of(file)]


def test_one_points_and_chooses_there_as_on_the_map(with_core, file):
    page, small = with_core()
    page.locator(".inset").wait_for()
    x, y = page.evaluate(MIDDLE, small)
    page.mouse.move(x, y)
    shown = page.locator(".map__tooltip:visible strong").all_inner_texts()
    assert shown == [table_of(file)[small]["name"]]
    page.mouse.click(x, y)
    assert page.evaluate("() => Atlas.page.choice.area") == small
    assert set(page.evaluate(OUTLINES)) != {"M0 0"}
    page.keyboard.press("Escape")
    page.evaluate("() => Atlas.page.change({ area: -1 })")
    assert set(page.evaluate(OUTLINES)) == {"M0 0"}
    page.mouse.click(x, y)
    assert page.evaluate("() => Atlas.page.choice.area") == small, "again"
    expect(page.locator(".area-card")).to_be_in_viewport(ratio=1)


def test_areas_that_one_picks_are_outlined_there_too_and_one_draws_on_the_map_itself(with_core):
    page, small = with_core()
    page.locator(".inset").wait_for()
    page.get_by_role("button", name="Kies buurten").click()
    page.locator(".selection__tools").wait_for()
    page.mouse.click(*page.evaluate(MIDDLE, small))
    line = page.locator(".inset .selection__line")
    line.wait_for(state="attached")
    assert line.get_attribute("d") != "M0 0"
    assert page.evaluate("() => Atlas.page.selected") == [small]
    page.get_by_role("button", name="Teken eromheen").click()
    page.locator(".inset").wait_for(state="hidden")
    page.keyboard.press("Escape")
    page.locator(".inset").wait_for()


def test_it_stands_where_it_belongs_in_a_window_of_another_size(with_core):
    page, _ = with_core()
    page.locator(".inset").wait_for()
    page.set_viewport_size({"width": 1800, "height": 1000})
    later = settled(page, BOXES)
    page.reload()
    page.locator(".inset").wait_for()
    assert settled(page, BOXES) == {name: pytest.approx(box, abs=1.5) for name, box in later.items()}


def test_who_zooms_over_it_comes_to_what_it_shows(with_core):
    page, small = with_core()
    page.locator(".inset").wait_for()
    page.mouse.move(*page.evaluate(MIDDLE, small))
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    page.locator(".inset").wait_for(state="hidden")
    inside = """() => {
      const [[south, west, north, east]] = Atlas.page.data.cores;
      return Atlas.page.map.getBounds().pad(0.01).contains([[south, west], [north, east]]);
    }"""
    assert settled(page, inside)


def test_it_goes_when_the_map_shows_a_part_and_comes_back_with_the_whole(with_core):
    page, _ = with_core()
    inset = page.locator(".inset")
    for back in ("Uitzoomen", "Hele gemeente"):
        inset.wait_for()
        page.get_by_role("button", name="Inzoomen").click()
        inset.wait_for(state="hidden")
        settled(page, ZOOM)
        page.get_by_role("button", name=back).click()
    inset.wait_for()


def test_it_makes_room_for_two_maps_and_for_a_workshop(with_core):
    page, _ = with_core()
    inset = page.locator(".inset")
    for name, close in (("Naast elkaar", "Naast elkaar"), ("Workshop", "Sluit workshop")):
        inset.wait_for()
        page.get_by_role("button", name=name, exact=True).click()
        inset.wait_for(state="hidden")
        page.get_by_role("button", name=close).first.click()
    inset.wait_for()


def test_a_narrow_window_does_without_until_it_is_wide(with_core):
    page, _ = with_core(viewport={"width": 390, "height": 844})
    page.locator(".map__buttons").wait_for()
    assert page.evaluate("() => Atlas.page.data.cores.length") == 1
    assert page.locator(".inset").count() == 0
    page.set_viewport_size(LARGE)
    page.locator(".inset").wait_for()
