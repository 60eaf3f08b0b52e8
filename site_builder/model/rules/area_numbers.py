"""Which numbers may the rule of a map ask for, for all areas at once?"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.model.places import Edition, PublicAreas, References

Floats = npt.NDArray[np.float64]
Positions = npt.NDArray[np.int8]
"""Of classes: the place in the map's classes, or a state of model.areas."""


@dataclass(frozen=True, slots=True)
class AreaNumbers:
    """Numbers of a period: (n_areas,) floats, NaN where any part is missing or not shown. nation_code: its own."""

    areas: PublicAreas
    references: References
    first: int
    last: int
    groups: tuple[str, ...]
    nation_code: str

    def column(self, name: str, year: int) -> Floats:
        """A column of values.csv."""
        return self.areas.measures[name][year].to_numpy(dtype=float)

    def index(self, year: int) -> Floats:
        """The sum of the groups of the index, all of them needed."""
        total: Floats = np.sum([self.column(group, year) for group in self.groups], axis=0)
        return total

    def nation(self, name: str, year: int) -> float:
        """The mean of the nation, NaN where it is not known."""
        return float(self.references.means[name][year].get(self.nation_code, np.nan))

    def municipality(self, name: str, year: int) -> Floats:
        """The mean of the municipality of each area."""
        means = self.references.means[name][year].reindex(self.areas.register["municipality"])
        return means.to_numpy(dtype=float)


def numbers_of(areas: PublicAreas, references: References, edition: Edition) -> AreaNumbers:
    """The numbers of an edition."""
    return numbers_between(areas, references, edition, (edition.first, edition.last))


def numbers_between(
    areas: PublicAreas, references: References, edition: Edition, period: tuple[int, int]
) -> AreaNumbers:
    """The numbers of a period within an edition."""
    return AreaNumbers(areas, references, *period, edition.groups, edition.theme.nation)


def nation_beside(references: References, edition: Edition) -> "pd.Series[float]":
    """Per year the mean of the nation that maps lay beside, as readers know it; empty where no map lays beside one."""
    theme, beside = edition.theme, edition.theme.beside_means
    return references.means[beside.measure].reindex([theme.nation]).iloc[0] if beside else pd.Series(dtype=float)
