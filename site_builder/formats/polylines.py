"""How does geometry become short text, and text geometry: the public encoded polyline algorithm, many at once.

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


def decode(lines: Sequence[str]) -> list[npt.NDArray[np.float64]]:
    """Per text its vertices: (n, 2) degrees, lon lat. Raises ValueError for what `encode` would not write."""
    if not lines:
        return []
    groups = np.frombuffer("".join(lines).encode("ascii"), dtype=np.uint8).astype(np.int64) - FIRST_CHARACTER
    ends = np.flatnonzero(groups < MORE)
    length = np.cumsum([0, *map(len, lines)])
    numbers = np.searchsorted(ends, length - 1, side="right")  # how many numbers are complete at the end of each text
    whole = bool(len(ends)) and ends[numbers[1:] - 1].tolist() == (length[1:] - 1).tolist()
    if not whole or groups.min() < 0 or groups.max() >= 2 * MORE or (np.diff(numbers) % 2).any():
        raise ValueError("decode: not an encoded polyline")
    first = np.concatenate([[0], ends[:-1] + 1])
    place = np.arange(len(groups)) - np.repeat(first, ends - first + 1)
    if place.max() >= GROUPS:
        raise ValueError("decode: a number of too many groups")
    zigzag = np.add.reduceat((groups & (MORE - 1)) << (GROUP_BITS * place), first)
    steps = ((zigzag >> 1) ^ -(zigzag & 1)).reshape(-1, 2)
    parts = np.split(steps, numbers[1:-1] // 2)
    return [np.cumsum(part, axis=0)[:, ::-1] / UNITS_PER_DEGREE for part in parts]


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
