"""What stands out in a municipality? Told from the published classes alone, without calling any class good or bad."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from site_builder.model.figures.region_counts import count_by_owner
from site_builder.model.figures.share_groups import Ints
from site_builder.model.rules import Classes, Floats

FEWEST = 5
"""Shown areas below which nothing is said about a map."""
LEAST = 0.2
"""Share of the areas that would have to change class to be spread over the legend as those of the whole country."""


def striking_maps(classes: Classes) -> Mapping[str, Mapping[str, float]]:
    """Per municipality code the slugs of the maps that stand out, and by how much (0-1, rounded to 9 decimals).

    A map stands out when at least FEWEST areas have a class and at least LEAST of them would have to change class to be
    spread as in the whole country. Maps relative to the own municipality are never compared, so never here.
    """
    owners, municipalities = pd.factorize(classes.municipality)
    striking: dict[str, dict[str, float]] = {str(code): {} for code in municipalities}
    for layer in classes.layers:
        if layer.map.relative or layer.key != layer.map.slug:
            continue
        counts = count_by_owner(classes, layer, owners, len(municipalities))[:, : len(layer.map.classes)]
        enough = np.flatnonzero(counts.sum(axis=1) >= FEWEST)
        differences = _differences(counts[enough], counts.sum(axis=0))
        for place, by in zip(enough.tolist(), differences.tolist(), strict=True):
            if by >= LEAST:
                striking[str(municipalities[place])][layer.map.slug] = by
    return striking


def _differences(counts: Ints, nation: Ints) -> Floats:
    """(n,) half the sum of the absolute differences between each distribution and that of the country."""
    away = np.abs(counts / counts.sum(axis=1, keepdims=True) - nation / max(nation.sum(), 1))
    differences: Floats = np.round(away.sum(axis=1) / 2, 9)
    return differences
