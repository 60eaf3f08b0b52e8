"""Which class every area has on every layer, and how many areas each class has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from site_builder.model.places.areas import NO_SCORE, WITHHELD, PublicAreas, References
from site_builder.model.places.edition import Edition
from site_builder.model.rules.maps import Layer, MapDefinition, layers_of
from site_builder.model.rules.measures import Measures, Positions, measures_of

FEWEST_WITHHELD = 3
"""Withheld areas of a municipality in a year: with fewer its mean and the other areas tell what one of them has."""
STATE_SLUGS = {WITHHELD: "withheld", NO_SCORE: "no-score"}


@dataclass(frozen=True, slots=True)
class Classes:
    """All layers of all areas.

    codes: (n_areas, n_layers) int8, columns are layer keys: a position in the map's classes, NO_SCORE or WITHHELD.
    municipality: (n_areas,) code of each area's municipality, same index.
    """

    layers: tuple[Layer, ...]
    codes: pd.DataFrame
    municipality: pd.Series

    def layer(self, key: str) -> Layer:
        """The layer of that key; KeyError for another key."""
        return next(layer for layer in self.layers if layer.key == key)

    def slugs(self, key: str) -> pd.Series:
        """(n_areas,) class slug, "withheld" or "no-score" on one layer."""
        return self.words(key, self.layer(key).map.classes, states=STATE_SLUGS)

    def words(self, key: str, classes: Sequence[str], *, states: Mapping[int, str]) -> pd.Series:
        """(n_areas,) the word for each area's class on one layer, or for its state."""
        words = np.array([*classes, states[WITHHELD], states[NO_SCORE]], dtype=object)  # the states count from the end
        return pd.Series(words[self.codes[key].to_numpy()], index=self.codes.index, dtype=object)

    def counts(self, key: str) -> tuple[int, ...]:
        """Number of areas per class in the whole edition; raises NotAdditive for maps 2, 7 and 9."""
        return count_together(self.layer(key).map, self.codes[key].to_numpy())[: -len(STATE_SLUGS)]


def count_legend(codes: Positions, classes: int) -> tuple[int, ...]:
    """Number of areas per class, then withheld, then without a score."""
    withheld, no_score, *shown = np.bincount(codes - WITHHELD, minlength=classes + len(STATE_SLUGS)).tolist()
    return *shown, withheld, no_score


def count_together(definition: MapDefinition, codes: Positions) -> tuple[int, ...]:
    """The same for several municipalities on one map; raises NotAdditive for maps 2, 7 and 9."""
    definition.require_additive("count_together")
    return count_legend(codes, len(definition.classes))


def classify_all(areas: PublicAreas, references: References, edition: Edition) -> Classes:
    """Every layer of every area, nationwide, by the rules of DOMAIN, section 4."""
    measures = measures_of(areas, references, edition)
    layers = layers_of(edition)
    codes = {layer.key: _layer_codes(layer, areas, measures, edition) for layer in layers}
    return Classes(layers, pd.DataFrame(codes, index=areas.register.index), areas.register["municipality"])


def published_values(areas: PublicAreas, references: References, edition: Edition) -> dict[str, pd.Series]:
    """Per layer that shows one measure: (n_areas,) numbers rounded as published, NaN where there is no class.

    Only for editions that publish values (open data). Maps folded from several measures have no number. A number beside
    the own municipality tells its mean to who knows the area's: only where that mean gives no withheld area away.
    """
    measures = measures_of(areas, references, edition)
    numbers = {}
    for layer in layers_of(edition):
        if layer.map.measure is None:
            continue
        shown = (_layer_codes(layer, areas, measures, edition) >= 0) & _mean_is_safe(layer, areas, edition)
        rounded = half_up(layer.map.measure(measures, layer.year), layer.map.decimals)
        numbers[layer.key] = pd.Series(np.where(shown, rounded, np.nan), index=areas.register.index)
    return numbers


def _mean_is_safe(layer: Layer, areas: PublicAreas, edition: Edition) -> np.ndarray:
    """(n_areas,) whether no area, or at least FEWEST_WITHHELD, of the own municipality is withheld in each year read.

    True for every area on maps that are not relative to the municipality.
    """
    if not layer.map.relative:
        return np.ones(len(areas.register), dtype=bool)
    withheld = areas.states[list(layer.map.years_read(edition, layer.year))] == WITHHELD
    counts = withheld.groupby(areas.register["municipality"]).transform("sum")
    safe: np.ndarray = ((counts == 0) | (counts >= FEWEST_WITHHELD)).all(axis=1).to_numpy()
    return safe


def half_up(values: np.ndarray, decimals: int) -> np.ndarray:
    """Rounds half away from zero after rounding to 9 decimals; never gives -0."""
    scale = 10.0**decimals
    magnitude = np.floor(np.round(np.abs(values), 9) * scale + 0.5 + 1e-9) / scale
    rounded: np.ndarray = np.copysign(magnitude, values) + 0.0
    return rounded


def _layer_codes(layer: Layer, areas: PublicAreas, measures: Measures, edition: Edition) -> Positions:
    """The class, unless a year that the layer reads has no score or, next, is withheld."""
    states = areas.states[list(layer.map.years_read(edition, layer.year))].to_numpy()
    positions = layer.map.classify(measures, edition.cuts, layer.year)
    no_score = (states == NO_SCORE).any(axis=1)
    withheld = (states == WITHHELD).any(axis=1)
    return np.select([no_score, withheld], [NO_SCORE, WITHHELD], positions).astype(np.int8)
