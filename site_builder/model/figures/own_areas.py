"""The areas of one municipality or region: their names and their classes on every layer."""

from collections.abc import Iterable, Mapping
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
    return _taken(register, classes, np.arange(len(register)))


def areas_by_municipality(register: pd.DataFrame, classes: Classes) -> dict[str, OwnAreas]:
    """The areas of each municipality by its code, in the order of the register."""
    groups = register.groupby("municipality").indices
    return {str(code): _taken(register, classes, np.asarray(rows)) for code, rows in groups.items()}


def areas_by_region(register: pd.DataFrame, classes: Classes, regions: Iterable[Region]) -> dict[str, OwnAreas]:
    """The areas of each region or province by its path, municipality after municipality."""
    groups = register.groupby("municipality").indices
    rows = {region.path: [groups[municipality.code] for municipality in region.municipalities] for region in regions}
    return {path: _taken(register, classes, np.concatenate(parts)) for path, parts in rows.items()}


def _taken(register: pd.DataFrame, classes: Classes, rows: npt.NDArray[np.intp]) -> OwnAreas:
    columns = np.ascontiguousarray(classes.codes.to_numpy()[rows].T)
    names, districts = (tuple(register[name].iloc[rows].tolist()) for name in ("name", "district"))
    return OwnAreas(rows, names, districts, dict(zip(classes.codes.columns, columns, strict=True)))
