"""The address opens the same map, year, area and view for somebody else."""

import re

import pytest

from tests.support.browser_pages import DRAWN, address, choose, municipality_pages, one_page, settled, table_of

VIEW = "() => [Atlas.page.map.getCenter().lat, Atlas.page.map.getCenter().lng, Atlas.page.map.getZoom()]"


def test_a_fresh_page_keeps_a_clean_address(demo, open_page):
    assert address(open_page(municipality_pages(demo)[0])) == ""


def test_the_address_names_map_year_and_area_and_brings_them_back(demo, open_page):
    file = municipality_pages(demo)[0]
    rows = table_of(file)
    page = open_page(file)
    choose(page, "nuisance-national@2014")
    page.fill("#zoek-gebied", rows[4]["name"])
    written = address(page)
    named, _, _ = written.partition("&zicht=")  # what is found comes nearer where it is small, and that is a view
    assert named == f"#kaart=nuisance-national&jaar=2014&buurt={rows[4]['area']}"
    again = open_page(file, written)
    assert again.evaluate(DRAWN) == [f"class-{row['nuisance-national@2014']}" for row in rows]
    assert rows[4]["name"] in again.locator("#gebied").inner_text()
    assert again.locator("#jaarkeuze input:checked").get_attribute("value") == "2014"


def test_the_view_is_remembered_once_the_reader_moved_the_map(demo, open_page):
    file = municipality_pages(demo)[0]
    page = open_page(file)
    page.locator("#leaflet").focus()
    page.keyboard.press("+")
    page.keyboard.press("ArrowLeft")
    page.wait_for_function("() => location.hash.includes('zicht=')")
    view, written = settled(page, VIEW), address(page)
    again = open_page(file, written).evaluate(VIEW)
    assert max(abs(a - b) for a, b in zip(view, again, strict=True)) < 0.01


def test_what_the_address_does_not_know_is_told_and_changes_nothing(demo, open_page):
    file = municipality_pages(demo)[0]
    page = open_page(file, "#kaart=bestaat-niet&jaar=1850&buurt=%3Cimg%3E&zicht=a,b,c&gebied=99999&%E0%A4%A=1")
    rows = table_of(file)
    assert page.evaluate(DRAWN) == [f"class-{row['resilience']}" for row in rows]
    page.wait_for_selector(".in-vain")
    assert "bestaat niet" in page.locator(".area-live").inner_text()
    assert address(page).startswith("#kaart=resilience&"), "what is unknown does not stay in the address"


@pytest.mark.parametrize("word", ["__proto__", "constructor", "toString"])
def test_the_name_of_something_in_the_language_is_no_map_and_no_year(word, demo, open_page):
    page = open_page(municipality_pages(demo)[0], f"#kaart={word}&jaar={word}")
    assert page.evaluate("() => Atlas.page.layer") == "resilience"
    assert address(page) == "#kaart=resilience"


def test_a_view_of_somewhere_else_is_no_view(demo, open_page):
    file = municipality_pages(demo)[0]
    whole = open_page(file).evaluate(VIEW)
    page = open_page(file, "#kaart=focus&zicht=10,10,5")
    assert page.evaluate(VIEW) == pytest.approx(whole)
    assert address(page) == "#kaart=focus"


def test_an_anchor_in_the_page_keeps_the_choice_in_the_address(demo, open_page):
    page = open_page(municipality_pages(demo)[0])
    choose(page, "focus")
    written = address(page)
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("(written) => location.hash === written", arg=written)
    assert page.evaluate("() => document.activeElement.id") == "inhoud"
    assert address(page) == written


def test_the_other_map_of_a_pair_opens_in_the_year_that_is_shown(demo, open_page):
    page = open_page(municipality_pages(demo)[0])
    choose(page, "nuisance-national@2014")
    page.locator("section[data-map]:not([hidden]) .panel__partner a").click()
    page.wait_for_function("() => Atlas.page.layer === 'nuisance-municipal@2014'")
    assert address(page) == "#kaart=nuisance-municipal&jaar=2014"
    choose(page, "nuisance-municipal")
    page.locator("section[data-map]:not([hidden]) .panel__partner a").click()
    page.wait_for_function("() => Atlas.page.layer === 'nuisance-national'")


def test_a_link_to_another_map_changes_only_the_map(demo, open_page):
    file = municipality_pages(demo)[0]
    rows = table_of(file)
    page = open_page(file, f"#kaart=nuisance-national&buurt={rows[2]['area']}")
    page.locator("section[data-map]:not([hidden]) .panel__partner a").click()
    page.wait_for_function("() => Atlas.page.choice.map === 'nuisance-municipal'")
    assert address(page) == f"#kaart=nuisance-municipal&buurt={rows[2]['area']}"
    page.go_back()
    page.wait_for_function("() => Atlas.page.choice.map === 'nuisance-national'")


def test_a_hash_without_an_equals_sign_is_an_anchor(demo, open_page):
    page = open_page(municipality_pages(demo)[0], "#alle-gebieden")
    assert page.evaluate("() => Atlas.page.choice.map") == "resilience"
    page.wait_for_function("() => scrollY > 0")


def test_a_reload_keeps_the_choice(demo, open_page):
    page = open_page(municipality_pages(demo)[0])
    choose(page, "focus")
    address(page)
    page.reload()
    assert page.evaluate("() => Atlas.page.choice.map") == "focus"
    assert page.locator("#kaartkeuze input:checked").get_attribute("value") == "focus"


def test_the_title_of_the_page_follows_the_choice_and_is_as_built_without_one(demo, open_page):
    file = one_page(demo, "havermonde")
    row = table_of(file)[4]
    built = re.search("<title>(.*?)</title>", file.read_text("utf-8"))[1]
    page = open_page(file, f"#kaart=nuisance-national&jaar=2014&buurt={row['area']}")
    assert page.title() == f"Kaart 6, 2014: {row['name']}, {built}"
    choose(page, "focus")
    assert page.title() == f"Kaart 10: {row['name']}, {built}"
    page.get_by_role("button", name="Alles over deze buurt").click()
    page.wait_for_selector(".profile__name")
    assert page.title() == f"Alles over {row['name']}, {built}"
    page.get_by_role("button", name="Terug naar de kaarten").click()
    page.locator(".area-card__close").click()
    assert page.title() == f"Kaart 10: {built}"
    choose(page, "resilience")
    assert page.title() == built
    choose(page, "nuisance-national@2014")
    page.locator("[data-beside]").click()
    page.wait_for_function("(title) => document.title === title", arg=f"Kaart 6, 2014 en kaart 6, 2020: {built}")


@pytest.mark.parametrize("area", ["profiel", "buurt"])
def test_a_link_that_is_opened_in_the_same_tab_gives_it_its_title(area, demo, open_page):
    file = one_page(demo, "havermonde")
    row = table_of(file)[4]
    page = open_page(file)
    built = page.title()
    page.evaluate("(hash) => { location.hash = hash; }", f"#{area}={row['area']}")
    what = {"profiel": "Alles over", "buurt": "Kaart 1:"}[area]
    page.wait_for_function("(title) => document.title === title", arg=f"{what} {row['name']}, {built}")
