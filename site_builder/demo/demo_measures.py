"""Which measures belong to the areas of the fictional province, year by year?"""

from collections.abc import Callable
from typing import Final

import numpy as np

from site_builder.demo.demo_character import Character, smooth_field
from site_builder.demo.land import Floats, Land

GROUPS: Final = {
    "social_assistance": 0.24,
    "refugee_origin": 0.07,
    "mild_intellectual_disability": 0.13,
    "psychiatric_condition": 0.32,
    "somatic_and_mobility": 0.24,
}
"""The five groups and their usual part of the index."""

Field = Callable[[float], Floats]
"""Metres over which it changes -> (n_areas,) a new smooth field."""


def make_measures(
    land: Land, character: Character, *, fractions: Floats, random: np.random.Generator
) -> dict[str, Floats]:
    """Column of values.csv -> (n_years, n_areas), rounded; fractions: (n_years,) 0 first, 1 last."""

    def field(metres: float) -> Floats:
        return smooth_field(land.seeds, scale=metres, random=random)

    index = np.maximum(_path(*_index(character, field), fractions=fractions), 2)
    share = np.clip(_path(*_association_share(character, field), fractions=fractions), 0, 97)
    nuisance = _path(*_nuisance(character, field), fractions=fractions)
    jitter = 0.006 * (random.random(nuisance.shape) - 0.5)
    return {
        "association_share": np.round(share, 1),
        **_groups(index, random),
        "nuisance": np.round(nuisance + jitter, 4),
    }


def _association_share(character: Character, field: Field) -> tuple[Floats, Floats]:
    """Percent in the last year, and the change to it: many where hardship is, slowly fewer everywhere."""
    return 5 + 85 * character.hardship + 5 * field(1500), -1.5 - 2 * field(4000)


def _index(character: Character, field: Field) -> tuple[Floats, Floats]:
    """Index points in the last year, and the change to it: mostly up, down where a city centre became dear."""
    last = 9 + 20 * character.hardship + character.elderly + 1.8 * field(2000) - 5 * character.centre
    return last, 0.8 + 1.5 * character.hardship - 3 * character.centre + 1.3 * field(900)


def _nuisance(character: Character, field: Field) -> tuple[Floats, Floats]:
    """Leefbaarometer units, higher is better, and the change; worst in city centres and poor quarters."""
    last = 0.15 - 0.34 * character.hardship - 0.3 * character.centre + 0.05 * field(1800)
    return last, 0.003 + 0.024 * field(700)


def _groups(index: Floats, random: np.random.Generator) -> dict[str, Floats]:
    """The index shared out over the five groups, in percent."""
    part = {group: usual * (0.85 + 0.3 * random.random(index.shape[1])) for group, usual in GROUPS.items()}
    whole = np.sum(list(part.values()), axis=0)
    return {group: np.round(index * share / whole, 2) for group, share in part.items()}


def _path(last: Floats, change: Floats, *, fractions: Floats) -> Floats:
    """(n_years, n_areas): straight from `last - change` to `last`."""
    return last - change * (1 - fractions[:, None])
