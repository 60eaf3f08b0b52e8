"""Which measures make the index of an edition, and what is its reference?"""

from collections.abc import Mapping, Sequence

import pandas as pd


def index_groups(edition: Mapping[str, object], usual: tuple[str, ...], measures: Sequence[str]) -> tuple[str, ...]:
    """The groups of [index], else the usual ones; () when one of them is not delivered."""
    index = edition.get("index", {})
    declared = index.get("groups", ()) if isinstance(index, dict) else ()
    groups = tuple(str(group.get("measure", "")) for group in declared) or usual
    return groups if set(groups) <= set(measures) else ()


def summed(columns: Sequence[pd.Series]) -> pd.Series:
    """The sum of the groups, NaN where one is missing."""
    total = columns[0]
    for column in columns[1:]:
        total = total + column
    return total
