"""What does a chart consist of when it is drawn? Boxes, rules, dots and texts with their places.

Across in percent of the width, down in em: a chart fits every screen and its text keeps its size.
Marks are tuples: quicker to make, and a country has tens of thousands of them.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup, escape

REMEMBERED = 4096
"""Places and texts kept as they were written: most return in many charts."""

LEFT = "0%"


class Box(NamedTuple):
    """A rectangle; title: what a pointer reads there."""

    x: str
    y: str
    width: str
    height: str
    style: str
    title: str = ""


class Rule(NamedTuple):
    """A straight line."""

    x1: str
    y1: str
    x2: str
    y2: str
    style: str


class Dot(NamedTuple):
    """A circle."""

    x: str
    y: str
    radius: str
    style: str


class Text(NamedTuple):
    """One line of text on its base line. x: a place, or one per letter. shift: further to the right, in em."""

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


class Placed(NamedTuple):
    """A layer as it is written in a page. top: where it begins, in em."""

    group: str
    top: str
    svg: Markup


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole chart. height: with its unit. layers: from below."""

    scope: str
    height: str
    layers: tuple[Placed, ...]

    @property
    def svg(self) -> Markup:
        """All layers, one per line."""
        return Markup("".join(f"{_place(layer.group, layer.top)}{layer.svg}</svg>\n" for layer in self.layers))


def placed(layer: Layer, top: str = "0") -> Placed:
    """A layer at its place in a chart."""
    return Placed(layer.group, top, written(layer))


def written(layer: Layer) -> Markup:
    """The marks of a layer as SVG; a template would take four times as long over the many of a country."""
    return Markup(
        "".join(
            [
                *map(_box, layer.boxes),
                *map(_rule, layer.rules),
                *map(_dot, layer.dots),
                *map(_text, layer.texts),
            ]
        )
    )


@lru_cache(REMEMBERED)
def _place(group: str, top: str) -> str:
    """The beginning of a layer."""
    height = f' y="{top}"' if top != "0" else ""
    return f'<svg{height} class="chart__row" data-group="{escape(group)}">' if group else f"<svg{height}>"


def _box(box: Box) -> str:
    left = "" if box.x == LEFT else f' x="{box.x}"'  # where SVG begins unless told otherwise
    start = f'<rect{left} y="{box.y}" width="{box.width}" height="{box.height}" class="{box.style}"'
    return f"{start}><title>{escape(box.title)}</title></rect>" if box.title else f"{start}/>"


def _rule(rule: Rule) -> str:
    return f'<line x1="{rule.x1}" y1="{rule.y1}" x2="{rule.x2}" y2="{rule.y2}" class="{rule.style}"/>'


def _dot(dot: Dot) -> str:
    return f'<circle cx="{dot.x}" cy="{dot.y}" r="{dot.radius}" class="{dot.style}"/>'


def _text(text: Text) -> str:
    shift = "" if text.shift == "0" else f' dx="{text.shift}"'
    return f'<text x="{text.x}" y="{text.y}"{shift} class="{text.style}">{_escaped(text.text)}</text>'


@lru_cache(REMEMBERED)
def _escaped(text: str) -> Markup:
    return escape(text)


@lru_cache(REMEMBERED)
def across(percent: float) -> str:
    """A place or width as percent of the chart: "39.84%"."""
    return f"{percent:.2f}".rstrip("0").rstrip(".") + "%"


@lru_cache(REMEMBERED)
def down(em: float) -> str:
    """A place or height in em: "1.5em"."""
    return f"{em:.2f}".rstrip("0").rstrip(".") + "em"
