"""Maps of squares: every square in the colour of its class, found by pointer, search and address."""

import re
from collections import Counter

import numpy as np
import pytest
from PIL import Image

from site_builder.inputs import DEMO_IN_SQUARES
from tests.support.browser_pages import SWATCHES, address, choose, layers_of, one_page, table_of
from tests.support.pdf import PAGE_OF_PDF
from tests.support.sites import build

OUTLINES = """() => [...document.querySelectorAll('#kaart-6 [data-layer] path:not([stroke])')]
  .map((path) => path.getAttribute('d'))"""
CLASSES = """(step) => {
  const page = Atlas.page;
  const paths = [...document.querySelectorAll('.leaflet-overlay-pane path')];
  const found = [];
  for (let area = 0; area < page.codes.length; area += step) {
    const middle = page.middleOf(area);
    const { x, y } = page.map.latLngToLayerPoint(middle);
    const svg = paths[0].ownerSVGElement;
    const spot = Object.assign(svg.createSVGPoint(), { x, y });
    const inside = paths.filter((path) => path.isPointInFill(spot)).map((path) => path.classList[1]);
    found.push([page.data.codes[area], Atlas.squareAt(page.data, middle) === area, ...inside]);
  }
  return found;
}"""
"""Of every so many squares its code, whether the pointer finds it there, and the classes of the blots it lies in."""

BARE = """(display) => document.querySelectorAll(
  '.leaflet-around-pane, .leaflet-across-pane, .leaflet-marker-pane, .map__place, .leaflet-control-container'
).forEach((node) => { node.style.display = display; })"""
"""Takes away what lies around and over the blots, or brings it back."""
STEP = 37
COUNTED = re.compile(r"\s(\d+)(?= ·|$)", re.MULTILINE)
STATES = ("withheld", "no-score")


@pytest.fixture(scope="session")
def squares(tmp_path_factory):
    """The edition folder of the fictional province in squares."""
    return build(DEMO_IN_SQUARES, tmp_path_factory.mktemp("squares") / "site")


def test_every_layer_shows_every_square_in_its_class(squares, open_page):
    file = one_page(squares, "havermonde")
    rows = {row["area"]: row for row in table_of(file)}
    page = open_page(file)
    for layer in [one for one in layers_of(list(rows.values())) if one not in ("x", "y", "neighbourhood")]:
        choose(page, layer)
        found = page.evaluate(CLASSES, STEP)
        assert found == [[code, True, f"class-{rows[code][layer]}"] for code, *_ in found], layer
        assert len(found) > 100


def colours(page, layer):
    """The colours of the classes of a map."""
    looks = page.evaluate(SWATCHES, layer.partition("@")[0])
    return {tuple(map(int, re.findall(r"\d+", look)[:3])) for slug, look in looks.items() if slug not in STATES}


def coloured(page, tmp_path):
    """The pixels of the map that are neither white nor grey, as rows of red, green and blue."""
    page.locator("#leaflet").screenshot(path=tmp_path / "kaart.png")
    with Image.open(tmp_path / "kaart.png") as picture:
        pixels = np.asarray(picture.convert("RGB")).reshape(-1, 3).astype(int)
    return pixels[np.ptp(pixels, axis=1) > 24]


def test_blots_have_the_colours_of_the_legend_and_nothing_else_has(squares, open_page, tmp_path):
    page = open_page(one_page(squares, "havermonde"))
    for layer in ("resilience", "association-share", "nuisance-national", "focus"):
        choose(page, layer)
        legend = colours(page, layer)
        page.evaluate(BARE, "none")
        pixels = coloured(page, tmp_path)
        right = sum((pixels == colour).all(axis=1).sum() for colour in legend)
        assert len(pixels) > 5000
        assert right >= 0.97 * len(pixels), layer
        page.evaluate(BARE, "")


