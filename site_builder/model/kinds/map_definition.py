"""What is a map: a rule that gives every area a class, and how it is told?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from site_builder.model.kinds.cut_points import Cuts

    Floats = npt.NDArray[np.float64]
    Positions = npt.NDArray[np.int8]
    Classify = Callable[["Numbers", Cuts, int], Positions]
    Measure = Callable[["Numbers", int], Floats]

Reads = Literal["year", "period"]


class NotAdditive(ValueError):
    """Raised when a map that is relative to the own municipality is summed, ranked or compared across them."""


class Numbers(Protocol):
    """What a rule may ask for: (n_areas,) floats, NaN where missing or not shown. first, last: years of the period."""

    @property
    def first(self) -> int:
        """First measurement year."""

    @property
    def last(self) -> int:
        """Last measurement year."""

    def column(self, name: str, year: int) -> Floats:
        """A column of values.csv."""

    def index(self, year: int) -> Floats:
        """The sum of the groups of the index, all of them needed."""

    def nation(self, name: str, year: int) -> float:
        """The mean of the nation."""

    def municipality(self, name: str, year: int) -> Floats:
        """The mean of the municipality of each area."""


@dataclass(frozen=True, slots=True)
class MapDefinition:
    """One map. classify gives class positions for a year; measure gives its single number, where it has one.

    reads: "year" reads that year, "period" the first and the last year. snapshots: also drawn for earlier years.
    relative: against the own municipality, so never summed, ranked or compared across (note 21 of the report).
    measures: the measures it uses. cuts: the cut points its words may quote as {s1}, {s2}, ..., "" for none; unit: in
    what they are told where its classes lie along one measure. needs: the cuts of an edition without which it cannot be
    made. beside_nation: reads the mean of the nation. index_change: reads how the index changed. square: its legend
    crosses two measures. note: what must be said of it beside maps and figures: legend.<note>, chart.<note>.
    """

    number: int
    slug: str
    group: str
    classes: tuple[str, ...]
    classify: Classify
    measures: tuple[str, ...]
    cuts: str
    reads: Reads
    snapshots: bool = False
    relative: bool = False
    measure: Measure | None = None
    decimals: int = 0
    needs: tuple[str, ...] = ()
    beside_nation: bool = False
    index_change: bool = False
    unit: str = ""
    square: bool = False
    note: str = ""

    def mark(self, position: int) -> str:
        """The class mark: map number and letter, never a bare digit ("1A")."""
        return f"{self.number}{'ABCDEFGHI'[position]}"

    def require_additive(self, doing: str) -> None:
        """Raises NotAdditive for maps 2, 7 and 9; call before any sum, ranking or comparison over municipalities."""
        if self.relative:
            raise NotAdditive(f"{doing}: map {self.number} ({self.slug}) is relative to the own municipality")
