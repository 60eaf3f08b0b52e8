"""How do the words of a row fit above its marks, on a screen of any width?"""

import textwrap
from collections.abc import Iterator
from functools import lru_cache

from site_builder.render.charts.marks import Box, Text, across, down

LINE = 1.35
"""Height of a line of text, in em."""

NARROWEST = 46
"""Characters that stand beside each other on the narrowest screen, 360 pixels."""


def label_lines(label: str, note: str) -> list[tuple[str, str]]:
    """Lines of a label with what stands at the other end of each; the note gets a line of its own when it must."""
    lines = [label] if len(label) <= NARROWEST else textwrap.wrap(label, NARROWEST)
    if not note:
        return [(line, "") for line in lines]
    if len(lines[-1]) + len(note) + 2 <= NARROWEST:
        return [*((line, "") for line in lines[:-1]), (lines[-1], note)]
    return [*((line, "") for line in lines), ("", note)]


def label_texts(lines: list[tuple[str, str]], top: float, style: str = "chart__label") -> Iterator[Text]:
    """The texts of such lines, from a height down."""
    for number, (label, note) in enumerate(lines, start=1):
        base = down(top + number * LINE - 0.35)
        if label:
            yield Text(across(0), base, label, style)
        if note:
            yield Text(across(100), base, note, "chart__note")


def blank(lines: list[tuple[str, str]], top: float) -> Box:
    """Paper under such lines, so that no grid line runs through them."""
    return Box(across(0), down(top), across(100), down(len(lines) * LINE), "chart__blank")


def unit_texts(unit: str, top: float) -> tuple[Text, ...]:
    """What an axis counts, below its numbers."""
    lines = textwrap.wrap(unit, NARROWEST)
    return tuple(
        Text(across(0), down(top + n * LINE), line, "chart__tick chart__tick--first") for n, line in enumerate(lines)
    )


@lru_cache(64)
def unit_height(unit: str) -> float:
    """The height that such a text takes."""
    return len(textwrap.wrap(unit, NARROWEST)) * LINE
