"""Two editions beside each other: the chosen map colours both, and the note stays open."""

import csv
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.axe import NARROW, WIDE, violations
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.sites import main
from tests.support.squares import into_squares

FLAVOUR = FLAVOURS["neighbourhoods"]
OWN = "gemeente/gm0002-ede"
CONTENT = Path(__file__).parents[2] / "content"
AGREED = """---
gemeente: Ede
gebied: BU99999999 Oude Kade
kaart: Focus
datum: 2025-03-12
wie: [gemeente Ede]
opvolgen: 2026-09-15
status: open
---
De gemeente zet er bomen neer.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Two editions, and what was agreed about an area that neither of them has."""
    folder = tmp_path_factory.mktemp("uitgaven")
    shutil.copytree(CONTENT, folder / "content")
    (folder / "content/afspraken/ede-kade.md").write_text(AGREED, "utf-8")
    for seed, years in ((1, (2014, 2020)), (2, (2016, 2024))):
        delivery = write_delivery(folder / str(seed), replace(FLAVOUR, years=years), seed=seed)
        given = ["--atlas", str(folder), "--delivery", str(delivery)]
        assert main(["build", *given, "--out", str(folder / "site"), "-q"]) == 0
    return folder / "site"


@pytest.fixture(scope="module")
def squares(tmp_path_factory):
    """A site of three editions: squares, squares on the same grid, and neighbourhoods."""
    folder = tmp_path_factory.mktemp("vierkanten")
    for seed, years, changed in (
        (1, (2014, 2020), into_squares),
        (2, (2016, 2024), into_squares),
        (3, (2018, 2026), Path),
    ):
        delivery = write_delivery(folder / str(seed), replace(FLAVOUR, years=years), seed=seed)
        changed(delivery)
        assert main(["build", "--delivery", str(delivery), "--out", str(folder / "site"), "-q"]) == 0
    return folder / "site"


def drawn(page, side):
    areas = page.locator(".earlier__side").nth(side).locator("[data-area]")
    found = areas.evaluate_all("all => all.map((one) => [Number(one.dataset.area), one.getAttribute('class')])")
    return [classes.removeprefix("area class-") for _, classes in sorted(found)]


def column(folder, slug):
    with (folder / "kaarten.csv").open(encoding="utf-8-sig", newline="") as file:
        return [row[slug] for row in csv.DictReader(file, delimiter=";")]


def test_a_map_is_chosen_for_both_editions_by_keyboard(site, open_page):
    page = open_page(site / "test-2" / OWN / "eerder/index.html")
    choice = page.get_by_label("Kies een kaart")
    slugs = choice.locator("option").evaluate_all("all => all.map((one) => one.value)")
    assert len(slugs) == 10
    choice.focus()
    for slug in slugs:
        choice.select_option(slug)
        assert [drawn(page, side) for side in (0, 1)] == [
            column(site / edition / OWN, slug) for edition in ("test-1", "test-2")
        ]
        assert page.locator(".earlier__side [data-map]:visible").count() == 2
        assert page.get_by_text("twee heel verschillende geschiedenissen").is_visible()
        heading = page.locator(".earlier__map:visible").first.inner_text()
        assert "2020" in heading


@pytest.mark.slow
@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("path", [f"{OWN}/eerder/index.html", f"{OWN}/index.html", "nieuw/index.html"])
def test_axe_finds_nothing_where_editions_meet(site, browser, path, viewport):
    assert violations(browser, site / "test-2" / path, viewport=viewport) == []


def test_the_way_to_the_older_edition_and_back_to_the_list(site, open_page):
    page = open_page(site / "test-2" / OWN / "index.html")
    page.get_by_role("link", name="eerdere uitgaven").click()
    page.get_by_role("link", name="Ede in uitgave 2014–2020").click()
    assert page.url.endswith(f"/test-1/{OWN}/index.html")
    page.get_by_role("link", name="Alle uitgaven").click()
    assert [link.split("/")[0] for link in page.locator(".editions__link").evaluate_all(
        "all => all.map((one) => one.getAttribute('href'))")] == ["test-2", "test-1"]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "state"), [("2026-09-14", "Open"), ("2026-09-15", "Open, tijd om te kijken hoe het staat")]
)
def test_an_agreement_stands_beside_both_editions_and_its_day_comes(site, open_page, day, state):
    page = open_page(site / "test-2" / OWN / "eerder/index.html")
    page.clock.set_fixed_time(f"{day}T12:00")
    page.reload()
    agreed = page.locator(".agreement-notes")
    assert agreed.is_hidden(), "it is about another map"
    page.get_by_label("Kies een kaart").select_option("focus")
    assert f"{state} · opvolgen" in agreed.inner_text()
    agreed.get_by_role("link", name="Oude Kade").click()
    agreement = page.locator(".agreement:target")
    assert "De gemeente zet er bomen neer." in agreement.inner_text()
    assert agreement.locator(".agreement__state").inner_text() == state


UNDER = """(code) => {
  const field = document.getElementById('vierkant');
  field.value = code;
  field.dispatchEvent(new Event('input'));
  const sides = [...document.querySelectorAll('.earlier__side')].filter((side) => side.querySelector('.blot'));
  return sides.map((side) => {
    const { x, y, width, height } = side.querySelector('.earlier__marked').getBBox();
    const middle = Object.assign(side.querySelector('svg').createSVGPoint(), { x: x + width / 2, y: y + height / 2 });
    const blots = [...side.querySelectorAll('.blot')];
    return blots.filter((blot) => blot.isPointInFill(middle)).map((blot) => blot.classList[1]);
  });
}"""
"""For a square the classes of the blots that it lies in, in each edition that is in squares."""


def test_squares_are_blots_in_both_editions_and_each_is_followed(squares, open_page):
    page = open_page(squares / "test-2" / OWN / "eerder/index.html")
    codes = column(squares / "test-2" / OWN, "area")
    for slug in page.locator("#kies-kaart option").evaluate_all("all => all.map((one) => one.value)"):
        page.select_option("#kies-kaart", slug)
        then, now = (column(squares / edition / OWN, slug) for edition in ("test-1", "test-2"))
        wanted = [[[f"class-{before}"], [f"class-{after}"]] for before, after in zip(then, now, strict=True)]
        assert [page.evaluate(UNDER, code) for code in codes] == wanted, slug
        counted = page.locator(".earlier__changes [data-map]:visible .table__number").all_inner_texts()[1:]
        moved = Counter(pair for pair in zip(then, now, strict=True) if pair[0] != pair[1])
        assert [int(number) for number in counted] == sorted(moved.values(), reverse=True), slug
    page.fill("#vierkant", codes[3])
    marked = page.locator(".earlier__side").first.locator(".earlier__marked")
    marked.scroll_into_view_if_needed()
    spot = marked.bounding_box()
    page.fill("#vierkant", "")
    assert page.locator(".earlier__classes").inner_text() == ""
    page.mouse.click(spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2)
    assert page.input_value("#vierkant") == codes[3]
    assert page.locator(".earlier__classes").inner_text().count("Uitgave 20") == 2


def test_squares_stand_beside_neighbourhoods(squares, open_page):
    page = open_page(squares / "test-3" / OWN / "eerder/index.html")
    for layer in ("resilience", "focus"):
        page.select_option("#kies-kaart", layer)
        codes, then = (column(squares / "test-2" / OWN, name) for name in ("area", layer))
        assert [page.evaluate(UNDER, code) for code in codes] == [[[f"class-{slug}"]] for slug in then]
        assert drawn(page, 1) == column(squares / "test-3" / OWN, layer)
    assert page.locator(".earlier__changes").count() == 0
