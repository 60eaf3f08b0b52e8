"""Where do bars from a zero line stand, and their words around them?"""

from collections.abc import Iterator

from site_builder.model.pages.graphs import ValueBar, ValueBars, ValueGroup
from site_builder.model.words import number
from site_builder.render.charts.chart_labels import LINE, blank, label_lines, label_texts, unit_height, unit_texts
from site_builder.render.charts.marks import Box, Drawing, Layer, Rule, Text, across, down, placed
from site_builder.render.charts.scales import CHARACTER, Scale, Ticks, ticks

BAR, PITCH = 1.15, 1.6
GAP = 0.8
VALUES = 18.0  # percent of the width, room at the end of a bar for the value itself
WITHHELD = 9.0


def value_bars(data: ValueBars) -> Drawing:
    """Groups under each other; in each a bar per label, its value at its end."""
    axis = _ticks(data)
    scale = _scale(data, axis)
    layers, top = [], LINE if any(data.sides) else 0.0
    for group in data.groups:
        parts, height = _group(group, scale, top)
        layers += parts
        top += height
    top -= GAP
    height = top + LINE + 0.2 + unit_height(data.unit)
    layers.insert(0, _axis(data, axis, scale=scale, bottom=top))
    return Drawing(data.scope, down(height), tuple(map(placed, layers)))


def _ticks(data: ValueBars) -> Ticks:
    values = [bar.value for group in data.groups for bar in group.bars if bar.value is not None]
    return ticks(min(0.0, *values, 0.0), max(0.0, *values, 0.0))


def _scale(data: ValueBars, axis: Ticks) -> Scale:
    """Room for labels on the left when bars have them, and for a value beyond each end that bars grow to."""
    longest = max(len(bar.label) for group in data.groups for bar in group.bars)
    start = (longest + 1) * CHARACTER if longest else 0.0
    left = start + (VALUES if axis.values[0] < 0 else 0.0)
    return Scale(axis.values[0], axis.values[-1], left, 100.0 - VALUES)


def _group(group: ValueGroup, scale: Scale, top: float) -> tuple[list[Layer], float]:
    """The label, then a layer per bar; and the height of all."""
    lines = label_lines(group.label, "")
    below = top + len(lines) * LINE + 0.15
    layers = [Layer(group.group, boxes=(blank(lines, top),), texts=tuple(label_texts(lines, top)))]
    layers += [_bar(bar, scale, below + n * PITCH) for n, bar in enumerate(group.bars)]
    return layers, below + len(group.bars) * PITCH + GAP - top


def _bar(bar: ValueBar, scale: Scale, top: float) -> Layer:
    zero, base = scale.place(0), down(top + 0.93)
    label = Text(across(0), base, bar.label, "chart__bar-label")
    if bar.value is None:
        box = Box(across(zero), down(top), across(WITHHELD), down(BAR), "class-withheld")
        why = Text(across(zero + WITHHELD), base, bar.written, "chart__value chart__withheld", "0.4em")
        return Layer(bar.group, boxes=(box,), texts=(label, why))
    end = scale.place(bar.value)
    box = Box(across(min(zero, end)), down(top), across(abs(end - zero)), down(BAR), f"class-{bar.slug}")
    if bar.value < 0:
        value = Text(across(end), base, bar.written, "chart__value chart__value--left", "-0.4em")
    else:
        value = Text(across(end), base, bar.written, "chart__value", "0.4em")
    return Layer(bar.group, boxes=(box,), texts=(label, value) if bar.label else (value,))


def _axis(data: ValueBars, axis: Ticks, *, scale: Scale, bottom: float) -> Layer:
    rules = tuple(
        Rule(across(scale.place(at)), down(0), across(scale.place(at)), down(bottom + 0.2), _rule(at))
        for at in axis.values
    )
    numbers = tuple(
        Text(across(scale.place(at)), down(bottom + 1.2), number(at, axis.decimals), "chart__tick")
        for at in axis.named(scale)
    )
    unit = unit_texts(data.unit, bottom + 2 * LINE - 0.2)
    sides = _side_texts(data.sides, scale.place(0))
    return Layer(rules=rules, texts=(*numbers, *unit, *sides))


def _side_texts(sides: tuple[str, str], zero: float) -> Iterator[Text]:
    """What left and right of zero mean, each where it has room."""
    left, right = f"\N{LEFTWARDS ARROW} {sides[0]}", f"{sides[1]} \N{RIGHTWARDS ARROW}"
    if sides[0] and len(left) * CHARACTER <= zero:
        yield Text(across(zero), down(0.95), left, "chart__side chart__side--left", "-0.4em")
    if sides[1] and len(right) * CHARACTER <= 100 - zero:
        yield Text(across(zero), down(0.95), right, "chart__side", "0.4em")


def _rule(at: float) -> str:
    return "chart__zero" if at == 0 else "chart__grid"
