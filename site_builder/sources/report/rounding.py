"""How many areas could be in another class of a map because the publisher rounded?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from site_builder.model.rules import cut
from site_builder.model.words import listing, number
from site_builder.sources.borders import Figures
from site_builder.sources.files import Floats
from site_builder.sources.report.told import Section, Table
from site_builder.sources.writing import index_groups

TOLD = 0.1
"""Above this part of the areas the spatial note of the edition says it too."""

Key = tuple[str, int]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a measure lies between, per area; NaN where there is no value."""

    low: Floats
    high: Floats

    def __sub__(self, other: "Bounds") -> "Bounds":
        return Bounds(self.low - other.high, self.high - other.low)

    def uncertain(self, cuts: Sequence[float]) -> Flags:
        """Where the two ends are in different classes."""
        return np.asarray(cut(self.low, cuts) != cut(self.high, cuts))


@dataclass(frozen=True, slots=True)
class MapRounding:
    """One map: how many of its areas with a value could be in another class."""

    number: int
    uncertain: int
    areas: int

    @property
    def part(self) -> float:
        """Part of the areas, 0 to 1."""
        return self.uncertain / self.areas if self.areas else 0.0


def rounding_of(
    figures: Mapping[Key, Figures], edition: Mapping[str, object], years: tuple[int, ...]
) -> tuple[MapRounding, ...]:
    """Of every map that the delivery has, in the last year; references count as exact."""
    cuts = edition.get("cuts", {})
    known = {str(key): _numbers(value) for key, value in cuts.items()} if isinstance(cuts, dict) else {}
    measures = _Measures(figures, index_groups(edition, [name for name, _ in figures]), years)
    found = []
    for map_number, parts in RULES.items():
        inputs = [(measure(measures), known[key]) for measure, key in parts if key in known]
        if len(inputs) < len(parts) or any(bounds is None for bounds, _ in inputs):
            continue
        flags = [bounds.uncertain(values) for bounds, values in inputs if bounds is not None]
        there = np.all([np.isfinite(bounds.low) for bounds, _ in inputs if bounds is not None], axis=0)
        found.append(MapRounding(map_number, int((np.any(flags, axis=0) & there).sum()), int(there.sum())))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Measures:
    """The measures of the maps, as bounds; None where the delivery does not have them."""

    figures: Mapping[Key, Figures]
    groups: tuple[str, ...]
    years: tuple[int, ...]

    def share(self) -> Bounds | None:
        return self._of("association_share", self.years[-1])

    def nuisance(self) -> Bounds | None:
        return self._of("nuisance", self.years[-1])

    def nuisance_change(self) -> Bounds | None:
        first, last = self._of("nuisance", self.years[0]), self.nuisance()
        return last - first if first and last else None

    def index(self) -> Bounds | None:
        return self._index(self.years[-1])

    def index_change(self) -> Bounds | None:
        first, last = self._index(self.years[0]), self.index()
        return last - first if first and last else None

    def _of(self, name: str, year: int) -> Bounds | None:
        one = self.figures.get((name, year))
        return None if one is None else Bounds(one.low, one.high)

    def _index(self, year: int) -> Bounds | None:
        parts = [part for name in self.groups if (part := self._of(name, year)) is not None]
        if not parts:
            return None
        return Bounds(np.sum([part.low for part in parts], axis=0), np.sum([part.high for part in parts], axis=0))


Rule = tuple[Callable[[_Measures], Bounds | None], str]
RULES: dict[int, tuple[Rule, ...]] = {
    3: ((_Measures.share, "association_share"),),
    4: ((_Measures.index, "vulnerable_index"),),
    5: ((_Measures.index_change, "vulnerable_change"), (_Measures.index, "vulnerable_very_many")),
    6: ((_Measures.nuisance, "nuisance"),),
    8: ((_Measures.nuisance_change, "nuisance_change"),),
}
"""Which measures the class of a map follows from, and by which cuts."""


def rounding_note(found: Sequence[MapRounding], many: str) -> str:
    """What the spatial note adds: the maps of which more than a tenth of the areas could be in another class, or ""."""
    told = [one for one in found if one.part > TOLD]
    if not told:
        return ""
    maps = listing(f"kaart {one.number} ({number(100 * one.part, 0)}%)" for one in told)
    return f"Door afronding en geheimhouding bij de bron kan een deel van de {many} in een andere klasse horen: {maps}."


def _numbers(value: object) -> tuple[float, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(float(one) for one in values if isinstance(one, int | float))


def rounding_section(found: Sequence[MapRounding], many: str) -> Section:
    """A row per map."""
    rows = tuple(
        (f"kaart {one.number}", number(one.uncertain), number(one.areas), f"{number(100 * one.part, 1)}%")
        for one in found
        if one.areas
    )
    line = f"Zoveel {many} kunnen in een andere klasse horen, alleen doordat de uitgever afrondt of geheimhoudt."
    header = ("kaart", "kan anders", "met een klasse", "deel")
    return Section("Afronding", (line,), (Table(f"{many} per kaart, laatste jaar", header, rows),))
