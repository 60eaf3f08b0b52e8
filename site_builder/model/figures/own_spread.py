"""Are the association homes of a municipality, and its vulnerable residents, spread more evenly than before?

"Is er een betere spreiding van kwetsbare mensen of corporatiewoningen over de stad?" is asked in the article. A reader
sees a direction; the numbers are for editions of open data. What counts as many association homes is above the second
cut of map 3, as in the report (more than 45 %).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from site_builder.model.figures.share_groups import Evidence, Ints
from site_builder.model.kinds import Spreading
from site_builder.model.places import NO_SCORE
from site_builder.model.rules import Floats, Positions, maps_of

NEAR_POINTS = 1.0
"""Percentage points of the homes within which their spread is about equal."""

Way = Literal["better", "equal", "less"]
Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True)
class Change:
    """A number in the first and in the last year, and what it says: nearer to zero is spread better."""

    first: float
    last: float
    way: Way


@dataclass(frozen=True, slots=True)
class Spread:
    """Of one municipality; None where a half that is read has fewer than 5 shown areas.

    homes: percent of its association homes in areas with many of them, each year by the classes of that year (own 3.1).
    index: points that the mean index is higher in areas with many association homes than in the others (own 3.2).
    """

    homes: Change | None
    index: Change | None


def own_spreads(evidence: Evidence) -> dict[str, Spread]:
    """By municipality code, none where the theme tells of no spreading.

    Source: the article, page 4, and DOMAIN, section 5 (3.1 and 3.2).
    """
    spreading = evidence.edition.theme.spreading
    if spreading is None:
        return {}
    owners, codes = pd.factorize(evidence.classes.municipality)
    years = evidence.edition.first, evidence.edition.last
    there = {definition.slug for definition in maps_of(evidence.edition)}
    nothing = [np.full(len(codes), np.nan)] * len(years)
    homes = index = nothing
    if evidence.dividing.slug in there:
        homes = [_homes(evidence, spreading, year, owners, len(codes)) for year in years]
    if {evidence.dividing.slug, spreading.index_change} <= there:
        index = [_index(evidence, spreading, year, owners, len(codes)) for year in years]
    low, high = evidence.edition.cuts[spreading.index_cuts] or (0.0, 0.0)
    near = (high - low) / 2
    return {
        str(code): Spread(
            _change(homes[0][n], homes[1][n], near=NEAR_POINTS), _change(index[0][n], index[1][n], near=near)
        )
        for n, code in enumerate(codes)
    }


def _homes(evidence: Evidence, spreading: Spreading, year: int, owners: Ints, size: int) -> Floats:
    """(n_municipalities,) percent of the association homes in areas with many, NaN where it cannot be told."""
    homes, classes = evidence.weights("homes", year), evidence.codes(evidence.dividing, year)
    counted = (homes > 0) & (classes >= 0)
    association_homes = homes * np.nan_to_num(evidence.measured(evidence.dividing, year, year)) / 100
    many, few = _halves(counted, classes, spreading)
    sums = [np.bincount(owners[half], association_homes[half], minlength=size) for half in (many, few)]
    total = sums[0] + sums[1]
    enough = _enough(evidence, many, few, owners=owners, size=size, years=[year]) & (total > 0)
    return np.where(enough, 100 * sums[0] / np.where(enough, total, 1), np.nan)


def _index(evidence: Evidence, spreading: Spreading, year: int, owners: Ints, size: int) -> Floats:
    """(n_municipalities,) mean index with many minus that with few association homes, of the last year's classes."""
    index_map = evidence.edition.theme.map(spreading.index)
    residents = evidence.weights("residents", year)
    values = evidence.measured(index_map, year, year)
    counted = (evidence.codes(index_map, year) >= 0) & (residents > 0) & ~np.isnan(values)
    many, few = _halves(counted, evidence.share_classes(), spreading)
    enough = _enough(evidence, many, few, owners=owners, size=size, years=[year, evidence.edition.last])
    means = []
    for half in (many, few):
        weights = np.bincount(owners[half], residents[half], minlength=size)
        sums = np.bincount(owners[half], (residents * np.nan_to_num(values))[half], minlength=size)
        means.append(sums / np.where(weights > 0, weights, 1))
    return np.where(enough, means[0] - means[1], np.nan)


def _halves(counted: Flags, classes: Positions, spreading: Spreading) -> tuple[Flags, Flags]:
    """The counted areas with many, and those with few association homes."""
    many_from = spreading.many_from
    return counted & (classes >= many_from), counted & (classes >= 0) & (classes < many_from)


def _enough(evidence: Evidence, many: Flags, few: Flags, *, owners: Ints, size: int, years: Iterable[int]) -> Flags:
    """(n_municipalities,) whether both halves are large enough to show in these years."""
    halves = (np.where(half, owners, NO_SCORE) for half in (many, few))
    enough: Flags = np.logical_and(*(evidence.enough(half, size, years) for half in halves))
    return enough


def _change(first: float, last: float, *, near: float) -> Change | None:
    """A change on a bound belongs to the upper class, as everywhere.

    Where the few have the higher index the difference is negative: it too is spread better when it comes nearer to 0.
    """
    if np.isnan(first) or np.isnan(last):
        return None
    change = round(float(abs(last) - abs(first)), 6)
    return Change(float(first), float(last), "better" if change < -near else "equal" if change < near else "less")
