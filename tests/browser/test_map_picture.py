"""A map saved for a slide: a picture of one size with everything in it that tells what it shows."""

import re
from itertools import combinations
from xml.etree import ElementTree

import numpy as np
from PIL import Image

from tests.support.browser_pages import SWATCHES, choose, municipality_pages, one_page, table_of

SHEET = {"width": 1920, "height": 1080}
SOURCE = ".panel__sources p:has(.panel__word)"
SAID = f".panel__title, .panel__compared, .panel__note, {SOURCE}, .legend__mark, .legend__count"
WHITE = (255, 255, 255)
SVG = "{http://www.w3.org/2000/svg}"
CLEAR_POINTS = """() => [...document.querySelectorAll('[data-layer=areas] path')].map((path) => {
  const { left, top, width, height } = path.getBoundingClientRect();
  const around = [[0, 0], [3, 0], [-3, 0], [0, 3], [0, -3]];
  for (let n = 1; n < 400; n += 1) {
    const [x, y] = [Math.round(left + width * (n % 20) / 20), Math.round(top + height * Math.floor(n / 20) / 20)];
    if (around.every(([dx, dy]) => document.elementFromPoint(x + dx, y + dy) === path)) return [x, y];
  }
  return null;
})"""
"""Per area a pixel that lies in it, with nothing over it or near."""

WRITE = """(texts) => Object.entries(texts).forEach(([selector, text]) =>
  document.querySelectorAll(selector).forEach((node) => { node.textContent = text; }))"""

OUTSIDE = """() => [...document.querySelectorAll('text')].filter((text) => {
  const { left, top, right, bottom } = text.getBoundingClientRect();
  return left < 0 || top < 0 || right > 1920 || bottom > 1080;
}).map((text) => text.textContent)"""

BOXES = """() => [...document.querySelectorAll('text')].map((text) => {
  const { left, top, right, bottom } = text.getBoundingClientRect();
  return [text.textContent, left, top, right, bottom];
})"""

NEAR = """(area) => {
  Atlas.page.setView(Atlas.page.middleOf(area), Atlas.page.map.getZoom() + 2);
  Atlas.page.change({ area });
}"""


def saved(page, kind, folder):
    with page.expect_download() as download:
        page.locator(".picture-tools").get_by_role("button", name=kind).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def pixels(path):
    with Image.open(path) as picture:
        return picture.convert("RGB")


def colour(text):
    return tuple(int(number) for number in re.findall(r"\d+", text))


def test_a_picture_shows_every_area_in_the_colour_of_its_class(demo, open_page, tmp_path):
    file = one_page(demo, "havermonde")
    page, rows = open_page(file), table_of(file)
    for layer in ("resilience", "association-share@2014", "nuisance-municipal", "focus"):
        choose(page, layer)
        look = page.evaluate(SWATCHES, layer.partition("@")[0])
        drawn = open_page(saved(page, "SVG", tmp_path), viewport=SHEET)
        picture = pixels(saved(page, "PNG", tmp_path))
        assert picture.size == (1920, 1080)
        seen = [
            (row[layer], picture.getpixel(tuple(point)))
            for row, point in zip(rows, drawn.evaluate(CLEAR_POINTS), strict=True)
            if point and row[layer] not in ("withheld", "no-score")
        ]
        assert len({slug for slug, _ in seen}) > 1
        assert seen == [(slug, colour(look[slug])) for slug, _ in seen], layer


def test_a_picture_shows_what_is_withheld_as_hatch_and_nothing_about_its_maker(demo, open_page, tmp_path):
    file = one_page(demo, "havermonde")
    page, rows = open_page(file), table_of(file)
    for layer in ("resilience", "association-share@2014", "focus"):
        choose(page, layer)
        classes = {colour(text) for text in page.evaluate(SWATCHES, layer.partition("@")[0]).values()} - {WHITE}
        points = open_page(saved(page, "SVG", tmp_path), viewport=SHEET).evaluate(CLEAR_POINTS)
        path = saved(page, "PNG", tmp_path)
        picture, hatched = pixels(path), 0
        for row, point in zip(rows, points, strict=True):
            if point and row[layer] == "withheld":
                x, y = point
                near = {picture.getpixel((x + dx, y + dy)) for dx in range(-3, 4) for dy in range(-3, 4)}
                assert WHITE in near
                assert len(near) > 1
                assert near & classes == set(), (layer, row["area"])
                hatched += 1
        assert hatched
        with Image.open(path) as saved_picture:
            assert saved_picture.info == dict(saved_picture.getexif()) == {}


