"""Spatial averages: of each square what is counted within the radius, as a share (DOMAIN, section 11)."""

import numpy as np

from site_builder.sources.borders import Figures
from site_builder.sources.files import REASON
from site_builder.sources.squares.secret_counts import Filled
from site_builder.sources.squares.windows import Windows


def window_share(counts: Filled, of: Filled, windows: Windows, *, widest: float) -> Figures:
    """Percent of what is counted in the window; missing where the bounds of secret counts leave more than `widest`."""
    among = windows.sums(of.numbers)
    per = 100 / np.where(among > 0, among, np.nan)
    capped = counts.at_most(of)
    value, low, high = (windows.sums(numbers) * per for numbers in (capped.numbers, capped.low, capped.high))
    reasons = np.full(len(among), "", dtype=REASON)
    reasons[high - low > widest] = "too-many-secret"
    reasons[among <= 0] = "no-residents"
    reasons[windows.sums((counts.missing | of.missing).astype(np.float64)) > 0] = "absent"
    shown = reasons == ""
    value, low, high = (np.where(shown, numbers, np.nan) for numbers in (value, low, high))
    return Figures(value, reasons, low, high)
