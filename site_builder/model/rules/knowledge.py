"""What a site tells about the measure that maps lay beside means: bounds of every area, by itself and beside the mean.

The measure is called nuisance here, as in the theme that needed this first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.model.kinds import BesideMeans
from site_builder.model.places import WITHHELD, Edition, PublicAreas
from site_builder.model.rules.classification import Classes

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Values = Mapping[str, pd.Series]


@dataclass(frozen=True, slots=True)
class Bounds:
    """Closed bounds from below and above, two arrays of one shape; infinite where nothing is told."""

    low: Floats
    high: Floats

    @property
    def told(self) -> Flags:
        """Where anything is told."""
        is_told: Flags = np.isfinite(self.low) | np.isfinite(self.high)
        return is_told

    def both(self, other: Bounds) -> Bounds:
        """What the two tell together."""
        return Bounds(np.maximum(self.low, other.low), np.minimum(self.high, other.high))

    def plus(self, by: Floats | float) -> Bounds:
        """Both moved up."""
        return Bounds(self.low + by, self.high + by)

    def year(self, column: int) -> Bounds:
        """(n,) of (n, T)."""
        return Bounds(self.low[:, column], self.high[:, column])

    def rows(self, chosen: Flags) -> Bounds:
        """Those of some areas."""
        return Bounds(self.low[chosen], self.high[chosen])


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What readers know of n areas in T years; areas of a municipality, numbered from 0, stand together.

    level (n, T): the nuisance. beside (n, T): the nuisance minus the mean of the municipality. change and change_beside
    (n,): the same of last minus first year. residents (n, T): NaN where they are not known. secret (n, T): withheld.
    share (n, T): of the residents of the municipality, NaN where those of one of its areas are not known. farthest: on
    either side of zero every nuisance lies within this, as readers know.
    """

    municipality: Whole
    level: Bounds
    beside: Bounds
    change: Bounds
    change_beside: Bounds
    residents: Floats
    share: Floats
    secret: Flags
    farthest: float

    @property
    def known(self) -> Flags:
        """(n, T) whether anything is told of the nuisance of an area in a year."""
        known: Flags = self.level.told | self.beside.told
        changes = self.change.told | self.change_beside.told
        known[:, 0] |= changes
        known[:, -1] |= changes
        return known

    @property
    def starts(self) -> Whole:
        """Row of the first area of each municipality."""
        return np.flatnonzero(np.diff(self.municipality, prepend=-1))

    def of(self, municipalities: Flags) -> Knowledge:
        """Some of the municipalities, numbered from 0 again."""
        chosen = municipalities[self.municipality]
        _, numbered = np.unique(self.municipality[chosen], return_inverse=True)
        return Knowledge(
            numbered, self.level.rows(chosen), self.beside.rows(chosen), self.change.rows(chosen),
            self.change_beside.rows(chosen), self.residents[chosen], self.share[chosen], self.secret[chosen],
            self.farthest,
        )  # fmt: skip

    @property
    def unknown(self) -> Flags:
        """(n, T) of which areas neither nuisance nor residents are told."""
        unknown: Flags = np.isnan(self.residents) & ~self.known
        return unknown

    @property
    def turns(self) -> Whole:
        """(n,) 1, 2 … for the areas of a municipality that are unknown in any year; 0 for the others."""
        any_year = self.unknown.any(axis=1)
        counted: Whole = np.cumsum(any_year)
        before: Whole = (counted - any_year)[self.starts]
        return np.where(any_year, counted - before[self.municipality], 0)

    def supposing(self, turn: int) -> Knowledge:
        """The same, had the unknown areas no residents, but the one whose turn it is those of the largest other."""
        largest = np.maximum.reduceat(np.nan_to_num(self.residents), self.starts)[self.municipality]
        supposed = np.where((self.turns == turn)[:, np.newaxis], largest, 0)
        residents = np.where(self.unknown, supposed, self.residents)
        return replace(self, residents=residents, share=_shares(residents, self.municipality))


