"""The print sheets: a page per municipality, and the script with the words that all of them share."""

from collections.abc import Iterator

import orjson
from jinja2 import Environment
from markupsafe import escape

from site_builder.formats import script_call
from site_builder.model.pages import EditionInWords, sheet_words, sheets_page
from site_builder.model.places import SHEET_WORDS, sheets_file
from site_builder.model.words import KEY, PLACE
from site_builder.render.maps import PATTERNS
from site_builder.render.text import render_page

Files = Iterator[tuple[str, bytes]]


def sheet_files(pages: EditionInWords, environment: Environment) -> Files:
    """kaartbladen/index.html of each municipality; the browser draws the sheets from its data.js."""
    yield SHEET_WORDS, script_call("Atlas.sheetWords", orjson.dumps(sheet_words(pages)))
    any_page = sheets_page(pages, key=KEY, name=PLACE)
    written = render_page(environment, "sheets.html", any_page, patterns=PATTERNS)
    key, name = KEY.encode(), PLACE.encode()
    for own in pages.order:
        yield sheets_file(own.slug), written.replace(key, own.key.encode()).replace(name, escape(own.name).encode())
