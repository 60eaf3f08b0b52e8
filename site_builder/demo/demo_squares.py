"""What would the same fictional province say in squares: their residents, their windows and the averages over these?"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd
import shapely

from site_builder.demo.demo_measures import GROUPS
from site_builder.demo.land import YEARS, Flags, Floats, Ints, Land

SIZE: Final = 100
RADIUS: Final = 200
"""Metres: the side of a square, and of the window that its values are averages over."""
INHABITED: Final = {"town": 0.97, "estate": 0.97, "country": 0.03}
"""Which part of the squares of an area has residents, by kind; of other kinds none."""
LUMPS: Final = 0.6
"""How much fuller one square is than another of the same area, at most; and how much emptier."""
SPREAD: Final = {"association_share": 12.0, "nuisance": 0.04, **dict.fromkeys(GROUPS, 0.6)}
"""How far a square lies from its area, in units of the measure."""
BOUNDS: Final = {"nuisance": (-1.2, 1.2)}
SHARE_BOUNDS: Final = (0.0, 100.0)
OBSERVED: Final = 0.3
"""Of the residents of a window."""


@dataclass(frozen=True, slots=True)
class Squares:
    """The inhabited squares, row by row. column, row: in the grid; area: (n,) position in the land.

    fullness: against other squares of the area, 1 is usual. near: (n, k) squares in the window of each, which is one of
    them; -1 for none.
    """

    column: Ints
    row: Ints
    area: Ints
    fullness: Floats
    near: Ints

    @property
    def codes(self) -> list[str]:
        """`E0282N5483`: the corner in sides of a square."""
        return [f"E{x:04d}N{y:04d}" for x, y in zip(self.column.tolist(), self.row.tolist(), strict=True)]


def squares_of(land: Land, kind: pd.Series, random: np.random.Generator) -> Squares:
    """The squares whose middle lies in an area where people live, a few of them left out at random."""
    west, south, east, north = shapely.total_bounds(land.polygons) // SIZE
    columns, rows = np.meshgrid(np.arange(west, east + 1), np.arange(south, north + 1))
    corners = np.stack([columns.ravel(), rows.ravel()], axis=1)
    middles = np.asarray(shapely.points((corners + 0.5) * SIZE))
    place, area = shapely.STRtree(middles).query(land.polygons, predicate="contains")[::-1]
    chance = kind.map(INHABITED).fillna(0).to_numpy()[area]
    lived_in = random.random(len(area)) < chance
    place, area = place[lived_in], area[lived_in]
    order = np.argsort(place, kind="stable")
    column, row = corners[place[order]].astype(int).T
    fullness = 1 + LUMPS * (2 * random.random(len(order)) - 1)
    return Squares(column, row, area[order], fullness, _near(column, row))


def square_values(
    squares: Squares, areas: pd.Series, values: pd.DataFrame, random: np.random.Generator
) -> pd.DataFrame:
    """Rows of values.csv of the squares. areas: codes, in the order of the land; values: their rows of values.csv."""
    noise = {name: 2 * random.random(len(squares.area)) - 1 for name in SPREAD}
    rows = [
        _of_year(squares, values[values["year"] == year].set_index("area").reindex(areas), noise).assign(
            area=squares.codes, year=year
        )
        for year in YEARS
    ]
    columns = ["area", "year", "observations", "residents", "homes", *SPREAD]
    return pd.concat(rows)[columns].sort_values(["area", "year"], ignore_index=True)


def _of_year(squares: Squares, of_areas: pd.DataFrame, noise: dict[str, Floats]) -> pd.DataFrame:
    """One year: whose squares they are says how many people there are, their windows what is measured."""
    area_rows = of_areas.iloc[squares.area]
    whole = np.bincount(squares.area, weights=squares.fullness, minlength=len(of_areas))[squares.area]
    counts = {name: np.round(area_rows[name].to_numpy() * squares.fullness / whole) for name in ("residents", "homes")}
    around = _summed(squares, counts["residents"])
    measures = {name: area_rows[name].to_numpy() + spread * noise[name] for name, spread in SPREAD.items()}
    averages = {name: _averaged(squares, numbers, counts["residents"], name) for name, numbers in measures.items()}
    whole_numbers = {name: numbers.astype(int) for name, numbers in counts.items()}
    return pd.DataFrame({"observations": (OBSERVED * around).astype(int), **whole_numbers, **averages})


def _averaged(squares: Squares, numbers: Floats, weights: Floats, name: str) -> Floats:
    """The mean over the residents of the window; NaN where the source has no number in all of it."""
    low, high = BOUNDS.get(name, SHARE_BOUNDS)
    known = np.isfinite(numbers)
    top = _summed(squares, np.where(known, numbers, 0).clip(low, high) * weights * known)
    bottom = _summed(squares, weights * known)
    mean = np.divide(top, bottom, out=np.full(len(top), np.nan), where=bottom > 0)
    return np.where(weights > 0, np.round(mean, 4 if name == "nuisance" else 2), np.nan)


def _summed(squares: Squares, numbers: Floats) -> Floats:
    """(n,) the sum over each window."""
    there: Flags = squares.near >= 0
    summed: Floats = np.where(there, numbers[squares.near], 0).sum(axis=1)
    return summed


def _near(column: Ints, row: Ints) -> Ints:
    """(n, k) the squares whose middle lies in the window of each."""
    reach = RADIUS // SIZE
    steps = [
        (x, y)
        for y in range(-reach, reach + 1)
        for x in range(-reach, reach + 1)
        if (x * x + y * y) * SIZE * SIZE <= RADIUS * RADIUS
    ]
    place = np.full((int(row.max()) + 2 * reach + 1, int(column.max()) + 2 * reach + 1), -1)
    place[row + reach, column + reach] = np.arange(len(row))
    return np.stack([place[row + reach + y, column + reach + x] for x, y in steps], axis=1)