def test_a_picture_says_all_that_the_page_says_about_the_map(demo, open_page, tmp_path):
    page = open_page(one_page(demo, "havermonde"))
    for layer in ("resilience-relative", "vulnerable-index@2014", "nuisance-change", "focus"):
        choose(page, layer)
        root = ElementTree.parse(saved(page, "SVG", tmp_path)).getroot()
        text = " ".join(" ".join(node.itertext()) for node in root.iter(f"{SVG}text"))
        panel = page.locator(".panel:not([hidden])")
        labels = ".legend__axis" if layer == "focus" else ".legend__group, .legend__label"
        said = panel.locator(f"{SAID}, {labels}").all_text_contents()
        colophon = page.locator("[data-colophon]").all_text_contents()
        for one in (*said, *colophon, page.locator("h1").inner_text(), "FICTIEF"):
            assert " ".join(one.split()) in text
        assert len(colophon) == 2
        assert page.locator(".footer a").first.inner_text() not in text
        attributes = {name for node in root.iter() for name in node.attrib}
        assert not {name for name in attributes if name in ("class", "style") or "href" in name}
        assert "var(" not in ElementTree.tostring(root, encoding="unicode")


def test_the_name_of_a_picture_tells_all(demo, open_page, tmp_path):
    page = open_page(one_page(demo, "havermonde"))
    edition = demo.name
    for layer, name in (
        ("resilience", f"01-veerkracht-{edition}"),
        ("association-share", f"03-corporatiewoningen-{edition}-jaar-2020"),
        ("association-share@2014", f"03-corporatiewoningen-{edition}-jaar-2014"),
        ("focus", f"10-focus-{edition}"),
    ):
        choose(page, layer)
        assert saved(page, "SVG", tmp_path).name == f"fictief-havermonde-kaart-{name}.svg"
    page.evaluate("() => Atlas.page.setView(Atlas.page.middleOf(11), Atlas.page.map.getZoom() + 2)")
    assert saved(page, "SVG", tmp_path).name == f"fictief-havermonde-kaart-10-focus-uitsnede-{edition}.svg"
    page.locator(".picture-tools__view input").uncheck()
    assert saved(page, "SVG", tmp_path).name == f"fictief-havermonde-kaart-10-focus-{edition}.svg"


