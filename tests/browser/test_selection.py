"""A choice of one's own: which areas, how many in each class, in the address and on paper; conditions across maps."""

import re
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from site_builder.theme.maps import MAPS
from tests.support.browser_pages import address, choose, one_page, table_of
from tests.support.browsers import OpenPage
from tests.support.fonts import FONTS

APART = """() => {
  const range = document.createRange();
  const boxOf = (node) => { range.selectNodeContents(node); return range.getBoundingClientRect(); };
  const rows = [...document.querySelectorAll('.selection__table tr:has(td, [scope=col])')];
  const gaps = rows.flatMap((row) => [...row.cells].map(boxOf).map((box, n, all) => {
    const before = all[n - 1];
    return n && before.bottom > box.top + 4 ? box.left - before.right : Infinity;
  }));
  const heads = rows.flatMap((row) => [...row.querySelectorAll('th')]);
  const broken = heads.flatMap((head) => [...head.childNodes].flatMap((node) => {
    if (node.nodeType !== Node.TEXT_NODE) return [];
    return [...node.data.matchAll(/[^\\s\\u00ad]+/g)].filter(({ index, 0: word }) => {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    }).map(([word]) => word);
  }));
  return [Math.min(...gaps), broken];
}"""
"""Pixels between the contents of two cells, and words of a class that run over two lines."""
NAMES = ("Stichtse Vecht", "Schiermonnikoog", "Steenwijkerland", "Haarlemmermeer", "Nuenen, Gerwen en Nederwetten")
"""Of municipalities, that fill the head of a column."""
EMPTY = """() => {
  const title = document.querySelector('.selection__title').getBoundingClientRect();
  const tools = document.querySelector('.selection__tools').getBoundingClientRect();
  const [words, hint] = [...document.querySelectorAll('.selection__status, .selection__tools + p')];
  const range = document.createRange();
  const boxOf = (node) => { range.selectNodeContents(node); return range.getBoundingClientRect(); };
  return [boxOf(words).top - title.bottom, tools.top - boxOf(words).bottom, boxOf(hint).top - tools.bottom];
}"""
"""Pixels from the title of an empty choice to its words, to its buttons, and from those to the hint."""
AT_HALF = "(box) => box.closest('.selection').scrollBy(0, box.getBoundingClientRect().top - innerHeight / 2)"
STATES = ("withheld", "no-score", "shielded")
COUNTED = """() => [...document.querySelectorAll('.selection__table tbody tr:has(td)')].map((row) => [
  row.querySelector('.swatch').classList[1].replace('class-', ''),
  ...[...row.cells].slice(1).map((cell) => cell.textContent)])"""


def chosen(page: Page) -> list[str]:
    page.locator(".selection__counts :is(table, p)").first.wait_for()
    return page.evaluate("() => Atlas.page.selected.map((area) => Atlas.page.data.codes[area])")


@pytest.mark.parametrize("count", [12, 40])
def test_a_choice_is_counted_beside_municipality_and_country(demo: Path, open_page: OpenPage, count: int) -> None:
    file = one_page(demo, "havermonde")
    rows = table_of(file)
    page = open_page(file, "#keuze=" + ",".join(row["area"] for row in rows[:count]))
    assert chosen(page) == [row["area"] for row in rows[:count]]
    countrywide = Counter(row["resilience"] for other in demo.glob("gemeente/*/index.html") for row in table_of(other))
    every = [Counter(row["resilience"] for row in some) for some in (rows[:count], rows)]
    for slug, *cells in page.evaluate(COUNTED):
        numbers = [int(re.split(r"[ (]", cell.replace(".", ""))[0]) for cell in cells]
        assert numbers == [every[0][slug], every[1][slug], countrywide[slug]], slug
        shares = [cell.endswith("%)") for cell in cells]
        assert shares == ([False] * 3 if slug in STATES else [count >= 20, True, True]), slug
    choose(page, "nuisance-municipal")
    page.locator(".selection__counts > p").first.wait_for()
    assert not page.locator(".selection__table").count()


