"""What does an older edition show of a municipality: its drawing, and the legend and classes of each map?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.words import LegendItem

AREA = re.compile(r'(<path class="area class-)[\w-]+(" data-area="([0-9]{1,7})")')
"""An area in the inline drawing of a map (render.svg_map)."""


@dataclass(frozen=True, slots=True)
class ShownMap:
    """One map of one edition, in its own words. counts: areas per item of the legend, empty where it tells none.

    note: under the legend. classes: (n_areas,) slug per area, by index.
    """

    slug: str
    heading: str
    legend: tuple[LegendItem, ...]
    counts: tuple[int, ...]
    note: str
    classes: tuple[str, ...]
    square: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A municipality as one edition draws it. content: inside the svg. maps: by slug, last year only."""

    view_box: str
    content: Markup
    maps: Mapping[str, ShownMap]


def drawn_areas(content: str) -> set[int]:
    """The indexes of the areas that a drawing holds."""
    return {int(match[3]) for match in AREA.finditer(content)}


def coloured(content: str, classes: Sequence[str]) -> Markup:
    """The drawing with these classes. content: markup of our own."""
    return Markup(AREA.sub(lambda match: f"{match[1]}{classes[int(match[3])]}{match[2]}", content))
