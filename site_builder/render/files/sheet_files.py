"""The print sheets: a page per municipality, and the script with the words that all of them share."""

from collections.abc import Iterable, Iterator

import orjson
from jinja2 import Environment
from markupsafe import escape

from site_builder.formats import script_call
from site_builder.model.pages import SheetsPage, SheetWords
from site_builder.model.places import SHEET_WORDS, Municipality, sheets_file
from site_builder.model.words import KEY, PLACE
from site_builder.render.maps import PATTERNS
from site_builder.render.text import render_page

Files = Iterator[tuple[str, bytes]]


def sheet_files(
    page: SheetsPage, words: SheetWords, municipalities: Iterable[Municipality], environment: Environment
) -> Files:
    """kaartbladen/index.html of each municipality; the browser draws the sheets from its data.js.

    page: of any municipality; KEY and PLACE stand for its key and name.
    """
    yield SHEET_WORDS, script_call("Atlas.sheetWords", orjson.dumps(words))
    written = render_page(environment, "sheets.html", page, patterns=PATTERNS)
    key, name = KEY.encode(), PLACE.encode()
    for municipality in municipalities:
        yield (
            sheets_file(municipality.slug),
            written.replace(key, municipality.key.encode()).replace(name, escape(municipality.name).encode()),
        )
