"""The files of the page that compares municipalities: the page, how its maps are made, and who resembles whom."""

from collections.abc import Iterator

import orjson
from jinja2 import Environment

from site_builder.formats import script_call
from site_builder.model.figures import Similar
from site_builder.model.pages import EditionInWords, compare_page_of, reason
from site_builder.model.places import COMPARE, SIMILAR
from site_builder.model.words import edition_values
from site_builder.render.maps import PATTERNS, options_script
from site_builder.render.text import render_page

Files = Iterator[tuple[str, bytes]]
SCRIPT = "vergelijk/kaart.js"


def compare_files(pages: EditionInWords, environment: Environment) -> Files:
    """vergelijk/: index.html, kaart.js and lijkt.js."""
    page = compare_page_of(pages)
    yield COMPARE, render_page(environment, "compare.html", page, patterns=PATTERNS)
    yield SCRIPT, options_script(page.shared.credit).encode()
    yield SIMILAR, _similar_script(pages)


def _similar_script(pages: EditionInWords) -> bytes:
    """Per municipality those that resemble it, each with the place of its reason in the list of reasons."""
    values = edition_values(pages.edition)
    reasons: dict[str, int] = {}

    def written(one: Similar) -> tuple[str, int]:
        return one.municipality.key, reasons.setdefault(reason(one, pages.texts.sentences, **values), len(reasons))

    found = {own.key: [written(one) for one in pages.similar[own.code]] for own in pages.order}
    return script_call("Atlas.similar", orjson.dumps(found), orjson.dumps(list(reasons)))
