"""What is a figure, and what numbers does it hold before they are written?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from site_builder.model.figures.share_groups import Evidence, Missing, Urbanity
from site_builder.model.rules import MapDefinition

Question = Literal["association", "vulnerable", "nuisance", "resilience", "conclusions"]
Weight = Literal["areas", "residents", "homes"]
Unit = Literal["percent", "points", "index", "nuisance", "group"]
Across = Literal["", "type", "year", "period", "measure"]

DECIMALS: dict[Unit, int] = {"percent": 1, "points": 1, "index": 1, "nuisance": 4, "group": 2}


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


@dataclass(frozen=True, slots=True)
class FigureDefinition:
    """One row of FIGURES. Raises NotAdditive when it names map 2, 7 or 9.

    maps: what it sums, the map it shows first and association-share last. speaks_of: the classes of the first map
    that its rate counts and its sentence speaks of; beside: those the sentence sets beside them, if any.
    by_residents: its second view, weighted by residents, or None. by_urbanity: whether it also exists for urban
    municipalities and for the others.
    """

    number: str
    question: Question
    maps: tuple[MapDefinition, ...]
    weight: Weight
    unit: Unit
    build: "Build"
    speaks_of: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    by_residents: "Build | None" = None
    by_urbanity: bool = False

    def __post_init__(self) -> None:
        for definition in self.maps:
            definition.require_additive(f"figure {self.number}")

    @property
    def slug(self) -> str:
        """Its name in addresses and files: "3-1"."""
        return self.number.replace(".", "-")

    @property
    def title_key(self) -> str:
        """The name of its title among the sentences."""
        return f"figure.{self.slug}.title"

    @property
    def decimals(self) -> int:
        """Decimals its numbers are written with."""
        return DECIMALS[self.unit]

    @property
    def spoken(self) -> tuple[int, ...]:
        """Positions of the classes it speaks of."""
        return self.positions(self.speaks_of)

    def positions(self, slugs: tuple[str, ...]) -> tuple[int, ...]:
        """Positions of some classes of the map it shows."""
        return tuple(n for n, slug in enumerate(self.maps[0].classes) if slug in slugs)


Content = Cells | Distribution
Build = Callable[[Evidence, FigureDefinition], Content]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of an edition. by_residents: the same bars weighted by residents, for 3.5 and 3.8. by_urbanity: 3.8."""

    definition: FigureDefinition
    content: Content
    by_residents: Content | None
    by_urbanity: Mapping[Urbanity, Distribution] = field(default_factory=dict)
