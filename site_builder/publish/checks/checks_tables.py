"""Do the tables for download and the page of a municipality show the classes of its data.js, and nothing more?

data.js itself was held against an independent count of the withheld areas; what agrees with it leaks nothing either.
"""

import csv
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import repeat

from selectolax.lexbor import LexborHTMLParser

from site_builder.formats import STATE_SIGNS, Data
from site_builder.model.places import FILE_SLUGS, SHIELDED, WITHHELD
from site_builder.problems import Problem, error
from site_builder.publish.checks.checks_data import FIX, Expected
from site_builder.publish.checks.checks_pages import Page

LINE_END = "\r\n"
VALUE = ".value"
STATES = tuple(FILE_SLUGS.values())
CELL_COLUMNS = ("x", "y", "neighbourhood")


def machine_table_problems(path: str, text: str, *, data: Data, expected: Expected) -> Iterator[Problem]:
    """kaarten.csv: the promised columns, the areas of data.js and, cell by cell, the same classes."""
    codes = data.codes
    order = sorted(range(len(codes)), key=codes.__getitem__)  # squares stand in rows there, files by code
    suffixes = ("", VALUE) if expected.numbers else ("",)
    promised = [
        "area",
        "name",
        *(CELL_COLUMNS if data.is_cells else ()),
        *(layer.key + suffix for layer in expected.layers for suffix in suffixes),
    ]
    if not expected.numbers and _is_as_drawn(text, promised, order, data=data, expected=expected):
        return
    header, *rows = _rows(text) or [[]]
    if header != promised:
        yield error(path, "de kolommen zijn andere dan afgesproken", FIX)
    elif not _same_areas(rows, [codes[place] for place in order], width=len(header)):
        yield error(path, "de gebieden zijn andere dan die van de kaart", FIX)
    else:
        columns = dict(zip(header, zip(*rows, strict=True), strict=True))
        for key, slugs in expected.slugs.items():
            symbols = data.symbols(key)
            yield from _column_problems(path, key, columns, [slugs[symbols[place]] for place in order])


def _is_as_drawn(text: str, header: Sequence[str], order: Sequence[int], *, data: Data, expected: Expected) -> bool:
    """Whether each line begins with its area and ends in the classes of data.js; a country is looked at so, at once.

    Says no where it cannot be sure, because of quotes: then the cells are looked at one by one.
    """
    first, *lines = _lines(text)
    if '"' in text or first != ";".join(header) or len(lines) != len(order):
        return False
    keys = [layer.key for layer in expected.layers]
    slugs = (map(expected.slugs[key].__getitem__, data.symbols(key)) for key in keys)
    ends = list(map(";".join, zip(*slugs, strict=True)))
    return (
        all(map(str.startswith, lines, [f"{data.codes[place]};" for place in order]))
        and all(map(str.endswith, lines, [f";{ends[place]}" for place in order]))
        and set(map(str.count, lines, repeat(";"))) <= {len(header) - 1}
    )


def people_table_problems(
    path: str, text: str, *, data: Data, expected: Expected, withheld_words: str
) -> Iterator[Problem]:
    """kaarten-nl.csv, whose last lines are the areas: a withheld area has exactly the words for that."""
    if data.is_cells:  # numbers of squares per neighbourhood
        yield from _hoods_problems(path, text, data=data, expected=expected)
        return
    rows = _rows(text)[-len(data.codes) :]
    if not _same_areas(rows, data.codes, width=2 + len(expected.layers)):
        yield error(path, "de gebieden of kaarten zijn andere dan die van de kaart", FIX)
        return
    columns = [data.symbols(layer.key) for layer in expected.layers]
    differences = {
        f"kaart {layer.map.number} ({layer.year}) houdt andere gebieden achter dan de kaart": None
        for symbols, row in zip(zip(*columns, strict=True), rows, strict=True)
        if STATE_SIGNS[WITHHELD] in symbols or withheld_words in row
        for layer, symbol, cell in zip(expected.layers, symbols, row[2:], strict=True)
        if (symbol == STATE_SIGNS[WITHHELD]) != (cell == withheld_words)
    }
    yield from (error(path, what, FIX) for what in differences)


