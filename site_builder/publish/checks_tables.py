"""Do the tables for download and the page of a municipality show the classes of its data.js, and nothing more?

data.js itself was held against an independent count of the withheld areas; what agrees with it leaks nothing either.
"""

import csv
import io
from collections.abc import Iterator

from site_builder.model.edition import Edition
from site_builder.model.maps import Layer, layers_of
from site_builder.problems import Problem, error
from site_builder.publish.checks_data import FIX, WITHHELD, Data, symbol_slugs
from site_builder.publish.checks_pages import Page

VALUE = ".value"
DRAWN = "#kaart-svg [data-area], #gebieden-tabel [data-area]"


def machine_table_problems(path: str, text: str, *, data: Data, edition: Edition) -> Iterator[Problem]:
    """kaarten.csv: the promised columns, the areas of data.js and, cell by cell, the same classes."""
    header, *rows = _rows(text) or [[]]
    layers = layers_of(edition)
    suffixes = ("", VALUE) if edition.publish == "values" else ("",)
    if header != ["area", "name", *(layer.key + suffix for layer in layers for suffix in suffixes)]:
        yield error(path, "de kolommen zijn andere dan afgesproken", FIX)
    elif not _same_areas(rows, data, width=len(header)):
        yield error(path, "de gebieden zijn andere dan die van de kaart", FIX)
    else:
        columns = dict(zip(header, zip(*rows, strict=True), strict=True))
        for layer in layers:
            yield from _column_problems(path, layer, columns, data.symbols(layer.key))


def people_table_problems(
    path: str, text: str, *, data: Data, edition: Edition, withheld_words: str
) -> Iterator[Problem]:
    """kaarten-nl.csv, whose last lines are the areas: a withheld area has exactly the words for that."""
    layers = layers_of(edition)
    rows = _rows(text)[-len(data.codes) :]
    if not _same_areas(rows, data, width=2 + len(layers)):
        yield error(path, "de gebieden of kaarten zijn andere dan die van de kaart", FIX)
        return
    for layer, cells in zip(layers, list(zip(*rows, strict=True))[2:], strict=True):
        symbols = data.symbols(layer.key)
        if any((symbol == WITHHELD) != (cell == withheld_words) for symbol, cell in zip(symbols, cells, strict=True)):
            yield error(path, f"kaart {layer.map.number} ({layer.year}) houdt andere gebieden achter dan de kaart", FIX)


def drawn_problems(page: Page, data: Data, edition: Edition) -> Iterator[Problem]:
    """The map and the table that stand in the page: every area with the class it has in data.js."""
    panel = page.tree.css_first("section.panel:not([hidden])")
    slug = panel.attributes.get("data-map") if panel is not None else None
    layer = next((layer for layer in layers_of(edition) if layer.key == slug), None)
    if layer is None:
        yield page.problem("de pagina toont geen kaart van de uitgave", fix=FIX)
        return
    slugs, symbols = symbol_slugs(layer.map), data.symbols(layer.key)
    for node in page.tree.css(DRAWN):
        index = node.attributes["data-area"] or ""
        swatch = node if node.tag == "path" else node.css_first(".swatch")
        shown = (swatch.attributes.get("class") or "").split() if swatch is not None else []
        if not index.isdecimal() or int(index) >= len(symbols) or f"class-{slugs[symbols[int(index)]]}" not in shown:
            yield page.problem(f"gebied {index} heeft op de pagina een andere klasse dan in data.js", fix=FIX)


def withheld_words(page: Page) -> str:
    """What the legend of the page calls a withheld area; "" when it has no such item."""
    label = page.tree.css_first('[data-class="withheld"] .legend__label')
    return label.text().strip() if label is not None else ""


def _column_problems(path: str, layer: Layer, columns: dict[str, tuple[str, ...]], symbols: str) -> Iterator[Problem]:
    slugs = symbol_slugs(layer.map)
    if columns[layer.key] != tuple(slugs[symbol] for symbol in symbols):
        yield error(path, f"kolom '{layer.key}' toont andere klassen dan de kaart", FIX)
    values = columns.get(layer.key + VALUE, ())
    if any(cell and not symbol.isdigit() for cell, symbol in zip(values, symbols, strict=False)):
        yield error(path, f"kolom '{layer.key}{VALUE}' geeft een getal bij een gebied zonder klasse", FIX)


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def _same_areas(rows: list[list[str]], data: Data, *, width: int) -> bool:
    """Whether the rows are the areas of data.js; a code that looks like a formula has a "'" before it."""
    codes = [row[0].removeprefix("'") if row else "" for row in rows]
    return codes == list(data.codes) and all(len(row) == width for row in rows)
