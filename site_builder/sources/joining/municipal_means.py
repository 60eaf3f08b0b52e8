"""Which references does a delivery get: published, computed from the file's own areas, or brought by the recipe?"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from site_builder.model.places import COUNTS
from site_builder.sources.borders import COVERED
from site_builder.sources.joining.joined import own_figures
from site_builder.sources.joining.readings import Key
from site_builder.sources.joining.weights import Ground, residents_of
from site_builder.sources.recipe import Measure
from site_builder.sources.writing import NATION_COVERED


@dataclass(frozen=True, slots=True)
class Means:
    """References by measure and year. computed, published: by municipality, NaN where not known. nation: of NL.

    nation_by: "files", "recipe" or "" where nothing gives it.
    """

    computed: dict[Key, pd.Series]
    published: dict[Key, pd.Series]
    nation: dict[Key, float]
    nation_by: dict[Key, str]

    @property
    def from_recipe(self) -> tuple[str, ...]:
        """The measures of which the recipe gives the mean of the nation."""
        return tuple(dict.fromkeys(name for (name, _), by in self.nation_by.items() if by == "recipe"))

    def used(self, key: Key) -> pd.Series:
        """The published value where there is one, else the computed one."""
        if key not in self.published:
            return self.computed[key]
        return self.published[key].reindex(self.computed[key].index).fillna(self.computed[key])


def means_of(ground: Ground) -> Means:
    """All references of all measures, of every municipality of the map."""
    means = Means({}, dict(ground.readings.municipal), {}, {})
    for measure in ground.recipe.measures.values():
        if measure.name in COUNTS:
            continue
        for year in ground.recipe.years:
            means.computed[measure.name, year] = _municipal(ground, measure, year)
            _add_nation(means, ground, measure, year)
    return means


def _municipal(ground: Ground, measure: Measure, year: int) -> pd.Series:
    """By municipality: the weighted mean over the pieces of the file's areas, where 90 % of the weight has a value."""
    division = ground.readings.readings[measure.name, year].division
    pieces, parts = ground.pieces[division], ground.parts[division, measure.of]
    figures = own_figures(ground, measure, year)
    weights = residents_of(_weights(ground, measure, year), ground.readings.lands[division].codes)
    frame = pd.DataFrame(
        {
            "municipality": ground.land.register["municipality"].to_numpy()[pieces.target],
            "weight": np.nan_to_num(weights)[pieces.source] * parts,
            "value": figures.values[pieces.source],
        }
    )
    frame["valued"] = frame["weight"].where(frame["value"].notna(), 0.0)
    frame["sum"] = (frame["weight"] * frame["value"]).fillna(0.0)
    sums = frame.groupby("municipality")[["weight", "valued", "sum"]].sum()
    mean = sums["sum"] / sums["valued"].where(sums["valued"] > 0)
    return mean.where(sums["valued"] >= COVERED * sums["weight"])


def _weights(ground: Ground, measure: Measure, year: int) -> pd.Series:
    division = ground.readings.readings[measure.name, year].division
    if measure.given == "count":
        return ground.denominators(division, measure.of, year)
    return ground.own_weights(division, measure.of, year)


def _add_nation(means: Means, ground: Ground, measure: Measure, year: int) -> None:
    """The mean of all rows of the file where they are the nation, else what the recipe says; never that of a part."""
    key = (measure.name, year)
    given = ground.recipe.nation.means.get(measure.name, {}).get(year)
    means.nation_by[key] = ""
    if (mean := _nation(ground, measure, year)) is not None:
        means.nation[key], means.nation_by[key] = mean, "files"
    elif given is not None:
        means.nation[key], means.nation_by[key] = given, "recipe"


def _nation(ground: Ground, measure: Measure, year: int) -> float | None:
    """The mean of all rows; None where the areas with a value have less than 95 % of the nation's residents."""
    reading = ground.readings.readings[measure.name, year]
    whole = ground.readings.readings["residents", year].nation
    residents = ground.own_weights(reading.division, "residents", year).reindex(reading.rows.index)
    weights = _weights(ground, measure, year).reindex(reading.rows.index)
    values = reading.rows
    if measure.given == "count":
        values = 100 * reading.rows / weights.where(weights > 0)
    there = values.notna() & weights.notna()
    if not residents[there].sum() >= NATION_COVERED * whole:  # also where the nation is not known
        return None
    return float((values * weights)[there].sum() / weights[there].sum())
