"""Where do the lines of a series over time stand, and the words at their ends?"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from site_builder.model.pages.graphs import Line, Lines
from site_builder.model.words import number
from site_builder.render.charts.chart_labels import LINE, unit_height, unit_texts
from site_builder.render.charts.marks import Dot, Drawing, Layer, Rule, Text, across, down, placed
from site_builder.render.charts.scales import Scale, ticks

PLOT = 18.0
TOP = 1.5
FIRST, LAST = 9.0, 84.0  # percent of the width; beyond the last moment stand letter and value
MOST_MOMENTS = 5
APART = 1.25

Points = list[tuple[float, float] | None]


def line_chart(data: Lines) -> Drawing:
    """Lines over the years on an axis from zero, below what it counts; letter and last value stand at their ends."""
    values = [value for line in data.lines for value in line.values if value is not None]
    axis = ticks(min(0.0, *values, 0.0), max(values, default=1.0))
    top = unit_height(data.unit) + TOP
    foot = top + PLOT
    heights = Scale(axis.values[0], axis.values[-1], foot, top)
    years = Scale(data.moments[0], max(data.moments[-1], data.moments[0] + 1), FIRST, LAST)
    layers = [_grid(data, years, heights, ticks_=[(at, number(at, axis.decimals)) for at in axis.values])]
    points = [_points(line, data.moments, years=years, heights=heights) for line in data.lines]
    ends = spread([next((point[1] for point in reversed(line) if point), top) for line in points], foot)
    layers += [_line(line, line_points, end) for line, line_points, end in zip(data.lines, points, ends, strict=True)]
    return Drawing(data.scope, down(foot + LINE + 0.4), tuple(map(placed, layers)))


def spread(heights: Sequence[float], foot: float) -> list[float]:
    """The same heights, moved apart until no two lines of text touch, none below the foot; their order stays."""
    order = sorted(range(len(heights)), key=lambda n: heights[n])
    placed = list(heights)
    for upper, lower in pairwise(order):
        placed[lower] = max(placed[lower], placed[upper] + APART)
    excess = max(0.0, placed[order[-1]] - foot) if order else 0.0
    if excess:
        placed[order[-1]] -= excess
        for lower, upper in pairwise(reversed(order)):
            placed[upper] = min(placed[upper], placed[lower] - APART)
    return placed


def _points(line: Line, moments: Sequence[int], *, years: Scale, heights: Scale) -> Points:
    return [
        None if value is None else (years.place(moment), heights.place(value))
        for moment, value in zip(moments, line.values, strict=True)
    ]


def _grid(data: Lines, years: Scale, heights: Scale, *, ticks_: list[tuple[float, str]]) -> Layer:
    rules = tuple(
        Rule(
            across(0),
            down(heights.place(at)),
            across(LAST),
            down(heights.place(at)),
            "chart__zero" if at == 0 else "chart__grid",
        )
        for at, _ in ticks_
    )
    numbers = (
        Text(across(0), down(heights.place(at) - 0.25), text, "chart__tick chart__tick--first") for at, text in ticks_
    )
    base = down(heights.place(ticks_[0][0]) + LINE)
    named = (Text(across(years.place(year)), base, str(year), "chart__tick") for year in _named(data.moments))
    return Layer(rules=rules, texts=(*unit_texts(data.unit, LINE - 0.35), *numbers, *named))


def _named(moments: Sequence[int]) -> Iterator[int]:
    """The moments that stand below the axis: the first, the last and what fits between, not too close together."""
    least = (moments[-1] - moments[0]) / MOST_MOMENTS
    previous = moments[0]
    yield previous
    for moment in moments[1:-1]:
        if moment - previous >= least and moments[-1] - moment >= least:
            previous = moment
            yield moment
    if len(moments) > 1:
        yield moments[-1]


def _line(line: Line, points: Points, end: float) -> Layer:
    style = f"chart__line line-{line.key.slug}"
    rules = tuple(
        Rule(across(a[0]), down(a[1]), across(b[0]), down(b[1]), style) for a, b in pairwise(points) if a and b
    )
    dots = tuple(
        Dot(across(point[0]), down(point[1]), down(0.28), f"chart__point class-{line.key.slug}")
        for point in points
        if point
    )
    word = Text(across(LAST), down(end + 0.35), f"{line.key.mark} {line.written}", "chart__value", "0.6em")
    return Layer(line.key.slug, rules=rules, dots=dots, texts=(word,) if dots else ())
