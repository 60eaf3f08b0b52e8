"""Do the squares of a delivery lie where their grid, their municipality and their neighbourhood are?"""

from collections.abc import Iterator

import numpy as np
import pandas as pd
import shapely
from pyproj import CRS, Transformer

from site_builder.model.places import CellGrid
from site_builder.problems import Problem
from site_builder.read.delivery.areas_file import AreaRows
from site_builder.read.parsing import Floats, Rows, shown
from site_builder.read.shapes import ROUNDING, SWAPPED, WGS84, Extent, Flags, shapes_in

FAR = 1_000.0
"""Metres between the middle of a square and its neighbourhood: more is a mistake in the code or the corner."""
BEYOND = 0.25
"""Degrees that squares may lie beyond the area of use of their CRS, whose bounds are rounded."""
WIDEST = 300_000.0
"""Metres from one square of a municipality to another: farther, no one map shows both."""


def ground_problems(
    register: pd.DataFrame, rows: Rows, *, grid: CellGrid, extent: Extent | None, neighbourhoods: AreaRows
) -> Iterator[Problem]:
    """Squares outside the extent, else outside the area of use of their CRS; else far from what they belong to.

    register: as in CellRows, without errors of its own.
    """
    crs = CRS.from_user_input(grid.crs)
    middles = register[["x", "y"]].to_numpy() + grid.size / 2
    outside = list(_outside_problems(register, rows, middles, crs=crs, extent=extent))
    wide = outside or list(_spread_problems(register, rows))
    yield from wide or _far_problems(register, rows, middles, crs=crs, neighbourhoods=neighbourhoods)


def _outside_problems(
    register: pd.DataFrame, rows: Rows, middles: Floats, *, crs: CRS, extent: Extent | None
) -> Iterator[Problem]:
    limits, what = extent, "buiten extent van edition.toml"
    if limits is None and crs.area_of_use is not None:
        west, south, east, north = crs.area_of_use.bounds
        limits = (west - BEYOND, south - BEYOND, east + BEYOND, north + BEYOND)
        what = f"buiten het gebied waarvoor {crs.name} bedoeld is"
    to_degrees = Transformer.from_crs(crs, WGS84, always_xy=True).transform
    outside = ~_within(np.column_stack(to_degrees(*middles.T)), limits)
    if not outside.any():
        return
    swapped = _within(np.column_stack(to_degrees(*middles[:, ::-1].T)), limits)
    fix = SWAPPED if limits is not None and swapped.all() else "controleer x, y en crs onder [cells]"
    if outside.all() and len(outside) > 1:
        yield from rows.errors([0], lambda _: (f"alle vierkanten liggen {what}", fix))
        return
    codes = register["code"].tolist()
    strange = np.flatnonzero(outside).tolist()
    yield from rows.errors(strange, lambda row: (f"vierkant {shown(codes[row])} ligt {what}", fix))


def _within(degrees: Floats, limits: Extent | None) -> Flags:
    """Inside the limits; without limits: anywhere on earth."""
    west, south, east, north = limits or (-180.0, -90.0, 180.0, 90.0)
    lon, lat = degrees.T
    across = (lon >= west - ROUNDING) & (lon <= east + ROUNDING)
    inside: Flags = across & (lat >= south - ROUNDING) & (lat <= north + ROUNDING)
    return inside


def _spread_problems(register: pd.DataFrame, rows: Rows) -> Iterator[Problem]:
    """One error per municipality whose squares lie too far from each other, at its first square."""
    groups = register.groupby("municipality")[["x", "y"]]
    wide = ((groups.max() - groups.min()) > WIDEST).any(axis=1)
    first = register.drop_duplicates("municipality").reset_index().set_index("municipality")["index"]
    owners = register["municipality"].tolist()

    def say(row: int) -> tuple[str, str]:
        what = f"vierkanten van gemeente {shown(owners[row])} liggen meer dan {WIDEST / 1000:.0f} km uit elkaar"
        return what, "controleer de hoeken, of deel haar op"

    return rows.errors(sorted(first[wide[wide].index].tolist()), say)


def _far_problems(
    register: pd.DataFrame, rows: Rows, middles: Floats, *, crs: CRS, neighbourhoods: AreaRows
) -> Iterator[Problem]:
    shapes = shapes_in(crs, neighbourhoods.degrees, WGS84)
    place = pd.Index(neighbourhoods.register["code"]).get_indexer(pd.Index(register["neighbourhood"]))
    far = ~shapely.dwithin(shapes[place], shapely.points(middles), FAR)
    codes, around = register["code"].tolist(), register["neighbourhood"].tolist()
    if far.all() and len(far) > 1:
        fix = "controleer crs onder [cells], x en y, en het coördinatenstelsel (CRS) van neighbourhoods.gpkg"
        what = f"alle vierkanten liggen meer dan {FAR:.0f} meter buiten hun neighbourhood"
        return rows.errors([0], lambda _: (what, fix))

    def say(row: int) -> tuple[str, str]:
        what = f"vierkant {shown(codes[row])} ligt meer dan {FAR:.0f} meter buiten neighbourhood {shown(around[row])}"
        return what, "controleer x, y en neighbourhood"

    return rows.errors(np.flatnonzero(far).tolist(), say)
