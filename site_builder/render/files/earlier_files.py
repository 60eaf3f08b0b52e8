"""The files that show a municipality in this edition and in the newest older one: page and classes."""

from collections.abc import Iterator, Mapping

import orjson
from jinja2 import Environment

from site_builder.formats import script_call
from site_builder.model.editions import Drawing
from site_builder.model.figures import OwnAreas, areas_by_municipality
from site_builder.model.pages import EarlierPage, EditionInWords, MunicipalityPage, earlier_page_of
from site_builder.model.places import BESIDE_EARLIER, Municipality, municipality_file
from site_builder.render.maps import PATTERNS, SvgMap
from site_builder.render.text import render_page

Files = Iterator[tuple[str, bytes]]
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class EarlierFiles:
    """Makes the files of one municipality after the other; none where the site holds no older edition."""

    def __init__(self, pages: EditionInWords, environment: Environment) -> None:
        self._pages, self._environment = pages, environment
        self._before = pages.frames.history.editions[:1]
        self._areas: Mapping[str, OwnAreas] = (
            areas_by_municipality(pages.register, pages.classes) if self._before else {}
        )

    def of(self, own: Municipality, page: MunicipalityPage, drawn: SvgMap) -> Files:
        """eerder/index.html and eerder/klassen.js. page, drawn: of the municipality in this edition."""
        for before in self._before:
            now = Drawing(drawn.view_box, drawn.content, {})
            made = earlier_page_of(self._pages, own, page=page, areas=self._areas[own.code], before=before, now=now)
            if made is not None:
                path = municipality_file(own.slug, BESIDE_EARLIER)
                yield path, render_page(self._environment, "earlier.html", made, patterns=PATTERNS)
                yield path.replace("index.html", "klassen.js"), classes_script(made)


def classes_script(page: EarlierPage) -> bytes:
    """Per map the class slugs that occur and, for each edition, one character per area: its place among them."""
    known = {}
    for maps in zip(*(side.maps for side in page.sides), strict=True):
        slugs = sorted({slug for one in maps for slug in one.classes})
        character = dict(zip(slugs, DIGITS, strict=False))
        known[maps[0].slug] = [slugs, *("".join(character[slug] for slug in one.classes) for one in maps)]
    return script_call("Atlas.editions", orjson.dumps(known))
