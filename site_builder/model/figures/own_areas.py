"""The areas of one municipality or region: their names and their classes on every layer."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.model.places import Region
from site_builder.model.rules import Classes, Positions


@dataclass(frozen=True, slots=True)
class OwnAreas:
    """rows: (n_areas,) places in the register. codes: layer key -> (n_areas,) class positions or states."""

    rows: npt.NDArray[np.intp]
    names: tuple[str, ...]
    districts: tuple[str, ...]
    codes: Mapping[str, Positions]


def all_areas(register: pd.DataFrame, classes: Classes) -> OwnAreas:
    """Every area of the edition, as if it were one municipality."""
    return _taker(register, classes)(np.arange(len(register)))


def areas_by_municipality(register: pd.DataFrame, classes: Classes) -> dict[str, OwnAreas]:
    """The areas of each municipality by its code, in the order of the register."""
    groups = register.groupby("municipality").indices
    take = _taker(register, classes)
    return {str(code): take(np.asarray(rows)) for code, rows in groups.items()}


def areas_by_region(register: pd.DataFrame, classes: Classes, regions: Iterable[Region]) -> dict[str, OwnAreas]:
    """The areas of each region or province by its path, municipality after municipality."""
    groups = register.groupby("municipality").indices
    rows = {region.path: [groups[municipality.code] for municipality in region.municipalities] for region in regions}
    take = _taker(register, classes)
    return {path: take(np.concatenate(parts)) for path, parts in rows.items()}


def _taker(register: pd.DataFrame, classes: Classes) -> Callable[[npt.NDArray[np.intp]], OwnAreas]:
    """Gives the areas in some rows: what it takes them from is laid out once for all municipalities."""
    codes, layers = classes.codes.to_numpy(), list(classes.codes.columns)
    names, districts = (register[name].to_numpy(dtype=object) for name in ("name", "district"))

    def take(rows: npt.NDArray[np.intp]) -> OwnAreas:
        columns = dict(zip(layers, np.ascontiguousarray(codes[rows].T), strict=True))
        return OwnAreas(rows, tuple(names[rows].tolist()), tuple(districts[rows].tolist()), columns)

    return take
