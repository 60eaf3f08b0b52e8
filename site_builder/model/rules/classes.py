"""How measures become legend classes: small vectorised functions without thresholds of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from site_builder.model.places import NO_SCORE

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from site_builder.model.rules.area_numbers import Floats, Positions

# numpy comes in where something is classified: `check content` reads the table of maps and need not wait for it.

DECREASE, EQUAL, INCREASE = 0, 1, 2
WORSENED, UNCHANGED, IMPROVED = 0, 1, 2
FIFTHS = (20, 40, 60, 80)
MOST_DECIMALS = 3


def cut(values: Floats, cuts: Sequence[float]) -> Positions:
    """Position of each value among the classes that n cuts make (n+1), lowest first.

    A value on a cut belongs to the upper class; NaN gives NO_SCORE.
    """
    import numpy as np  # noqa: PLC0415

    positions = np.searchsorted(np.asarray(cuts, dtype=float), values, side="right")
    return np.where(np.isnan(values), NO_SCORE, positions).astype(np.int8)


def fifths(values: Floats) -> list[float]:
    """The borders of five groups of one size, rising, in as few decimals as keep them apart; NaN counts for nothing."""
    import numpy as np  # noqa: PLC0415

    known = values[np.isfinite(values)]
    if not len(known):
        return []
    borders = np.percentile(known, FIFTHS)
    rounded = [sorted({round(float(border), decimals) for border in borders}) for decimals in range(MOST_DECIMALS + 1)]
    return next((points for points in rounded if len(points) == len(FIFTHS)), rounded[-1])


def all_present(*inputs: Positions) -> npt.NDArray[np.bool_]:
    """Where every input has a class."""
    import numpy as np  # noqa: PLC0415

    present: npt.NDArray[np.bool_] = np.all(np.stack(inputs) >= 0, axis=0)
    return present


def fold_resilience(direction: Positions, movement: Positions, level: Positions) -> Positions:
    """Direction x movement x level, 3x3x3, folded into the nine classes of maps 1 and 2.

    Level positions run many, some, few problems; the classes run few, some, many. All three must exist.
    """
    import numpy as np  # noqa: PLC0415

    improved = 3 + (2 - level)
    worsened = 6 + (2 - level)
    by_movement = np.select([movement == UNCHANGED, movement == IMPROVED], [2, improved], worsened)
    folded = np.where(direction == INCREASE, by_movement, direction)
    return _where_present(folded, direction, movement, level)


def fold_concentration(direction: Positions, strong: Positions, very_many: Positions) -> Positions:
    """Direction, strong (0/1) and very many (0/1) folded into the six classes of map 5."""
    import numpy as np  # noqa: PLC0415

    increase = np.select(
        [(strong == 1) & (very_many == 1), very_many == 1, strong == 1],
        [0, 1, 2],
        3,
    )
    folded = np.where(direction == INCREASE, increase, np.where(direction == EQUAL, 4, 5))
    return _where_present(folded, direction, strong, very_many)


def cross(level: Positions, index: Positions) -> Positions:
    """Level (many, some, few problems) x index (low, middle, high): the nine classes of map 10, few problems first."""
    return _where_present((2 - level) * 3 + index, level, index)


def _where_present(folded: npt.NDArray[np.int_] | Positions, *inputs: Positions) -> Positions:
    import numpy as np  # noqa: PLC0415

    return np.where(all_present(*inputs), folded, NO_SCORE).astype(np.int8)
