"""Exactly which sums can the untold areas of a municipality have? Answered by linear programs (HiGHS)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from site_builder.model.rules.knowledge import Bounds, Floats, Knowledge

if TYPE_CHECKING:
    from scipy.sparse import csr_array

TOLERANCE = 1e-6
"""What a solver is off at most: what it finds is taken that much closer together."""
SLACK = 2.0
"""Where no mean fits what is told, a reader lets the means be off by this many times the least that fits."""


def exact_sums(knowledge: Knowledge) -> Bounds:
    """(K, T) lowest and highest sum that is possible, as in `witnessed`; NaN where the solver finds none.

    The reference of a municipality is computed elsewhere and rounded: where it cannot be the mean of the areas, a
    reader who sees that lets it be somewhat off.
    """
    count = len(knowledge.starts)
    each = [_sums_of(knowledge.of(np.arange(count) == municipality)) for municipality in range(count)]
    return Bounds(np.array([low for low, _ in each]), np.array([high for _, high in each]))


def _sums_of(knowledge: Knowledge) -> tuple[list[float], list[float]]:
    """Lowest and highest per year, of one municipality."""
    program = _Program.of(knowledge)
    off = 0.0
    if np.isnan(program.lowest(program.sum_of(0), off=off)):
        off = SLACK * program.lowest(program.goal(-1), off=np.inf)
    if np.isnan(off):
        return [off] * program.years, [off] * program.years
    goals = [program.sum_of(year) for year in range(program.years)]
    low, high = (np.array([program.lowest(sign * goal, off=off) for goal in goals]) for sign in (1, -1))
    return (low + TOLERANCE).tolist(), (-high - TOLERANCE).tolist()


@dataclass(frozen=True, slots=True)
class _Program:
    """What is told, as a linear program: low <= rows x <= high, least <= x <= most.

    The columns of x: the nuisance of every area, year by year; per year the mean; per year the sum of the untold; per
    year how far the mean is off; and last, how far any is off at most.
    """

    areas: int
    years: int
    rows: csr_array
    low: Floats
    high: Floats
    least: Floats
    most: Floats

    @classmethod
    def of(cls, knowledge: Knowledge) -> _Program:
        """The program of one municipality."""
        from scipy import sparse  # noqa: PLC0415 - it takes a second, and few builds need it

        (areas, years), share = knowledge.share.shape, np.where(knowledge.known, knowledge.share, 0)
        column = sparse.eye_array(years * (areas + 3) + 1, format="csr")
        nuisance = [column[year * areas : (year + 1) * areas] for year in range(years)]
        mean, total, off = (column[years * (areas + kind) :][:years] for kind in range(3))
        change, means = nuisance[-1] - nuisance[0], [mean[[year] * areas] for year in range(years)]
        beside = [row - middle for row, middle in zip(nuisance, means, strict=True)]
        known = [sparse.csr_array(share[:, [year]].T) @ nuisance[year] for year in range(years)]
        balance, farthest = sparse.vstack(known) + total + off - mean, column[[-1] * years]
        none, most = np.zeros(years), knowledge.farthest
        level = knowledge.level.both(Bounds(np.array(-most), np.array(most)))
        reach, bounds = np.where(knowledge.known, 0, knowledge.share).sum(axis=0), _in_rows(knowledge)
        return cls(
            areas, years,
            rows=sparse.vstack(
                [*beside, change, change - means[-1] + means[0], balance, off - farthest, off + farthest], format="csr"
            ),
            low=np.concatenate([bounds.low, none, none - np.inf, none]),
            high=np.concatenate([bounds.high, none, none, none + np.inf]),
            least=np.concatenate([*level.low.T, none - most, reach * -most, none - np.inf, [0]]),
            most=np.concatenate([*level.high.T, none + most, reach * most, none + np.inf, [0]]),
        )  # fmt: skip

    def sum_of(self, year: int) -> Floats:
        """The goal that counts the sum of the untold in a year."""
        return self.goal(self.years * (self.areas + 1) + year)

    def goal(self, column: int) -> Floats:
        """The goal that counts one column."""
        goal = np.zeros(len(self.least))
        goal[column] = 1.0
        return goal

    def lowest(self, goal: Floats, *, off: float) -> float:
        """The lowest that a goal can be while no mean is off by more; NaN where the solver finds none."""
        from scipy import optimize  # noqa: PLC0415

        solution = optimize.milp(
            goal,
            bounds=optimize.Bounds(self.least, np.append(self.most[:-1], off)),
            constraints=optimize.LinearConstraint(self.rows, self.low, self.high),
        )
        return float(solution.fun) if solution.status == 0 else np.nan


def _in_rows(knowledge: Knowledge) -> Bounds:
    """Bounds of what is told beside the mean year by year, of the change and of the change beside the mean."""
    parts = [knowledge.beside.year(year) for year in range(knowledge.share.shape[1])] + [
        knowledge.change,
        knowledge.change_beside,
    ]
    return Bounds(np.concatenate([part.low for part in parts]), np.concatenate([part.high for part in parts]))
