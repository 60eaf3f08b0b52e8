"""Where the marks of charts stand: inside the chart, in legend order, readable on the narrowest screen."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.pages.graphs.charts import (
    DotRow,
    DotRows,
    Key,
    Line,
    Lines,
    StackedBars,
    StackedRow,
    ValueBar,
    ValueBars,
    ValueGroup,
)
from site_builder.render.charts.chart_drawing import drawn
from site_builder.render.charts.chart_labels import NARROWEST, label_lines
from site_builder.render.charts.line_chart import APART, PLOT, TOP, spread
from site_builder.render.charts.marks import Box, Layer, Text, across, down, written
from site_builder.render.charts.scales import Scale, ticks
from site_builder.render.charts.stacked_bars import SQUARE, row_layer

KEYS = (Key("a", "1A", "Een"), Key("b", "1B", "Twee"), Key("c", "1C", "Drie"))
NUMBERS = st.floats(-1e4, 1e4, allow_subnormal=False)


def number(place: str) -> float:
    return float(re.sub(r"(%|em)$", "", place))


def bar(*shares: float, counts: tuple[int, ...] = ()) -> Layer:
    row = StackedRow("share-1", "Minder dan 10%", "12", shares, counts)
    return row_layer(row, KEYS, style="chart__label", pointed=False)[0]


def parts(layer: Layer) -> list[Box]:
    return list(layer.boxes)


def test_parts_of_a_bar_follow_each_other_in_legend_order_and_fill_it():
    boxes = parts(bar(20, 30, 50))
    assert [box.style for box in boxes] == ["class-a", "class-b", "class-c"]
    assert [(number(box.x), number(box.width)) for box in boxes] == [(0, 20), (20, 30), (50, 50)]


def test_a_class_without_areas_has_no_part():
    assert [box.style for box in parts(bar(40, 0, 60))] == ["class-a", "class-c"]


def test_narrow_parts_have_no_number_and_the_narrowest_no_letter():
    inside = [text.text for text in bar(6.9, 3.9, 89.2).texts if "inside" in text.style]
    letters = [text.text for text in bar(6.9, 3.9, 89.2).texts if "letter" in text.style]
    assert inside == ["89%"]
    assert letters == ["AC"]


def test_counts_are_one_square_each_in_legend_order():
    layer = bar(counts=(2, 0, 3))
    assert [(box.style, round(number(box.width) / SQUARE)) for box in layer.boxes] == [("class-a", 2), ("class-c", 3)]
    assert number(layer.rules[0].x2) == pytest.approx(5 * SQUARE)
    assert all("%" not in text.text for text in layer.texts if "label" not in text.style)


def test_nineteen_squares_fit_on_the_narrowest_screen():
    last = bar(counts=(19, 0, 0)).boxes[-1]
    assert (number(last.x) + number(last.width)) * 14 <= 360 - 2 * 16


def test_a_bar_beside_another_is_thinner_and_has_no_numbers():
    row = StackedRow("", "Nederland", "12", (20, 30, 50), context=True)
    layer, _ = row_layer(row, KEYS, style="chart__label", pointed=False)
    assert number(layer.boxes[0].height) < number(bar(20, 30, 50).boxes[0].height)
    assert not [text for text in layer.texts if "inside" in text.style]


def test_a_withheld_bar_is_hatched_and_says_nothing():
    layer = bar()
    assert [box.style.split()[0] for box in layer.boxes] == ["class-withheld"]


def test_rows_are_drawn_in_the_order_they_come():
    rows = tuple(StackedRow(f"share-{n}", "x", "", (50.0, 30.0, 20.0)) for n in (3, 1, 2))
    drawing = drawn(StackedBars("map-x", KEYS, rows, "procent"))
    assert [layer.group for layer in drawing.layers if layer.group] == ["share-3", "share-1", "share-2"]
    tops = [number(layer.top) for layer in drawing.layers if layer.group]
    assert tops == sorted(tops)


@given(st.lists(NUMBERS, min_size=1, max_size=8))
def test_bars_and_their_values_stay_inside_the_chart(values: list[float]):
    bars = tuple(ValueBar("g", "2014", "a", value, "x") for value in values)
    drawing = drawn(ValueBars("map-x", KEYS, (ValueGroup("g", "Groep", bars),), "punten"))
    svg = "".join(layer.svg for layer in drawing.layers)
    boxes = re.findall(r'<rect x="([\d.-]+)%" y="[^"]+" width="([\d.-]+)%"', svg)
    assert all(float(x) >= 0 and float(width) >= 0 and float(x) + float(width) <= 100.02 for x, width in boxes)


def test_falling_bars_end_left_of_zero_and_rising_ones_right():
    bars = (ValueBar("g", "", "a", -2.0, "−2"), ValueBar("g", "", "a", 3.0, "+3"))
    drawing = drawn(ValueBars("map-x", KEYS, (ValueGroup("g", "Groep", bars),), "punten"))
    (fall,), (rise,) = (re.findall(r"class-a", layer.svg) for layer in drawing.layers[2:])
    left, right = (re.search(r'x="([\d.]+)%" y="[^"]+" width="([\d.]+)%"', layer.svg) for layer in drawing.layers[2:])
    assert fall
    assert rise
    assert left
    assert right
    assert float(left[1]) + float(left[2]) == pytest.approx(float(right[1]), abs=0.02)


def test_a_withheld_value_is_hatched_with_its_reason():
    bars = (ValueBar("g", "G4", "a", None, "te weinig buurten"), ValueBar("g", "G40", "a", 1.0, "1,0%"))
    svg = drawn(ValueBars("map-x", KEYS, (ValueGroup("g", "Groep", bars),), "punten")).layers[2].svg
    assert "class-withheld" in svg
    assert "te weinig buurten" in svg


def test_the_last_dot_is_the_largest():
    row = DotRow("share-1", "Groep", "share-1", (10.0, None, 12.0), "10 → 12")
    svg = drawn(DotRows("map-x", ("2014", "2018", "2020"), (row,), "index")).layers[-1].svg
    radii = [float(radius) for radius in re.findall(r'r="([\d.]+)em"', svg)]
    assert len(radii) == 2
    assert radii == sorted(radii)


def test_a_line_has_a_gap_where_a_value_is_missing():
    line = Line(KEYS[0], (1.0, None, 2.0, 3.0), "3")
    svg = drawn(Lines("series", (2000, 2005, 2010, 2015), (line,), "procent")).layers[-1].svg
    assert svg.count("chart__line") == 1
    assert svg.count("<circle") == 3


@given(st.lists(st.floats(TOP, TOP + PLOT), min_size=1, max_size=6))
def test_words_at_the_ends_of_lines_do_not_touch_and_keep_their_order(heights: list[float]):
    placed = spread(heights, TOP + PLOT)
    order = sorted(range(len(heights)), key=lambda n: heights[n])
    gaps = [placed[lower] - placed[upper] for upper, lower in pairwise(order)]
    assert all(gap >= APART - 1e-9 for gap in gaps)
    assert max(placed) <= TOP + PLOT + 1e-9


@given(NUMBERS, NUMBERS)
def test_an_axis_encloses_all_values_with_few_round_numbers(one: float, other: float):
    low, high = sorted((one, other))
    axis = ticks(low, high)
    unseen = 1e-6 + 1e-8 * (high - low)  # far below a pixel
    assert axis.values[0] <= low + unseen
    assert axis.values[-1] >= high - unseen
    assert 2 <= len(axis.values) <= 7


def test_numbers_below_an_axis_keep_apart_on_the_narrowest_screen():
    axis = ticks(-0.0012, 0.0036)
    scale = Scale(axis.values[0], axis.values[-1], 40, 82)
    named = axis.named(scale)
    assert 0.0 in named
    places = [scale.place(value) for value in named]
    assert all(b - a >= 6 * 2.4 for a, b in pairwise(places))


def test_a_note_moves_to_its_own_line_when_the_label_is_long():
    assert label_lines("kort", "12") == [("kort", "12")]
    assert label_lines("x" * NARROWEST, "12") == [("x" * NARROWEST, ""), ("", "12")]


def test_text_is_escaped_and_places_have_no_needless_digits():
    svg = written(Layer(texts=(Text(across(1 / 3 * 100), down(1.50), "<b>&", "chart__label"),)))
    assert svg == '<text x="33.33%" y="1.5em" class="chart__label">&lt;b&gt;&amp;</text>'


def test_what_is_no_chart_is_refused():
    with pytest.raises(TypeError, match="drawn: str"):
        drawn("staaf")
