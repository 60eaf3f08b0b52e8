"""How many people live in each area, in how many homes, and how many of them were observed?"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd
import shapely

from site_builder.demo.demo_character import Character
from site_builder.demo.land import Flags, Floats, Ints, Land

CITY_DENSITY: Final = 6500.0
COUNTRY_DENSITY: Final = 20.0
"""Residents per km2."""
OBSERVED: Final = 0.27
PER_HOME: Final = 2.15
ROUND_TO: Final = 5
NOBODY: Final = ("industry", "nature")


@dataclass(frozen=True, slots=True)
class People:
    """Whole numbers, (n_years, n_areas)."""

    residents: Ints
    homes: Ints
    observations: Ints


def count_people(
    land: Land, character: Character, *, kind: pd.Series, fractions: Floats, random: np.random.Generator
) -> People:
    """fractions: (n_years,) 0 in the first year, 1 in the last."""
    density = COUNTRY_DENSITY + CITY_DENSITY * np.sqrt(character.urban * np.sqrt(character.urban))
    last = shapely.area(land.polygons) / 1e6 * density * (0.75 + 0.5 * random.random(len(kind)))
    growth = random.random(len(kind)) * 0.12 - 0.04
    wanted = last * (1 - growth * (1 - fractions[:, None]))
    residents = np.where(_inhabited(kind, fractions), wanted // ROUND_TO * ROUND_TO, 0)
    observed = OBSERVED * (0.85 + 0.3 * random.random(residents.shape))
    return People(
        residents.astype(np.int64),
        (residents / PER_HOME // ROUND_TO * ROUND_TO).astype(np.int64),
        (residents * observed).astype(np.int64),
    )


def _inhabited(kind: pd.Series, fractions: Floats) -> Flags:
    """(n_years, n_areas): nobody lives on industrial ground, nor in a new estate in the first year."""
    later = (fractions > 0)[:, None] | (kind != "estate").to_numpy()
    return np.asarray(later & ~kind.isin(NOBODY).to_numpy())
