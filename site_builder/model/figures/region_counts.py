"""How many areas does each municipality have in each class of the maps that may be counted together?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.model.places import NO_SCORE, STATE_SLUGS, WITHHELD, Municipality
from site_builder.model.rules import Classes, Layer

Ints = npt.NDArray[np.int64]
STATES = (WITHHELD, NO_SCORE)


@dataclass(frozen=True, slots=True)
class RegionCounts:
    """Numbers of areas. layers: layer key -> (n_municipalities, n_classes + 2), then withheld and no score.

    municipalities: in the order of the rows. Maps 2, 7 and 9 have no layers here: they are never counted together.
    """

    municipalities: tuple[Municipality, ...]
    layers: Mapping[str, Ints]
    columns: Mapping[str, tuple[str, ...]]

    def of(self, key: str) -> dict[str, tuple[int, ...]]:
        """By code of a municipality its numbers on one layer. KeyError for a layer of maps 2, 7 and 9."""
        rows = zip(self.municipalities, self.layers[key].tolist(), strict=True)
        return {municipality.code: tuple(numbers) for municipality, numbers in rows}

    def table(self) -> pd.DataFrame:
        """municipality, name and a column `<layer>.<class>` for each class and state; a row per municipality."""
        cells: dict[str, list[str]] = {
            "municipality": [municipality.code for municipality in self.municipalities],
            "name": [municipality.name for municipality in self.municipalities],
        }
        for key, numbers in self.layers.items():
            for slug, column in zip(self.columns[key], numbers.T.astype(str).tolist(), strict=True):
                cells[f"{key}.{slug}"] = column
        return pd.DataFrame(cells, dtype=object)


def region_counts_of(classes: Classes, municipalities: Sequence[Municipality]) -> RegionCounts:
    """The counts of an edition. municipalities: those with a page."""
    place = {municipality.code: n for n, municipality in enumerate(municipalities)}
    owners = np.array([place[code] for code in classes.municipality.tolist()], dtype=np.int64)
    layers = {
        layer.key: count_by_owner(classes, layer, owners, len(place))
        for layer in classes.layers
        if not layer.map.relative
    }
    states = tuple(STATE_SLUGS[state] for state in STATES)
    columns = {layer.key: (*layer.map.classes, *states) for layer in classes.layers if layer.key in layers}
    return RegionCounts(tuple(municipalities), layers, columns)


def count_by_owner(classes: Classes, layer: Layer, owners: Ints, size: int) -> Ints:
    """(size, n_classes + 2) areas of each owner per class, then per state; raises NotAdditive for maps 2, 7 and 9.

    owners: (n_areas,) positions below size.
    """
    layer.map.require_additive("count_by_owner")
    width = len(layer.map.classes) + len(STATES)
    codes = classes.codes[layer.key].to_numpy()  # the states count from the end
    flat = owners * width + np.where(codes >= 0, codes, codes + width)
    return np.bincount(flat, minlength=size * width).reshape(size, width)
