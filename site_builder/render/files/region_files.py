"""The files of regions and provinces: page, map script, what lies around them, and a table, as path and bytes."""

from collections.abc import Iterator, Mapping

import orjson
from jinja2 import Environment
from markupsafe import escape

from site_builder.formats import csv_table, script_call
from site_builder.model.figures import RegionCounts
from site_builder.model.pages import EditionInWords, RegionPage, SharedPages
from site_builder.model.places import Geography, Region, municipality_file, region_file, relative
from site_builder.render.maps import (
    PATTERNS,
    Canvas,
    SvgMap,
    backdrops,
    drawings,
    map_script,
    one_per_area,
    region_canvas_of,
)
from site_builder.render.text import render_page

Files = Iterator[tuple[str, bytes]]


def region_files(
    words: EditionInWords, shared: SharedPages, geography: Geography, *, environment: Environment
) -> Files:
    """regio/ and provincie/: index.html, kaart.js, omgeving.js and gemeenten.csv of each."""
    if not words.regions:
        return
    drawing = region_canvas_of(geography, words.regions, words.edition.theme.types)
    named = {municipality.code: municipality.name for municipality in words.order}
    names = [named[code] for code in geography.borders.index]
    maps = _maps(words, drawing, names)
    for region, page, around in zip(words.regions, shared.regions, backdrops(drawing, names), strict=True):
        beside = {"map_svg": maps[region.path], "patterns": PATTERNS, "figures": shared.region_figures[region.path]}
        yield region.path, render_page(environment, "region.html", page, **beside)
        yield region_file(region.kind, region.folder, "kaart.js"), _map_script(region, page, drawing)
        yield region_file(region.kind, region.folder, "omgeving.js"), _joining_script(region, around)
    yield from _tables(words, shared.region_counts)


def _map_script(region: Region, page: RegionPage, drawing: Canvas) -> bytes:
    return map_script(page.key, drawing.first_sight(region.path), credit=page.shared.credit).encode()


def _joining_script(region: Region, around: Mapping[str, object]) -> bytes:
    """Makes one map of the data of its municipalities, which are named in the order of the page."""
    about = {"name": region.name, "kind": region.kind, **around}
    keys = [municipality.key for municipality in region.municipalities]
    return script_call("Atlas.join", *map(orjson.dumps, (region.folder, keys, about)))


def _maps(words: EditionInWords, drawing: Canvas, names: list[str]) -> dict[str, SvgMap]:
    """Per region its municipalities as links, uncoloured: the table is their alternative."""
    members = [(region, municipality) for region in words.regions for municipality in region.municipalities]

    def shape(area: int, _index: int, path: str) -> str:
        region, municipality = members[area]
        href = escape(relative(municipality_file(municipality.slug), region.path))
        title = f"<title>{escape(municipality.name)}</title>"
        return f'<a href="{href}" tabindex="-1">{title}<path class="map__member" d="{path}"/></a>'

    return dict(drawings(drawing, one_per_area(shape), names))


def _tables(words: EditionInWords, counts: RegionCounts) -> Files:
    """gemeenten.csv: numbers of areas per class, of every map that may be counted; a row per municipality."""
    table = counts.table()
    written = csv_table(table, numeric=set(table.columns[2:]))
    place = {municipality.code: n for n, municipality in enumerate(counts.municipalities)}
    for region in words.regions:
        rows = [place[municipality.code] for municipality in region.municipalities]
        yield region_file(region.kind, region.folder, "gemeenten.csv"), written.written(rows)
