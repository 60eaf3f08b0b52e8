"""The gate: from here on nobody can see a withheld value (DOMAIN, section 4, "State of a layer")."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from site_builder.model.places import NO_SCORE, SHOWN, WITHHELD, Areas, AreaYear, Edition, PublicAreas

KEPT = ("observations", "delivered")
"""Columns that end at the gate."""


def disclose(areas: Areas, edition: Edition) -> PublicAreas:
    """Raw areas become public areas: an area-year below the minimum loses all its measures."""
    wide = _one_per_year(areas, edition)
    states = _states(wide, edition.minimum_observations)
    shown = states == SHOWN
    shape = (len(areas.register), len(edition.years))

    def by_year(column: np.ndarray) -> pd.DataFrame:
        return pd.DataFrame(column.reshape(shape), index=areas.register.index, columns=list(edition.years))

    names = [name for name in wide.columns if name not in KEPT]
    measures = {name: by_year(wide[name].where(shown).to_numpy(dtype=float)) for name in names}
    residents = by_year(wide["residents"].where(wide["delivered"].notna(), 0).to_numpy(dtype=float))
    return PublicAreas(register=areas.register, states=by_year(states), measures=measures, residents=residents)


def withhold_too(areas: Areas, earlier: Collection[tuple[str, int]]) -> Areas:
    """The same areas, of which these (code, year) count as having no observations: an earlier edition withheld them."""
    if not earlier:
        return areas
    keys = pd.MultiIndex.from_tuples(sorted(earlier), names=["area", "year"])
    known = pd.MultiIndex.from_frame(areas.raw[["area", "year"]]).isin(keys)
    return replace(areas, raw=areas.raw.assign(observations=areas.raw["observations"].mask(known)))


def shown_rows(areas: Areas, edition: Edition) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rows of area-years that are shown, and those where nobody lives, without observations.

    Each keeps its place among all rows as its index.
    """
    lived = areas.raw["residents"] != 0
    enough = areas.raw["observations"] >= edition.minimum_observations
    rows = areas.raw.drop(columns="observations")
    return rows[lived & enough], rows[~lived]


def withheld_years(areas: PublicAreas) -> list[AreaYear]:
    """Every area-year that is withheld, by area code and year."""
    names, years = list(areas.register["name"].items()), areas.states.columns.tolist()
    places = np.argwhere(areas.states.to_numpy() == WITHHELD).tolist()
    return [AreaYear(str(names[row][0]), str(names[row][1]), int(years[column])) for row, column in places]


def withheld_areas(
    areas: Areas, edition: Edition, years_read: Mapping[str, Sequence[int]]
) -> dict[str, frozenset[str]]:
    """Per layer the codes of the areas that must be withheld, counted once more, without `disclose`.

    The check of a finished site holds what it finds against this. years_read: layer key -> the years it reads.
    """
    lived = areas.raw[areas.raw["residents"] != 0]
    enough = lived["observations"] >= edition.minimum_observations

    def withheld(years: frozenset[int]) -> frozenset[str]:
        rows = enough[lived["year"].isin(years)]
        seen = rows.groupby(lived["area"], observed=True).agg(["size", "sum"])
        return frozenset(seen.index[(seen["size"] == len(years)) & (seen["sum"] < len(years))])

    of_years = {years: withheld(years) for years in set(map(frozenset, years_read.values()))}
    return {key: of_years[frozenset(years)] for key, years in years_read.items()}


def _one_per_year(areas: Areas, edition: Edition) -> pd.DataFrame:
    """A row for every area and, within it, every year; empty, also in `delivered`, where none was delivered."""
    years = len(edition.years)
    area = areas.register.index.get_indexer(pd.Index(areas.raw["area"]))
    year = pd.Index(edition.years).get_indexer(pd.Index(areas.raw["year"]))
    asked = np.flatnonzero((area >= 0) & (year >= 0))
    rows = np.full(len(areas.register) * years, -1)
    rows[area[asked] * years + year[asked]] = asked
    return areas.raw.drop(columns=["area", "year"]).assign(delivered=True).reset_index(drop=True).reindex(rows)


def _states(wide: pd.DataFrame, minimum: float) -> np.ndarray:
    """State per area-year, in the order of the rule: nobody lives there, too few observations, shown."""
    empty = (wide["delivered"].isna() | (wide["residents"] == 0)).to_numpy()
    few = ~(wide["observations"] >= minimum).to_numpy()
    return np.select([empty, few], [NO_SCORE, WITHHELD], SHOWN).astype(np.int8)
