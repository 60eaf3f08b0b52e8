"""What is a figure, and what numbers does it hold before they are written?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from site_builder.model.figures.share_groups import Missing, Urbanity
from site_builder.model.kinds import FigureDefinition, MapDefinition

Across = Literal["", "type", "year", "period", "measure"]

SHARE_DECIMALS = 1
"""Of a share of a distribution."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One number. group: share class. across: the type, year, period or measure it is of, "" where there is one only.

    areas: the shown areas behind the number. areas and value are None together: the group is withheld.
    """

    group: str
    across: str
    areas: int | None
    value: float | None


@dataclass(frozen=True, slots=True)
class Cells:
    """One number per group, or per group and what stands across it; every combination, in the order of the file."""

    across: Across
    cells: tuple[Cell, ...]
    missing: Missing


@dataclass(frozen=True, slots=True)
class Bar:
    """The shown areas of one share class over the classes of a map, in legend order.

    counts: areas per class. shares: percent of the weight per class. A withheld bar has areas None and both empty.
    """

    group: str
    areas: int | None
    counts: tuple[int, ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Distribution:
    """One bar per share class, in legend order. map: whose classes the bars are divided by."""

    map: MapDefinition
    bars: tuple[Bar, ...]
    missing: Missing


Content = Cells | Distribution


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of an edition. by_residents: the same bars weighted by residents, where it has them; by_urbanity too."""

    definition: FigureDefinition
    content: Content
    by_residents: Content | None
    by_urbanity: Mapping[Urbanity, Distribution] = field(default_factory=dict)
