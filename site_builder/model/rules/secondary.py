"""Which municipalities show nothing beside their own mean, as it would tell of a withheld area? (DOMAIN, 4, state 5)"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
import pandas as pd

from site_builder.model.places import SHIELDED, Edition, PublicAreas
from site_builder.model.rules.classification import Classes
from site_builder.model.rules.exact_sums import exact_sums
from site_builder.model.rules.knowledge import Bounds, Flags, Floats, Knowledge, Values, knowledge_from
from site_builder.model.rules.witnesses import witnessed

MIDDLE_CLASSES = 3
STEPS: tuple[Callable[[Knowledge], Bounds], ...] = (
    partial(witnessed, tries=5),
    partial(witnessed, tries=9),
    exact_sums,
)
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
    safe_classes = replace(classes, codes=classes.codes.assign(**{str(key): column for key, column in safe.items()}))
    return safe_classes, values and {
        key: numbers.where(safe_classes.codes[key] >= 0) for key, numbers in values.items()
    }


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
    knowledge, codes = knowledge_from(classes, values, areas=areas, nation=nation, edition=edition, beside=beside)
    cuts = edition.cuts[beside.cuts]
    wide = MIDDLE_CLASSES * (cuts[beside.middle] - cuts[beside.middle - 1]) + MARGIN
    turns = np.maximum.reduceat(knowledge.turns, knowledge.starts)
    narrow = _given_away(knowledge.supposing(0), wide)
    for turn in range(1, turns.max() + 1):
        left = (turns >= turn) & ~narrow
        if left.any():
            narrow[left] = _given_away(knowledge.of(left).supposing(turn), wide)
    return frozenset(code for code, is_narrow in zip(codes, narrow, strict=True) if is_narrow)


def _given_away(knowledge: Knowledge, wide: float) -> Flags:
    """(K,) whether readers who know these residents could bound a withheld area too closely."""
    unreckoned = _any(knowledge, np.isnan(knowledge.share))
    narrow = _any(knowledge, knowledge.secret)
    for reckoned in STEPS:
        left = narrow & ~unreckoned
        if left.any():
            rest = knowledge.of(left)
            narrow[left] = _narrow(rest, reckoned(rest), wide)
    return narrow


def _narrow(knowledge: Knowledge, sums: Bounds, wide: float) -> Flags:
    """(K,) whether a withheld area is bounded more narrowly than asked, or not known to be wide."""
    return _any(knowledge, knowledge.secret & ~(_widths(knowledge, sums) >= wide))


def _widths(knowledge: Knowledge, sums: Bounds) -> Floats:
    """(n, T) how wide readers can bound an untold area whose sum with the other untold lies between `sums` (K, T).

    Nothing ties the untold to anything but their sum: one of them is highest where the sum is highest and the others
    lowest, and the other way round, as far as a value goes; without residents it is anywhere between these. NaN where
    nothing is known of it.
    """
    share, farthest = knowledge.share, knowledge.farthest
    others = np.add.reduceat(np.where(knowledge.known, 0, share), knowledge.starts)[knowledge.municipality] - share
    with np.errstate(divide="ignore", invalid="ignore"):
        high = np.minimum((sums.high[knowledge.municipality] + farthest * others) / share, farthest)
        low = np.maximum((sums.low[knowledge.municipality] - farthest * others) / share, -farthest)
    widths: Floats = np.where(share == 0, 2 * farthest, high - low)
    return widths


def _any(knowledge: Knowledge, holds: Flags) -> Flags:
    """(K,) whether it holds for any area in any year."""
    some: Flags = np.logical_or.reduceat(holds.any(axis=1), knowledge.starts)
    return some
