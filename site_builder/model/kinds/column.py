"""What is a measure of a delivery: a column of values.csv, or an index that several columns make?"""

from dataclasses import dataclass
from typing import Literal

ColumnKind = Literal["share", "score", "index"]
"""A share is a percentage from 0 to 100, a score any number, an index the sum of its groups."""


@dataclass(frozen=True, slots=True)
class Column:
    """One measure. An index is no column of values.csv: its groups are.

    moves: how far it may move between two deliveries of the same year before a person must decide.
    apart: how far the mean of a municipality may lie outside the values of its areas. farthest: on either side of zero,
    None for what knows other bounds.
    """

    name: str
    kind: ColumnKind
    moves: float
    apart: float = 0.0
    farthest: float | None = None