def _hoods_problems(path: str, text: str, *, data: Data, expected: Expected) -> Iterator[Problem]:
    """The sums over all neighbourhoods are the numbers of squares with each class in data.js."""
    rows = _rows(text)
    header = next((row for row in rows if row[1:2] == ["Naam"]), [])
    numbers = [row[2:] for row in rows[rows.index(header) + 1 :]] if header else []
    wanted = [
        data.symbols(layer.key).count(symbol)
        for layer in expected.layers
        for symbol in _in_legend_order(expected.slugs[layer.key])
    ]
    if [sum(map(int, column)) for column in zip(*numbers, strict=True)] != wanted:
        yield error(path, "de aantallen zijn andere dan die van de kaart", FIX)


def _in_legend_order(symbols: Collection[str]) -> list[str]:
    """Classes, then the states that a legend of squares has."""
    states = [sign for state, sign in STATE_SIGNS.items() if state != SHIELDED]
    return [*sorted(set(symbols).difference(STATE_SIGNS.values())), *states]


def drawn_problems(page: Page, *, data: Data, expected: Expected) -> Iterator[Problem]:
    """The map and the table that stand in the page: every area with the class it has in data.js."""
    panels = (element.has for element in page.elements if element.tag == "section" and "panel" in element.classes)
    key = next((has.get("data-map") or "" for has in panels if "hidden" not in has), "")
    if key not in expected.slugs:
        yield page.problem("de pagina toont geen kaart van de uitgave", fix=FIX)
        return
    symbols, slugs = data.symbols(key), expected.slugs[key]
    if data.is_cells:
        yield from _blot_problems(page, {f"class-{slugs[symbol]}" for symbol in symbols})
        return
    classes = {str(index): f"class-{slugs[symbol]}" for index, symbol in enumerate(symbols)}
    for index, shown in _drawn(page):
        if classes.get(index, "?") not in shown:
            yield page.problem(f"gebied {index} heeft op de pagina een andere klasse dan in data.js", fix=FIX)


def _blot_problems(page: Page, wanted: set[str]) -> Iterator[Problem]:
    """A blot for each class that a square has in data.js, and for no other."""
    drawn = {
        name for element in page.elements if "data-blot" in element.has for name in element.classes if name != "blot"
    }
    if drawn != wanted:
        yield page.problem("de kaart op de pagina toont andere klassen dan data.js", fix=FIX)


def _drawn(page: Page) -> Iterator[tuple[str, list[str]]]:
    """Index of each area on the map and in the table of the page, with the CSS classes that colour it there."""
    row = ""
    for element in page.elements:
        if "data-area" in element.has:
            if row:
                yield row, []
            index, row = element.has["data-area"] or "?", ""
            if element.tag == "path":
                yield index, element.classes
            else:
                row = index
        elif row and "swatched" in element.classes:
            yield row, element.classes
            row = ""
    if row:
        yield row, []


def withheld_words(page: Page) -> str:
    """What the legend of the page calls a withheld area; "" when it has no such item."""
    start = page.data.find(b' data-class="withheld"')
    item = LexborHTMLParser(b"<li" + page.data[start : page.data.find(b"</li>", start)]) if start >= 0 else None
    label = item.css_first(".legend__label") if item else None
    return label.text().strip() if label else ""


def _column_problems(
    path: str, key: str, columns: Mapping[str, Sequence[str]], slugs: Sequence[str]
) -> Iterator[Problem]:
    """Two columns of kaarten.csv against the slugs of data.js; the one with numbers only in open data."""
    if list(columns[key]) != slugs:
        yield error(path, f"kolom '{key}' toont andere klassen dan de kaart", FIX)
    numbers = columns.get(key + VALUE, ())
    if any(cell and slug in STATES for cell, slug in zip(numbers, slugs, strict=False)):
        yield error(path, f"kolom '{key}{VALUE}' geeft een getal bij een gebied zonder klasse", FIX)


def _rows(text: str) -> list[list[str]]:
    """By hand where nothing is quoted: five times as fast."""
    return [next(csv.reader([line], delimiter=";")) if '"' in line else line.split(";") for line in _lines(text)]


def _lines(text: str) -> list[str]:
    return text.removesuffix(LINE_END).split(LINE_END)


def _same_areas(rows: list[list[str]], wanted: Sequence[str], *, width: int) -> bool:
    """Whether the rows are the areas of data.js; a code that looks like a formula has a "'" before it."""
    codes = [row[0].removeprefix("'") if row else "" for row in rows]
    return codes == list(wanted) and all(len(row) == width for row in rows)
