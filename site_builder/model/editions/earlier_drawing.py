"""What does an older edition show of a municipality: its drawing, and the legend and classes of each map?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.editions.followed_squares import SquarePlaces
from site_builder.model.words import LegendItem

AREA = re.compile(r'(<path class="area class-)[\w-]+(" data-area="([0-9]{1,7})")')
"""An area in the inline drawing of a map (render.svg_map)."""
Sides = tuple[float, float, float, float]
BLOTS = re.compile(r'<g class="map__blots" transform="scale\(0\.1\)">(?:<path class="blot [^<>]*>(?:</path>)?)*</g>')
"""The squares in such a drawing, in tenths of its units."""


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
    """A municipality as one edition draws it. content: inside the svg. maps: by slug, last year only.

    squares: in the order of the classes, None where areas have outlines of their own. seen: of squares, west, south,
    east and north of the drawing in degrees.
    """

    view_box: str
    content: Markup
    maps: Mapping[str, ShownMap]
    squares: SquarePlaces | None = None
    seen: Sides | None = None


def drawn_areas(content: str) -> set[int]:
    """The indexes of the areas that a drawing holds."""
    return {int(match[3]) for match in AREA.finditer(content)}


def drawn_blots(content: str) -> bool:
    """Whether a drawing holds squares, in the one place where others may stand."""
    return len(BLOTS.findall(content)) == 1


def coloured(content: str, classes: Sequence[str]) -> Markup:
    """The drawing with these classes. content: markup of our own."""
    return Markup(AREA.sub(lambda match: f"{match[1]}{classes[int(match[3])]}{match[2]}", content))


def with_blots(content: str, blots: str) -> Markup:
    """The drawing with these blots in the place of its own. blots: a group as BLOTS has it, markup of our own."""
    return Markup(BLOTS.sub(lambda _: blots, content))
