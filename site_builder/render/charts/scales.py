"""Where on an axis does a value stand, and which round numbers does the axis name?"""

import math
from dataclasses import dataclass

from site_builder.model.words import number

STEPS = (1, 2, 2.5, 5, 10)
MOST_STEPS = 5
CHARACTER = 2.4
"""Percent of the width that a character takes on a screen of 360 pixels."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight axis. low, high: its first and last value; start, end: where on the chart these stand."""

    low: float
    high: float
    start: float
    end: float

    def place(self, value: float) -> float:
        """Where a value stands."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


@dataclass(frozen=True, slots=True)
class Ticks:
    """The round numbers along an axis and the decimals they need."""

    values: tuple[float, ...]
    decimals: int

    def named(self, scale: Scale) -> tuple[float, ...]:
        """Those that get their number below the axis: zero, or else the first, and every second or third from there,
        so that the numbers stay apart on a screen of 360 pixels."""
        widest = max(len(number(value, self.decimals)) for value in self.values)
        apart = abs(scale.place(self.values[1]) - scale.place(self.values[0]))
        every = math.ceil((widest + 1) * CHARACTER / apart)
        middle = self.values.index(0.0) if 0.0 in self.values else 0
        return tuple(value for n, value in enumerate(self.values) if (n - middle) % every == 0)


def ticks(low: float, high: float) -> Ticks:
    """At most seven round numbers that lie around all values; low == high gets an axis of its own."""
    low, high = round(low, 9), round(high, 9)
    if low == high:
        low, high = min(low, 0.0), max(high, 0.0)
    rough = (high - low) / MOST_STEPS or 1.0
    magnitude = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * magnitude for factor in STEPS if factor * magnitude >= rough * (1 - 1e-9))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    decimals = next(n for n in range(12) if abs(step * 10**n - round(step * 10**n)) < 1e-9 * 10**n)
    return Ticks(tuple(round(n * step, 12) for n in range(first, max(last, first + 1) + 1)), decimals)
