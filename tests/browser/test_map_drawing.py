"""The drawing of one layer as an SVG that needs no style sheet, as print sheets and pictures use it."""

import re
from collections import Counter

import pytest

from site_builder.folders import SHIPPED as ROOT
from tests.support.browser_pages import SWATCHES, layers_of, one_page, table_of

DRAW = """([layer, shown]) => {
  const { data, legends } = Atlas.page;
  const map = layer.split('@')[0];
  const codes = data.layers[layer];
  const ground = Atlas.mapGround(data, 1200, 700);
  if (shown.letters) {
    const spots = Atlas.letterSpots(ground, shown.letters.size, 1);
    shown.letters.placed = [...codes].flatMap((text, area) => (spots[area] ? [{ text, spot: spots[area] }] : []));
  }
  const drawn = Atlas.mapSvg(ground, { map, codes, items: legends[map].items }, shown);
  Atlas.takePatterns(drawn);
  document.body.append(drawn);
  return drawn;
}"""
FILLS = """(drawn, layer) => [...drawn.querySelectorAll('[data-layer=' + layer + '] path')].map((path) =>
  path.getAttribute('fill'))"""
PATTERNS = {"withheld": "url(#hatch)", "no-score": "url(#dots)", "shielded": "url(#mesh)"}
SIDES = """(drawn) => {
  const { x, y, width, height } = drawn.querySelector('[data-layer=areas]').getBBox();
  return [x, y, x + width, y + height];
}"""
LETTERS_INSIDE = """(drawn) => {
  const paths = [...drawn.querySelectorAll('[data-layer=areas] path')];
  return [...drawn.querySelectorAll('text')].map((text) => {
    const { x, y, width, height } = text.getBBox();
    const corners = [[x, y + height / 2], [x + width, y + height / 2], [x + width / 2, y + height / 2]];
    const at = ([left, top]) => Object.assign(drawn.createSVGPoint(), { x: left, y: top });
    return [text.textContent, paths.findIndex((path) => corners.every((corner) => path.isPointInFill(at(corner))))];
  });
}"""


def drawing(page, layer, **shown):
    page.evaluate("() => Atlas.bring('map-picture')")  # what draws comes when somebody asks for a picture
    return page.evaluate_handle(DRAW, [layer, shown])


@pytest.mark.parametrize("site", ["demo", "odd"])
def test_every_area_has_the_colour_of_the_legend_on_every_layer(site, request, open_page):
    file = sorted(request.getfixturevalue(site).glob("gemeente/*/index.html"))[0]
    page, rows = open_page(file), table_of(file)
    for layer in layers_of(rows):
        look = page.evaluate(SWATCHES, layer.partition("@")[0]) | PATTERNS
        assert drawing(page, layer).evaluate(FILLS, "areas") == [look[row[layer]] for row in rows], layer


def test_a_drawing_needs_nothing_from_outside(demo, open_page):
    drawn = drawing(open_page(one_page(demo, "havermonde")), "resilience", names=16, scale=16, lines=True)
    xml = drawn.evaluate("(drawn) => new XMLSerializer().serializeToString(drawn)")
    assert not re.search(r"class=|style=|var\(|href", xml)
    assert set(re.findall(r"url\(#([\w-]+)\)", xml)) == set(re.findall(r'<(?:pattern|clipPath) id="([\w-]+)"', xml))


def test_a_letter_stands_in_its_own_area(demo, open_page):
    page = open_page(one_page(demo, "havermonde"))
    page.evaluate(f"() => {{ {(ROOT / 'static/sheets/map_letters.js').read_text('utf-8')} }}")  # only sheets load it
    codes = page.evaluate("() => Atlas.page.codes")
    found = drawing(page, "resilience", letters={"size": 10}).evaluate(LETTERS_INSIDE)
    assert len(found) > len(codes)  # each is there twice, with and without its edge
    assert all(area >= 0 and codes[area] == letter for letter, area in found)


def test_lines_lie_over_the_red_family_and_are_denser_with_more_nuisance(demo, open_page):
    file = one_page(demo, "havermonde")
    page, rows = open_page(file), table_of(file)
    page.add_style_tag(url="../../static/map/lines.css")  # only sheets load it
    fills = drawing(page, "nuisance-national", lines=True).evaluate(FILLS, "lines")
    distances = {"worse-3": "4", "worse-2": "7", "worse-1": "10"}
    expected = Counter(distances[row["nuisance-national"]] for row in rows if row["nuisance-national"] in distances)
    assert expected
    assert Counter(re.findall(r"#lines-(\d+)-", " ".join(fills))) == expected


def test_the_whole_municipality_is_on_the_sheet(demo, open_page):
    page = open_page(one_page(demo, "havermonde"))
    left, top, right, bottom = drawing(page, "focus").evaluate(SIDES)
    assert min(left, top, 1200 - right, 700 - bottom) > 10
    assert right - left > 1100 or bottom - top > 600


def test_areas_are_named_once_a_reader_zooms_in_and_no_name_touches_another(demo, open_page):
    page = open_page(one_page(demo, "havermonde"))
    shown = "(all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent)"
    names = set(page.evaluate("() => Atlas.page.data.names"))
    places = {name for name, *_ in page.evaluate("() => Atlas.page.data.places")}
    assert not (names - places) & set(page.locator(".map__place").evaluate_all(shown))
    page.evaluate("() => Atlas.page.setView(Atlas.page.middleOf(11), Atlas.page.map.getZoom() + 2)")
    assert len((names - places) & set(page.locator(".map__place").evaluate_all(shown))) > 3
    boxes = page.locator(".map__place span").evaluate_all(
        "(all) => all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect())"
        ".map(({ left, right, top, bottom }) => [left, right, top, bottom])"
    )
    touching = [
        (one, other)
        for n, one in enumerate(boxes)
        for other in boxes[n + 1 :]
        if one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]
    ]
    assert touching == []