SMALL = """() => {
  const page = Atlas.page;
  const box = document.querySelector('#leaflet').getBoundingClientRect();
  const middle = page.map.getCenter();
  const metres = 40075016.7 * Math.cos(middle.lat * Math.PI / 180) / 256;
  page.map.setView(middle, Math.log2(metres / 50), { animate: false });
  const found = [];
  for (let area = 0; area < page.codes.length; area += 1) {
    const { slug } = page.classAt(area);
    if (slug !== 'withheld' && slug !== 'no-score') continue;
    const points = page.shapes.rings(area)[0].map((corner) => page.map.latLngToLayerPoint(corner).round());
    const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
    const { x, y } = page.map.layerPointToContainerPoint([left, top]);
    if (x > 0 && y > 0 && x < box.width - 3 && y < box.height - 3) found.push([slug, x, y]);
  }
  return found;
}"""
"""Draws squares of 100 m at two pixels: of those without a class the slug and the pixel at their upper left."""


def test_at_two_pixels_every_square_without_a_class_shows_ink(squares, open_page, tmp_path):
    page = open_page(one_page(squares, "zilverdam"))
    choose(page, "nuisance-change")
    small = page.evaluate(SMALL)
    page.evaluate(BARE, "none")
    page.locator("#leaflet").screenshot(path=tmp_path / "klein.png")
    with Image.open(tmp_path / "klein.png") as picture:
        pixels = np.asarray(picture.convert("L")).astype(int)
    darkest = [(slug, pixels[y : y + 2, x : x + 2].min()) for slug, x, y in small]
    assert len(darkest) > 100
    assert {slug for slug, _ in darkest} == set(STATES)
    assert [spot for spot in darkest if spot[1] > 200] == []


def test_a_neighbourhood_is_found_by_typing_and_a_square_by_its_address(squares, open_page):
    file = one_page(squares, "havermonde")
    page = open_page(file)
    page.fill("#zoek-gebied", "Stationsbuurt")
    page.press("#zoek-gebied", "Enter")
    card = page.locator("#gebied")
    assert card.locator(".area-card__name").inner_text() == "Stationsbuurt"
    assert "buurt=DM01" in address(page)
    row = table_of(file)[100]
    page = open_page(file, f"#kaart=focus&vak={row['area']}")
    assert page.locator("#gebied .area-card__name").inner_text() == row["name"]
    assert (
        "Vierkant van 100 bij 100 meter; het cijfer is een gemiddelde over de omgeving."
        in page.locator("#gebied").inner_text()
    )
    page.get_by_role("button", name="Alles over").click()
    assert "Vierkant van 100 bij 100 meter" in page.locator(".profile__head").inner_text()


def test_a_district_of_squares_is_told_with_its_neighbourhoods(squares, open_page):
    file = one_page(squares, "havermonde")
    page = open_page(file)
    told = page.locator("#gebieden-tabel tbody th", has_text=re.compile(", Havermonde Noord$")).count()
    page.fill("#zoek-gebied", "havermonde nord")
    page.press("#zoek-gebied", "Enter")
    page.locator("#gebied").wait_for()
    assert page.locator("#gebied").inner_text() == (
        f"Havermonde Noord is een wijk met {told} buurten. Kies een vierkant op de kaart of typ de naam van een buurt."
    )


def test_the_card_of_a_neighbourhood_counts_its_squares_in_words(squares, open_page):
    file = one_page(squares, "havermonde")
    page = open_page(file)
    page.fill("#zoek-gebied", "Stationsbuurt")
    page.press("#zoek-gebied", "Enter")
    slugs = Counter(row["resilience"] for row in table_of(file) if row["name"] == "Stationsbuurt")
    legend = {
        item.get_attribute("data-class"): " ".join(item.locator(".legend__mark, .legend__label").all_inner_texts())
        for item in page.locator("[data-map=resilience] .legend__item").all()
    }
    lines = [line.strip() for line in page.locator("#gebied .hood-class").all_inner_texts()]
    assert lines == [
        f"{words}: {slugs[slug]} {'vierkant' if slugs[slug] == 1 else 'vierkanten'}"
        for slug, words in legend.items()
        if slugs[slug]
    ]


