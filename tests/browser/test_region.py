"""The page of a region shows every area as the page of its municipality does, and counts only what may be counted."""

import collections
from pathlib import Path

import pytest

from tests.support.browser_pages import DRAWN, address, choose, layers_of, one_page, table_of

RELATIVE = ("resilience-relative", "nuisance-municipal", "nuisance-change-relative")
PRINTED = "() => [...document.querySelectorAll('#kaart-svg .area')].map((p) => p.classList[1])"
WITHOUT_SCRIPT = {"java_script_enabled": False}


def region(edition: Path, name: str) -> Path:
    (page,) = edition.glob(f"*/{name}/index.html")
    return page


@pytest.fixture
def rows_of(open_page):
    """The rows of kaarten.csv of every municipality of a region, read by way of the links on its page."""

    def read(file: Path) -> list[list[dict[str, str]]]:
        page = open_page(file, **WITHOUT_SCRIPT)
        hrefs = [link.get_attribute("href") for link in page.locator("#gemeenten-tabel tbody a").all()]
        return [table_of((file.parent / href).resolve()) for href in hrefs]

    return read


@pytest.mark.parametrize(("site", "name"), [("demo", "noorderkust"), ("odd", "zuid")])
def test_every_layer_shows_every_area_as_its_municipality_does(site, name, request, open_page, rows_of):
    file = region(request.getfixturevalue(site), name)
    rows = [row for own in rows_of(file) for row in own]
    page = open_page(file)
    for layer in layers_of(rows):
        choose(page, layer)
        assert page.evaluate(DRAWN) == [f"class-{row[layer]}" for row in rows], layer


def test_legend_and_table_count_every_layer_but_those_beside_the_own_municipality(demo, open_page, rows_of):
    file = region(demo, "noorderkust")
    own = rows_of(file)
    page = open_page(file)
    for layer in layers_of(own[0]):
        choose(page, layer)
        panel = page.locator("section[data-map]:not([hidden])")
        if layer.split("@")[0] in RELATIVE:
            assert panel.locator(".legend__count").count() == 0
            assert "eigen gemeente" in panel.locator(".panel__title").inner_text()
            assert page.locator("#gemeenten-tabel").is_hidden()
            assert page.locator("[data-not-counted]").is_visible()
            continue
        slugs = [item.get_attribute("data-class") for item in panel.locator("[data-class]").all()]
        counted = [collections.Counter(row[layer] for row in rows) for rows in own]
        assert panel.locator(".legend__count").all_inner_texts() == [
            str(sum(c[slug] for c in counted)) for slug in slugs
        ]
        for line, times in zip(page.locator("#gemeenten-tabel tbody tr").all(), counted, strict=True):
            assert line.locator("td").all_inner_texts() == [str(times[slug]) for slug in slugs], layer
        heads = page.locator("#gemeenten-tabel thead .table__word").all_inner_texts()
        assert heads == panel.locator(".legend__label").all_inner_texts()


def test_no_figure_counts_a_map_beside_the_own_municipality(demo, open_page):
    page = open_page(region(demo, "noorderkust"))
    sources = page.locator(".figure__source").all_inner_texts()
    assert len(sources) == 4
    assert not any(f"kaart {number} " in source for number in (2, 7, 9) for source in sources)


def test_every_municipality_has_its_name_and_a_border_that_leaves_the_classes_to_be_seen(demo, open_page):
    page = open_page(region(demo, "noorderkust"))
    border = page.locator(".map__border")
    assert border.get_attribute("d").count("M") >= 4
    widths = page.evaluate(
        "() => ['.map__border', '.area'].map((of) => getComputedStyle(document.querySelector(of)).strokeWidth)"
    )
    assert widths == ["1px", "0.2px"]
    names = page.locator(".map__place:not(.map__place--around)").all_inner_texts()
    assert sorted(names) == ["Duinwiek", "Rietmeren", "Schelpwaard", "Turfhaven"]


def test_an_area_tells_its_municipality_and_the_address_opens_it(demo, open_page, rows_of):
    file = region(demo, "noorderkust")
    last = rows_of(file)[-1][-1]
    page = open_page(file, f"#kaart=focus&buurt={last['area']}")
    assert page.locator(".area-card__name").inner_text() == f"{last['name']}, Turfhaven"
    assert f"buurt={last['area']}" in address(page)


def test_paper_gets_the_areas_of_the_chosen_layer(demo, open_page, rows_of):
    file = region(demo, "noorderkust")
    page = open_page(file)
    choose(page, "vulnerable-index@2014")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(PRINTED) == [f"class-{row['vulnerable-index@2014']}" for own in rows_of(file) for row in own]


def test_without_script_a_reader_sees_the_municipalities_and_the_numbers(demo, open_page):
    page = open_page(region(demo, "noorderkust"), **WITHOUT_SCRIPT)
    assert page.locator("#kaart-svg a").count() == 4
    assert page.locator("#gemeenten-tabel").is_visible()
    assert "Zonder JavaScript" in page.locator(".chooser__noscript").inner_text()
    dead = open_page(one_page(demo, "turfhaven"), **WITHOUT_SCRIPT).locator(
        "main :is(button, input, select):enabled:visible"
    )
    assert dead.count() == 0


def test_a_municipality_leads_to_its_province_and_region_and_they_lead_back(demo, open_page):
    page = open_page(one_page(demo, "turfhaven"))
    assert page.locator(".place__facts a").all_inner_texts() == ["Duinmark", "Noorderkust"]
    page.click(".place__facts a >> nth=1")
    page.wait_for_url("**/regio/noorderkust/index.html*")
    page.click("#gemeenten-tabel >> text=Turfhaven")
    page.wait_for_url("**/gemeente/*turfhaven/index.html*")


def test_an_example_about_the_region_stands_there_and_leads_there(demo, open_page):
    page = open_page(region(demo, "noorderkust"))
    box = page.locator(".practice-box", has_text="Samen oud worden")
    assert "In de regio Noorderkust" in box.inner_text()
    box.locator(".practice-box__title a").click()
    page.wait_for_url("**/praktijk/*/index.html")
    assert (
        page.locator(".practice-uses a", has_text="Noorderkust")
        .first.get_attribute("href")
        .endswith("noorderkust/index.html")
    )
