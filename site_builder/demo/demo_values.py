"""What stands in values.csv and references.csv of the fictional province?"""

from typing import Final

import numpy as np
import pandas as pd

from site_builder.demo.demo_character import character_of
from site_builder.demo.demo_measures import GROUPS, make_measures
from site_builder.demo.demo_people import count_people
from site_builder.demo.land import YEARS, Land

NATION: Final = "NL"
GAPS: Final = {"DM03": ("nuisance", 2014), "DM05": ("refugee_origin", 2018), "DM02": ("association_share", 2020)}
"""The source has no number: in one populous area of the municipality, the measure and the year."""


def make_values(land: Land, areas: pd.DataFrame, random: np.random.Generator) -> pd.DataFrame:
    """Rows of values.csv, by area code and year; a missing measure is NaN.

    areas: columns code, municipality and kind, one row per area, in the order of the land.
    """
    fractions = np.array([(year - YEARS[0]) / (YEARS[-1] - YEARS[0]) for year in YEARS])
    character = character_of(land, random)
    people = count_people(land, character, kind=areas["kind"], fractions=fractions, random=random)
    measures = make_measures(land, character, fractions=fractions, random=random)
    columns = {
        "area": np.tile(areas["code"], len(YEARS)),
        "year": np.repeat(YEARS, len(areas)),
        "observations": people.observations.ravel(),
        "residents": people.residents.ravel(),
        "homes": people.homes.ravel(),
        **{name: numbers.ravel() for name, numbers in measures.items()},
    }
    frame = pd.DataFrame(columns).sort_values(["area", "year"], ignore_index=True)
    return _with_gaps(frame, list(measures))


def _with_gaps(values: pd.DataFrame, measures: list[str]) -> pd.DataFrame:
    """Without numbers where nobody lives, and with the few GAPS of the source."""
    filled = values.copy()
    filled.loc[filled["residents"] == 0, measures] = np.nan
    for municipality, (measure, year) in GAPS.items():
        rows = filled["area"].str.startswith(municipality) & (filled["year"] == year)
        filled.loc[filled.loc[rows, "residents"].idxmax(), measure] = np.nan
    return filled


def make_references(values: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """Rows of references.csv: means weighted by residents (association_share: by homes)."""
    owner = values["area"].map(areas.set_index("code")["municipality"])
    both = pd.concat([values.assign(municipality=NATION), values.assign(municipality=owner)])
    both["vulnerable_index"] = both[list(GROUPS)].sum(axis=1, skipna=False)
    keys = [both["municipality"], both["year"]]
    means = {
        "nuisance": _mean(both["nuisance"], both["residents"], keys=keys),
        "vulnerable_index": _mean(both["vulnerable_index"], both["residents"], keys=keys),
        "association_share": _mean(both["association_share"], both["homes"], keys=keys),
    }
    frame = pd.DataFrame(means).round(4).reset_index()
    nation = frame["municipality"] == NATION
    return pd.concat([frame[nation], frame[~nation]], ignore_index=True)


def _mean(measure: pd.Series, weight: pd.Series, *, keys: list[pd.Series]) -> pd.Series:
    known = weight.where(measure.notna(), 0)
    return (measure.fillna(0) * known).groupby(keys).sum() / known.groupby(keys).sum()