def test_the_profile_of_a_neighbourhood_counts_its_squares_on_every_map(squares, open_page):
    file = one_page(squares, "havermonde")
    page = open_page(file)
    page.fill("#zoek-gebied", "Stationsbuurt")
    page.press("#zoek-gebied", "Enter")
    page.get_by_role("button", name="Alles over deze buurt").click()
    page.wait_for_selector(".profile tbody tr")
    own = [row for row in table_of(file) if row["name"] == "Stationsbuurt"]
    for slug in [layer for layer in layers_of(own) if "@" not in layer and layer not in ("x", "y", "neighbourhood")]:
        told = page.locator(f".profile .map-{slug} .hood-class").all_inner_texts()
        counts = [int(re.search(r": (\d+)$", line)[1]) for line in told]
        assert sorted(counts) == sorted(Counter(row[slug] for row in own).values()), slug
        layers = [*sorted(layer for layer in layers_of(own) if layer.startswith(f"{slug}@")), slug]
        lines = page.locator(f".profile .map-{slug} .profile__years li").all_inner_texts()
        assert len(lines) == (0 if len(layers) == 1 else len(layers))
        last = Counter(row[slug] for row in own)
        for line, layer in zip(lines, layers, strict=len(layers) > 1):
            year, *words = line.split()
            assert year == (layer.partition("@")[2] or "2020")
            counts = Counter(row[layer] for row in own)
            told = [count for name, count in counts.items() if name not in STATES or count != last[name]]
            assert sorted(int(word) for word in words if word.isdigit()) == sorted(told), layer
    assert len(PAGE_OF_PDF.findall(page.pdf(format="A4", landscape=True, print_background=True))) == 1


FULLEST = """() => {
  const { data } = Atlas.page;
  const classes = data.hoods.codes.map((_, hood) => Object.keys(data.layers)
    .reduce((sum, layer) => sum + Object.keys(Atlas.hoodCounts(data, data.layers[layer])[hood]).length, 0));
  return data.hoods.codes[classes.indexOf(Math.max(...classes))];
}"""


def test_the_fullest_profile_of_a_neighbourhood_stays_above_the_foot_of_its_sheet(squares, open_page):
    file = one_page(squares, "havermonde")
    code = open_page(file).evaluate(FULLEST)
    page = open_page(file, f"#profiel={code}", viewport={"width": 1123, "height": 794})  # A4
    page.wait_for_selector(".profile tbody tr")
    page.emulate_media(media="print")
    foot = page.locator(".footer").bounding_box()["y"]
    lowest = page.evaluate("""() => Math.max(...[...document.querySelectorAll('.profile tr, .profile__side > *')]
      .map((part) => part.getBoundingClientRect().bottom))""")
    assert page.locator(".profile .hood-class").count() > 25
    assert lowest <= foot
    assert len(PAGE_OF_PDF.findall(page.pdf(format="A4", landscape=True, print_background=True))) == 1


def test_the_profile_of_a_square_has_its_neighbourhood_beside_it(squares, open_page):
    file = one_page(squares, "havermonde")
    rows = table_of(file)
    row = next(row for row in rows if row["resilience"] not in STATES)
    page = open_page(file, f"#profiel={row['area']}")
    page.wait_for_selector(".profile tbody tr")
    heads = page.locator(".profile thead th").all_inner_texts()
    assert heads[2] == row["name"]
    shown = [other["resilience"] for other in rows if other["neighbourhood"] == row["neighbourhood"]]
    shown = [slug for slug in shown if slug not in STATES]
    told = page.locator(".profile .map-resilience td").nth(1).inner_text()
    assert told.startswith(f"{shown.count(row['resilience'])} van de {len(shown)} vierkanten")
    assert len(PAGE_OF_PDF.findall(page.pdf(format="A4", landscape=True, print_background=True))) == 1


def test_a_square_under_the_pointer_says_that_it_is_one_and_where(squares, open_page):
    file = one_page(squares, "havermonde")
    row = table_of(file)[100]
    page = open_page(file, f"#vak={row['area']}")
    assert page.locator(".map__tooltip strong").inner_text() == f"Vierkant in {row['name']}"
    assert page.locator(".map__tooltip .swatch").get_attribute("class") == f"swatch class-{row['resilience']}"


