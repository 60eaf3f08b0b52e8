"""Municipalities and areas are found by typing, on every page."""

import pytest
from playwright.sync_api import expect

from tests.support.browser_pages import municipality_pages, one_page, settled, table_of

OFFERED = "() => [...document.querySelectorAll('#zoek-resultaten [role=option]')].map((row) => row.innerText)"


def typed(page, question):
    page.locator("#zoek").press_sequentially(question)
    page.locator("#zoek-resultaten [role=option]").first.wait_for()
    page.wait_for_function("() => document.querySelectorAll('script[src$=\"zoek.js\"]').length === 1")
    return settled(
        page, "() => [...document.querySelectorAll('#zoek-resultaten [role=option]')].map((row) => row.innerText)"
    )


@pytest.mark.parametrize("question", ["koningsv", "s-Konings", "'s-koningsveen", "KÓNINGS"])
def test_home_finds_a_municipality_however_it_is_typed(question, demo, open_page):
    found = typed(open_page(demo / "index.html"), question)
    assert found[0] == "'s-Koningsveen"


def test_names_of_areas_load_when_somebody_types_and_not_before(demo, open_page):
    page = open_page(demo / "index.html")
    assert page.locator("script[src$='zoek.js']").count() == 0
    area = table_of(one_page(demo, "havermonde"))[9]["name"]
    assert any(area in answer and "Havermonde" in answer for answer in typed(page, area))


def test_the_pages_around_the_maps_open_without_a_complaint(demo, open_page):
    for file in (demo.parent / "index.html", demo / "toelichting" / "index.html"):
        assert open_page(file).locator("h1").count() == 1


def test_a_region_and_a_province_are_found_and_opened_from_any_page(demo, open_page):
    page = open_page(one_page(demo, "havermonde"))
    assert any("Duinmark" in answer and "provincie" in answer for answer in typed(page, "duinm"))
    page.fill("#zoek", "")
    assert "regio" in typed(page, "noorderk")[0]
    page.keyboard.press("Enter")
    page.wait_for_url("**/regio/noorderkust/index.html")


def test_enter_opens_the_municipality(demo, open_page):
    page = open_page(demo / "index.html")
    typed(page, "zilver")
    page.keyboard.press("ArrowDown")
    assert page.locator("#zoek").get_attribute("aria-activedescendant") == "zoek-resultaten-0"
    page.keyboard.press("Enter")
    page.wait_for_url("**/gemeente/*zilverdam/index.html")


def test_an_area_opens_its_municipality_with_the_area_chosen(demo, open_page):
    page = open_page(municipality_pages(demo)[-1])
    home = one_page(demo, "havermonde")
    row = table_of(home)[9]
    typed(page, row["name"])
    page.locator("#zoek-resultaten [role=option]", has_text="Havermonde").first.click()
    page.wait_for_url(f"**/{home.parent.name}/**")
    page.wait_for_function("(code) => location.hash.includes('buurt=' + code)", arg=row["area"])
    assert row["name"] in page.locator("#gebied").inner_text()


def test_the_whole_name_comes_first_and_then_areas_of_this_municipality(demo, open_page):
    here, elsewhere = one_page(demo, "havermonde"), municipality_pages(demo)[-1]
    for file in (here, elsewhere):
        names = [row["name"] for row in table_of(file)]
        page = open_page(file)
        municipality = page.locator("h1").inner_text()
        assert typed(page, names[3])[0] == f"{names[3]} {municipality}"
    assert typed(open_page(here), "zilverdam")[0] == "Zilverdam"


def test_spaces_in_the_question_do_not_matter(demo, open_page):
    assert typed(open_page(demo / "index.html"), "zilver dam")[0] == "Zilverdam"


def test_a_code_finds_its_municipality_and_its_area(demo, open_page):
    file = one_page(demo, "havermonde")
    row = table_of(file)[9]
    (found,) = typed(open_page(demo / "index.html"), row["area"])
    assert row["name"] in found
    assert row["area"] in found
    assert "Havermonde" in typed(open_page(demo / "index.html"), file.parent.name.split("-")[0])[0]


def test_the_home_map_says_which_municipality_is_pointed_at(demo, open_page):
    page = open_page(demo / "index.html")
    link = page.locator("svg[aria-hidden=true] a").first
    link.dispatch_event("pointerover")
    assert page.locator(".home__hint").inner_text().endswith(": " + link.locator("title").text_content())
    page.locator("svg[aria-hidden=true]").dispatch_event("pointerleave")
    assert ":" not in page.locator(".home__hint").inner_text()


def test_nothing_found_is_said(demo, open_page):
    page = open_page(demo / "index.html")
    names = "Zoek de naam van een gemeente, wijk, dorp of buurt."
    assert typed(page, "xyzzy") == [f"Niets gevonden. Let op de spelling. {names}"]
    said = page.locator(".search").get_by_role("status")
    expect(said).to_have_text(f"Niets gevonden. Let op de spelling. {names}")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert page.locator("#zoek-resultaten").is_hidden()
    assert page.locator("#zoek").get_attribute("aria-expanded") == "false"
    page.fill("#zoek", "9999 zz")
    assert typed(page, "") == [f"Op postcode zoeken kan hier niet. {names}"]
    page.fill("#zoek", "zilverdam")
    expect(said).to_be_empty()


