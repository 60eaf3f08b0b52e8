"""Everything can be reached and read without a pointer."""

import pytest

from tests.support.browser_pages import municipality_pages, one_page, table_of

FOCUSED = """() => {
  const node = document.activeElement;
  return node.id || node.className.toString().split(' ')[0] || node.textContent.trim() || node.tagName;
}"""


def tab_stops(page, most=80):
    """What gets the focus, in order, until the page begins again."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop == "BODY":
            break
        stops.append(stop)
    return stops


def test_the_order_is_skip_link_search_navigation_choice_map_table(demo, open_page):
    stops = tab_stops(open_page(municipality_pages(demo)[0]))
    wanted = ["skip", "zoek", "navigation__link", "chooser__radio", "leaflet", "zoek-gebied", "table__sort"]
    places = [stops.index(stop) for stop in wanted]
    assert places == sorted(places), stops


def test_no_area_is_a_tab_stop(demo, open_page):
    page = open_page(municipality_pages(demo)[0])
    page.locator(".leaflet-overlay-pane path").first.hover()
    assert page.locator("#leaflet svg [tabindex], #leaflet path[tabindex], #kaart-svg [tabindex]").count() == 0


def test_the_arrow_keys_change_the_map_in_the_choice(demo, open_page):
    page = open_page(municipality_pages(demo)[0])
    page.locator("#kaartkeuze input:checked").focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => Atlas.page.choice.map") == "resilience-relative"


def test_the_field_reaches_every_area(demo, open_page):
    file = municipality_pages(demo)[0]
    page = open_page(file)
    page.locator("#zoek-gebied").focus()
    labels = page.locator("#gebieden option").evaluate_all("(all) => all.map((option) => option.value)")
    rows = table_of(file)
    assert len(labels) == len(set(labels)) == len(rows)
    for area in (0, len(rows) - 1):
        page.fill("#zoek-gebied", labels[area])
        assert page.evaluate("() => Atlas.page.choice.area") == area
        assert rows[area]["name"] in page.locator("#gebied").inner_text()


def asked(page, question):
    """What the card under the map says of it."""
    page.fill("#zoek-gebied", question)
    page.keyboard.press("Enter")
    page.locator("#gebied").wait_for()
    return page.locator("#gebied").inner_text()


def test_part_of_a_name_without_accents_is_enough_and_a_slip_no_matter(demo, open_page):
    file = municipality_pages(demo)[0]
    name = table_of(file)[7]["name"]
    for typed in (name.upper()[:-1], name[:2] + name[3] + name[2] + name[4:]):
        page = open_page(file)
        assert name in asked(page, typed)
        assert page.evaluate("() => Atlas.page.choice.area") == 7
        assert page.input_value("#zoek-gebied") == name


def test_what_is_not_found_may_be_found_above(demo, open_page):
    page = open_page(municipality_pages(demo)[0])
    assert asked(page, "xyzzy") == (
        "Geen buurt gevonden met die naam. "
        "Het zoekveld boven aan de pagina kent ook plaatsen, gemeenten en soms postcodes."
    )


IN_SIGHT = """() => {
  const { map, data, boundsOf } = Atlas.page;
  return data.names.flatMap((_, area) => (map.getBounds().contains(boundsOf(area)) ? [area] : []));
}"""


NUMBERED = """(areas) => {
  const { data } = Atlas.page;
  data.codes = data.codes.map((_, n) => 'BU0101' + (areas.includes(n) ? '07' : '08') + String(n).padStart(2, '0'));
}"""


@pytest.mark.parametrize("typed", ["Havermonde Noord", "havermnde noord", "noord", "wijk 7", "Wijk 07 havermonde"])
def test_the_name_of_a_district_shows_its_areas_and_chooses_none(typed, demo, open_page):
    page = open_page(one_page(demo, "havermonde"))
    rows = page.locator("#gebieden-tabel tbody tr", has=page.locator(".soft", has_text="Havermonde Noord"))
    areas = {int(area) for area in rows.evaluate_all("(all) => all.map((row) => row.dataset.area)")}
    whole = set(page.evaluate(IN_SIGHT))
    page.evaluate(NUMBERED, list(areas))
    assert asked(page, typed) == (
        f"Havermonde Noord is een wijk met {len(areas)} buurten. "
        "Kies een buurt op de kaart of typ de naam van een buurt."
    )
    assert areas <= set(page.evaluate(IN_SIGHT)) < whole
    assert page.evaluate("() => Atlas.page.choice.area") == -1
    assert page.input_value("#zoek-gebied") == "Havermonde Noord"


def test_what_is_chosen_on_the_map_meanwhile_stays(demo, open_page):
    page = open_page(municipality_pages(demo)[0])
    page.evaluate("() => { Atlas.bring = () => new Promise((come) => { window.comes = come; }); }")
    page.fill("#zoek-gebied", "xyzzy")
    page.keyboard.press("Enter")
    page.evaluate("() => { Atlas.page.change({ area: 2 }); window.comes(); }")
    assert page.evaluate("() => Atlas.page.choice.area") == 2


def test_escape_closes_what_the_map_shows(demo, open_page):
    page = open_page(municipality_pages(demo)[0])
    page.evaluate("() => Atlas.page.change({ area: 2 })")
    page.locator("#leaflet").focus()
    page.keyboard.press("Escape")
    assert page.locator("#gebied").is_hidden()
    assert page.locator(".map__tooltip").count() == 0


def test_escape_closes_the_tooltip_wherever_the_focus_is(demo, open_page):
    page = open_page(municipality_pages(demo)[0])
    page.locator(".leaflet-overlay-pane path").nth(3).hover()
    page.locator(".map__tooltip").wait_for()
    page.keyboard.press("Escape")
    assert page.locator(".map__tooltip").count() == 0


def test_closing_the_card_leaves_the_focus_in_the_field(demo, open_page):
    page = open_page(municipality_pages(demo)[0])
    page.evaluate("() => Atlas.page.change({ area: 2 })")
    page.locator(".area-card__close").focus()
    page.keyboard.press("Enter")
    assert page.locator("#gebied").is_hidden()
    assert page.evaluate("() => document.activeElement.id") == "zoek-gebied"


def test_escape_in_the_field_closes_the_card(demo, open_page):
    file = municipality_pages(demo)[0]
    page = open_page(file)
    for typed in (table_of(file)[1]["name"], "xyzzy"):
        page.fill("#zoek-gebied", typed)
        page.keyboard.press("Enter")
        page.locator("#gebied").wait_for()
        page.keyboard.press("Escape")
        assert page.locator("#gebied").is_hidden()
        assert page.input_value("#zoek-gebied") == ""
    assert page.evaluate("() => Atlas.page.choice.area") == -1


def test_the_field_understands_the_code_of_an_area(demo, open_page):
    file = municipality_pages(demo)[0]
    page = open_page(file)
    page.fill("#zoek-gebied", table_of(file)[6]["area"].lower())
    page.keyboard.press("Enter")
    page.locator("#gebied").wait_for()
    assert page.evaluate("() => Atlas.page.choice.area") == 6


def test_the_table_sorts_by_name_and_by_class(demo, open_page):
    file = municipality_pages(demo)[0]
    rows = table_of(file)
    page = open_page(file)
    order = "() => [...document.querySelectorAll('#gebieden-tabel tbody tr')].map((row) => Number(row.dataset.area))"
    by_name = page.evaluate(order)
    page.locator("[data-sort=class]").click()
    head = page.locator("th:has([data-sort=class])")
    assert head.get_attribute("aria-sort") == "ascending"
    legend = page.locator("#paneel-resilience [data-class]").evaluate_all("(all) => all.map((i) => i.dataset.class)")
    ranks = [legend.index(rows[area]["resilience"]) for area in page.evaluate(order)]
    assert ranks == sorted(ranks)
    page.locator("[data-sort=class]").click()
    assert head.get_attribute("aria-sort") == "descending"
    page.locator("[data-sort=name]").click()
    assert page.evaluate(order) == by_name
    assert head.get_attribute("aria-sort") is None
