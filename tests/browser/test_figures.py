"""Figures on the national page, the page with trends and the page of a municipality."""

import re
import struct
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support.browser_pages import address, municipality_pages, one_page

PICKED = "() => [...document.querySelectorAll('.chart__row--picked')].map((row) => row.dataset.group)"
SMALLEST = 14  # pixels, of the text in a picture of 1920 by 1080
SIZES = (360, 768, 1280, 1920)
TOO_WIDE = "() => document.documentElement.scrollWidth > innerWidth"
OUTSIDE = """() => [...document.querySelectorAll('.chart')].flatMap((chart) => {
  const room = chart.getBoundingClientRect();
  return [...chart.querySelectorAll('text:not(.chart__stamp), rect, circle')].filter((mark) => {
    const box = mark.getBoundingClientRect();
    return box.width && (box.left < room.left - 2 || box.right > room.right + 2
      || box.top < room.top - 4 || box.bottom > room.bottom + 4);
  }).map((mark) => mark.textContent || mark.tagName);
})"""
WORD = 130  # pixels: "corporatiewoningen"


def national(edition: Path) -> Path:
    return edition / "landelijk" / "index.html"


def trends(edition: Path) -> Path:
    return edition / "landelijk" / "trends" / "index.html"


def figure(page: Page, slug: str):
    return page.locator(f"#figuur-{slug}")


def test_the_address_opens_a_figure_with_one_group_standing_out(demo, open_page):
    page = open_page(national(demo), "#figuur=3-8&groep=share-4")
    assert set(page.evaluate(PICKED)) == {"share-4"}
    assert figure(page, "3-8").locator("select").input_value() == "share-4"


def test_a_chosen_group_is_kept_in_the_address(demo, open_page):
    page = open_page(national(demo))
    choice = figure(page, "3-4").locator("select")
    offered = choice.locator("option").evaluate_all("options => options.map((option) => option.value)")
    group = next(value for value in offered if value and not value.startswith("share-"))  # a part lacks some types
    choice.select_option(group)
    assert address(page) == f"#figuur=3-4&groep={group}"
    picked = page.evaluate(PICKED)
    assert picked
    assert all(shown.endswith(f" {group}") for shown in picked)
    figure(page, "3-4").locator("select").select_option("")
    assert page.evaluate(PICKED) == []


def test_an_unknown_group_or_figure_in_the_address_does_nothing(demo, open_page):
    assert open_page(national(demo), "#figuur=3-8&groep=share-9").evaluate(PICKED) == []
    assert open_page(national(demo), "#figuur=9-9&groep=share-1").evaluate(PICKED) == []


def test_the_second_view_shows_the_same_bars_by_residents(demo, open_page):
    page = open_page(national(demo))
    shown = figure(page, "3-5")
    assert shown.locator("[data-view]:visible").count() == 1
    shown.get_by_label("Gewogen naar inwoners").check()
    assert shown.locator("[data-view='3-5-inwoners']").is_visible()
    assert address(page) == "#figuur=3-5-inwoners"


def test_without_scripts_both_views_and_all_tables_are_there(demo, open_page):
    page = open_page(national(demo), java_script_enabled=False)
    views = page.locator(".figure__view").count()
    assert views > page.locator(".figure").count()
    assert page.locator(".figure__view:visible").count() == page.locator(".chart-table").count() == views


@pytest.mark.parametrize("width", SIZES)
def test_every_mark_of_every_chart_fits_at_every_width(width, demo, open_page):
    files = (national(demo), trends(demo), one_page(demo, "havermonde"), municipality_pages(demo)[-1])
    for file in files:
        page = open_page(file, viewport={"width": width, "height": 900})
        assert not page.evaluate(TOO_WIDE)
        assert page.evaluate(OUTSIDE) == []
        if width < 400:
            page.evaluate("() => document.querySelectorAll('.chart-table').forEach((one) => { one.open = true; })")
            heads = page.locator(".chart-table tbody th").evaluate_all("(all) => all.map((one) => one.clientWidth)")
            assert all(head >= WORD for head in heads if head), "a word of a table stands on one line"


@pytest.mark.parametrize("slug", ["3-1", "3-2", "3-4", "3-8"])
def test_a_chart_is_saved_as_a_picture_with_all_it_needs(slug, demo, open_page):
    page = open_page(national(demo))
    shown = figure(page, slug)
    with page.expect_download() as saved:
        shown.get_by_role("button", name="SVG").click()
    svg = Path(saved.value.path()).read_text("utf-8")
    assert saved.value.suggested_filename == f"fictief-figuur-{slug}-{demo.name}.svg"
    plain = " ".join(svg.split())
    assert "FICTIEF" in plain
    assert "Bron:" in plain
    assert "class=" not in plain
    assert "var(" not in plain
    with page.expect_download() as saved:
        shown.get_by_role("button", name="PNG").click()
    header = Path(saved.value.path()).read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", header[16:]) == (1920, 1080)


def test_fictional_trends_say_so_in_the_chart_and_in_its_picture(demo, open_page):
    page = open_page(trends(demo))
    assert page.locator(".figure").count() == 9
    assert page.locator(".chart__stamp").count() == 9
    with page.expect_download() as saved:
        figure(page, "2-2").get_by_role("button", name="SVG").click()
    assert "FICTIEF" in Path(saved.value.path()).read_text("utf-8")


def test_what_is_said_of_the_spread_stands_apart_from_the_figures(demo, open_page):
    page = open_page(one_page(demo, "havermonde"))
    above, spread = (page.locator(part).bounding_box() for part in (".figure-panels__grid", ".figure-panels__spread"))
    assert spread["y"] - above["y"] - above["height"] >= 16


def test_a_municipality_lies_beside_its_type_and_the_country(demo, open_page):
    page = open_page(municipality_pages(demo)[-1], "#figuur=3-8")
    for slug in ("3-3", "3-5", "3-8", "3-9"):
        rows = figure(page, slug).locator(".chart__bar-label").all_text_contents()
        assert rows[2] == "Alle gemeenten in deze uitgave"  # the demo is a part
    assert figure(page, "3-8").locator(".chart__row rect").count() > 0
    name = page.locator("h1").inner_text()
    with page.expect_download() as saved:
        figure(page, "3-8").get_by_role("button", name="SVG").click()
    svg = Path(saved.value.path()).read_text("utf-8")
    assert name in svg
    assert page.locator(".place__edition").inner_text() in svg
    assert min(float(size) for size in re.findall(r'font-size="([\d.]+)"', svg)) >= SMALLEST
    assert "-figuur-3-8-" in saved.value.suggested_filename


def test_all_tools_of_a_figure_can_be_reached_with_the_keyboard(demo, open_page):
    page = open_page(national(demo))
    figure(page, "3-3").locator("summary").focus()
    page.keyboard.press("Enter")
    assert figure(page, "3-3").locator("table").is_visible()
    stops = []
    for _ in range(5):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("() => document.activeElement.tagName"))
    assert stops == ["DIV", "A", "SELECT", "BUTTON", "BUTTON"]
