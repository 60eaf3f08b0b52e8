"""What stands out in a municipality? Told from the published classes alone, without calling any class good or bad."""

from collections.abc import Mapping

import numpy as np

from site_builder.model.classification import Classes, count_classes
from site_builder.model.maps import MAPS

FEWEST = 5
"""Shown areas below which nothing is said about a map."""
LEAST = 0.2
"""Share of the areas that would have to change class to be spread over the legend as those of the whole country."""


def striking_maps(classes: Classes) -> Mapping[str, Mapping[str, float]]:
    """Per municipality code the slugs of the maps that stand out, and by how much (0-1, rounded to 9 decimals).

    A map stands out when at least FEWEST areas have a class and at least LEAST of them would have to change class to be
    spread as in the whole country. Maps relative to the own municipality are never compared, so never here.
    """
    rows = {str(code): own for code, own in classes.municipality.groupby(classes.municipality).indices.items()}
    found: dict[str, dict[str, float]] = {code: {} for code in rows}
    for definition in MAPS:
        if definition.relative:
            continue
        codes = classes.codes[definition.slug].to_numpy()
        nation = np.array(classes.counts(definition.slug))
        for code, own in rows.items():
            counts = np.array(count_classes(codes[own], len(nation)))
            if counts.sum() >= FEWEST and (by := _difference(counts, nation)) >= LEAST:
                found[code][definition.slug] = by
    return found


def _difference(counts: np.ndarray, nation: np.ndarray) -> float:
    """Half the sum of the absolute differences between two distributions."""
    return round(float(np.abs(counts / counts.sum() - nation / nation.sum()).sum()) / 2, 9)
