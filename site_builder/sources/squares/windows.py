"""What lies within a radius of each square: sums over all squares whose middle is at most so far away."""

import numpy as np
import numpy.typing as npt

from site_builder.sources.files import Floats
from site_builder.sources.tables import Ints

ROW = 1 << 20
"""Further apart in a key than any two squares of one row."""


class Windows:
    """The squares of one year, looked up by place. x, y: corners in metres; size, radius: metres, radius inclusive."""

    def __init__(self, x: Ints, y: Ints, *, size: int, radius: float) -> None:
        self._keys = (y // size) * ROW + x // size
        self._order = np.argsort(self._keys)
        self._sorted = self._keys[self._order]
        self._steps = _steps(radius / size)

    def sums(self, numbers: Floats) -> Floats:
        """(n_squares,) the sum over the window of each square; where there is no square nothing is added."""
        ordered = numbers[self._order]
        total = np.zeros(len(numbers))
        for step in self._steps:
            wanted = self._keys + step
            place = np.minimum(np.searchsorted(self._sorted, wanted), len(self._sorted) - 1)
            total += np.where(self._sorted[place] == wanted, ordered[place], 0.0)
        return total


def _steps(reach: float) -> list[int]:
    """The keys from a square to those in its window, which is a disc of `reach` squares."""
    side = range(-int(reach), int(reach) + 1)
    return [dy * ROW + dx for dy in side for dx in side if dx * dx + dy * dy <= reach * reach + 1e-9]


def places(x: Ints, y: Ints, *, size: int) -> npt.NDArray[np.int64]:
    """A key per square, the same in every year."""
    keys: npt.NDArray[np.int64] = (y // size) * ROW + x // size
    return keys
