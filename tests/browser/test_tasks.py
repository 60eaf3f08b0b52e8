"""Twelve things that people come to do, each within the presses that the best atlases ask: buttons, areas and keys, by
the words that stand on them. What is typed counts as one press more.
"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Download, Locator, Page, expect

from tests.support.browser_pages import address, one_page, settled, table_of
from tests.support.browsers import OpenPage

LAPTOP = {"width": 1366, "height": 768}
PRINTS = "() => { window.print = () => { document.title = 'gedrukt'; }; }"
INSIDE = """(area) => {
  const { map } = Atlas.page;
  const { x, y } = map.latLngToContainerPoint(Atlas.page.middleOf(area));
  const box = map.getContainer().getBoundingClientRect();
  return [box.left + x, box.top + y];
}"""


class Hand:
    """A reader at a page: presses and counts."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page = page
        self.file = file
        self.presses = 0

    def press(self, words: str, role: str = "button", within: Page | Locator | None = None) -> None:
        (within or self.page).get_by_role(role, name=words, exact=True).first.click()
        self.presses += 1

    def press_area(self, area: int) -> None:
        self.page.mouse.click(*settled(self.page, f"() => ({INSIDE})({area})"))
        self.presses += 1

    def type(self, words: str) -> None:
        self.page.keyboard.type(words)
        self.presses += 1

    def key(self, name: str) -> None:
        self.page.keyboard.press(name)
        self.presses += 1

    def saves(self, words: str) -> Download:
        with self.page.expect_download() as download:
            self.press(words)
        return download.value


def finds_an_area_from_the_first_page(hand: Hand) -> None:
    hand.page.goto(hand.file.parents[2].joinpath("index.html").as_uri())
    hand.press("Zoek een gemeente of buurt", "combobox")
    hand.type(table_of(hand.file)[11]["name"])
    hand.page.get_by_role("option").first.wait_for()
    hand.key("Enter")
    expect(hand.page.locator("#gebied .area-card__name")).to_have_text(table_of(hand.file)[11]["name"])


def reads_all_about_an_area(hand: Hand) -> None:
    hand.press_area(11)
    hand.press("Alles over deze buurt")
    expect(hand.page.locator(".profile__name")).to_be_in_viewport()


def prints_all_about_an_area(hand: Hand) -> None:
    reads_all_about_an_area(hand)
    hand.press("Druk dit af")
    hand.page.wait_for_function("() => document.title === 'gedrukt'")


def sees_where_a_class_lies(hand: Hand) -> None:
    hand.page.locator("section[data-map]:not([hidden]) [data-class=decrease]").click()
    hand.presses += 1
    assert set(hand.page.locator(".area--lit").evaluate_all("(all) => all.map((path) => path.classList[1])")) == {
        "class-decrease"
    }


def lays_the_first_year_beside_the_last(hand: Hand) -> None:
    hand.page.get_by_text("Corporatiewoningen", exact=True).first.click()
    hand.presses += 1
    hand.press("Naast elkaar")
    expect(hand.page.locator(".map")).to_have_count(2)


def lays_another_municipality_beside_it(hand: Hand) -> None:
    hand.press("Vergelijk", "link")
    hand.page.wait_for_url("**/vergelijk/index.html#*")
    hand.press("Kies een gemeente", "combobox")
    hand.type("zilver")
    hand.page.get_by_role("option").first.wait_for()
    hand.key("Enter")
    expect(hand.page.locator(".compare__maps .map")).to_have_count(2)


def counts_three_areas(hand: Hand) -> None:
    hand.press("Kies buurten")
    hand.page.get_by_role("button", name="Teken eromheen").wait_for()
    for area in (4, 11, 19):
        hand.press_area(area)
    expect(hand.page.locator(".selection__table")).to_be_visible()
    assert "keuze=" in address(hand.page)


def asks_two_conditions_at_once(hand: Hand) -> None:
    hand.press("Kies buurten")
    hand.page.get_by_text("Kies met voorwaarden").click()
    hand.presses += 1
    hand.page.get_by_label("1C").check()  # of the map that is shown
    hand.page.get_by_role("combobox", name="en kaart").first.select_option(label="3 Corporatiewoningen")
    hand.page.get_by_label("3B").check()
    hand.presses += 4  # a list is pressed, and what is in it
    assert "voorwaarden=1C,3B" in address(hand.page)


def saves_a_picture_of_what_is_in_view(hand: Hand) -> None:
    hand.press("Inzoomen")
    settled(hand.page, "() => Atlas.page.map.getZoom()")
    expect(hand.page.get_by_label("Alleen deze uitsnede")).to_be_checked()
    assert hand.saves("Bewaar als PNG").suggested_filename.endswith(".png")


def writes_down_what_the_table_says(hand: Hand) -> None:
    hand.press("Workshop")
    hand.press("Notities en meer")
    hand.press("Zet een notitie op de kaart")
    hand.press_area(11)
    hand.type("Licht op de kade")
    saved = json.loads(Path(hand.saves("Bewaar als bestand").path()).read_text("utf-8"))
    assert [feature["properties"]["text"] for feature in saved["features"]] == ["Licht op de kade"]


def takes_the_areas_with_their_classes(hand: Hand) -> None:
    assert hand.saves("Gebieden met hun klassen").suggested_filename.endswith(".geojson")


def prints_sheets_for_the_wall(hand: Hand) -> None:
    hand.press("Kaartbladen", "link")
    hand.page.wait_for_url("**/kaartbladen/index.html")
    hand.press("Druk af")
    hand.page.wait_for_function("() => document.title === 'gedrukt'")


TASKS: dict[Callable[[Hand], None], int] = {
    finds_an_area_from_the_first_page: 3,
    reads_all_about_an_area: 2,
    prints_all_about_an_area: 3,
    sees_where_a_class_lies: 1,
    lays_the_first_year_beside_the_last: 2,
    lays_another_municipality_beside_it: 4,
    counts_three_areas: 4,
    asks_two_conditions_at_once: 6,
    saves_a_picture_of_what_is_in_view: 2,
    writes_down_what_the_table_says: 6,
    takes_the_areas_with_their_classes: 1,
    prints_sheets_for_the_wall: 2,
}


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.__name__)
def test_a_reader(demo: Path, open_page: OpenPage, task: Callable[[Hand], None]) -> None:
    file = one_page(demo, "havermonde")
    page = open_page(file, viewport=LAPTOP)
    page.context.add_init_script(f"({PRINTS})()")
    page.reload()
    hand = Hand(page, file)
    task(hand)
    assert hand.presses <= TASKS[task]
