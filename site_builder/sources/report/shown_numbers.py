"""What may a report reckon with: the numbers that readers would be shown, as wide as rounding leaves them?"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import pandas as pd

from site_builder.model.kinds import MapDefinition, Theme
from site_builder.model.places import Edition, PublicAreas, References
from site_builder.model.rules import AreaNumbers, maps_of, numbers_of
from site_builder.sources.borders import Figures
from site_builder.sources.files import Floats
from site_builder.sources.joining import AreaDelivery
from site_builder.sources.squares import CellDelivery

Key = tuple[str, int]
End = Literal["low", "values", "high"]
Ends = Mapping[Key, End]
"""Which end of its bounds a measure has in a year; "values" where it is not named."""


@dataclass(frozen=True, slots=True)
class ShownNumbers:
    """figures: by measure and year, also of withheld areas. shown: year -> (n_areas,) enough observations.

    municipalities: (n_areas,) codes. references: count as exact. edition: has_nation as it will be.
    """

    edition: Edition
    figures: Mapping[Key, Figures]
    shown: Mapping[int, np.ndarray]
    municipalities: pd.Series
    references: References

    @property
    def maps(self) -> tuple[MapDefinition, ...]:
        """The maps that the edition will have."""
        return maps_of(self.edition)

    def of(self, name: str, year: int, end: End = "values") -> Floats:
        """One measure in a year, NaN where it is not shown."""
        figures = self.figures[name, year]
        numbers = {"low": figures.low, "values": figures.values, "high": figures.high}[end]
        return np.where(self.shown[year], numbers, np.nan)

    def measures(self, ends: Ends) -> AreaNumbers:
        """What the maps are made from, with these ends."""
        names = dict.fromkeys(name for name, _ in self.figures)
        years = list(self.edition.years)
        columns = {
            name: pd.DataFrame({year: self.of(name, year, ends.get((name, year), "values")) for year in years})
            for name in names
        }
        register = pd.DataFrame({"municipality": self.municipalities.to_numpy()})
        nothing = pd.DataFrame()
        areas = PublicAreas(register, nothing, columns, nothing)
        return numbers_of(areas, self.references, self.edition)


def shown_of_areas(delivery: AreaDelivery) -> ShownNumbers:
    """Of an import of areas."""
    recipe, means = delivery.recipe, delivery.means
    owners = delivery.land.register["municipality"].reset_index(drop=True)
    years = recipe.years
    nation = recipe.theme.nation
    beside = {}
    for name in _beside(recipe.theme):
        beside[name] = pd.DataFrame(np.nan, index=[*sorted(set(owners)), nation], columns=list(years))
        for year in years if name in recipe.measures else ():
            beside[name][year] = means.used((name, year)).reindex(beside[name].index)
            beside[name].loc[nation, year] = means.nation.get((name, year), np.nan)
    observations = {year: delivery.figures[recipe.observations, year].values for year in years}
    return _numbers(recipe.parsed, delivery.figures, observations, owners=owners, means=beside)


def shown_of_cells(delivery: CellDelivery) -> ShownNumbers:
    """Of an import of squares; nothing there is compared with a municipality or the nation."""
    owners = delivery.cells["municipality"].reset_index(drop=True)
    years = delivery.recipe.years
    figures: dict[Key, Figures] = {}
    observations: dict[int, Floats] = {}
    for year in years:
        cells = delivery.readings.years[year]
        rows = pd.Index(cells.file.codes).get_indexer(pd.Index(delivery.cells["code"]))
        observations[year] = np.where(rows >= 0, cells.observations[rows], np.nan)
        figures |= {(name, year): _at(column, rows) for name, column in cells.figures.items()}
    theme = delivery.recipe.theme
    beside = {name: pd.DataFrame(np.nan, index=[theme.nation], columns=list(years)) for name in _beside(theme)}
    return _numbers(delivery.recipe.parsed, figures, observations, owners=owners, means=beside)


def _beside(theme: Theme) -> tuple[str, ...]:
    """The measures that maps lay beside the means of nation and municipality."""
    return (theme.beside_means.measure,) if theme.beside_means else ()


def _at(figures: Figures, rows: np.ndarray) -> Figures:
    """Those of some rows, in their order; nothing at -1."""
    values, low, high = (
        np.where(rows >= 0, numbers[rows], np.nan) for numbers in (figures.values, figures.low, figures.high)
    )
    return Figures(values, np.where(rows >= 0, figures.reasons[rows], "no-row"), low, high)


def _numbers(
    edition: Edition,
    figures: Mapping[Key, Figures],
    observations: Mapping[int, Floats],
    *,
    owners: pd.Series,
    means: Mapping[str, pd.DataFrame],
) -> ShownNumbers:
    shown = {year: observations[year] >= edition.minimum_observations for year in edition.years}
    read = replace(edition, has_nation=any(table.loc[edition.theme.nation].notna().any() for table in means.values()))
    return ShownNumbers(read, figures, shown, owners, References(means))
