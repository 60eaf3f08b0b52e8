"""What an edition is: a period, its cut points and its sources."""

from dataclasses import dataclass
from typing import Literal

Publish = Literal["classes", "values"]


@dataclass(frozen=True, slots=True)
class Cuts:
    """Cut points, strictly rising; a value on a cut belongs to the upper class (DOMAIN, section 3).

    association_share: percent of homes (4). vulnerable_*: index points per 100 residents (4, 2, 1, 1).
    nuisance (6), nuisance_level (2), nuisance_change (4): Leefbaarometer units. focus_vulnerable (2): index points.
    """

    association_share: tuple[float, ...]
    vulnerable_index: tuple[float, ...]
    vulnerable_change: tuple[float, ...]
    vulnerable_strong_increase: float
    vulnerable_very_many: float
    nuisance: tuple[float, ...]
    nuisance_level: tuple[float, ...]
    nuisance_change: tuple[float, ...]
    focus_vulnerable: tuple[float, ...]

    @property
    def nuisance_movement(self) -> tuple[float, ...]:
        """The two inner cuts of nuisance_change: worsened | equal | improved."""
        return self.nuisance_change[1:3]


@dataclass(frozen=True, slots=True)
class Source:
    """A source as it is printed, and the measures that come from it."""

    id: str
    text: str
    measures: tuple[str, ...]
    reference_dates: str


@dataclass(frozen=True, slots=True)
class AreaWord:
    """What the edition calls its areas: one "buurt", many "buurten"."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class Edition:
    """edition.toml. years: at least two, rising. extent: west, south, east, north in degrees, or None."""

    id: str
    title: str
    years: tuple[int, ...]
    fictional: bool
    minimum_observations: float
    publish: Publish
    spatial_note: str
    extent: tuple[float, float, float, float] | None
    area: AreaWord
    cuts: Cuts
    sources: tuple[Source, ...]

    @property
    def first(self) -> int:
        """First measurement year."""
        return self.years[0]

    @property
    def last(self) -> int:
        """Last measurement year."""
        return self.years[-1]

    @property
    def period(self) -> str:
        """The period as it is printed, with an en dash."""
        return f"{self.first}\N{EN DASH}{self.last}"

    def sources_of(self, measures: tuple[str, ...]) -> tuple[Source, ...]:
        """The sources that hold any of these measures, in the order of the edition."""
        return tuple(source for source in self.sources if set(source.measures) & set(measures))
