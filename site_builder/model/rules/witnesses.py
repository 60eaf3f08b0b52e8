"""How far apart can the untold areas of a municipality certainly lie? Answered by witnesses, without a solver."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np

from site_builder.model.rules.knowledge import Bounds, Flags, Floats, Knowledge, Whole

TARGETS = (-1.0, 0.0, 1.0)
"""Where the others are sought: at either end of what a value may be, and between."""
EXACT = 1e-12


def witnessed(knowledge: Knowledge, *, tries: int) -> Bounds:
    """(K, T) sums that are certainly possible, and all between; low above high where there is no witness.

    The sum: of share x nuisance over the areas of which nothing is told in a year but that they lie within the
    farthest. Together with the same sum over the told areas it is the mean of the municipality. A witness is a mean for
    every year and a nuisance for every told area, such that all that is told holds and no sum is beyond its reach.
    Where witnesses are sought is a guess (`tries` means per year, every area at the same part of its room); that they
    hold is not: an area is only placed within the bounds that its year, its mean and its other year leave. All that is
    told are closed bounds on linear expressions, so what holds for two witnesses holds for every mixture of them: each
    sum between two that are witnessed is possible too, and exact bounds are never narrower than these.
    """
    years = [_Year.of(knowledge, column) for column in range(knowledge.share.shape[1])]
    low, high = (
        np.full((len(knowledge.starts), len(years)), np.inf),
        np.full((len(knowledge.starts), len(years)), -np.inf),
    )
    parts = np.linspace(0, 1, tries + 2)[1:-1]
    for column, sums in _witnesses(knowledge, years, parts):
        low[:, column] = np.fmin(low[:, column], sums)
        high[:, column] = np.fmax(high[:, column], sums)
    return Bounds(low, high)


def _witnesses(knowledge: Knowledge, years: list[_Year], parts: Floats) -> Iterator[tuple[int, Floats]]:
    """Column of a year and (K,) sums, NaN where they witness nothing."""
    for column, year in enumerate(years[1:-1], start=1):
        for part, target in product(parts, TARGETS):
            mean = year.mean_at(part)
            room = year.room(mean)
            holds, sums = year.all_of(room.low <= room.high), year.sums(mean, year.placed(mean, room, target))
            yield column, np.where(holds & year.reaches(sums), sums, np.nan)
    pair = _Pair.of(knowledge, years)
    for part, other in product(parts, parts):
        for holds, first, last in pair.witnesses(part, other):
            yield 0, np.where(holds, first, np.nan)
            yield len(years) - 1, np.where(holds, last, np.nan)


@dataclass(frozen=True, slots=True)
class _Year:
    """One year. level, beside (n,): as told, within the farthest. share (n,): 0 where nothing is told.

    untold (K,): the share of all others. means (K,): which means no single area excludes.
    """

    municipality: Whole
    starts: Whole
    level: Bounds
    beside: Bounds
    share: Floats
    untold: Floats
    means: Bounds
    farthest: float

    @classmethod
    def of(cls, knowledge: Knowledge, column: int) -> _Year:
        known, starts, farthest = knowledge.known[:, column], knowledge.starts, knowledge.farthest
        level = knowledge.level.year(column).both(Bounds(np.array(-farthest), np.array(farthest)))
        beside = knowledge.beside.year(column)
        share = np.nan_to_num(knowledge.share[:, column])
        means = Bounds(
            np.maximum(np.maximum.reduceat(level.low - beside.high, starts), -farthest),
            np.minimum(np.minimum.reduceat(level.high - beside.low, starts), farthest),
        )
        untold = np.add.reduceat(np.where(known, 0, share), starts)
        return cls(knowledge.municipality, starts, level, beside, np.where(known, share, 0), untold, means, farthest)

    def mean_at(self, part: float) -> Floats:
        """(K,) means at a part of the way between the bounds."""
        return self.means.low + part * (self.means.high - self.means.low)

    def room(self, mean: Floats) -> Bounds:
        """(n,) what the year leaves to each area once the means are given."""
        return self.level.both(self.beside.plus(mean[self.municipality]))

    def placed(self, mean: Floats, room: Bounds, target: float) -> Floats:
        """(n,) nuisances at the same part of the room of every area, so that the others are nearest to a target.

        target: a part of the farthest, -1 to 1.
        """
        low, high = self._total(room.low), self._total(room.high)
        wanted = mean - target * self.farthest * self.untold - low
        part = np.clip(np.divide(wanted, high - low, out=np.full_like(low, 0.5), where=high > low), 0, 1)
        return room.low + part[self.municipality] * (room.high - room.low)

    def sums(self, mean: Floats, nuisance: Floats) -> Floats:
        """(K,) what the others must add up to."""
        return mean - self._total(nuisance)

    def reaches(self, sums: Floats) -> Flags:
        """(K,) whether the others can add up to it."""
        within: Flags = np.abs(sums) <= self.farthest * self.untold + EXACT
        return within

    def all_of(self, holds: Flags) -> Flags:
        """(K,) whether it holds for every area."""
        every: Flags = np.logical_and.reduceat(holds, self.starts)
        return every

    def _total(self, nuisance: Floats) -> Floats:
        total: Floats = np.add.reduceat(self.share * nuisance, self.starts)
        return total


@dataclass(frozen=True, slots=True)
class _Pair:
    """The first and the last year, which the changes tie. steps (K,): which changes of the mean no area excludes."""

    first: _Year
    last: _Year
    change: Bounds
    change_beside: Bounds
    steps: Bounds

    @classmethod
    def of(cls, knowledge: Knowledge, years: list[_Year]) -> _Pair:
        change, beside, widest = knowledge.change, knowledge.change_beside, 2 * knowledge.farthest
        change = change.both(Bounds(np.array(-widest), np.array(widest)))
        steps = Bounds(
            np.maximum.reduceat(change.low - beside.high, knowledge.starts),
            np.minimum.reduceat(change.high - beside.low, knowledge.starts),
        )
        return cls(years[0], years[-1], change, beside, steps)

    def witnesses(self, part: float, other: float) -> Iterator[tuple[Flags, Floats, Floats]]:
        """(K,) whether it holds, sums of the first and of the last year; each year placed first in turn."""
        first, last = self.first, self.last
        mean = first.mean_at(part)
        low, high = (
            np.maximum(self.steps.low, last.means.low - mean),
            np.minimum(self.steps.high, last.means.high - mean),
        )
        later = mean + low + other * (high - low)
        step = self.change.both(self.change_beside.plus((later - mean)[first.municipality]))
        rooms = first.room(mean), last.room(later)
        early = rooms[0].both(Bounds(rooms[1].low - step.high, rooms[1].high - step.low))
        late = rooms[1].both(Bounds(rooms[0].low + step.low, rooms[0].high + step.high))
        holds = first.all_of(_some(*rooms, step, early, late))
        for first_target, last_target in product(TARGETS, TARGETS):
            x = first.placed(mean, early, first_target)
            y = last.placed(later, rooms[1].both(Bounds(x + step.low, x + step.high)), last_target)
            yield self._told(holds, first.sums(mean, x), last.sums(later, y))
            y = last.placed(later, late, last_target)
            x = first.placed(mean, rooms[0].both(Bounds(y - step.high, y - step.low)), first_target)
            yield self._told(holds, first.sums(mean, x), last.sums(later, y))

    def _told(self, holds: Flags, first: Floats, last: Floats) -> tuple[Flags, Floats, Floats]:
        return holds & self.first.reaches(first) & self.last.reaches(last), first, last


def _some(*rooms: Bounds) -> Flags:
    """(n,) whether every room has a place."""
    some: Flags = np.logical_and.reduce([room.low <= room.high for room in rooms])
    return some
