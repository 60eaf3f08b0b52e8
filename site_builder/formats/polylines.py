"""How does geometry become short text: the public encoded polyline algorithm, for a whole country at once.

Each number is the step from the vertex before in units of 1e-5 degree, lat before lon, zigzag coded, in groups of five
bits from the low end, each group plus 63, with 32 added while more groups follow.
Source: https://developers.google.com/maps/documentation/utilities/polylinealgorithm
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from site_builder.formats.rings import Integers, Rings, stretches, texts

UNITS_PER_DEGREE = 100_000
GROUP_BITS = 5
GROUPS = 6  # 30 bits: a step of 360 degrees needs 27
MORE, FIRST_CHARACTER = 32, 63
SHORT = 2000  # units, some two kilometres


def encode(rings: Rings) -> list[Sequence[str]]:
    """Per geometry one text per ring; the closing vertex is kept."""
    return [texts for _, run in rings.runs() for texts in _encoded(run)]


def _encoded(rings: Rings) -> list[Sequence[str]]:
    grid = np.floor(rings.xy[:, ::-1] * UNITS_PER_DEGREE + 0.5).astype(np.int64)
    steps = np.diff(grid, axis=0, prepend=0)
    steps[rings.start[:-1]] = grid[rings.start[:-1]]
    words, chosen = _words(steps.ravel())
    per_ring = texts(words, chosen, 2 * rings.start)
    return stretches(per_ring, rings.owner_start())


def _words(numbers: Integers) -> tuple[npt.NDArray[np.bytes_], Integers]:
    """Texts of numbers, and which of them each number has: short steps, which are nearly all, are written once."""
    far = np.flatnonzero(np.abs(numbers) > SHORT)
    written = np.concatenate([np.arange(-SHORT, SHORT + 1), numbers[far]])
    chosen = numbers + SHORT
    chosen[far] = np.arange(2 * SHORT + 1, len(written))
    return _coded(written), chosen


def _coded(numbers: Integers) -> npt.NDArray[np.bytes_]:
    """Each number in as many groups as it needs; numpy takes zeros at the end of a text for none."""
    zigzag = ((numbers << 1) ^ (numbers >> 63)).astype(np.uint32)
    characters = np.empty((len(zigzag), GROUPS), dtype=np.uint8)
    for group in range(GROUPS):
        left = zigzag >> (GROUP_BITS * group)
        character = (left & (MORE - 1)) + FIRST_CHARACTER + np.where(left >= MORE, MORE, 0)
        characters[:, group] = character if group == 0 else np.where(left > 0, character, 0)
    return characters.view(f"S{GROUPS}").ravel()
