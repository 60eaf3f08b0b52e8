"""What stands in the table under the map: areas with their class, or neighbourhoods and how their squares are?"""

import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.model.figures import OwnAreas
from site_builder.model.pages.page_models import AreaTable, HoodTable, MapPanel
from site_builder.model.places import sort_key


def area_table(areas: OwnAreas, panel: MapPanel) -> AreaTable:
    """The areas by name, with their classes on one map."""
    order = _by_name(areas.names)
    classes = areas.codes[panel.slug].tolist()  # the states count from the end, here and in a legend
    return AreaTable(
        areas=tuple(order),
        names=tuple(areas.names[area] for area in order),
        districts=tuple(areas.districts[area] for area in order),
        classes=tuple(classes[area] for area in order),
        legend=panel.legend,
    )


def hood_table(areas: OwnAreas, panel: MapPanel, around: pd.DataFrame, hood: npt.NDArray[np.object_]) -> HoodTable:
    """The neighbourhoods that hold a square, by name, with how many squares each class has on one map.

    around: the neighbourhoods of the municipality. hood: (n_areas,) code of each square's neighbourhood.
    """
    items, position = len(panel.legend), around.index.get_indexer(pd.Index(hood))
    classes = areas.codes[panel.slug].astype(np.int64) % items  # the states count from the end
    counts = np.bincount(position * items + classes, minlength=len(around) * items).reshape(-1, items)
    names, districts = around["name"].tolist(), around["district"].tolist()
    order = [place for place in _by_name(tuple(names)) if counts[place].any()]
    return HoodTable(
        areas=tuple(len(hood) + place for place in order),
        names=tuple(names[place] for place in order),
        districts=tuple(districts[place] for place in order),
        counts=tuple(tuple(counts[place].tolist()) for place in order),
        legend=panel.legend,
    )


def _by_name(names: tuple[str, ...]) -> list[int]:
    keys = [sort_key(name) for name in names]
    return sorted(range(len(keys)), key=keys.__getitem__)
