"""How urban, poor and old is each area? Smooth fields, so that the maps look like a real city."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from site_builder.demo.land import TOWNS, Floats, Land, town_centres, town_radii

BUMPS: Final = 160
POOR_QUARTERS: Final = 4
"""In the biggest city; smaller towns have fewer."""
QUARTER_SIZE: Final = 0.4
QUARTER_AT: Final = 0.6
CENTRE_SIZE: Final = 0.3
"""Size of a poor quarter, its distance from the centre, and the size of that centre, in radii of its town."""


@dataclass(frozen=True, slots=True)
class Character:
    """What the numbers of an area follow from; all (n_areas,), 0 to about 1, `elderly` in index points."""

    urban: Floats
    centre: Floats
    hardship: Floats
    elderly: Floats


def character_of(land: Land, random: np.random.Generator) -> Character:
    """The same for the same land and state of the generator."""
    weight = np.array([town.weight for town in TOWNS])[land.town]
    elderly = np.array([town.elderly for town in TOWNS])[land.town]
    built = fading(land.reach / 1.15)
    centre = weight * fading(land.reach / CENTRE_SIZE)
    common = weight * built * (0.42 + 0.14 * smooth_field(land.seeds, scale=2500, random=random))
    hardship = np.clip(common + _poor_quarters(land, random) - 0.25 * centre, 0, 1.1)
    return Character(weight * built, centre, hardship, elderly * built)


def fading(distance: Floats) -> Floats:
    """1 at distance 0, a quarter at distance 1, then soon nothing; arithmetic only, alike on every machine."""
    return (1 / (1 + distance**2)) ** 2


def smooth_field(points: Floats, *, scale: float, random: np.random.Generator) -> Floats:
    """(n,) with mean 0 and deviation 1, changing over about `scale` metres, faster where points are dense."""
    bumps = points[random.integers(0, len(points), BUMPS)]
    height = random.random(BUMPS) * 2 - 1
    distance = np.sqrt(((points[:, None] - bumps) ** 2).sum(axis=2))
    wide, narrow = fading(distance / (scale * 2)) * height, fading(distance / scale) * height[::-1]
    mixed = (wide + narrow).sum(axis=1)
    return np.asarray((mixed - mixed.mean()) / mixed.std())


def _poor_quarters(land: Land, random: np.random.Generator) -> Floats:
    """Hills of hardship in the towns, the more and higher the bigger the town."""
    direction = random.random((POOR_QUARTERS, len(TOWNS), 2)) * 2 - 1
    direction /= np.sqrt((direction**2).sum(axis=2, keepdims=True))
    middle = town_centres() + direction * town_radii()[:, None] * QUARTER_AT
    distance = np.sqrt(((land.seeds[:, None, None] - middle) ** 2).sum(axis=3)) / (town_radii() * QUARTER_SIZE)
    weight = np.array([town.weight for town in TOWNS])
    exists = np.arange(POOR_QUARTERS)[:, None] < np.ceil(weight * POOR_QUARTERS)
    return np.asarray((fading(distance) * exists * weight).sum(axis=(1, 2)).clip(0, 1))