def test_names_that_are_code_stay_names_in_the_answers(odd, open_page):
    page = open_page(odd / "index.html")
    assert any("<i onclick" in answer for answer in typed(page, "A & B"))
    assert page.locator("#zoek-resultaten i").count() == 0


def test_the_map_of_the_home_page_is_no_tab_stop_and_each_shape_a_link(demo, open_page):
    page = open_page(demo / "index.html")
    links = page.locator("svg[aria-hidden=true] a")
    assert links.count() == len(municipality_pages(demo))
    assert links.evaluate_all("(all) => all.every((link) => link.getAttribute('tabindex') === '-1')")
    links.first.dispatch_event("click")
    page.wait_for_url("**/gemeente/**/index.html")


def test_a_district_opens_the_map_on_it_and_slips_and_titles_are_found(demo, open_page):
    page = open_page(one_page(demo, "zilverdam"))
    assert typed(page, "zilevrdam")[0] == "Zilverdam"  # before what lies there
    page.fill("#zoek", "")
    assert typed(page, "ronde langs") == ["Elke dinsdag een ronde langs de Kersenkade praktijkvoorbeeld"]
    page.fill("#zoek", "")
    district = next(answer for answer in typed(page, "havermonde noord") if "wijk in Havermonde" in answer)
    page.locator("#zoek-resultaten [role=option]", has_text=district).first.click()
    page.wait_for_url("**/*havermonde/**")
    page.wait_for_function("() => Atlas.page && Atlas.page.moved")
    assert "zicht=" in page.url


NAMESAKES = """() => Atlas.search(
  [['gm1-utrecht', 'Utrecht', ['Poldergebied Overvecht'], [], 'BU', '1', [],
    [['Wijk 03 Overvecht', 'wijk', 52, 5, 14], ['Kop', 'wijk 4', 52, 5, 14]], 'Utrecht']],
  [['provincie/utrecht/index.html', 'Utrecht']], [])"""


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("utrecht", ["Utrecht", "Utrecht provincie"]),
        ("utrect", ["Utrecht", "Utrecht provincie"]),
        ("overvecht", ["Wijk 03 Overvecht wijk in Utrecht", "Poldergebied Overvecht Utrecht"]),
        ("wijk 03", ["Wijk 03 Overvecht wijk in Utrecht"]),
        ("wijk 04", ["Kop wijk 4 in Utrecht"]),
        ("utrecht wijk 4", ["Kop wijk 4 in Utrecht"]),
    ],
)
def test_a_municipality_comes_before_its_province_and_a_district_is_known_without_its_number(
    question, answers, demo, open_page
):
    page = open_page(demo / "index.html")
    typed(page, "zilverdam")
    page.evaluate(NAMESAKES)
    page.fill("#zoek", question)
    assert page.evaluate(OFFERED)[: len(answers)] == answers


EVERYDAY = """() => Atlas.search(
  [['gm1-den-bosch', "'s-Hertogenbosch", ['De Muntel'], ['Den Bosch'], 'BU', '1', [],
    [['Noord', 'wijk 9', 52, 5, 14], ['Kop', 'wijk 4', 52, 5, 14]], 'Noord-Brabant']], [], [])"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("muntel den bosch", "De Muntel 's-Hertogenbosch"),
        ("den bosch noord", "Noord wijk 9 in 's-Hertogenbosch"),
        ("den bosch wijk 4", "Kop wijk 4 in 's-Hertogenbosch"),
    ],
)
def test_what_lies_in_a_municipality_is_found_beside_its_everyday_name(question, answer, demo, open_page):
    page = open_page(demo / "index.html")
    typed(page, "zilverdam")
    page.evaluate(EVERYDAY)
    page.fill("#zoek", question)
    assert page.evaluate(OFFERED)[0] == answer


def test_a_small_area_that_is_found_comes_near(demo, open_page):
    page = open_page(one_page(demo, "havermonde"), viewport={"width": 360, "height": 700})
    width_of = """(area) => { const { map, boundsOf } = Atlas.page;
      const box = boundsOf(area);
      return map.latLngToContainerPoint(box.getNorthEast()).x - map.latLngToContainerPoint(box.getSouthWest()).x; }"""
    names = page.evaluate("() => Atlas.page.data.names")
    widths = [page.evaluate(width_of, area) for area in range(len(names))]
    area = widths.index(min(widths))
    assert widths[area] < 40
    page.fill("#zoek-gebied", names[area])
    page.press("#zoek-gebied", "Enter")
    assert page.evaluate("() => Atlas.page.choice.area") == area
    assert page.evaluate(width_of, area) > 40
