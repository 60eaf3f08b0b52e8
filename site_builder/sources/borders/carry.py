"""How a number of the areas of one division comes to those of another (DOMAIN, section 11)."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from site_builder.sources.borders.pieces import Pieces
from site_builder.sources.files import REASON, Floats, Reasons

COVERED = 0.9
"""The pieces with a value make at least this part of all weight and of the target's surface."""
WHOLE = 0.9
"""Every source of more than a tenth of the weight lies for at least this part in the target."""
HEAVY = 0.1


@dataclass(frozen=True, slots=True)
class Figures:
    """A number per area. reasons: "" where there is one. low, high: what it may be before the publisher rounded it."""

    values: Floats
    reasons: Reasons
    low: Floats
    high: Floats

    def take(self, rows: npt.NDArray[np.bool_]) -> "Figures":
        """Only these areas."""
        return Figures(self.values[rows], self.reasons[rows], self.low[rows], self.high[rows])


def carried_counts(figures: Figures, pieces: Pieces, parts: Floats) -> Figures:
    """Counts on the areas of the target: the sum of the parts, also of a part; only new ground has none."""
    known = (figures.reasons == "")[pieces.source]

    def total(numbers: Floats) -> Floats:
        return _sums(pieces, np.where(known, numbers[pieces.source] * parts, 0.0))

    reached = _sums(pieces, known.astype(float)) > 0
    reasons = np.where(reached, "", _reason_of_sources(figures, pieces))
    values = np.where(reached, total(figures.values), np.nan)
    low, high = (np.where(reached, total(numbers), np.nan) for numbers in (figures.low, figures.high))
    return Figures(values, reasons, low, high)


def carried_shares(figures: Figures, pieces: Pieces, *, parts: Floats, weights: Floats) -> Figures:
    """Shares and scores on the areas of the target: the weighted mean, where it is covered and nothing is split.

    weights: (n_sources,) what each source weighs, NaN where unknown. On the same ground a number is taken unchanged.
    """
    known = (figures.reasons == "")[pieces.source]
    weight = np.nan_to_num(weights)[pieces.source] * parts
    valued = _sums(pieces, np.where(known, weight, 0.0))
    reasons = _reasons(figures, pieces, parts=parts, weight=weight, known=known)
    same = _any(pieces, pieces.same & known)
    reasons = np.where(same, "", reasons)
    divisor = np.where(valued > 0, valued, 1.0)

    def mean(numbers: Floats) -> Floats:
        sums = _sums(pieces, np.where(known, numbers[pieces.source] * weight, 0.0)) / divisor
        alone = np.full(pieces.targets, np.nan)
        alone[pieces.target[pieces.same]] = numbers[pieces.source[pieces.same]]
        return np.where(reasons == "", np.where(same, alone, sums), np.nan)

    return Figures(mean(figures.values), reasons, mean(figures.low), mean(figures.high))


def _reasons(
    figures: Figures, pieces: Pieces, *, parts: Floats, weight: Floats, known: npt.NDArray[np.bool_]
) -> Reasons:
    """Why a target has no share: that of its sources when none has a value, else not covered, else split."""
    whole, valued = _sums(pieces, weight), _sums(pieces, np.where(known, weight, 0.0))
    ground = _sums(pieces, np.where(known, pieces.of_target, 0.0))
    heavy = weight > HEAVY * whole[pieces.target]
    split = _any(pieces, heavy & (parts < WHOLE))
    reasons = np.full(pieces.targets, "", dtype=REASON)
    reasons[split] = "split"
    reasons[(valued < COVERED * whole) | (ground < COVERED)] = "not-covered"
    reasons[whole == 0] = "no-residents"
    none = ~_any(pieces, known)
    return np.where(none, _reason_of_sources(figures, pieces), reasons)


def _reason_of_sources(figures: Figures, pieces: Pieces) -> Reasons:
    """The reason of the largest source of each target; new ground where there is none."""
    reasons = np.full(pieces.targets, "new-ground", dtype=REASON)
    order = np.argsort(pieces.of_target, kind="stable")
    reasons[pieces.target[order]] = figures.reasons[pieces.source[order]]
    return reasons


def _sums(pieces: Pieces, numbers: Floats) -> Floats:
    sums: Floats = np.bincount(pieces.target, weights=numbers, minlength=pieces.targets).astype(np.float64)
    return sums


def _any(pieces: Pieces, flags: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    touched = np.zeros(pieces.targets, dtype=bool)
    touched[pieces.target[flags]] = True
    return touched
