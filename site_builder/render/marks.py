"""What does a chart consist of when it is drawn? Boxes, rules, dots and texts with their places.

Across in percent of the width, down in em: a chart fits every screen and its text keeps its size.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; title: what a pointer reads there."""

    x: str
    y: str
    width: str
    height: str
    style: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x1: str
    y1: str
    x2: str
    y2: str
    style: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle."""

    x: str
    y: str
    radius: str
    style: str


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text on its base line; shift: further to the right, in em."""

    x: str
    y: str
    text: str
    style: str
    shift: str = "0"


@dataclass(frozen=True, slots=True)
class Layer:
    """Marks that belong together, drawn in this order. group: what a reader can highlight, "" for nothing."""

    group: str = ""
    boxes: tuple[Box, ...] = ()
    rules: tuple[Rule, ...] = ()
    dots: tuple[Dot, ...] = ()
    texts: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole chart. height: with its unit. layers: from below."""

    scope: str
    height: str
    layers: tuple[Layer, ...]


def across(percent: float) -> str:
    """A place or width as percent of the chart: "39.84%"."""
    return f"{percent:.2f}".rstrip("0").rstrip(".") + "%"


def down(em: float) -> str:
    """A place or height in em: "1.5em"."""
    return f"{em:.2f}".rstrip("0").rstrip(".") + "em"
