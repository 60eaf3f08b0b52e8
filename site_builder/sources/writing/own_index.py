"""Which measures make the index of an edition, and what is its reference?"""

from collections.abc import Mapping, Sequence

import pandas as pd

from site_builder.model.places import GROUPS


def index_groups(edition: Mapping[str, object], measures: Sequence[str]) -> tuple[str, ...]:
    """The groups of [index], else the five of the report; () when one of them is not delivered."""
    index = edition.get("index", {})
    declared = index.get("groups", ()) if isinstance(index, dict) else ()
    groups = tuple(str(group.get("measure", "")) for group in declared) or GROUPS
    return groups if set(groups) <= set(measures) else ()


def summed(columns: Sequence[pd.Series]) -> pd.Series:
    """The sum of the groups, NaN where one is missing."""
    total = columns[0]
    for column in columns[1:]:
        total = total + column
    return total
