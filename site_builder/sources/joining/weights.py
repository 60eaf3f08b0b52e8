"""How heavy does each area weigh: by its residents or homes, in the year of the file's own areas?"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from site_builder.sources.borders import (
    Figures,
    Land,
    Pieces,
    SquareCounts,
    carried_counts,
    parts_of,
    pieces_between,
    whole,
)
from site_builder.sources.files import Floats
from site_builder.sources.joining.readings import Readings
from site_builder.sources.recipe import WEIGHTS, Recipe, Weight


@dataclass(frozen=True, slots=True)
class Ground:
    """What is needed to bring numbers from every division to the areas of the edition.

    pieces: by key of a division. parts: by division and by what is counted. counts: residents and homes on the areas
    of the edition, by name and year.
    """

    recipe: Recipe
    readings: Readings
    pieces: Mapping[str, Pieces]
    parts: Mapping[tuple[str, Weight], Floats]
    counts: dict[tuple[str, int], Figures] = field(default_factory=dict)

    @property
    def land(self) -> Land:
        """The areas of the edition."""
        return self.readings.lands[self.recipe.areas]

    def own_weights(self, division: str, of: Weight, year: int) -> pd.Series:
        """By code: the weight of each area of a division in the year of its borders, NaN where it is not known.

        On the areas of the edition it is that of the measurement year itself, brought over where it must be.
        """
        readings = self.readings.readings
        if (here := readings.get((of, year))) is not None and here.division == division == self.recipe.areas:
            return here.rows
        if division == self.recipe.areas and (of, year) in self.counts:
            return pd.Series(self.counts[of, year].values, index=self.land.codes)
        years = [asked for (name, asked), reading in readings.items() if name == of and reading.division == division]
        nearest = min(years, key=lambda asked: abs(asked - _year(division, asked)))
        return readings[of, nearest].rows

    def denominators(self, division: str, of: Weight, year: int) -> pd.Series:
        """By code: what a count of this year is a share of; of the same year where the file has it."""
        here = self.readings.readings.get((of, year))
        return here.rows if here is not None and here.division == division else self.own_weights(division, of, year)


def ground_of(recipe: Recipe, readings: Readings, squares: Mapping[int, SquareCounts]) -> Ground:
    """All pieces and parts, and the counts that were brought over."""
    land = readings.lands[recipe.areas]
    pieces: dict[str, Pieces] = {}
    parts: dict[tuple[str, Weight], Floats] = {}
    for key, other in readings.lands.items():
        pieces[key] = whole(len(land.codes)) if key == recipe.areas else pieces_between(other.shapes, land.shapes)
        nearest = _nearest(squares, key)
        for of in WEIGHTS:
            parts[key, of] = parts_of(pieces[key], other.shapes, land.shapes, squares=nearest, count=of)
    ground = Ground(recipe, readings, pieces, parts)
    for of in WEIGHTS:
        for year in recipe.measures[of].years:
            reading = readings.readings[of, year]
            figures = reading.on(readings.lands[reading.division].codes, recipe.measures[of].step)
            ground.counts[of, year] = carried_counts(figures, pieces[reading.division], parts[reading.division, of])
    return ground


def _nearest(squares: Mapping[int, SquareCounts], division: str) -> SquareCounts | None:
    """The squares of the year nearest to the borders of a division."""
    years = sorted(squares)
    return squares[min(years, key=lambda year: abs(year - _year(division, years[-1])))] if years else None


def _year(division: str, otherwise: int) -> int:
    return int(division) if division.isdecimal() else otherwise


def residents_of(series: pd.Series, codes: list[str]) -> Floats:
    """The weights of these areas, NaN where unknown."""
    return series.reindex(codes).to_numpy(dtype=np.float64)
