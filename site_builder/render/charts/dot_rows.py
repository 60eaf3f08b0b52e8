"""Where do the dots of a chart stand that shows the same value at several moments?"""

from site_builder.model.pages.graphs import DotRow, DotRows
from site_builder.model.words import number
from site_builder.render.charts.chart_labels import LINE, blank, label_lines, label_texts, unit_height, unit_texts
from site_builder.render.charts.marks import Box, Dot, Drawing, Layer, Rule, Text, across, down, placed
from site_builder.render.charts.scales import Scale, ticks

TRACK = 1.5
GAP = 0.6
SMALLEST, LARGEST = 0.24, 0.5
EDGE = 3.0  # percent of the width, so that the largest dot stays inside


def dot_rows(data: DotRows) -> Drawing:
    """Rows under each other on one axis; dots, unlike bars, need no zero."""
    values = [value for row in data.rows for value in row.values if value is not None] or [0.0]
    axis = ticks(min(values), max(values))
    scale = Scale(axis.values[0], axis.values[-1], EDGE, 100 - EDGE)
    radii = _radii(len(data.moments))
    layers, top = [_moments(data.moments, radii)], 2 * LINE
    for row in data.rows:
        layer, height = _row(row, scale, top, radii=radii)
        layers.append(layer)
        top += height
    places = [(across(scale.place(at)), number(at, axis.decimals)) for at in axis.values]
    rules = tuple(Rule(place, down(2 * LINE), place, down(top), "chart__grid") for place, _ in places)
    numbers = tuple(Text(place, down(top + 1), text, "chart__tick") for place, text in places)
    unit = unit_texts(data.unit, top + 2 * LINE - 0.3)
    height = top + LINE + 0.2 + unit_height(data.unit)
    layers.insert(0, Layer(rules=rules, texts=(*numbers, *unit)))
    return Drawing(data.scope, down(height), tuple(map(placed, layers)))


def _radii(moments: int) -> list[float]:
    """The later, the larger."""
    return [SMALLEST + (LARGEST - SMALLEST) * n / max(moments - 1, 1) for n in range(moments)]


def _moments(moments: tuple[str, ...], radii: list[float]) -> Layer:
    """The legend of the dots: one per moment, beside each other."""
    width = min(100 / len(moments), 18)
    dots = tuple(Dot(across(n * width + 2), down(0.8), down(radius), "chart__moment") for n, radius in enumerate(radii))
    texts = tuple(
        Text(across(n * width + 2), down(1.1), moment, "chart__bar-label", "0.9em") for n, moment in enumerate(moments)
    )
    return Layer(dots=dots, texts=texts)


def _row(row: DotRow, scale: Scale, top: float, *, radii: list[float]) -> tuple[Layer, float]:
    lines = label_lines(row.label, row.note)
    texts = tuple(label_texts(lines, top))
    middle = top + len(lines) * LINE + TRACK / 2
    height = middle + TRACK / 2 + GAP - top
    places = [
        (scale.place(value), radius) for value, radius in zip(row.values, radii, strict=True) if value is not None
    ]
    if not places:
        box = Box(across(0), down(middle - TRACK / 2), across(100), down(TRACK), "class-withheld")
        return Layer(row.group, boxes=(blank(lines, top), box), texts=texts), height
    between = Rule(across(places[0][0]), down(middle), across(places[-1][0]), down(middle), "chart__between")
    dots = tuple(
        Dot(across(place), down(middle), down(radius), f"chart__dot class-{row.slug}") for place, radius in places
    )
    return Layer(row.group, boxes=(blank(lines, top),), rules=(between,), dots=dots, texts=texts), height