def test_a_picture_of_a_part_names_its_areas_and_says_which_is_outlined(demo, open_page, tmp_path):
    page = open_page(one_page(demo, "havermonde"), "#kaart=focus")
    page.evaluate(NEAR, 5)
    names, chosen = page.evaluate("() => [Atlas.page.data.names, Atlas.page.data.names[5]]")
    said = page.locator(".area-card__class").inner_text().strip()
    drawn = open_page(saved(page, "SVG", tmp_path), viewport=SHEET)
    assert f"Omlijnd: {chosen}, {said}" in " ".join(drawn.locator("text").all_text_contents())
    boxes = {name: box for name, *box in drawn.evaluate(BOXES) if name in names}
    assert chosen in boxes
    assert len(boxes) > 3
    for (_, one), (_, other) in combinations(boxes.items(), 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_names_that_are_markup_are_text_in_a_picture(odd, open_page, tmp_path):
    page = open_page(municipality_pages(odd)[0])
    name = "<img src=x onerror=alert(1)> ]]> &amp; ${name} \N{ARABIC LETTER ALEF}"
    page.evaluate(WRITE, {".place__name": name})
    picture = saved(page, "SVG", tmp_path)
    assert "-img-src-x-onerror-alert-1-amp-name-kaart-01-" in picture.name
    assert name in " ".join(ElementTree.parse(picture).getroot().itertext())
    assert pixels(saved(page, "PNG", tmp_path)).size == (1920, 1080)


def test_long_names_and_sources_wrap_and_stay_on_the_picture(demo, open_page, tmp_path):
    page = open_page(one_page(demo, "havermonde"))
    long = {
        ".place__name": "W" * 200,
        ".panel__title": "Ontwikkeling en niveau " * 12,
        ".panel__sources p:first-child": "Bron: " + "een lange bron met peildatum en licentie; " * 40,
        ".legend__label": "Toename van iets met een lange naam, gunstiger dan de gemeente",
    }
    page.evaluate(WRITE, long)
    assert open_page(saved(page, "SVG", tmp_path), viewport=SHEET).evaluate(OUTSIDE) == []


def test_a_picture_keeps_the_view_and_the_chosen_area(demo, open_page, tmp_path):
    page = open_page(one_page(demo, "havermonde"))
    page.evaluate("() => Atlas.page.change({ area: 11 })")
    whole = ElementTree.parse(saved(page, "SVG", tmp_path))
    page.evaluate("() => Atlas.page.setView(Atlas.page.middleOf(11), Atlas.page.map.getZoom() + 2)")
    close = ElementTree.parse(saved(page, "SVG", tmp_path))
    outlines = [
        picture.findall(f".//{SVG}g[@data-layer='chosen']/{SVG}path")[-1].get("d") for picture in (whole, close)
    ]
    widths = [np.ptp([float(x) for x, _ in re.findall(r"([-\d.]+) ([-\d.]+)", path)]) for path in outlines]
    assert 3 < widths[1] / widths[0] < 6, "two levels of zoom, and the map of a picture is as wide as that of the page"
    words = ["".join(picture.getroot().itertext()) for picture in (whole, close)]
    assert ["de aantallen gelden voor heel Havermonde" in text for text in words] == [False, True]
    for picture in (whole, close):
        marks = list(picture.iter())
        last_outline = marks.index(picture.findall(f".//{SVG}g[@data-layer='chosen']/{SVG}path")[-1])
        scale = next(n for n, mark in enumerate(marks) if re.fullmatch(r"\d+ k?m", mark.text or ""))
        assert last_outline < scale, "names and scale stay readable over an outline"


INSET = """async (map) => {
  await Atlas.bring('map-picture');
  const { page } = Atlas;
  const box = (area) => page.boundsOf(area);
  const height = (area) => box(area).getNorth() - box(area).getSouth();
  const [small] = page.data.names.map((_, area) => area).sort((a, b) => height(a) - height(b));
  const [low, high] = [box(small).getSouthWest(), box(small).getNorthEast()];
  page.data.cores = [[low.lat, low.lng, high.lat, high.lng]];
  page.change({ map });
  const svg = Atlas.mark('svg', { width: 1000, height: 700 }, ...Atlas.drawnView(page, 1000, 700, 18));
  document.body.append(svg);
  const inset = svg.querySelector('[data-layer=inset]');
  const size = (rect) => ['x', 'y', 'width', 'height'].map((name) => Number(rect.getAttribute(name)));
  const [frame, , , part] = [...inset.querySelectorAll(':scope > rect')].map(size);
  const fills = (drawing) => [...drawing.querySelectorAll('[data-layer=areas] path')]
    .map((path) => path.getAttribute('fill'));
  const whole = Atlas.mapGround(page.data, 1000, 700);
  return {
    words: inset.lastElementChild.textContent, frame, part,
    fills: fills(inset), chosen: fills(svg)[small], corners: whole.border.flat(),
  };
}"""


def test_small_areas_stand_enlarged_beside_the_municipality_on_the_map_that_is_chosen(demo, open_page):
    page = open_page(one_page(demo, "havermonde"))
    for map_slug in ("resilience", "focus"):
        drawn = page.evaluate(INSET, map_slug)
        left, top, width, height = drawn["part"]
        times = width / drawn["frame"][2]
        assert times >= 1.5
        assert drawn["words"] == f"Kleine buurten, {f'{times:.1f}'.replace('.0', '').replace('.', ',')}× vergroot"
        assert 0 <= left <= left + width <= 1000
        assert 0 <= top <= top + height <= 700
        assert not any(left < x < left + width and top < y < top + height for x, y in drawn["corners"])
        assert drawn["chosen"] in drawn["fills"]
