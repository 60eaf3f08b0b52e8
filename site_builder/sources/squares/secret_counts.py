"""What stands for a secret count: what the municipality's total leaves for its secret squares, within their bounds."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.sources.files import FigureColumn, Floats


@dataclass(frozen=True, slots=True)
class Filled:
    """(n_squares,) counts. low, high: bounds, equal to the number where it is known. missing: absent and not secret."""

    numbers: Floats
    low: Floats
    high: Floats
    missing: npt.NDArray[np.bool_]

    def at_most(self, of: "Filled") -> "Filled":
        """The same, with every secret count at most what it is a share of."""
        secret = self.low < self.high
        numbers = np.where(secret, np.minimum(self.numbers, of.numbers), self.numbers)
        low = np.where(secret, np.minimum(self.low, of.numbers), self.low)
        high = np.where(secret, np.minimum(self.high, of.numbers), self.high)
        return Filled(numbers, low, high, self.missing)


def filled(
    column: FigureColumn, municipality: pd.Series, *, totals: Mapping[str, float], low: float, high: float
) -> Filled:
    """The counts of a column. municipality: (n_squares,) codes, "" = none; totals: by code, absent where not known."""
    secret = column.reasons == "secret"
    known = np.nan_to_num(column.values)
    rest = pd.DataFrame({"municipality": municipality, "known": known, "secret": secret})
    sums = rest.groupby("municipality").sum()
    total = pd.Series(dict(totals), dtype=float).reindex(sums.index)
    each = ((total - sums["known"]) / sums["secret"].where(sums["secret"] > 0)).clip(low, high)
    share = municipality.map(each).fillna((low + high) / 2).to_numpy(dtype=np.float64)
    missing = ~secret & (column.reasons != "")

    def with_secret(number: Floats | float) -> Floats:
        return np.where(secret, number, known)

    return Filled(with_secret(share), with_secret(low), with_secret(high), missing)