def test_conditions_outline_the_squares_that_meet_all(squares, open_page):
    file = one_page(squares, "havermonde")
    page = open_page(file, "#voorwaarden=1GHI,3BC")
    page.locator(".selection__table").wait_for()
    wanted = {
        row["area"]
        for row in table_of(file)
        if row["resilience"].startswith("not-resilient") and row["association-share"] in ("share-2", "share-3")
    }
    assert set(page.evaluate("() => Atlas.page.selected.map((area) => Atlas.page.data.codes[area])")) == wanted
    assert f"{len(wanted)} van de " in page.locator(".selection__status").inner_text()
    assert "voorwaarden=1GHI,3BC" in address(page)
    rings = page.locator(".selection__line").get_attribute("d").count("z")
    assert 0 < rings < len(wanted) / 3  # squares that touch are one
    page.get_by_role("button", name="Kies op de kaart").click()
    page.fill("#zoek-gebied", "Stationsbuurt")
    page.press("#zoek-gebied", "Enter")
    assert page.evaluate("() => Atlas.page.selected.length") == 1
    assert "voorwaarden" not in address(page)


def test_the_table_counts_the_squares_of_every_neighbourhood(squares, open_page):
    file = one_page(squares, "zilverdam")
    page, rows = open_page(file), table_of(file)
    page.locator("#gebieden-tabel").scroll_into_view_if_needed()
    page.wait_for_selector(".table__bar")
    lines = page.locator("#gebieden-tabel tbody tr")
    told = sum(int(number) for cell in lines.locator("td").all_inner_texts() for number in COUNTED.findall(cell))
    assert lines.count() == len({row["neighbourhood"] for row in rows})
    assert told == len(rows)


def test_squares_of_several_municipalities_stand_on_one_map_and_beside_each_other(squares, open_page):
    page = open_page(squares / "provincie" / "duinmark" / "index.html")
    page.wait_for_selector(".leaflet-overlay-pane path.blot")
    assert page.evaluate("() => Atlas.page.codes.length") == sum(
        len(table_of(file)) for file in squares.glob("gemeente/*/index.html")
    )
    page = open_page(squares / "vergelijk" / "index.html", "#met=dm01,dm03")
    page.wait_for_function("() => document.querySelectorAll('.leaflet-container').length === 2")
    assert page.locator("path.blot").count() > 10


def test_streets_come_from_a_file_of_their_own_once_one_is_near_enough_to_use_them(squares, open_page):
    page = open_page(one_page(squares, "havermonde"))
    zoom = """(levels) => {
      const [, lat, lon] = Atlas.page.data.places.find(([name]) => name === 'Havermonde');
      Atlas.page.map.setView([lat, lon], levels, { animate: false });
    }"""
    page.evaluate(zoom, 12)
    assert page.locator("script[src$='straten.js']").count() == 0
    page.evaluate(zoom, 17)
    page.wait_for_selector(".street--2", state="attached")
    names = page.locator(".street__name").all_text_contents()
    assert names
    assert len(set(names)) == len(names)
    page.evaluate(zoom, 13)
    assert page.locator(".street--2, .street__name").count() == 0
    assert page.locator(".street--1").count() == 1


def test_sheets_draw_blots_and_name_neighbourhoods_and_write_each_outline_once(squares, open_page):
    page = open_page(squares / "gemeente" / "dm01-havermonde" / "kaartbladen" / "index.html", "#blad=kaart-6")
    page.wait_for_selector("[data-layer=areas] path")
    assert page.locator("[data-layer=areas]").first.locator("path").count() <= 13
    outlines = page.evaluate(OUTLINES)
    assert [outline for outline in outlines if outlines.count(outline) > 1] == []
    coloured = page.locator("[data-layer=lines] > g[clip-path] > rect")
    assert coloured.count() > 0
