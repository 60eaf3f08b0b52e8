"""The files that show a municipality in this edition and in the newest older one: page and classes."""

from collections.abc import Iterator

import orjson
from jinja2 import Environment

from site_builder.formats import script_call
from site_builder.model.editions import coloured
from site_builder.model.pages import EarlierPage
from site_builder.render.maps import PATTERNS, SvgMap
from site_builder.render.text import render_page

Files = Iterator[tuple[str, bytes]]
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def earlier_files(page: EarlierPage, drawn: SvgMap, environment: Environment) -> Files:
    """eerder/index.html and eerder/klassen.js. drawn: the municipality in this edition."""
    drawings = tuple(_drawings(page, drawn))
    path = page.frame.path
    yield path, render_page(environment, "earlier.html", page, patterns=PATTERNS, drawings=drawings)
    yield path.replace("index.html", "klassen.js"), classes_script(page)


def classes_script(page: EarlierPage) -> bytes:
    """Per map the class slugs that occur and, for each edition, one character per area: its place among them."""
    known = {}
    for maps in zip(*(side.maps for side in page.sides), strict=True):
        slugs = sorted({slug for shown in maps for slug in shown.classes})
        character = dict(zip(slugs, DIGITS, strict=False))
        known[maps[0].slug] = [slugs, *("".join(character[slug] for slug in shown.classes) for shown in maps)]
    return script_call("Atlas.editions", orjson.dumps(known))


def _drawings(page: EarlierPage, drawn: SvgMap) -> Iterator[SvgMap]:
    """Both drawings in the colours of the map that shows first."""
    then = SvgMap(page.then.view_box, page.then.content)
    for side, drawing in zip(page.sides, (then, drawn), strict=True):
        shown = next(shown for shown in side.maps if shown.slug == page.first)
        yield SvgMap(drawing.view_box, coloured(drawing.content, shown.classes))
