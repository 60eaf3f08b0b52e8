"""Does the page of a region count what the data of its municipalities hold, and nothing that may not be counted?"""

from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from site_builder.formats import Data
from site_builder.model.places import NO_SCORE, STATE_SLUGS, WITHHELD
from site_builder.problems import Problem
from site_builder.publish.checks.checks_data import FIX, Expected
from site_builder.publish.checks.checks_links import leads_to
from site_builder.publish.checks.checks_pages import Page

DATA = "data.js"
STATES = (STATE_SLUGS[WITHHELD], STATE_SLUGS[NO_SCORE])


def region_problems(page: Page, members: Sequence[Data], expected: Expected) -> Iterator[Problem]:
    """The legends and the table of a page that draws several municipalities. members: their data, in its order."""
    tree = LexborHTMLParser(page.data)
    panels = tree.css("section.panel[data-map]")
    for panel in panels:
        yield from _legend_problems(page, panel, members, expected)
    for panel in panels:
        if "hidden" not in panel.attributes:
            rows = [[_number(cell) for cell in row.css("td")] for row in tree.css(".table--counts tbody tr")]
            yield from _table_problems(
                page, rows, key=panel.attributes["data-map"] or "", members=members, expected=expected
            )


def joined_data(page: Page) -> list[str]:
    """The paths in the site of the data of municipalities that a page loads; its own do not count."""
    sources = [element.has.get("src") or "" for element in page.elements if element.tag == "script"]
    reached = [leads_to(source, page.path) or "" for source in sources if "/" in source]
    return [path for path in reached if path.endswith(f"/{DATA}")]


def _legend_problems(page: Page, panel: LexborNode, members: Sequence[Data], expected: Expected) -> Iterator[Problem]:
    key = panel.attributes["data-map"] or ""
    numbers = [_number(node) for node in panel.css(".legend__count")]
    if key in _relative(expected):
        if numbers:
            what = f"de legenda van '{key}' telt gebieden van meer gemeenten: die kaart zet elk naast de eigen gemeente"
            yield page.problem(what, fix=FIX)
        return
    counted = [sum(column) for column in zip(*(_counted(data, key, expected) for data in members), strict=True)]
    if numbers != counted:
        yield page.problem(f"de legenda van '{key}' telt iets anders dan de gegevens van de gemeenten", fix=FIX)


def _table_problems(
    page: Page, rows: Sequence[Sequence[int]], *, key: str, members: Sequence[Data], expected: Expected
) -> Iterator[Problem]:
    if key in _relative(expected):
        yield page.problem(f"de tabel telt '{key}': die kaart zet elk gebied naast de eigen gemeente", fix=FIX)
        return
    if rows != [_counted(data, key, expected) for data in members]:
        yield page.problem("de tabel telt iets anders dan de gegevens van de gemeenten", fix=FIX)


def _relative(expected: Expected) -> set[str]:
    return {layer.map.slug for layer in expected.layers if layer.map.relative}


def _counted(data: Data, key: str, expected: Expected) -> list[int]:
    """Areas of a municipality per class in legend order, then per state."""
    layer = next(layer for layer in expected.layers if layer.key == key)
    signs = {slug: sign for sign, slug in expected.slugs[key].items()}
    symbols = data.symbols(key)
    return [symbols.count(signs[slug]) for slug in (*layer.map.classes, *STATES)]


def _number(node: LexborNode) -> int:
    return int(node.text().strip().replace(".", "") or -1)
