"""Which values of the same areas and years moved between two deliveries, and which came to lack a class?

Everything here has passed the gate in both deliveries: an area-year that is withheld in one of them has no value here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.model.kinds import Theme
from site_builder.model.places import COUNTS, NO_SCORE, SHOWN, WITHHELD, PublicAreas, References

LARGEST = 5


@dataclass(frozen=True, slots=True)
class Same:
    """What two deliveries have both: codes of places, and years. theme: of the measures that are compared."""

    places: Sequence[str]
    years: Sequence[int]
    theme: Theme


@dataclass(frozen=True, slots=True)
class Bound:
    """How far a value may move before it is told: the larger of a step and a share of the old value."""

    step: float
    share: float = 0.0


SHARE = Bound(1.0)
"""Percentage points: a measure of an edition's own."""
COUNTED = Bound(25.0, 0.1)
"""How far a number of residents or homes may move between two deliveries of the same year."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A value that moved beyond its bound, in an area-year that both deliveries may show."""

    area: str
    year: int
    before: float
    now: float


@dataclass(frozen=True, slots=True)
class MovedMeasure:
    """A measure with values that moved beyond its bound. count: of values. largest: at most LARGEST of them."""

    measure: str
    bound: Bound
    count: int
    largest: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class StateChange:
    """Numbers of areas that in one year got or lost a state."""

    year: int
    became_withheld: int
    no_longer_withheld: int
    became_no_score: int
    no_longer_no_score: int


@dataclass(frozen=True, slots=True)
class MovedReference:
    """A reference that moved beyond its bound, came or went, by code; never its value: it can be that of one area."""

    measure: str
    municipalities: tuple[str, ...]


def bound_of(name: str, theme: Theme) -> Bound:
    """How far a measure may move between two deliveries of the same year; SHARE for one that is not of the theme."""
    if name in COUNTS:
        return COUNTED
    return next((Bound(column.moves) for column in theme.columns if column.name == name), SHARE)


def moved_values(before: PublicAreas, now: PublicAreas, same: Same) -> tuple[MovedMeasure, ...]:
    """Per measure what moved beyond its bound. same: areas."""
    moved = (_moved(name, before, now, same, bound_of(name, same.theme)) for name in _names(before, now, same.theme))
    return tuple(measure for measure in moved if measure.count)


def small_moves(before: PublicAreas, now: PublicAreas, same: Same) -> int:
    """How many values differ, but within their bound."""
    return sum(
        int(np.nansum(_steps(old, new) > 0) - _beyond(bound_of(name, same.theme), old, new).sum())
        for name in _names(before, now, same.theme)
        for old, new in [_both(before.measures[name], now.measures[name], same)]
    )


def state_changes(before: PublicAreas, now: PublicAreas, same: Same) -> tuple[StateChange, ...]:
    """Per year how many areas are withheld or without score in one delivery only; years without any are left out."""
    needed = [name for name in _names(before, now, same.theme) if name not in COUNTS]
    filled = [name for name in needed if all(areas.measures[name].notna().any(axis=None) for areas in (before, now))]
    rows, columns = list(same.places), list(same.years)
    old, new = (_states(areas.states.loc[rows, columns], areas, filled) for areas in (before, now))

    def only(state: int, here: pd.DataFrame, there: pd.DataFrame, year: int) -> int:
        return int(((here[year] == state) & (there[year] != state)).sum())

    changes = (
        StateChange(
            year,
            became_withheld=only(WITHHELD, new, old, year),
            no_longer_withheld=only(WITHHELD, old, new, year),
            became_no_score=only(NO_SCORE, new, old, year),
            no_longer_no_score=only(NO_SCORE, old, new, year),
        )
        for year in same.years
        if (old[year] != new[year]).any()
    )
    return tuple(changes)


def moved_references(before: References, now: References, same: Same) -> tuple[MovedReference, ...]:
    """Per measure the municipalities (or the nation) whose reference moved beyond its bound, came or went."""
    references = []
    for name in same.theme.references:
        old, new = _both(before.means[name], now.means[name], same)
        moved = (_beyond(bound_of(name, same.theme), old, new) | (np.isnan(old) != np.isnan(new))).any(axis=1)
        codes = tuple(code for code, differs in zip(same.places, moved.tolist(), strict=True) if differs)
        references.append(MovedReference(name, codes))
    return tuple(reference for reference in references if reference.municipalities)


def _moved(name: str, before: PublicAreas, now: PublicAreas, same: Same, bound: Bound) -> MovedMeasure:
    old, new = _both(before.measures[name], now.measures[name], same)
    rows, columns = np.nonzero(_beyond(bound, old, new))
    far = np.argsort(-_steps(old, new)[rows, columns], kind="stable")[:LARGEST]
    largest = tuple(
        Moved(same.places[row], same.years[column], float(old[row, column]), float(new[row, column]))
        for row, column in zip(rows[far].tolist(), columns[far].tolist(), strict=True)
    )
    return MovedMeasure(name, bound, len(rows), largest)


def _both(
    before: pd.DataFrame, now: pd.DataFrame, same: Same
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    place = list(same.places), list(same.years)
    return before.loc[place].to_numpy(dtype=float), now.loc[place].to_numpy(dtype=float)


def _steps(old: npt.NDArray[np.float64], new: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """How far each value moved; NaN where one of them is missing. Rounded: a number read twice is the same."""
    return np.asarray(np.round(np.abs(new - old), 6), dtype=np.float64)


def _beyond(bound: Bound, old: npt.NDArray[np.float64], new: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    beyond: npt.NDArray[np.bool_] = _steps(old, new) > np.maximum(bound.step, bound.share * np.abs(old))
    return beyond


def _names(before: PublicAreas, now: PublicAreas, theme: Theme) -> list[str]:
    """The columns that both deliveries may have: those of the theme, and the groups of an index of their own."""
    both = [name for name in now.measures if name in before.measures]
    return [name for name in dict.fromkeys((*theme.measures, *both)) if name not in COUNTS] + list(COUNTS)


def _states(states: pd.DataFrame, areas: PublicAreas, names: Sequence[str]) -> pd.DataFrame:
    """State per area-year; one that is shown but lacks one of these measures has no score for what needs it."""
    lacking = np.zeros(states.shape, dtype=bool)
    for name in names:
        lacking |= areas.measures[name].loc[states.index, states.columns].isna().to_numpy(dtype=bool)
    return states.mask(lacking & (states == SHOWN), NO_SCORE)
