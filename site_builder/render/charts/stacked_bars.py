"""Where do the parts of stacked bars and of rows of unit squares stand?"""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from markupsafe import Markup

from site_builder.model.pages.graphs import Key, StackedBars, StackedRow
from site_builder.model.words import number
from site_builder.render.charts.chart_labels import LINE, label_lines, label_texts, unit_height, unit_texts
from site_builder.render.charts.marks import Box, Drawing, Layer, Placed, Rule, Text, across, down, placed, written

BAR, CONTEXT_BAR = 1.75, 1.1
LETTERS = 1.25
GAP = 0.75
HEADING_GAP = 0.9
SQUARE = 1.1  # em; nineteen stand beside each other on a screen of 360 pixels

FITS_NUMBER = 7.0
"""Percent of the width from which a whole percent with its sign fits inside a part on a screen of 360 pixels."""

FITS_LETTER = 4.0
TICKS = (0, 25, 50, 75, 100)
Parts = Sequence[tuple[Key, float, float]]
"""Of a bar those that are not empty: key, start and width in percent."""

REMEMBERED = 512
"""Rows kept as they were drawn: those of a type and of the country return on the page of every municipality."""


def stacked_bars(data: StackedBars) -> Drawing:
    """Bars under each other, each under its label, with an axis in percent when a bar is one of percent."""
    layers, top = [], 0.0
    if data.notes:
        layers.append(_notes(data.notes))
        top = LINE
    style = "chart__bar-label" if any(row.heading for row in data.rows) else "chart__label"
    for row in data.rows:
        svg, height = stacked_row(row, data.keys, style=style, pointed=data.pointed)
        layers.append(Placed(row.group, down(top), svg))
        top += height
    top -= GAP
    if any(row.shares for row in data.rows):
        layers.append(Placed("", down(top), stacked_axis(data.unit)))
        top += LINE + 0.4 + unit_height(data.unit)
    return Drawing(data.scope, down(top), tuple(layers))


@lru_cache(REMEMBERED)
def stacked_row(row: StackedRow, keys: tuple[Key, ...], *, style: str, pointed: bool) -> tuple[Markup, float]:
    """The marks of one row, written, from its own top; and the height it takes. style: of its label."""
    layer, height = row_layer(row, keys, style=style, pointed=pointed)
    return written(layer), height


def row_layer(row: StackedRow, keys: tuple[Key, ...], *, style: str, pointed: bool) -> tuple[Layer, float]:
    """The same before it is written."""
    head = label_lines(row.heading, "") if row.heading else []
    lines = label_lines(row.label, row.note)
    below_head = HEADING_GAP + len(head) * LINE if head else 0.0
    top = below_head + len(lines) * LINE
    texts = (*label_texts(head, HEADING_GAP - 0.15, "chart__label"), *label_texts(lines, below_head, style))
    if row.withheld:
        box = Box(across(0), down(top), across(100), down(BAR), "class-withheld")
        return Layer(row.group, boxes=(box,), texts=texts), top + BAR + GAP
    if row.shares:
        bottom = top + (CONTEXT_BAR if row.context else BAR)
        parts = [part for part in zip(keys, accumulate(row.shares, initial=0.0), row.shares, strict=False) if part[2]]
        boxes = _bar(parts, top=top, bottom=bottom, pointed=pointed)
        numbers = () if row.context else _numbers(parts, top)
        texts = (*texts, *numbers, *_bar_letters(parts, bottom))
        return Layer(row.group, boxes=boxes, texts=texts), bottom + LETTERS + GAP
    squares = tuple(_squares(row.counts, keys, top))
    between = _between_squares(sum(row.counts), top)
    texts = (*texts, *_square_letters(row.counts, keys, top))
    return Layer(row.group, boxes=squares, rules=between, texts=texts), top + SQUARE + LETTERS + GAP


def _bar(parts: Parts, *, top: float, bottom: float, pointed: bool) -> tuple[Box, ...]:
    y, height = down(top), down(bottom - top)
    return tuple(
        Box(across(start), y, across(share), height, f"class-{key.slug}", _title(key, share) if pointed else "")
        for key, start, share in parts
    )


def _title(key: Key, share: float) -> str:
    return f"{key.mark} {key.label}: {number(share, 1)}%"


def _numbers(parts: Parts, top: float) -> Iterator[Text]:
    """Whole percents inside the wide parts."""
    base = down(top + 1.22)
    for key, start, share in parts:
        if share >= FITS_NUMBER:
            whole = math.floor(round(share, 9) + 0.5)  # half-up, as everywhere; quicker than the Dutch number filter
            yield Text(across(start + share / 2), base, f"{whole}%", f"chart__inside inside-{key.slug}")


def _bar_letters(parts: Parts, bottom: float) -> Iterator[Text]:
    """Below all parts but the narrowest."""
    wide = [(across(start + share / 2), key.mark[-1:]) for key, start, share in parts if share >= FITS_LETTER]
    return _letters(wide, bottom + 1)


def _letters(places: Sequence[tuple[str, str]], base: float) -> Iterator[Text]:
    """Letters each at its own place, in one text: pages have thousands of them."""
    if places:
        yield Text(" ".join(x for x, _ in places), down(base), "".join(letter for _, letter in places), "chart__letter")


def _squares(counts: Sequence[int], keys: Sequence[Key], top: float) -> Iterator[Box]:
    """A strip per class, as long as it has areas; the lines between make squares of it."""
    for key, start, count in zip(keys, accumulate(counts, initial=0), counts, strict=False):
        if count:
            yield Box(down(start * SQUARE), down(top), down(count * SQUARE), down(SQUARE), f"class-{key.slug}")


def _between_squares(count: int, top: float) -> tuple[Rule, ...]:
    """One dashed line as high as the squares: a dash at the beginning of each."""
    middle = down(top + SQUARE / 2)
    return (Rule(down(0), middle, down(count * SQUARE), middle, "chart__squares"),) if count else ()


def _square_letters(counts: Sequence[int], keys: Sequence[Key], top: float) -> Iterator[Text]:
    """Under each strip, in its middle."""
    starts = accumulate(counts, initial=0)
    middles = (down((start + count / 2) * SQUARE) for start, count in zip(starts, counts, strict=False))
    places = [(middle, key.mark[-1:]) for key, middle, count in zip(keys, middles, counts, strict=True) if count]
    return _letters(places, top + SQUARE + 1)


@lru_cache(REMEMBERED)
def _notes(words: str) -> Placed:
    """What the notes of the rows are, above the first."""
    return placed(Layer(texts=(Text(across(100), down(LINE - 0.35), words, "chart__note"),)))


@lru_cache(REMEMBERED)
def stacked_axis(unit: str) -> Markup:
    """Numbers below the bars; the bars themselves run over the whole width and need no grid."""
    numbers = tuple(Text(across(at), down(1.35), f"{at}%", f"chart__tick{_side(at)}") for at in TICKS)
    return written(Layer(texts=(*numbers, *unit_texts(unit, 2 * LINE))))


def _side(at: int) -> str:
    return {0: " chart__tick--first", 100: " chart__tick--last"}.get(at, "")
