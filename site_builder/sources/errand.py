"""The whole import, in the order in which it happens: recipe, files, borders, means, delivery."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from site_builder.problems import Problem, error
from site_builder.read.parsing.findings import has_errors
from site_builder.sources.borders.land import Land
from site_builder.sources.destination import refusal, write_whole
from site_builder.sources.files.found_file import SourceFolder
from site_builder.sources.joining.area_delivery import (
    AreaDelivery,
    area_frame,
    read_area_delivery,
    reference_table,
    values_table,
)
from site_builder.sources.recipe.ingredients import Recipe
from site_builder.sources.recipe.recipe_file import read_recipe
from site_builder.sources.squares.cell_result import CellDelivery, read_cell_delivery
from site_builder.sources.writing.delivery_files import ShapeFile, write_files
from site_builder.sources.writing.municipality_table import MunicipalityTable, in_crs


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import. delivery: the folder, None when nothing was written."""

    delivery: Path | None
    problems: tuple[Problem, ...]


def import_delivery(recipe_path: Path, sources: Path, target: Path) -> Imported:
    """Makes a delivery from the files of publishers, or tells everything that is wrong and writes nothing."""
    recipe, problems = read_recipe(recipe_path)
    if not sources.is_dir():
        problems.append(error(str(sources), "deze map bestaat niet", "geef met --bronnen de map met de bestanden"))
    elif (refused := refusal(target, sources)) is not None:
        problems.append(refused)
    if recipe is None or has_errors(problems):
        return Imported(None, tuple(problems))
    with TemporaryDirectory(prefix="atlas-import-") as unpacked:
        told = _import(recipe, SourceFolder(sources, Path(unpacked)), target)
    problems += told
    return Imported(None if has_errors(problems) else target, tuple(problems))


def _import(recipe: Recipe, folder: SourceFolder, target: Path) -> list[Problem]:
    if recipe.averages is not None:
        cells, problems = read_cell_delivery(recipe, folder)
        if cells is not None:
            write_whole(target, lambda fresh: _write_cells(fresh, cells))
        return problems
    areas, problems = read_area_delivery(recipe, folder)
    if areas is not None:
        write_whole(target, lambda fresh: _write_areas(fresh, areas))
    return problems


def _write_areas(folder: Path, delivery: AreaDelivery) -> None:
    land, municipalities = delivery.land, delivery.municipalities
    tables = {"values.csv": values_table(delivery), "references.csv": reference_table(delivery)}
    _write(folder, "areas.gpkg", land, municipalities=municipalities, tables=tables, edition=delivery.edition)


def _write_cells(folder: Path, delivery: CellDelivery) -> None:
    land, municipalities = delivery.land, delivery.municipalities
    tables = {"cells.csv": delivery.cells, "values.csv": delivery.values, "references.csv": delivery.references}
    _write(folder, "neighbourhoods.gpkg", land, municipalities=municipalities, tables=tables, edition=delivery.edition)


def _write(
    folder: Path,
    name: str,
    land: Land,
    *,
    municipalities: MunicipalityTable,
    tables: dict[str, pd.DataFrame],
    edition: dict[str, object],
) -> None:
    """The files that both kinds of delivery have, and their own tables. name: of the file with the areas."""
    shapes = [ShapeFile(name, area_frame(land), land.shapes, land.crs)]
    register = municipalities.register.reset_index(names="code")
    if (borders := in_crs(municipalities, land.crs)) is not None:
        shapes.append(ShapeFile("municipalities.gpkg", register[["code"]], borders, land.crs))
    write_files(folder, edition=edition, tables={"municipalities.csv": register, **tables}, shapes=shapes)