def test_a_drawn_outline_chooses_what_lies_inside_and_the_address_keeps_it(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"))
    page.get_by_role("button", name="Kies buurten").click()
    page.get_by_role("button", name="Teken eromheen").click()
    box = page.locator("#leaflet").bounding_box()
    assert box
    (left, top), (right, foot) = (
        (box["x"] + 8, box["y"] + 8),
        (box["x"] + box["width"] - 8, box["y"] + box["height"] - 8),
    )
    page.mouse.move(left, top)
    page.mouse.down()
    for x, y in ((right, top), (right, foot), (left, foot), (left, top + 8)):
        page.mouse.move(x, y, steps=20)
    page.mouse.up()
    everyone = page.evaluate("() => Atlas.page.data.codes")
    assert chosen(page) == everyone
    assert len(everyone) > 60
    written = address(page)
    assert "keuze=omtrek:" in written
    assert written.count(";") < 20
    assert chosen(open_page(one_page(demo, "havermonde"), written)) == everyone


def test_a_click_while_drawing_ends_nothing(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"))
    page.get_by_role("button", name="Kies buurten").click()
    page.get_by_role("button", name="Teken eromheen").click()
    page.locator(".selection__sheet").click(position={"x": 30, "y": 30})
    assert page.get_by_role("button", name="Teken eromheen").get_attribute("aria-pressed") == "true"
    page.keyboard.press("Escape")
    expect(page.locator(".selection__sheet")).to_have_count(0)


def test_a_name_of_a_neighbour_is_no_way_out_while_areas_are_chosen(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"))
    clickable = "() => getComputedStyle(document.querySelector('.map__neighbour')).pointerEvents"
    before = page.evaluate(clickable)
    page.get_by_role("button", name="Kies buurten").click()
    page.get_by_role("button", name="Teken eromheen").wait_for()
    assert page.evaluate(clickable) == "none" != before
    page.get_by_role("button", name="Kies buurten").click()
    assert page.evaluate(clickable) == before


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("width", [360, 1024, 1366, 1920])
def test_the_numbers_of_a_choice_stand_apart_and_its_words_whole(demo: Path, open_page: OpenPage, width, font) -> None:
    file = one_page(demo, "havermonde")
    codes = ",".join(row["area"] for row in table_of(file)[:25])
    page = open_page(file, "#keuze=" + codes, viewport={"width": width, "height": 900}, font=font)
    page.locator(".selection__table").wait_for()
    least, broken = page.evaluate(APART)
    assert least >= 8
    assert broken == []
    for name in NAMES:
        head = page.locator(".selection__table [scope=col]").nth(2)
        head.evaluate("(node, name) => { node.textContent = name; }", name)
        least, broken = page.evaluate(APART)
        assert least >= 8, name
        assert broken == []


@pytest.mark.parametrize("width", [360, 1024, 1366])
def test_an_empty_choice_says_so_without_gaps_and_leaves_paper_alone(demo: Path, open_page: OpenPage, width) -> None:
    page = open_page(one_page(demo, "havermonde"), viewport={"width": width, "height": 900})
    page.get_by_role("button", name="Kies buurten").click()
    page.get_by_role("heading", name="Uw keuze").wait_for()
    assert all(4 <= gap <= 24 for gap in page.evaluate(EMPTY)), page.evaluate(EMPTY)
    page.set_viewport_size({"width": 1024, "height": 724})  # a sheet
    page.emulate_media(media="print")
    assert not page.locator(".selection").is_visible()
    page.evaluate("() => Atlas.page.change({ area: 3 })")
    page.locator(".selection__table").wait_for()
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Wis de keuze").click()
    expect(page.locator(".selection__counts")).to_be_empty()
    page.emulate_media(media="print")
    assert not page.locator(".selection").is_visible()


def test_conditions_outline_the_areas_that_meet_all(demo: Path, open_page: OpenPage) -> None:
    file = one_page(demo, "havermonde")
    page = open_page(file, "#voorwaarden=1GHI,3BC")
    wanted = [
        row["area"]
        for row in table_of(file)
        if row["resilience"].startswith("not-resilient") and row["association-share"] in ("share-2", "share-3")
    ]
    assert wanted
    assert chosen(page) == wanted
    assert page.locator(".selection__line").get_attribute("d") != "M0 0"
    page.wait_for_function("() => Atlas.mapPicture")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#kaart-svg mask").count() > 0  # on paper too, though nobody touched anything
    page.get_by_label("3B").uncheck()
    assert "voorwaarden=1GHI,3C" in address(page)
    pairs = Counter((row["resilience"], row["association-share"]) for row in table_of(file))
    alone = next(pair for pair, times in pairs.items() if times == 1 and not {*pair} & {*STATES})
    marks = (MAPS[n].mark(MAPS[n].classes.index(name)) for n, name in zip((0, 2), alone, strict=True))
    told = open_page(file, "#voorwaarden=" + ",".join(marks)).inner_text(".selection")
    assert re.search(r"\b1 van de \d+ buurten voldoet\.", told)
    page = open_page(file, "#voorwaarden=3ABCDE")
    unsaid = sum(row["association-share"] in STATES for row in table_of(file))
    assert f"Bij {unsaid} van de {len(table_of(file))} buurten is het niet te zeggen" in page.inner_text(".selection")


@pytest.mark.parametrize("viewport", [{"width": 1366, "height": 768}, {"width": 1920, "height": 1080}])
def test_the_map_is_in_the_window_with_every_class_that_one_ticks(demo: Path, open_page: OpenPage, viewport) -> None:
    page = open_page(one_page(demo, "havermonde"), viewport=viewport)
    page.get_by_role("button", name="Kies buurten").click()
    page.get_by_text("Kies met voorwaarden").click()
    page.locator(".condition select").nth(1).select_option("association-share")
    page.locator(".selection").hover()
    for label in ("1G", "3B"):
        box = page.get_by_label(label)
        box.evaluate(AT_HALF)
        spot = box.bounding_box()
        page.mouse.click(spot["x"] + 5, spot["y"] + 5)
        expect(box).to_be_checked()
        expect(page.locator("#leaflet")).to_be_in_viewport(ratio=0.9)
        expect(page.get_by_label(label)).to_be_in_viewport(ratio=1)
        expect(page.locator(".selection__status")).to_be_in_viewport(ratio=1)
    expect(page.locator(".panel__legend:visible")).to_have_count(1)


def test_areas_are_chosen_by_name_with_the_keyboard(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"))
    page.set_viewport_size({"width": 1366, "height": 768})
    page.get_by_role("button", name="Kies buurten").press("Enter")
    page.get_by_role("button", name="Kies op de kaart").wait_for()
    expect(page.get_by_role("button", name="Teken eromheen")).to_be_in_viewport(ratio=1)
    expect(page.locator("#leaflet")).to_be_in_viewport(ratio=0.9)
    names = page.evaluate("() => [3, 7].map((area) => Atlas.page.data.names[area])")
    for name in names:
        page.fill("#zoek-gebied", name)
        page.press("#zoek-gebied", "Enter")
    codes = page.evaluate("() => [3, 7].map((area) => Atlas.page.data.codes[area])")
    assert chosen(page) == codes
    assert "keuze=" + ",".join(codes) in address(page)
    page.get_by_role("button", name="Wis de keuze").click()
    assert "keuze" not in address(page)


def test_a_choice_is_outlined_on_both_of_two_maps_beside_each_other(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"), "#voorwaarden=1C&naast=focus")
    lines = ".selection__line"
    page.wait_for_function("() => document.querySelectorAll('.selection__line').length === 2")
    assert (
        page.locator(lines).evaluate_all("(all) => all.map((line) => line.getAttribute('d').length > 9)") == [True] * 2
    )
    page.get_by_role("button", name="Wis de keuze").click()
    assert page.locator(lines).evaluate_all("(all) => all.map((line) => line.getAttribute('d'))") == ["M0 0"] * 2


def test_an_area_keeps_its_name_once_areas_were_chosen(demo: Path, open_page: OpenPage) -> None:
    file = one_page(demo, "havermonde")
    row = table_of(file)[11]
    page = open_page(file, "#keuze=" + row["area"])
    chosen(page)
    page.evaluate("() => Atlas.page.change({ area: 11 })")
    assert page.locator(".map__tooltip strong").first.inner_text() == row["name"]


def test_what_an_address_asks_for_in_vain_is_told(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"), "#keuze=omtrek:1,2;3,4")
    status = page.locator(".selection__status")
    status.get_by_text("De omtrek in dit adres is niet te lezen.").wait_for()
    for asked, told in (
        ("keuze=omtrek:1,2;3,4;5,1", "Binnen deze omtrek ligt van geen gebied het midden."),
        ("voorwaarden=99Z", "Een voorwaarde in dit adres bestaat niet in deze uitgave."),
        (
            "keuze=" + ",".join(["niets"] * 61),
            "Dit adres noemt meer dan 60 namen; de eerste 60 zijn gekozen. 60 gebieden",
        ),
        ("keuze=niets", "1 gebied uit dit adres bestaat niet in deze uitgave."),
    ):
        page.evaluate("(asked) => { location.hash = asked; }", asked)
        status.get_by_text(told).wait_for()
        page.wait_for_function("(asked) => !location.hash.includes(asked)", arg=asked)
