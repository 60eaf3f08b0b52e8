"""Names on the map: those of neighbours stand outside the border, and lead there."""

from pathlib import Path

import pytest

from tests.support.browser_pages import municipality_pages, one_page, settled
from tests.support.browsers import OpenPage
from tests.support.workshops import begin

OVER = """() => [...document.querySelectorAll('.map__place--around:not([hidden])')].flatMap((box) => {
  const { left, top, right, bottom } = box.firstChild.getBoundingClientRect();
  const across = [0, 1, 2, 3, 4].map((n) => left + n * (right - left) / 4);
  const spots = across.flatMap((x) => [[x, top], [x, bottom]]);
  const isArea = ([x, y]) => document.elementsFromPoint(x, y).some((node) => node.matches('.area'));
  return spots.some(isArea) ? [box.textContent] : [];
})"""

LONG = """() => {
  const { data, map, middleOf } = Atlas.page;
  data.names = data.names.map((name) => name + ', Kempisplantsoen en omgeving'); // three lines in the workshop
  Atlas.page.setView(middleOf(5), map.getZoom() + 2);
}"""
TOUCHED = """() => {
  const box = (node) => node.getBoundingClientRect();
  const names = [...document.querySelectorAll('.map__place:not([hidden]) > *')].map(box);
  const over = document.querySelectorAll(
    '.panel__head, .panel__side, .workshop, .selection, .area-card, .map__buttons');
  const taken = [...names, ...[...over].filter((node) => node.checkVisibility()).map(box)];
  const touch = (one, other) => one !== other && one.left < other.right && other.left < one.right
    && one.top < other.bottom && other.top < one.bottom;
  return { names: names.length, touched: names.filter((one) => taken.some((other) => touch(one, other))).length };
}"""
DRAWERS = ("Legenda", "Notities en meer", "Kies buurten")


def test_no_name_lies_on_another_or_under_what_covers_the_map_of_the_workshop(demo: Path, open_page: OpenPage) -> None:
    page = begin(open_page(one_page(demo, "havermonde"), viewport={"width": 1366, "height": 768}))
    page.evaluate(LONG)
    for pressed in (None, *DRAWERS, *DRAWERS[:1]):
        if pressed:
            page.get_by_role("button", name=pressed, exact=True).click()
        seen = settled(page, TOUCHED)
        assert seen["names"] > 2, pressed
        assert seen["touched"] == 0, pressed
    page.evaluate("() => Atlas.page.change({ area: 5 })")
    assert settled(page, TOUCHED)["touched"] == 0


AREAS_NAMED = """() => [...document.querySelectorAll('.map__place:not([hidden]) > *')].flatMap(({ textContent }) => {
  const isPlace = Atlas.page.data.places.some(([name]) => name === textContent);
  return !isPlace && Atlas.page.data.names.includes(textContent) ? [textContent] : [];
})"""
AT_THE_EDGE = """() => { // of the area that reaches farthest, so near that its middle lies outside the map
  const { page } = Atlas;
  const reach = (area) => page.boundsOf(area).getNorthWest().distanceTo(page.boundsOf(area).getSouthEast());
  const area = page.data.names.map((name, n) => n).sort((a, b) => reach(b) - reach(a))[0];
  const corner = page.shapes.rings(area).flat().reduce((most, spot) => (spot[0] > most[0] ? spot : most));
  page.setView(corner, page.map.getZoom() + 4);
  const { x, y } = page.map.getSize();
  const middle = page.map.latLngToContainerPoint(page.middleOf(area));
  const names = [...document.querySelectorAll('.map__place:not([hidden]) > *')];
  const box = names.find(({ textContent }) => textContent === page.data.names[area])?.getBoundingClientRect();
  const under = box ? document.elementsFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2) : [];
  return {
    isOut: middle.x < 0 || middle.y < 0 || middle.x > x || middle.y > y,
    isNamed: page.group.getLayers().some((layer) => layer.options.index === area && under.includes(layer.getElement())),
  };
}"""


def test_areas_are_named_once_a_reader_zooms_in_a_little_in_the_workshop_too(demo: Path, open_page: OpenPage) -> None:
    page = begin(open_page(one_page(demo, "havermonde"), viewport={"width": 1366, "height": 768}))
    assert settled(page, AREAS_NAMED) == []
    page.evaluate("() => Atlas.page.map.setZoom(Atlas.page.map.getZoom() + 0.6, { animate: false })")
    assert len(settled(page, AREAS_NAMED)) > 2


def test_an_area_whose_middle_is_out_of_sight_is_named_where_it_is_seen(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"))
    assert page.evaluate(AT_THE_EDGE) == {"isOut": True, "isNamed": True}


def test_no_name_of_a_neighbour_lies_on_the_municipality(demo: Path, open_page: OpenPage) -> None:
    shown = 0
    for file in municipality_pages(demo)[:4]:
        page = open_page(file)
        assert page.evaluate(OVER) == []
        shown += page.locator(".map__place--around:visible").count()
        page.evaluate("() => Atlas.page.map.setZoom(Atlas.page.map.getZoom() - 0.5, { animate: false })")
        assert page.evaluate(OVER) == []
    assert shown


@pytest.mark.parametrize("asked", ["#kaart=focus", "#kaart=nuisance-national&jaar=2014"])
@pytest.mark.parametrize("named", [".map__neighbour:visible", ".neighbours__list a"])
def test_the_name_of_a_neighbour_opens_its_page_on_the_same_map_and_year(
    asked: str, named: str, demo: Path, open_page: OpenPage
) -> None:
    page = open_page(one_page(demo, "havermonde"), asked)
    place = page.locator(".map__neighbour:visible").first.inner_text()
    page.locator(named, has_text=place).first.click()
    assert page.locator("h1").inner_text() == place
    assert page.evaluate("() => location.hash") == asked


def test_a_neighbour_without_a_name_on_the_map_opens_on_the_same_map_and_year(demo: Path, open_page: OpenPage) -> None:
    asked = "#kaart=nuisance-national&jaar=2014"
    page = open_page(one_page(demo, "havermonde"), asked)
    page.locator(".neighbours__list").evaluate("(list) => list.append(list.querySelector('li').cloneNode(true))")
    page.locator(".neighbours__list a").last.click()
    page.wait_for_function("() => document.querySelector('h1').textContent !== 'Havermonde'")
    assert page.evaluate("() => location.hash") == asked
