"""What is a figure of the national picture: what it counts, over which maps, and what is said of it?"""

from dataclasses import dataclass
from typing import Literal

from site_builder.model.kinds.map_definition import MapDefinition

Weight = Literal["areas", "residents", "homes"]
FigureKind = Literal["shift", "mean-per-year", "mean-per-period", "mean-per-group", "over-classes", "rate-per-type"]
"""What the numbers of a figure are (model.figures makes them, DOMAIN section 5):

shift: of homes of a kind over the classes of the map that figures are divided by, first to last year. mean-per-year,
mean-per-period, mean-per-group: of what a map measures, weighted by residents. over-classes: areas over the classes of
a map. rate-per-type: areas in some of its classes, per type of municipality.
"""


@dataclass(frozen=True, slots=True)
class FigureDefinition:
    """One row of the figures. Raises NotAdditive when it names a map that is relative to the own municipality.

    question: of the report that it belongs to. maps: what it sums: the map it shows first, then conditions, and last
    the map whose classes divide it. among: the class that an area must have on its conditions.
    outside: why areas with numbers are not in it, by its name among the reasons. decimals: of its numbers.
    speaks_of: the classes of the first map that its rate counts and its sentence speaks of; beside: those the sentence
    sets beside them, if any. by_residents: it has a second view, weighted by residents. by_urbanity: it also exists for
    urban municipalities and for the others. own_unit, explained, two_sided: what its axis counts, what its numbers mean
    and what either side of zero says stands among the sentences.
    """

    number: str
    question: str
    maps: tuple[MapDefinition, ...]
    weight: Weight
    kind: FigureKind
    speaks_of: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    among: str = ""
    outside: str = "few"
    decimals: int = 1
    by_residents: bool = False
    by_urbanity: bool = False
    own_unit: bool = False
    explained: bool = False
    two_sided: bool = False

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
    def spoken(self) -> tuple[int, ...]:
        """Positions of the classes it speaks of."""
        return self.positions(self.speaks_of)

    @property
    def is_panel(self) -> bool:
        """Whether it also stands on the page of every municipality and region, beside others."""
        return self.kind == "over-classes"

    def positions(self, slugs: tuple[str, ...]) -> tuple[int, ...]:
        """Positions of some classes of the map it shows."""
        return tuple(n for n, slug in enumerate(self.maps[0].classes) if slug in slugs)
