"""Which class every area has on every layer, and how many areas each class has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from site_builder.model.kinds import MapDefinition
from site_builder.model.places import (
    FILE_SLUGS,
    NO_SCORE,
    SHIELDED,
    STATE_SLUGS,
    WITHHELD,
    Edition,
    PublicAreas,
    References,
)
from site_builder.model.rules.area_numbers import AreaNumbers, Positions, numbers_of
from site_builder.model.rules.layers import Layer, layers_of, years_read


@dataclass(frozen=True, slots=True)
class Classes:
    """All layers of all areas.

    codes: (n_areas, n_layers) int8, columns are layer keys: a position in the map's classes, NO_SCORE, WITHHELD or, on
    layers relative to the municipality, SHIELDED (rules.secondary).
    municipality: (n_areas,) code of each area's municipality, same index.
    """

    layers: tuple[Layer, ...]
    codes: pd.DataFrame
    municipality: pd.Series

    def layer(self, key: str) -> Layer:
        """The layer of that key; KeyError for another key."""
        return next(layer for layer in self.layers if layer.key == key)

    def slugs(self, key: str) -> pd.Series:
        """(n_areas,) class slug, "withheld" or "no-score" on one layer, as files have them."""
        return self.words(key, self.layer(key).map.classes, states=FILE_SLUGS)

    def words(self, key: str, classes: Sequence[str], *, states: Mapping[int, str]) -> pd.Series:
        """(n_areas,) the word for each area's class on one layer, or for its state."""
        state_words = [states[SHIELDED], states[WITHHELD], states[NO_SCORE]]  # they count from the end
        words = np.array([*classes, *state_words], dtype=object)
        return pd.Series(words[self.codes[key].to_numpy()], index=self.codes.index, dtype=object)

    def counts(self, key: str) -> tuple[int, ...]:
        """Number of areas per class in the whole edition; raises NotAdditive for maps 2, 7 and 9."""
        definition = self.layer(key).map
        return count_together(definition, self.codes[key].to_numpy())[: len(definition.classes)]

    @property
    def shielded(self) -> frozenset[str]:
        """Codes of the areas that are shielded for another one of their municipality."""
        return frozenset(self.codes.index[(self.codes == SHIELDED).any(axis=1)])

    def states(self, definition: MapDefinition) -> tuple[int, ...]:
        """The states that the legend of a map tells, last in it; SHIELDED only where there is any."""
        every = tuple(STATE_SLUGS)
        return every if definition.relative and self.shielded else every[1:]


def count_legend(codes: Positions, classes: int, states: int = 2) -> tuple[int, ...]:
    """Number of areas per class, then, where states is 3, shielded, then withheld, then without a score."""
    numbers = np.bincount(codes + states, minlength=classes + states).tolist()
    return *numbers[states:], *numbers[:states]


def count_together(definition: MapDefinition, codes: Positions) -> tuple[int, ...]:
    """The same for several municipalities on one map; raises NotAdditive for maps 2, 7 and 9."""
    definition.require_additive("count_together")
    return count_legend(codes, len(definition.classes))


def classify_all(areas: PublicAreas, references: References, edition: Edition) -> Classes:
    """Every layer of every area, nationwide, by the rules of DOMAIN, section 4."""
    numbers = numbers_of(areas, references, edition)
    layers = layers_of(edition)
    codes = {layer.key: _layer_codes(layer, areas, numbers, edition) for layer in layers}
    return Classes(layers, pd.DataFrame(codes, index=areas.register.index), areas.register["municipality"])


def published_values(areas: PublicAreas, references: References, edition: Edition) -> dict[str, pd.Series]:
    """Per layer that shows one measure: (n_areas,) numbers rounded as published, NaN where there is no class.

    Only for editions that publish values (open data). Maps folded from several measures have no number. What numbers
    beside the own municipality give away is for rules.secondary.
    """
    numbers = numbers_of(areas, references, edition)
    published = {}
    for layer in layers_of(edition):
        if layer.map.measure is None:
            continue
        shown = _layer_codes(layer, areas, numbers, edition) >= 0
        rounded = half_up(layer.map.measure(numbers, layer.year), layer.map.decimals)
        published[layer.key] = pd.Series(np.where(shown, rounded, np.nan), index=areas.register.index)
    return published


def half_up(values: np.ndarray, decimals: int) -> np.ndarray:
    """Rounds half away from zero after rounding to 9 decimals; never gives -0."""
    scale = 10.0**decimals
    magnitude = np.floor(np.round(np.abs(values), 9) * scale + 0.5 + 1e-9) / scale
    rounded: np.ndarray = np.copysign(magnitude, values) + 0.0
    return rounded


def _layer_codes(layer: Layer, areas: PublicAreas, numbers: AreaNumbers, edition: Edition) -> Positions:
    """The class, unless a year that the layer reads has no score or, next, is withheld."""
    states = areas.states[list(years_read(layer, edition))].to_numpy()
    positions = layer.map.classify(numbers, edition.cuts, layer.year)
    no_score = (states == NO_SCORE).any(axis=1)
    withheld = (states == WITHHELD).any(axis=1)
    return np.select([no_score, withheld], [NO_SCORE, WITHHELD], positions).astype(np.int8)
