"""The panel of a choice: what it keeps when put away, what stands on paper, what it tells in place of the legend."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from site_builder.theme.maps import MAPS
from tests.support.browser_pages import address, choose, one_page, table_of
from tests.support.browsers import OpenPage

STATES = ("withheld", "no-score", "shielded")
SELECTED = "() => Atlas.page.selected.map((area) => Atlas.page.data.codes[area])"


def test_another_map_picks_nothing_and_an_area_that_was_chosen_before_is_picked_by_a_click(
    demo: Path, open_page: OpenPage
) -> None:
    file = one_page(demo, "havermonde")
    code = table_of(file)[11]["area"]
    page = open_page(file, "#buurt=" + code)
    page.get_by_role("button", name="Kies buurten").click()
    page.get_by_role("button", name="Teken eromheen").wait_for()
    choose(page, "focus")
    page.get_by_role("button", name="Naast elkaar").click()
    page.locator(".beside .map__live").wait_for()
    assert page.evaluate("() => Atlas.page.selected") == []
    page.evaluate("() => Atlas.page.change({ area: 11 })")
    assert page.evaluate(SELECTED) == [code]


@pytest.mark.parametrize("asked", ["keuze", "voorwaarden", "omtrek"])
def test_a_choice_that_is_put_away_comes_back(demo: Path, open_page: OpenPage, asked: str) -> None:
    file = one_page(demo, "havermonde")
    codes = [row["area"] for row in table_of(file)[:3]]
    given = {"keuze": "#keuze=" + ",".join(codes), "voorwaarden": "#voorwaarden=1GHI,3BC", "omtrek": ""}[asked]
    page = open_page(file, given)
    button = page.get_by_role("button", name="Kies buurten")
    if asked == "omtrek":
        button.click()
        page.get_by_role("button", name="Teken eromheen").click()
        box = page.locator("#leaflet").bounding_box()
        corners = [
            (box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in ((0.3, 0.3), (0.7, 0.3), (0.5, 0.7))
        ]
        page.mouse.move(*corners[0])
        page.mouse.down()
        for corner in corners[1:]:
            page.mouse.move(*corner, steps=5)
        page.mouse.up()
    page.wait_for_function("() => Atlas.page.selected.length")
    before = page.evaluate(SELECTED)
    asked_before = address(page)
    button.click()
    page.locator(".selection").wait_for(state="hidden")
    assert page.evaluate(SELECTED) == []
    button.click()
    assert page.evaluate(SELECTED) == before
    assert address(page) == asked_before
    page.get_by_role("button", name="Wis de keuze").click()
    button.click()
    button.click()
    assert page.evaluate(SELECTED) == []


def test_a_choice_that_was_put_away_does_not_come_back_after_another(demo: Path, open_page: OpenPage) -> None:
    file = one_page(demo, "havermonde")
    first, second = (table_of(file)[n]["area"] for n in (0, 2))
    page = open_page(file, "#keuze=" + first)
    page.wait_for_function("() => Atlas.page.selected.length")
    button = page.get_by_role("button", name="Kies buurten")
    button.click()
    page.evaluate("(code) => { location.hash = 'keuze=' + code; }", second)
    page.locator(".selection").wait_for()
    assert page.evaluate(SELECTED) == [second]
    page.get_by_role("button", name="Wis de keuze").click()
    page.evaluate("() => { document.querySelector('.selection').style.display = 'none'; }")  # as under another drawer
    button.click()
    assert page.evaluate(SELECTED) == []


def test_conditions_on_paper_say_what_was_asked(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"), "#kaart=nuisance-national&jaar=2014&voorwaarden=6AB")
    expect(page.locator(".conditions__asked")).to_contain_text(re.compile(r"Kaart 6 .+, 2020:\s+6A"))
    page = open_page(one_page(demo, "havermonde"), "#kaart=focus&voorwaarden=1GH,10HI")
    asked = page.locator(".conditions__asked")
    expect(asked.locator("li")).to_have_count(2)
    assert not asked.is_visible()
    page.emulate_media(media="print")
    lines = asked.locator("li").all_inner_texts()
    assert [re.findall(r"\b(?:[Kk]aart \d+|\d+[A-Z])\b", line) for line in lines] == [
        ["Kaart 1", "1G", "1H"],
        ["kaart 10", "10H", "10I"],
    ]
    labels = page.locator("section[data-map=focus] .legend__label").all_text_contents()
    assert sum(label in lines[1] for label in labels) >= 2
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Wis de keuze").click()
    assert asked.locator("li").count() == 0


def test_one_map_that_says_no_is_enough(demo: Path, open_page: OpenPage) -> None:
    """What no one can tell is where the other maps do not say no."""
    file = one_page(demo, "havermonde")
    rows = table_of(file)
    page = open_page(file, "#voorwaarden=1A,4ABCDE")
    first = MAPS[0].classes[0]
    unsaid = [
        row
        for row in rows
        if {row["resilience"], row["vulnerable-index"]} & {*STATES} and row["resilience"] in {first, *STATES}
    ]
    refused = [row for row in rows if row["vulnerable-index"] in STATES and row["resilience"] not in {first, *STATES}]
    assert len(unsaid) > 0, "else nothing is tried"
    told = page.inner_text(".selection__status")
    assert f"Bij {len(unsaid)} van de {len(rows)} buurten" in told, len(refused)


def test_the_classes_stand_in_the_panel_that_took_the_place_of_the_legend(demo: Path, open_page: OpenPage) -> None:
    file = one_page(demo, "havermonde")
    page = open_page(file, viewport={"width": 1366, "height": 768})
    page.get_by_role("button", name="Kies buurten").click()
    classes = page.locator(".selection__classes")
    classes.wait_for()
    for slug in ("resilience", "resilience-relative"):
        choose(page, slug)
        labels = page.locator(f"section[data-map='{slug}'] .legend__label").all_text_contents()
        shown = classes.locator("li")
        expect(shown).to_have_count(len(labels))
        assert all(label in text for label, text in zip(labels, shown.all_inner_texts(), strict=True))
    page.evaluate("() => Atlas.page.change({ area: 3 })")
    assert classes.is_visible(), "a map within the municipality counts no choice"
    choose(page, "resilience")
    classes.wait_for(state="hidden")
    page.locator(".selection__table").wait_for()
    page.emulate_media(media="print")
    assert not classes.is_visible()
