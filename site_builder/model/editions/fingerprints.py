"""Short texts that are equal only when what they stand for is: the cut points and the areas of an edition."""

import hashlib
import json

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from site_builder.model.kinds import CutDefinition, Cuts, Theme
from site_builder.model.places import Basis, CellGrid, Edition, Geography

UNITS_PER_DEGREE = 100_000


def basis_of(edition: Edition, register: pd.DataFrame, geography: Geography) -> Basis:
    """What decides whether an edition may be compared with another. register: in the order of the areas."""
    areas = areas_hash(register, geography.areas) if edition.cells is None else cells_hash(edition.cells)
    sources = tuple((source.text, source.reference_dates) for source in edition.sources)
    return Basis(edition.years, cuts_hash(edition.cuts, edition.theme), sources, areas)


def cuts_hash(cuts: Cuts, theme: Theme) -> str:
    """SHA-256 over all cut points: two editions with the same hash cut in the same places."""
    numbers = {cut.name: _numbers(cuts[cut.name], cut) for cut in theme.cuts}
    return hashlib.sha256(json.dumps(numbers, sort_keys=True).encode()).hexdigest()


def cells_hash(grid: CellGrid) -> str:
    """SHA-256 over grid, size and radius: which squares people live in may differ between comparable editions."""
    said = ["cells", grid.system, grid.size, grid.radius]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def areas_hash(register: pd.DataFrame, areas: gpd.GeoSeries) -> str:
    """SHA-256 over code, name, municipality and outline (to a metre) of all areas, in the order of their codes."""
    order = np.argsort(register.index.to_numpy(dtype=str), kind="stable")
    names = register[["name", "municipality"]].iloc[order]
    said = [register.index[order].tolist(), *(names[column].tolist() for column in names)]
    coordinates, owner = shapely.get_coordinates(areas.to_numpy()[order], return_index=True)
    grid = np.floor(coordinates * UNITS_PER_DEGREE + 0.5).astype("<i8")
    seen = hashlib.sha256(json.dumps(said).encode())
    seen.update(grid.tobytes())
    seen.update(owner.astype("<i8").tobytes())
    return seen.hexdigest()


def _numbers(points: tuple[float, ...], definition: CutDefinition) -> float | list[float]:
    """A list, or the one number of what has one; 0 where an edition does not name it."""
    numbers = [float(number) for number in points]
    return next(iter(numbers), 0.0) if definition.count == 1 else numbers
