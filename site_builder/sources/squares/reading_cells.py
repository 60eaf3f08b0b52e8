"""Everything that a recipe of squares asks of the files: squares of each year, areas around them, municipal totals."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from pyproj import CRS

from site_builder.problems import Problem, error
from site_builder.read.parsing import has_errors
from site_builder.sources.borders import Land, read_land
from site_builder.sources.files import SourceFolder
from site_builder.sources.recipe import MUNICIPAL, Averages, ColumnChoice, Recipe
from site_builder.sources.squares.cell_delivery import YearCells, year_cells
from site_builder.sources.squares.square_places import NOWHERE, areas_of
from site_builder.sources.squares.totals import YearTotals, read_totals
from site_builder.sources.tables import CodedTable, SquareFile, read_squares, read_table

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class CellReadings:
    """land: the areas of the edition, sorted by code. years: the squares of each; published: municipal values."""

    land: Land
    years: Mapping[int, YearCells]
    totals: Mapping[int, YearTotals]
    published: Mapping[Key, pd.Series]

    def owners(self, year: int) -> npt.NDArray[np.object_]:
        """The municipality of each square of a year, "" for one that lies nowhere."""
        return owners_of(self.land, self.years[year].area)


def owners_of(land: Land, area: np.ndarray) -> npt.NDArray[np.object_]:
    """The municipality of each square, by the row of its area; "" for one that lies nowhere."""
    codes = np.append(land.register["municipality"].to_numpy(dtype=object), "")
    return codes[np.where(area == NOWHERE, len(codes) - 1, area)]


def read_cells(folder: SourceFolder, recipe: Recipe) -> tuple[CellReadings | None, list[Problem]]:
    """All files of a recipe of squares; None when any of them is wrong, with everything that is."""
    averages = recipe.averages
    assert averages is not None
    lands, problems = _lands(folder, recipe, averages)
    files: dict[int, SquareFile] = {}
    for year in recipe.years:
        file, of_file = read_squares(folder, recipe.squares[year])
        problems += of_file
        if file is not None:
            files[year] = file
    totals, published, of_totals = _municipal(folder, recipe, averages)
    problems += of_totals
    if has_errors(problems):
        return None, problems
    folder.doing("rekenen: gemiddelden over de omgeving")
    years = {}
    for year, file in files.items():
        area = areas_of(file, lands[recipe.areas], size=averages.size, crs=CRS.from_user_input(averages.crs))
        owners = _owners_then(recipe, averages, lands, file=file, area=area)
        years[year] = year_cells(
            recipe, file, area=area, municipality=pd.Series(owners), totals=totals.get(year, YearTotals())
        )
    return CellReadings(lands[recipe.areas], years, totals, published), problems


def _lands(folder: SourceFolder, recipe: Recipe, averages: Averages) -> tuple[dict[str, Land], list[Problem]]:
    """The map of the edition, and those whose municipalities the totals of a year belong to."""
    asked = {totals.division for totals in averages.totals.values()} - {"", recipe.areas}
    lands: dict[str, Land] = {}
    problems: list[Problem] = []
    for key in (recipe.areas, *sorted(asked)):
        land, of_land = read_land(folder, recipe.divisions[key], next((land.crs for land in lands.values()), None))
        problems += of_land
        if land is not None:
            lands[key] = land
    return lands, problems


def _owners_then(
    recipe: Recipe, averages: Averages, lands: Mapping[str, Land], *, file: SquareFile, area: np.ndarray
) -> npt.NDArray[np.object_]:
    """The municipality of each square on the borders of its totals."""
    totals = averages.totals.get(file.year)
    if totals is None or totals.division in ("", recipe.areas):
        return owners_of(lands[recipe.areas], area)
    land = lands[totals.division]
    then = areas_of(file, land, size=averages.size, crs=CRS.from_user_input(averages.crs))
    return owners_of(land, then)


def _municipal(
    folder: SourceFolder, recipe: Recipe, averages: Averages
) -> tuple[dict[int, YearTotals], dict[Key, pd.Series], list[Problem]]:
    """Totals and published references; each table is read once."""
    tables: dict[str, CodedTable] = {}
    problems: list[Problem] = []
    for key, choices in _asked(recipe, averages).items():
        source = recipe.tables[key]
        if source.division != MUNICIPAL:
            fix = f'zet division = "{MUNICIPAL}" bij deze tabel: zij moet gemeenten bevatten'
            problems.append(error(source.choice.at, f"tabel {key} is er geen van gemeenten", fix))
            continue
        table, of_table = read_table(folder, source, choices=choices, level="gemeente", division=MUNICIPAL)
        problems += of_table
        if table is not None:
            tables[key] = table
    totals: dict[int, YearTotals] = {}
    for year, asked in averages.totals.items():
        if asked.table in tables:
            totals[year], of_table = read_totals(tables[asked.table], asked, recipe.measures)
            problems += of_table
    published: dict[Key, pd.Series] = {}
    for name, years in recipe.references.items():
        for year, choice in years.items():
            if choice.table in tables:
                coded, of_table = tables[choice.table].column(choice)
                problems += of_table
                if coded is not None:
                    published[name, year] = pd.Series(coded.figures.values, index=pd.Index(coded.codes))
    return totals, published, problems


def _asked(recipe: Recipe, averages: Averages) -> dict[str, list[ColumnChoice]]:
    """The columns that totals and references ask, by table."""
    asked: dict[str, list[ColumnChoice]] = {}
    for totals in averages.totals.values():
        for column in (*totals.columns.values(), *totals.percents.values()):
            asked.setdefault(totals.table, []).append(ColumnChoice(totals.at, totals.table, column))
    for years in recipe.references.values():
        for choice in years.values():
            asked.setdefault(choice.table, []).append(choice)
    return asked
