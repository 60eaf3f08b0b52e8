"""Two editions beside each other: the chosen map colours both, and the note stays open."""

import csv
from dataclasses import replace

import pytest

from tests.support.axe import NARROW, WIDE, violations
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.sites import main

FLAVOUR = FLAVOURS["neighbourhoods"]
OWN = "gemeente/gm0002-ede"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("uitgaven")
    for seed, years in ((1, (2014, 2020)), (2, (2016, 2024))):
        delivery = write_delivery(folder / str(seed), replace(FLAVOUR, years=years), seed=seed)
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
