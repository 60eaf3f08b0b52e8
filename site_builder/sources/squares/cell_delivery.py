"""A delivery of cells: squares with what is counted around them, as the tables of a delivery."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.sources.borders import Figures, Land
from site_builder.sources.files import Floats
from site_builder.sources.recipe import Recipe
from site_builder.sources.squares.averaged import window_share
from site_builder.sources.squares.secret_counts import Filled, filled
from site_builder.sources.squares.square_places import NOWHERE
from site_builder.sources.squares.totals import YearTotals
from site_builder.sources.squares.windows import Windows
from site_builder.sources.tables import Ints, SquareFile

COUNTED = ("residents", "homes")


@dataclass(frozen=True, slots=True)
class YearCells:
    """One year, on the squares of its file. area: row of the edition's areas. counts: filled, by name.

    delivered: inhabited, or secret. observations: residents in the window. figures: shares by measure.
    """

    file: SquareFile
    area: Ints
    counts: Mapping[str, Filled]
    delivered: npt.NDArray[np.bool_]
    observations: Floats
    figures: Mapping[str, Figures]


def year_cells(
    recipe: Recipe, file: SquareFile, *, area: Ints, municipality: pd.Series, totals: YearTotals
) -> YearCells:
    """Everything of one year. municipality: of each square, on the borders to which the totals belong."""
    averages = recipe.averages
    assert averages is not None
    counts = {
        name: filled(column, municipality, totals=totals.counts.get(name, {}), low=averages.low, high=averages.high)
        for name, column in file.columns.items()
    }
    windows = Windows(file.x, file.y, size=averages.size, radius=averages.radius)
    figures = {
        measure.name: window_share(counts[measure.name], counts[measure.of], windows, widest=averages.widest)
        for measure in recipe.measures.values()
        if measure.name in counts and measure.name not in COUNTED
    }
    inhabited = np.any([(counts[name].numbers > 0) | (counts[name].high > 0) for name in COUNTED], axis=0)
    observed = windows.sums(counts[recipe.observations].numbers)
    return YearCells(file, area, counts, inhabited & (area != NOWHERE), observed, figures)


def cell_table(years: Mapping[int, YearCells], land: Land) -> pd.DataFrame:
    """cells.csv: every square that is delivered in any year, from south to north; its area is that of its last year."""
    register = land.register.reset_index(names="neighbourhood")
    parts = []
    for year in sorted(years, reverse=True):
        cells = years[year]
        rows = cells.delivered
        place = cells.area[rows]
        parts.append(
            pd.DataFrame(
                {
                    "code": cells.file.codes[rows],
                    "x": cells.file.x[rows],
                    "y": cells.file.y[rows],
                    "municipality": register["municipality"].to_numpy()[place],
                    "neighbourhood": register["neighbourhood"].to_numpy()[place],
                }
            )
        )
    return pd.concat(parts).drop_duplicates("code").sort_values(["y", "x"], kind="stable", ignore_index=True)


def cell_values(years: Mapping[int, YearCells], codes: pd.Series) -> pd.DataFrame:
    """values.csv of the chosen cells: a row per cell and year in whose file it stands."""
    parts = []
    for year, cells in sorted(years.items()):
        rows = np.isin(cells.file.codes.astype(str), codes.to_numpy().astype(str))
        columns = {
            "area": cells.file.codes[rows],
            "year": year,
            "observations": cells.observations[rows],
            **{name: cells.counts[name].numbers[rows] for name in COUNTED},
            **{name: figures.values[rows] for name, figures in cells.figures.items()},
        }
        parts.append(pd.DataFrame(columns))
    return pd.concat(parts).sort_values(["area", "year"], kind="stable", ignore_index=True)


def municipal_share(cells: YearCells, measure: str, of: str, owners: npt.NDArray[np.object_]) -> pd.Series:
    """By municipality: what its squares hold together, in percent; never the mean of averages."""
    capped = cells.counts[measure].at_most(cells.counts[of])
    frame = pd.DataFrame({"municipality": owners, "part": capped.numbers, "whole": cells.counts[of].numbers})
    sums = frame[frame["municipality"] != ""].groupby("municipality")[["part", "whole"]].sum()
    return 100 * sums["part"] / sums["whole"].where(sums["whole"] > 0)