def knowledge_from(
    classes: Classes,
    values: Values | None,
    *,
    areas: PublicAreas,
    nation: pd.Series,
    edition: Edition,
    beside: BesideMeans,
) -> tuple[Knowledge, list[str]]:
    """What classes and, where they are published, numbers tell; and the codes of the municipalities, as numbered.

    nation: mean nuisance of the nation per year, which readers know. beside: the maps of the theme. Of areas only
    states and residents are read.
    """
    homes = classes.municipality.to_numpy(dtype=str)
    order = np.argsort(homes, kind="stable")
    codes, municipality = np.unique(homes[order], return_inverse=True)
    layers, cuts = _Layers(classes, values or {}, order), edition.cuts
    means = nation.reindex(list(edition.years)).to_numpy(dtype=float)
    residents = areas.residents.to_numpy(dtype=float)[order]
    knowledge = Knowledge(
        municipality,
        level=_level(layers, edition, beside).plus(np.nan_to_num(means)),
        beside=layers.of_years(beside.municipal, cuts[beside.cuts], edition),
        change=layers.bounds(beside.change, cuts[beside.change_cuts]),
        change_beside=layers.bounds(beside.change_municipal, cuts[beside.change_cuts]),
        residents=residents,
        share=_shares(residents, municipality),
        secret=(areas.states.to_numpy() == WITHHELD)[order],
        farthest=beside.farthest,
    )
    return knowledge, codes.tolist()


@dataclass(frozen=True, slots=True)
class _Layers:
    """Bounds by the key of a layer, areas in order."""

    classes: Classes
    values: Values
    order: Whole

    def bounds(self, key: str, cuts: Sequence[float]) -> Bounds:
        """Of the number that a layer cuts: by its class and, where there is one, its rounded number."""
        by_class = self.cut(key, cuts, range(len(cuts) + 1))
        if key not in self.values:
            return by_class
        number = self.values[key].to_numpy(dtype=float)[self.order]
        half = 0.5 / 10 ** self.classes.layer(key).map.decimals
        around = Bounds(number - half, number + half)
        return by_class.both(Bounds(np.nan_to_num(around.low, nan=-np.inf), np.nan_to_num(around.high, nan=np.inf)))

    def cut(self, key: str, cuts: Sequence[float], places: Sequence[int]) -> Bounds:
        """By class alone; places: class -> its place among the cuts, -1 where it tells none."""
        if key not in self.classes.codes:  # a map that the edition does not have tells nothing
            return Bounds(np.full(len(self.order), -np.inf), np.full(len(self.order), np.inf))
        codes = self.classes.codes[key].to_numpy()[self.order]
        place = np.where(codes >= 0, np.array(places)[codes], -1)
        edges = np.array([-np.inf, *cuts, np.inf])
        return Bounds(np.where(place >= 0, edges[place], -np.inf), np.where(place >= 0, edges[place + 1], np.inf))

    def of_years(self, slug: str, cuts: Sequence[float], edition: Edition) -> Bounds:
        """(n, T) of a map that is drawn for every year."""
        keys = [*(f"{slug}@{year}" for year in edition.years[:-1]), slug]
        years = [self.bounds(key, cuts) for key in keys]
        return Bounds(
            np.stack([year_bounds.low for year_bounds in years], axis=1),
            np.stack([year_bounds.high for year_bounds in years], axis=1),
        )


def _level(layers: _Layers, edition: Edition, beside: BesideMeans) -> Bounds:
    """(n, T) nuisance minus that of the nation; maps that tell a level may have cuts of their own."""
    level = layers.of_years(beside.national, edition.cuts[beside.cuts], edition)
    cuts = edition.cuts[beside.level_cuts]
    for key, places in beside.levels.items():
        last = level.year(-1).both(layers.cut(key, cuts, places))
        level.low[:, -1], level.high[:, -1] = last.low, last.high
    return level


def _shares(residents: Floats, municipality: Whole) -> Floats:
    """(n, T) of the residents of the municipality; NaN wherever one of its areas has an unknown number of them."""
    totals = np.stack([np.bincount(municipality, weights=year) for year in residents.T], axis=1)[municipality]
    shares: Floats = residents / np.where(totals == 0, 1, totals)
    return shares
