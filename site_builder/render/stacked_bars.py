"""Where do the parts of stacked bars and of rows of unit squares stand?"""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from markupsafe import Markup

from site_builder.model.charts import Key, StackedBars, StackedRow
from site_builder.model.dutch import number
from site_builder.render.chart_labels import LINE, label_lines, label_texts, unit_height, unit_texts
from site_builder.render.marks import Box, Drawing, Layer, Placed, Rule, Text, across, down, placed, written

BAR = 1.75
LETTERS = 1.25
GAP = 0.75
HEADING_GAP = 0.9
SQUARE, PITCH = 1.0, 1.14  # nineteen squares stand beside each other on a screen of 360 pixels

FITS_NUMBER = 7.0
"""Percent of the width from which two digits fit inside a part on a screen of 360 pixels."""

FITS_LETTER = 4.0
TICKS = (0, 25, 50, 75, 100)
REMEMBERED = 512
"""Rows kept as they were drawn: those of a type and of the country return on the page of every municipality."""


def stacked_bars(data: StackedBars) -> Drawing:
    """Bars under each other, each under its label, with an axis in percent when a bar is one of percent."""
    layers, top = [], 0.0
    if data.notes:
        layers.append(placed(Layer(texts=(Text(across(100), down(LINE - 0.35), data.notes, "chart__note"),))))
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
        box = Box(across(0), down(top), across(100), down(BAR), "class-withheld chart__frame")
        return Layer(row.group, boxes=(box,), texts=texts), top + BAR + GAP
    if row.shares:
        boxes = _bar(row.shares, keys, top=top, pointed=pointed)
        inside = _bar_texts(row.shares, keys, top)
        return Layer(row.group, boxes=boxes, texts=(*texts, *inside)), top + BAR + LETTERS + GAP
    squares, letters = tuple(_squares(row.counts, keys, top)), tuple(_square_letters(row.counts, keys, top))
    return Layer(row.group, boxes=squares, texts=(*texts, *letters)), top + SQUARE + LETTERS + GAP


def _bar(shares: Sequence[float], keys: Sequence[Key], *, top: float, pointed: bool) -> tuple[Box, ...]:
    parts = (
        Box(
            across(start),
            down(top),
            across(share),
            down(BAR),
            f"class-{key.slug}",
            _title(key, share) if pointed else "",
        )
        for key, start, share in _parts(shares, keys)
        if share
    )
    return (*parts, Box(across(0), down(top), across(100), down(BAR), "chart__frame"))


def _title(key: Key, share: float) -> str:
    return f"{key.mark} {key.label}: {number(share, 1)}%"


def _bar_texts(shares: Sequence[float], keys: Sequence[Key], top: float) -> Iterator[Text]:
    """Whole percents inside the wide parts, letters below all but the narrowest."""
    for key, start, share in _parts(shares, keys):
        middle = across(start + share / 2)
        if share >= FITS_NUMBER:
            whole = math.floor(round(share, 9) + 0.5)  # half-up, as everywhere; quicker than the Dutch number filter
            yield Text(middle, down(top + 1.22), str(whole), f"chart__inside inside-{key.slug}")
        if share >= FITS_LETTER:
            yield Text(middle, down(top + BAR + 1), key.mark[-1:], "chart__letter")


def _parts(shares: Sequence[float], keys: Sequence[Key]) -> Iterator[tuple[Key, float, float]]:
    """Key, start and width of each part."""
    return zip(keys, accumulate(shares, initial=0.0), shares, strict=False)


def _squares(counts: Sequence[int], keys: Sequence[Key], top: float) -> Iterator[Box]:
    place = 0
    for key, count in zip(keys, counts, strict=True):
        for n in range(place, place + count):
            yield Box(down(n * PITCH), down(top), down(SQUARE), down(SQUARE), f"class-{key.slug} chart__square")
        place += count


def _square_letters(counts: Sequence[int], keys: Sequence[Key], top: float) -> Iterator[Text]:
    """Under each run of squares of a class, in its middle."""
    starts = accumulate(counts, initial=0)
    for key, start, count in zip(keys, starts, counts, strict=False):
        if count:
            middle = (start + count / 2) * PITCH - (PITCH - SQUARE) / 2
            yield Text(down(middle), down(top + SQUARE + 1), key.mark[-1:], "chart__letter")


@lru_cache(REMEMBERED)
def stacked_axis(unit: str) -> Markup:
    """Marks and numbers below the bars; the bars themselves run over the whole width and need no grid."""
    rules = tuple(Rule(across(at), down(0.05), across(at), down(0.35), "chart__grid") for at in TICKS)
    numbers = tuple(Text(across(at), down(1.35), f"{at}%", f"chart__tick{_side(at)}") for at in TICKS)
    return written(Layer(rules=rules, texts=(*numbers, *unit_texts(unit, 2 * LINE))))


def _side(at: int) -> str:
    return {0: " chart__tick--first", 100: " chart__tick--last"}.get(at, "")
