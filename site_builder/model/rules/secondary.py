"""Which municipalities show nothing beside their own mean, as it would tell of a withheld area? (DOMAIN, 4, state 5)"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
import pandas as pd

from site_builder.model.places import SHIELDED, Edition, PublicAreas
from site_builder.model.rules.classification import Classes
from site_builder.model.rules.exact_sums import exact_sums
from site_builder.model.rules.told import Bounds, Flags, Floats, Told, Values, told_by
from site_builder.model.rules.witnesses import witnessed

MIDDLE_CLASSES = 3
STEPS: tuple[Callable[[Told], Bounds], ...] = (partial(witnessed, tries=5), partial(witnessed, tries=9), exact_sums)
"""How the sums are reckoned: of all municipalities, then more closely of those that are left."""
MARGIN = 0.001
"""Wider by this than asked, far above what a solver is off (1e-7)."""


def shielded(
    classes: Classes, values: Values | None, *, areas: PublicAreas, nation: pd.Series, edition: Edition
) -> tuple[Classes, Values | None]:
    """What may be published of these classes and numbers; see `given_away`.

    In a municipality that is given away every class on a layer beside the municipality makes way for SHIELDED. Not of
    squares: no reader may take the reference for the mean of averages over windows.
    """
    if edition.theme.beside_means is None or edition.cells is not None:
        return classes, values
    if not any(layer.map.relative for layer in classes.layers):
        return classes, values
    municipalities = given_away(classes, values, areas=areas, nation=nation, edition=edition)
    chosen = classes.municipality.isin(municipalities)
    codes = classes.codes[[layer.key for layer in classes.layers if layer.map.relative]]
    safe = codes.mask((codes >= 0).mul(chosen, axis=0), SHIELDED)
    found = replace(classes, codes=classes.codes.assign(**{str(key): column for key, column in safe.items()}))
    return found, values and {key: numbers.where(found.codes[key] >= 0) for key, numbers in values.items()}


def given_away(
    classes: Classes, values: Values | None, *, areas: PublicAreas, nation: pd.Series, edition: Edition
) -> frozenset[str]:
    """Codes of the municipalities of which readers could bound the nuisance of a withheld area too closely.

    Only what would be published (classes, and numbers where there are any) and residents are read, never a withheld
    value, so that which municipalities these are tells nothing either.

    Where neither the nuisance nor the residents of an area are told, it is reckoned without residents, which is
    narrowest for the others (whatever is possible without an area is so with one that lies at the mean), and for its
    own sake with those of the largest other. Where the residents of an area are not known that is told of, nothing can
    be reckoned, and a municipality with a withheld area is given away.
    """
    beside = edition.theme.beside_means
    if beside is None:
        return frozenset()
    told, codes = told_by(classes, values, areas=areas, nation=nation, edition=edition, beside=beside)
    cuts = edition.cuts[beside.cuts]
    wide = MIDDLE_CLASSES * (cuts[beside.middle] - cuts[beside.middle - 1]) + MARGIN
    turns = np.maximum.reduceat(told.turns, told.starts)
    narrow = _given_away(told.supposing(0), wide)
    for turn in range(1, turns.max() + 1):
        left = (turns >= turn) & ~narrow
        if left.any():
            narrow[left] = _given_away(told.of(left).supposing(turn), wide)
    return frozenset(code for code, found in zip(codes, narrow, strict=True) if found)


def _given_away(told: Told, wide: float) -> Flags:
    """(K,) whether readers who know these residents could bound a withheld area too closely."""
    unreckoned = _any(told, np.isnan(told.share))
    narrow = _any(told, told.secret)
    for reckoned in STEPS:
        left = narrow & ~unreckoned
        if left.any():
            rest = told.of(left)
            narrow[left] = _narrow(rest, reckoned(rest), wide)
    return narrow


def _narrow(told: Told, sums: Bounds, wide: float) -> Flags:
    """(K,) whether a withheld area is bounded more narrowly than asked, or not known to be wide."""
    return _any(told, told.secret & ~(_widths(told, sums) >= wide))


def _widths(told: Told, sums: Bounds) -> Floats:
    """(n, T) how wide readers can bound an untold area whose sum with the other untold lies between `sums` (K, T).

    Nothing ties the untold to anything but their sum: one of them is highest where the sum is highest and the others
    lowest, and the other way round, as far as a value goes; without residents it is anywhere between these. NaN where
    nothing is known of it.
    """
    own, farthest = told.share, told.farthest
    others = np.add.reduceat(np.where(told.known, 0, own), told.starts)[told.municipality] - own
    with np.errstate(divide="ignore", invalid="ignore"):
        high = np.minimum((sums.high[told.municipality] + farthest * others) / own, farthest)
        low = np.maximum((sums.low[told.municipality] - farthest * others) / own, -farthest)
    widths: Floats = np.where(own == 0, 2 * farthest, high - low)
    return widths


def _any(told: Told, holds: Flags) -> Flags:
    """(K,) whether it holds for any area in any year."""
    some: Flags = np.logical_or.reduceat(holds.any(axis=1), told.starts)
    return some
