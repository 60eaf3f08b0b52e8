"""The derived measures of DOMAIN, section 3, for all areas at once."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from site_builder.model.places import NATION, Edition, PublicAreas, References

Floats = npt.NDArray[np.float64]
Positions = npt.NDArray[np.int8]
"""Of classes: the place in the map's classes, or a state of model.areas."""
DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Measures:
    """Every measure a map can ask for: (n_areas,) floats, NaN where any part is missing or not shown.

    Sums and differences are rounded to 6 decimals, so that a value on a cut is a value on that cut.
    """

    areas: PublicAreas
    references: References
    first: int
    last: int
    groups: tuple[str, ...]

    def association_share(self, year: int) -> Floats:
        """Percent of all homes."""
        return self._raw("association_share", year)

    def vulnerable_index(self, year: int) -> Floats:
        """Index points: the sum of the groups of the index, all of them needed."""
        return _rounded(self._index(year))

    def vulnerable_change(self) -> Floats:
        """Index points, last minus first year."""
        return _rounded(self._index(self.last) - self._index(self.first))

    def nuisance_national(self, year: int) -> Floats:
        """Leefbaarometer units against the nation in the same year; higher is better."""
        return _rounded(self._raw("nuisance", year) - self._nation(year))

    def nuisance_municipal(self, year: int) -> Floats:
        """Leefbaarometer units against the own municipality in the same year; higher is better."""
        return _rounded(self._raw("nuisance", year) - self._municipality(year))

    def nuisance_change(self) -> Floats:
        """Leefbaarometer units, last minus first year; higher is better."""
        return _rounded(self._change())

    def nuisance_change_relative(self) -> Floats:
        """The change minus the same difference of the own municipality's reference."""
        return _rounded(self._change() - (self._municipality(self.last) - self._municipality(self.first)))

    def _raw(self, measure: str, year: int) -> Floats:
        return self.areas.measures[measure][year].to_numpy(dtype=float)

    def _index(self, year: int) -> Floats:
        total: Floats = np.sum([self._raw(group, year) for group in self.groups], axis=0)
        return total

    def _change(self) -> Floats:
        return self._raw("nuisance", self.last) - self._raw("nuisance", self.first)

    def _nation(self, year: int) -> float:
        return float(self.references.nuisance[year].get(NATION, np.nan))

    def _municipality(self, year: int) -> Floats:
        own = self.references.nuisance[year].reindex(self.areas.register["municipality"])
        return own.to_numpy(dtype=float)


def measures_of(areas: PublicAreas, references: References, edition: Edition) -> Measures:
    """The measures of an edition."""
    return Measures(areas, references, edition.first, edition.last, edition.groups)


def _rounded(values: Floats) -> Floats:
    return np.round(values, DECIMALS)
