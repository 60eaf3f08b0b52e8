"""What an edition is: a period, its cut points and its sources."""

from dataclasses import dataclass
from typing import Literal

from site_builder.model.kinds import Cuts, Theme

Publish = Literal["classes", "values"]
Coverage = Literal["nation", "part"]
RESIDENTS = "residents"
Difference = Literal["first-year", "last-year", "cuts", "sources", "areas"]


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
class IndexGroup:
    """A group that an index of an edition's own counts.

    of: what its numbers are a share of, "residents", "adults". periods: measurement year -> of when its numbers are,
    where that is another year. modelled: estimates of a model.
    """

    measure: str
    label: str
    of: str
    periods: tuple[tuple[int, str], ...]
    modelled: bool

    def is_steady(self, years: tuple[int, ...]) -> bool:
        """Whether its change is one of the areas: not modelled, and at most a year off the measurement years."""
        shown = (period for period in self.periods if period[0] in years)
        return not self.modelled and all(of.isdecimal() and abs(int(of) - year) <= 1 for year, of in shown)


@dataclass(frozen=True, slots=True)
class OwnIndex:
    """An index on open data instead of that of the report. change: why its change may be shown all the same, or ""."""

    name: str
    note: str
    change: str
    groups: tuple[IndexGroup, ...]

    @property
    def is_mixed(self) -> bool:
        """Whether the groups are shares of different wholes: then no sum is "per 100 residents"."""
        return any(group.of != RESIDENTS for group in self.groups)

    def shows_change(self, years: tuple[int, ...]) -> bool:
        """Whether anything that reads its change is in the edition (DOMAIN, section 10)."""
        return bool(self.change) or all(group.is_steady(years) for group in self.groups)


@dataclass(frozen=True, slots=True)
class CellGrid:
    """The grid of a delivery of squares: its projected CRS, the side of a square and the window of each value (metres).

    radius: 0 for none. public_counts: every count that the values come from is published per square.
    """

    crs: str
    size: int
    radius: int
    public_counts: bool

    @property
    def system(self) -> str:
        """The CRS as it is compared and printed, however it was typed."""
        return self.crs.strip().upper()


@dataclass(frozen=True, slots=True)
class Edition:
    """edition.toml. years: at least two, rising. extent: west, south, east, north in degrees, or None.

    coverage: None as long as only edition.toml is known and does not say it; a delivery always does.
    revised: YYYY-MM-DD of a corrected redelivery of the same edition, "" for the first; revision counts them.
    theme: what its atlas is about. index: of its own, None = that of the theme. has_nation: whether references.csv has
    the mean of the nation of what maps lay beside it.
    cells: the grid of a delivery of squares, None where areas have outlines of their own.
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
    theme: Theme
    coverage: Coverage | None = None
    revised: str = ""
    revision: int = 1
    index: OwnIndex | None = None
    has_nation: bool = True
    cells: CellGrid | None = None

    @property
    def groups(self) -> tuple[str, ...]:
        """The columns of values.csv whose sum is the index."""
        return tuple(group.measure for group in self.index.groups) if self.index else self.theme.groups

    @property
    def groups_with_change(self) -> tuple[str, ...]:
        """The groups whose change may be shown: of an own index the steady ones, or all with its reason printed."""
        if self.index is None or self.index.change:
            return self.groups
        return tuple(group.measure for group in self.index.groups if group.is_steady(self.years))

    def columns(self, measures: tuple[str, ...]) -> tuple[str, ...]:
        """Columns of values.csv: the index stands for its groups."""
        index = self.theme.index
        return tuple(column for measure in measures for column in (self.groups if measure == index else (measure,)))

    def delivers(self, measures: tuple[str, ...]) -> bool:
        """Whether the sources name every one of these."""
        named = {measure for source in self.sources for measure in source.measures}
        return named.issuperset(self.columns(measures))

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
        columns = set(self.columns(measures))
        return tuple(source for source in self.sources if columns.intersection(source.measures))


@dataclass(frozen=True, slots=True)
class Basis:
    """What two editions must share to be compared freely.

    cuts, areas: fingerprints, "" when not known. sources: text and reference dates of each.
    """

    years: tuple[int, ...]
    cuts: str
    sources: tuple[tuple[str, str], ...]
    areas: str


def differences(now: Basis, earlier: Basis) -> tuple[Difference, ...]:
    """What differs; () when the two are freely comparable (DOMAIN, section 7). What is not known differs."""
    differing: dict[Difference, bool] = {
        "first-year": now.years[0] != earlier.years[0],
        "last-year": now.years[-1] != earlier.years[-1],
        "cuts": not now.cuts or now.cuts != earlier.cuts,
        "sources": bool(other_sources(now, earlier)) or not now.sources,
        "areas": not now.areas or now.areas != earlier.areas,
    }
    return tuple(name for name, differs in differing.items() if differs)


def other_sources(now: Basis, earlier: Basis) -> tuple[str, ...]:
    """Texts of the sources that are not the same version in both.

    The text names the version. The reference dates follow the years, so they tell of another version only where both
    editions have the same years.
    """
    dated = now.years == earlier.years
    versions = [{(text, dates if dated else "") for text, dates in basis.sources} for basis in (now, earlier)]
    texts = (text for basis in (now, earlier) for text, _ in basis.sources)
    changed = {text for text, _ in versions[0] ^ versions[1]}
    return tuple(text for text in dict.fromkeys(texts) if text in changed)
