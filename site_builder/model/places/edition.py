"""What an edition is: a period, its cut points and its sources."""

from dataclasses import dataclass
from typing import Literal

Publish = Literal["classes", "values"]
Coverage = Literal["nation", "part"]
Difference = Literal["first-year", "last-year", "cuts", "sources", "areas"]


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
    """edition.toml. years: at least two, rising. extent: west, south, east, north in degrees, or None.

    coverage: None as long as only edition.toml is known and does not say it; a delivery always does.
    revised: YYYY-MM-DD of a corrected redelivery of the same edition, "" for the first; revision counts them.
    """

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
    coverage: Coverage | None = None
    revised: str = ""
    revision: int = 1

    @property
    def is_part(self) -> bool:
        """Whether it holds a part of the country: then no sum over it is one of the Netherlands."""
        return self.coverage == "part"

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


@dataclass(frozen=True, slots=True)
class Basis:
    """What two editions must share to be compared freely.

    cuts, areas: fingerprints, "" when not known. sources: text and reference dates of each.
    """

    years: tuple[int, ...]
    cuts: str
    sources: tuple[tuple[str, str], ...]
    areas: str


def differences(one: Basis, other: Basis) -> tuple[Difference, ...]:
    """What differs; () when the two are freely comparable (DOMAIN, section 7). What is not known differs."""
    found: dict[Difference, bool] = {
        "first-year": one.years[0] != other.years[0],
        "last-year": one.years[-1] != other.years[-1],
        "cuts": not one.cuts or one.cuts != other.cuts,
        "sources": bool(other_sources(one, other)) or not one.sources,
        "areas": not one.areas or one.areas != other.areas,
    }
    return tuple(name for name, differs in found.items() if differs)


def other_sources(one: Basis, other: Basis) -> tuple[str, ...]:
    """Texts of the sources that are not the same version in both.

    The text names the version. The reference dates follow the years, so they tell of another version only where both
    editions have the same years.
    """
    dated = one.years == other.years
    versions = [{(text, dates if dated else "") for text, dates in basis.sources} for basis in (one, other)]
    texts = (text for basis in (one, other) for text, _ in basis.sources)
    changed = {text for text, _ in versions[0] ^ versions[1]}
    return tuple(text for text in dict.fromkeys(texts) if text in changed)
