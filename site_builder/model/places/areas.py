"""What is known about areas: raw (Areas), after the gate (PublicAreas), and their references."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # `check content` needs the names of the counts, not a third of a second of pandas
    import pandas as pd

COUNTS = ("residents", "homes")


@dataclass(frozen=True, slots=True)
class Areas:
    """A delivery's areas before the gate; only model.disclosure may read `raw`.

    register: index area code (sorted), columns name, municipality, district ("" where unknown).
    raw: one row per area-year, columns area (text, of millions of rows as categories), year, observations, residents,
    homes (numbers of, NaN missing), and the measures of the theme.
    """

    register: pd.DataFrame
    raw: pd.DataFrame


@dataclass(frozen=True, slots=True)
class AreaYear:
    """An area, as an edition calls it, in one of its measurement years."""

    area: str
    name: str
    year: int


@dataclass(frozen=True, slots=True)
class PublicAreas:
    """Areas after the gate: no observations, and nothing about a withheld area-year.

    register: as in Areas. states: (n_areas, n_years) int8 SHOWN, NO_SCORE or WITHHELD, columns are years.
    measures: name -> (n_areas, n_years) floats, NaN where missing or not shown: those of the theme, COUNTS and the
    groups of an index of the edition's own.
    residents: (n_areas, n_years) of every area, also where it is withheld: who lives where is public. 0 without a row,
    NaN where it was not delivered. Only rules.secondary reads it.
    """

    register: pd.DataFrame
    states: pd.DataFrame
    measures: Mapping[str, pd.DataFrame]
    residents: pd.DataFrame


@dataclass(frozen=True, slots=True)
class References:
    """Means by the research bureau, by measure: index code of municipality or nation, columns years, NaN missing."""

    means: Mapping[str, pd.DataFrame]
