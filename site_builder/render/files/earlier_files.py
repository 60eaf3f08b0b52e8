"""The files that show a municipality in this edition and in the newest older one: page and classes."""

from collections.abc import Iterator, Sequence

import orjson
from jinja2 import Environment

from site_builder.formats import script_call
from site_builder.model.editions import coloured, with_blots
from site_builder.model.pages import EarlierPage
from site_builder.render.maps import PATTERNS, SquaresBeside, SvgMap
from site_builder.render.text import render_page

Files = Iterator[tuple[str, bytes]]
Both = tuple[SquaresBeside | None, ...]
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def earlier_files(page: EarlierPage, drawn: SvgMap, environment: Environment, *, seen: Sequence[float]) -> Files:
    """eerder/index.html and eerder/klassen.js.

    drawn: the municipality in this edition. seen: west, south, east, north of it, in degrees.
    """
    squares = tuple(
        SquaresBeside(side.squares, sides) if side.squares and sides else None
        for side, sides in zip(page.sides, (page.then.seen, seen), strict=True)
    )
    drawings = tuple(_drawings(page, drawn, squares))
    path = page.frame.path
    yield path, render_page(environment, "earlier.html", page, patterns=PATTERNS, drawings=drawings)
    yield path.replace("index.html", "klassen.js"), classes_script(page, squares)


def classes_script(page: EarlierPage, squares: Both) -> bytes:
    """Per map the class slugs that occur and, for each edition, one character per area: its place among them.

    Where an edition is in squares, also where these lie.
    """
    known = {}
    for maps in zip(*(side.maps for side in page.sides), strict=True):
        slugs = sorted({slug for shown in maps for slug in shown.classes})
        character = dict(zip(slugs, DIGITS, strict=False))
        columns = ("".join(character[slug] for slug in shown.classes) for shown in maps)
        known[maps[0].slug] = [
            slugs,
            *(beside.in_rows(column) if beside else column for beside, column in zip(squares, columns, strict=True)),
        ]
    places = [beside.data() if beside else None for beside in squares] if any(squares) else []
    return script_call("Atlas.editions", orjson.dumps(known), *([orjson.dumps(places)] if places else []))


def _drawings(page: EarlierPage, drawn: SvgMap, squares: Both) -> Iterator[SvgMap]:
    """Both drawings in the colours of the map that shows first."""
    then = SvgMap(page.then.view_box, page.then.content)
    for side, drawing, beside in zip(page.sides, (then, drawn), squares, strict=True):
        classes = next(shown for shown in side.maps if shown.slug == page.first).classes
        content = with_blots(drawing.content, beside.drawn(classes)) if beside else coloured(drawing.content, classes)
        yield SvgMap(drawing.view_box, content)
