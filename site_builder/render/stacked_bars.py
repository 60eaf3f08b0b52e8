"""Where do the parts of stacked bars and of rows of unit squares stand?"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from site_builder.model.charts import Key, StackedBars, StackedRow
from site_builder.model.dutch import number
from site_builder.render.chart_labels import LINE, blank, label_lines, label_texts, unit_height, unit_texts
from site_builder.render.marks import Box, Drawing, Layer, Rule, Text, across, down

BAR = 1.9
LETTERS = 1.25
GAP = 0.75
HEADING_GAP = 0.6
SQUARE, PITCH = 1.0, 1.14  # nineteen squares stand beside each other on a screen of 360 pixels

FITS_NUMBER = 7.0
"""Percent of the width from which two digits fit inside a part on a screen of 360 pixels."""

FITS_LETTER = 4.0
TICKS = (0, 25, 50, 75, 100)


def stacked_bars(data: StackedBars) -> Drawing:
    """Bars under each other, each under its label, with an axis in percent when a bar is one of percent."""
    layers, top = [], 0.0
    if data.notes:
        layers.append(Layer(texts=(Text(across(100), down(LINE - 0.35), data.notes, "chart__note"),)))
        top = LINE
    for row in data.rows:
        layer, height = _row(row, data, top)
        layers.append(layer)
        top += height
    top -= GAP
    if any(row.shares for row in data.rows):
        layers.insert(0, _axis(LINE if data.notes else 0.0, top, data.unit))
        top += LINE + 0.2 + unit_height(data.unit)
    return Drawing(data.scope, down(top), tuple(layers))


def _row(row: StackedRow, data: StackedBars, top: float) -> tuple[Layer, float]:
    """The marks of one row, and the height it takes."""
    head = label_lines(row.heading, "") if row.heading else []
    lines = label_lines(row.label, row.note)
    below_head = top + (HEADING_GAP + len(head) * LINE if head else 0)
    bar_top = below_head + len(lines) * LINE
    texts = (*label_texts(head, top + HEADING_GAP, "chart__heading"), *label_texts(lines, below_head))
    paper = blank([*head, *lines], top)
    if row.withheld:
        box = Box(across(0), down(bar_top), across(100), down(BAR), "class-withheld chart__frame")
        return Layer(row.group, boxes=(paper, box), texts=texts), bar_top + BAR + GAP - top
    if row.shares:
        boxes, inside = _bar(row, data, bar_top), _bar_texts(row, data.keys, bar_top)
        return Layer(row.group, boxes=(paper, *boxes), texts=(*texts, *inside)), bar_top + BAR + LETTERS + GAP - top
    boxes, letters = tuple(_squares(row, data.keys, bar_top)), tuple(_square_letters(row, data.keys, bar_top))
    return Layer(row.group, boxes=boxes, texts=(*texts, *letters)), bar_top + SQUARE + LETTERS + GAP - top


def _bar(row: StackedRow, data: StackedBars, top: float) -> tuple[Box, ...]:
    parts = (
        Box(across(start), down(top), across(share), down(BAR), f"class-{key.slug}", _title(key, row, n))
        for n, (key, start, share) in enumerate(_parts(row.shares, data.keys))
        if share
    )
    return (*parts, Box(across(0), down(top), across(100), down(BAR), "chart__frame"))


def _title(key: Key, row: StackedRow, position: int) -> str:
    """Only on charts whose rows can be pointed at one by one; the rows of a municipality have their table."""
    if not row.group:
        return ""
    return f"{key.mark} {key.label}: {number(row.shares[position], 1)}%"


def _bar_texts(row: StackedRow, keys: Sequence[Key], top: float) -> Iterator[Text]:
    """Whole percents inside the wide parts, letters below all but the narrowest."""
    for key, start, share in _parts(row.shares, keys):
        middle = across(start + share / 2)
        if share >= FITS_NUMBER:
            yield Text(middle, down(top + 1.3), number(share, 0), f"chart__inside inside-{key.slug}")
        if share >= FITS_LETTER:
            yield Text(middle, down(top + BAR + 1), key.mark[-1:], "chart__letter")


def _parts(shares: Sequence[float], keys: Sequence[Key]) -> Iterator[tuple[Key, float, float]]:
    """Key, start and width of each part."""
    return zip(keys, accumulate(shares, initial=0.0), shares, strict=False)


def _squares(row: StackedRow, keys: Sequence[Key], top: float) -> Iterator[Box]:
    place = 0
    for key, count in zip(keys, row.counts, strict=True):
        for n in range(place, place + count):
            yield Box(down(n * PITCH), down(top), down(SQUARE), down(SQUARE), f"class-{key.slug} chart__square")
        place += count


def _square_letters(row: StackedRow, keys: Sequence[Key], top: float) -> Iterator[Text]:
    """Under each run of squares of a class, in its middle."""
    starts = accumulate(row.counts, initial=0)
    for key, start, count in zip(keys, starts, row.counts, strict=False):
        if count:
            middle = (start + count / 2) * PITCH - (PITCH - SQUARE) / 2
            yield Text(down(middle), down(top + SQUARE + 1), key.mark[-1:], "chart__letter")


def _axis(top: float, bottom: float, unit: str) -> Layer:
    rules = tuple(Rule(across(at), down(top), across(at), down(bottom + 0.2), "chart__grid") for at in TICKS)
    numbers = tuple(Text(across(at), down(bottom + 1.2), f"{at}%", f"chart__tick{_side(at)}") for at in TICKS)
    return Layer(rules=rules, texts=(*numbers, *unit_texts(unit, bottom + 2 * LINE - 0.2)))


def _side(at: int) -> str:
    return {0: " chart__tick--first", 100: " chart__tick--last"}.get(at, "")
