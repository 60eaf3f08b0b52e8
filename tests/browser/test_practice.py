"""The map leads to the practice examples and back; the list can be narrowed down; without a script all is there."""

import pytest

from tests.support.browser_pages import one_page

VISIBLE = ".practice-index__item:visible"


def test_a_marker_opens_the_text_and_the_text_shows_its_area(demo, open_page):
    page = open_page(one_page(demo, "zilverdam"))
    page.locator(".practice-marker").first.click()
    box = page.locator("#" + page.evaluate("document.activeElement.id"))
    assert box.is_visible()
    assert box.get_attribute("data-number") == page.locator(".practice-marker").first.inner_text()[0]

    box.locator("[data-on-map]").click()

    assert page.locator("#leaflet").is_visible()
    assert page.evaluate("Atlas.page.data.codes[Atlas.page.choice.area]") == box.get_attribute("data-areas").split()[0]


def test_the_card_of_an_area_names_its_example(demo, open_page):
    page = open_page(one_page(demo, "zilverdam"), "#buurt=DM0203-02")
    link = page.locator("#gebied .area-card__practice a")
    title = link.inner_text()
    link.click()
    assert page.locator(".practice-box:focus .practice-box__title").inner_text() == title


def test_an_example_in_two_areas_has_two_markers_that_differ_and_its_text_names_both(demo, open_page):
    page = open_page(one_page(demo, "havermonde"))
    assert page.locator(".practice-marker").all_inner_texts() == ["1a", "1b"]
    assert page.locator(".practice-box .practice-number").inner_text().split() == ["Nummer", "1a,", "1b"]


def test_no_marker_is_reached_by_the_tab_key(demo, open_page):
    page = open_page(one_page(demo, "zilverdam"))
    assert page.locator(".practice-marker").count() == 2
    assert page.locator(".practice-marker[tabindex]").count() == 0


@pytest.mark.parametrize(("name", "value"), [("thema", "focus"), ("gemeente", "DM11"), ("organisatie", "ymere")])
def test_the_list_narrows_down_and_the_address_remembers(name, value, demo, open_page):
    file = demo / "praktijk" / "index.html"
    page = open_page(file)
    every = page.locator(VISIBLE).count()
    page.select_option(f"[name={name}]", value)
    chosen = page.locator(VISIBLE).count()
    assert 0 < chosen < every
    assert page.locator("[data-count]").inner_text() == str(chosen)

    again = open_page(file, page.evaluate("location.hash"))

    assert again.locator(VISIBLE).count() == chosen
    assert again.locator(f"[name={name}]").input_value() == value


def test_a_choice_without_an_answer_says_so_and_lets_go(demo, open_page):
    page = open_page(demo / "praktijk" / "index.html", "#gemeente=DM11&organisatie=ymere")
    assert page.locator(VISIBLE).count() == 0
    page.locator("[data-none] button").click()
    page.wait_for_function("() => location.hash === '' || location.hash === '#'")
    assert page.locator(VISIBLE).count() == page.locator(".practice-index__item").count()


def test_without_scripts_every_example_is_there_and_no_filter(demo, open_page):
    page = open_page(demo / "praktijk" / "index.html", java_script_enabled=False)
    assert page.locator(VISIBLE).count() == page.locator(".practice-index__item").count() > 10
    assert not page.locator("#praktijk-filter").is_visible()


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_examples_fit_the_window(width, demo, open_page):
    for name in ("index.html", "mastbuurt-huiskamer/index.html", "josephwijk/index.html"):
        page = open_page(demo / "praktijk" / name, viewport={"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("asked", ["", "#thema=focus"])
def test_no_example_stands_alone_in_a_corner_of_the_list(asked, demo, open_page):
    page = open_page(demo / "praktijk" / "index.html", asked)
    for width in (320, 911, 1024, 1366, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        boxes = [item.bounding_box() for item in page.locator(VISIBLE).all()]
        ends = {box["y"]: round(box["x"] + box["width"]) for box in boxes}  # of the last in each row
        assert max(ends.values()) - min(ends.values()) <= 1, width
