"""What is delivered of the cells: those of the chosen municipalities, their neighbourhoods and references."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.problems import Problem, how_many, warning
from site_builder.read.parsing import has_errors, shown
from site_builder.sources.borders import Land
from site_builder.sources.files import SourceFolder
from site_builder.sources.recipe import Recipe
from site_builder.sources.squares.cell_delivery import COUNTED, cell_table, cell_values, municipal_share
from site_builder.sources.squares.reading_cells import CellReadings, read_cells
from site_builder.sources.writing import (
    NATION_COVERED,
    MunicipalityTable,
    chosen,
    chosen_rows,
    coverage_of,
    read_municipalities,
    unknown_problems,
)


@dataclass(frozen=True, slots=True)
class CellDelivery:
    """All that is written and told. land: the neighbourhoods of municipalities with cells. cells: cells.csv."""

    recipe: Recipe
    readings: CellReadings
    land: Land
    municipalities: MunicipalityTable
    cells: pd.DataFrame
    coverage: str

    @property
    def edition(self) -> dict[str, object]:
        """The keys of edition.toml: those of the recipe, and what was computed."""
        averages = self.recipe.averages
        assert averages is not None
        cells = {"crs": averages.crs, "size": averages.size, "radius": averages.radius, "public_counts": True}
        return {**self.recipe.edition, "coverage": self.coverage, "cells": cells}

    def rows(self, year: int) -> npt.NDArray[np.bool_]:
        """Which squares of the file of a year are delivered."""
        codes = self.readings.years[year].file.codes.astype(str)
        return np.isin(codes, self.cells["code"].to_numpy().astype(str))

    @property
    def size(self) -> int:
        """The side of a square in metres."""
        assert self.recipe.averages is not None
        return self.recipe.averages.size

    @property
    def values(self) -> pd.DataFrame:
        """values.csv."""
        return cell_values(self.readings.years, self.cells["code"])

    @property
    def references(self) -> pd.DataFrame:
        """references.csv: of the municipality's own raw numbers, and of the nation where the squares are the nation."""
        codes = self.municipalities.register.index.tolist()
        rows = []
        for year in self.recipe.years:
            computed = {name: self._shares(name, year) for name in self.shares}
            published = self.readings.published
            used = {
                name: published[name, year].reindex(codes).fillna(series.reindex(codes))
                if (name, year) in published
                else series.reindex(codes)
                for name, series in computed.items()
            }
            columns = {name: series.to_numpy() for name, series in used.items()}
            rows.append(pd.DataFrame({"municipality": codes, "year": year, **columns}))
            if self._is_nation(year):
                nation = {name: self._nation(name, year) for name in computed}
                rows.append(pd.DataFrame([{"municipality": self.recipe.theme.nation, "year": year, **nation}]))
        return pd.concat(rows).sort_values(["municipality", "year"], kind="stable", ignore_index=True)

    @property
    def shares(self) -> list[str]:
        """The measures that are averaged."""
        return [name for name in self.recipe.measures if name not in COUNTED]

    def _shares(self, name: str, year: int) -> pd.Series:
        cells, of = self.readings.years[year], self.recipe.measures[name].of
        return municipal_share(cells, name, of, self.readings.owners(year))

    def _is_nation(self, year: int) -> bool:
        nation = self.readings.totals[year].nation if year in self.readings.totals else np.nan
        return bool(self.readings.years[year].counts["residents"].numbers.sum() >= NATION_COVERED * nation)

    def _nation(self, name: str, year: int) -> float:
        counts = self.readings.years[year].counts
        of = counts[self.recipe.measures[name].of]
        return float(100 * counts[name].at_most(of).numbers.sum() / of.numbers.sum())


def read_cell_delivery(recipe: Recipe, folder: SourceFolder) -> tuple[CellDelivery | None, list[Problem]]:
    """A delivery of cells and every problem in its files; None when any of them is an error."""
    readings, problems = read_cells(folder, recipe)
    table, of_municipalities = read_municipalities(folder, recipe.municipalities)
    problems += of_municipalities
    if readings is not None and table is not None:
        owners = set(readings.land.register["municipality"])
        problems += unknown_problems(table, owners, only=recipe.only, where=recipe.where)
    if readings is None or table is None or has_errors(problems):
        return None, problems
    delivery = _delivery(recipe, readings, table)
    return delivery, [*problems, *_without_cells(delivery, readings.land, recipe)]


def _delivery(recipe: Recipe, readings: CellReadings, table: MunicipalityTable) -> CellDelivery:
    cells = cell_table(readings.years, readings.land)
    wanted = set(readings.land.register["municipality"][chosen_rows(readings.land, recipe.only)])
    cells = cells[cells["municipality"].isin(wanted)].reset_index(drop=True)
    owners = set(cells["municipality"])
    land = readings.land.take(readings.land.register["municipality"].isin(owners).to_numpy())
    last = recipe.years[-1]
    mine = np.isin(readings.years[last].file.codes.astype(str), cells["code"].to_numpy().astype(str))
    residents = readings.years[last].counts["residents"].numbers[mine]
    nation = readings.totals[last].nation if last in readings.totals else np.nan
    coverage = coverage_of(residents, nation, recipe.edition.get("coverage"))
    return CellDelivery(recipe, readings, land, chosen(table, owners), cells, coverage)


def _without_cells(delivery: CellDelivery, land: Land, recipe: Recipe) -> Iterator[Problem]:
    """Municipalities on the map that have no square, and squares that lie on no area."""
    wanted = set(land.register["municipality"][chosen_rows(land, recipe.only)])
    without = sorted(wanted - set(delivery.cells["municipality"]))
    if not without:
        return
    some = ", ".join(map(shown, without[:5])) + (", …" if len(without) > 5 else "")
    what = f"{how_many(len(without), 'gemeente heeft', 'gemeenten hebben')} geen vierkant: {some}"
    yield warning(recipe.where, what, "zij blijven weg; lever een bestand met hun vierkanten als zij mee moeten")
