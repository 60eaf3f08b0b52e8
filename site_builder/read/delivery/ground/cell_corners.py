"""Do the corners of squares lie on their grid, each on a place of its own? What all have wrong is told once."""

from collections.abc import Iterator
from functools import partial

import numpy as np
import pandas as pd

from site_builder.model.places import CellGrid
from site_builder.problems import Problem
from site_builder.read.delivery.ground.cell_grid import LARGEST, SMALLEST
from site_builder.read.parsing import Floats, Rows, shown

Told = tuple[str, str]
"""What is wrong, how to mend it."""
CORNER = "geef de hoek linksonder: veelvouden van size in edition.toml"
EARTH = 100_000_000.0
"""Metres: no place on earth has a larger coordinate in any system."""
NEAR = 10_000.0
"""Metres from the origin of a system within which no squares off their grid lie: they are in another unit."""
FEW = 5
"""Squares that may all lie on a wider grid by chance."""


def corner_problems(register: pd.DataFrame, rows: Rows, grid: CellGrid) -> Iterator[Problem]:
    """Errors of corners: one for all where they have the same mistake, else a line each; a warning for a wider grid.

    register: as in CellRows; corners that are no number were told already.
    """
    xy = register[["x", "y"]].to_numpy()
    known = np.flatnonzero(np.isfinite(xy).all(axis=1))
    if len(known) == 0:
        return
    far = known[(np.abs(xy[known]) > EARTH).any(axis=1)]
    yield from rows.errors(far.tolist(), lambda row: (f"{_corner(register, row)} ligt niet op aarde", CORNER))
    near = np.setdiff1d(known, far)
    off = near[~_is_on(xy[near], grid.size)]
    common = _common(xy[near], grid) if len(off) else None
    if common is not None:
        yield from rows.errors(near[:1].tolist(), lambda _: common)
        return
    yield from rows.errors(off.tolist(), partial(_say_off, register, grid.size))
    yield from rows.errors(_on_another(xy, known), partial(_say_double, register, rows))
    if len(off) == 0 and len(near) >= FEW:
        yield from rows.warnings(near[:1].tolist() if _step(xy[near]) > grid.size else [], partial(_say_wide, xy, grid))


def _say_off(register: pd.DataFrame, size: int, row: int) -> Told:
    return f"{_corner(register, row)} ligt niet op het raster van {size} meter", CORNER


def _say_double(register: pd.DataFrame, rows: Rows, row: int) -> Told:
    xy, codes = register[["x", "y"]].to_numpy(), register["code"]
    first = int(np.flatnonzero((xy[:row] == xy[row]).all(axis=1))[0])
    what = f"vierkant {shown(codes.iloc[row])} ligt op de plaats van {shown(codes.iloc[first])} ({rows.at(first)})"
    return what, "laat één van beide staan"


def _say_wide(xy: Floats, grid: CellGrid, _row: int) -> Told:
    step = _step(xy)
    what = f"alle hoeken liggen op een raster van {step} meter, en size is {grid.size}: zo blijft er wit tussen"
    return what, f"zijn de vierkanten zo groot, schrijf dan size = {step} in edition.toml"


def _common(xy: Floats, grid: CellGrid) -> Told | None:
    """The mistake that all of several corners share, None for none. xy: (n, 2), some of them off the grid."""
    size = grid.size
    if len(xy) < 2:
        return None
    if (np.abs(xy) <= [180.0, 90.0]).all():
        return "x en y van alle vierkanten staan in graden", f"reken ze om naar {grid.crs}, in meters"
    if np.abs(xy).max() < NEAR:
        return _in_another_unit(xy, size)
    rest = np.mod(xy, size)
    if (rest == rest[0]).all():
        return _beside(rest[0].tolist(), size)
    step = _step(xy)
    if SMALLEST <= step < size and 2 * np.count_nonzero(~_is_on(xy, size)) > len(xy):
        what = f"de hoeken liggen op een raster van {step} meter, en size is {size}"
        return what, f"schrijf size = {step} in edition.toml, of lever vierkanten van {size} meter"
    return None


def _in_another_unit(xy: Floats, size: int) -> Told | None:
    if (xy == np.floor(xy)).all():
        what = f"x en y van alle vierkanten tellen per {size} meter"
        return what, f"geef de hoek linksonder in meters: {size} keer zo veel"
    if _is_on(np.round(xy * 1000, 3), size).all():
        what = "x en y van alle vierkanten staan in kilometers, of met een punt voor de duizendtallen"
        return what, "geef hele meters, zonder punt"
    return None


def _beside(rest: list[float], size: int) -> Told:
    if rest == [size / 2, size / 2]:
        what = "x en y van alle vierkanten zijn hun midden"
        return what, f"geef de hoek linksonder: trek er {_metres(size / 2)} van af"
    beside = " en ".join(map(_metres, rest))
    return f"alle hoeken liggen {beside} meter naast het raster van {size} meter", CORNER


def _step(xy: Floats) -> int:
    """Metres of the widest grid on which all corners lie; 0 where some are no whole metres."""
    whole = xy[np.isfinite(xy).all(axis=1)]
    if (whole != np.floor(whole)).any() or np.abs(whole).max(initial=0) > EARTH:
        return 0
    step = int(np.gcd.reduce(whole.astype(np.int64), axis=None))
    return step if step <= LARGEST else 0


def _is_on(xy: Floats, size: int) -> "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]":
    on: np.ndarray[tuple[int, ...], np.dtype[np.bool_]] = (np.mod(xy, size) == 0).all(axis=1)
    return on


def _on_another(xy: Floats, known: "np.ndarray[tuple[int, ...], np.dtype[np.intp]]") -> list[int]:
    rows: list[int] = known[pd.DataFrame(xy[known]).duplicated().to_numpy()].tolist()
    return rows


def _corner(register: pd.DataFrame, row: int) -> str:
    place = ", ".join(_metres(number) for number in register[["x", "y"]].iloc[row].tolist())
    return f"de hoek van {shown(register['code'].iloc[row])} ({place})"


def _metres(number: float) -> str:
    return f"{number:.10g}".replace(".", ",")
