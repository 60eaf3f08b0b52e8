"""The whole import, in the order in which it happens: recipe, files, borders, means, delivery."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from site_builder.model.kinds import Theme
from site_builder.problems import Problem, error
from site_builder.read.parsing import has_errors
from site_builder.sources.borders import Context, Land, read_background
from site_builder.sources.destination import refusal, write_whole
from site_builder.sources.files import SourceFolder, silent
from site_builder.sources.joining import (
    AreaDelivery,
    area_frame,
    read_area_delivery,
    reference_table,
    values_table,
)
from site_builder.sources.recipe import Recipe, area_words, file_choices_of, read_recipe, with_note
from site_builder.sources.report import (
    MapRounding,
    Report,
    area_report_of,
    cautions_of,
    cell_report_of,
    reference_warnings,
    rounding_note,
    rounding_of,
    shown_of_areas,
    shown_of_cells,
    write_report,
)
from site_builder.sources.squares import CellDelivery, read_cell_delivery
from site_builder.sources.writing import MunicipalityTable, ShapeFile, in_crs, write_files


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import. delivery: the folder, None when nothing was written."""

    delivery: Path | None
    problems: tuple[Problem, ...]


def import_delivery(
    recipe_path: Path,
    sources: Path,
    target: Path,
    *,
    theme: Theme,
    templates: Sequence[Path],
    doing: Callable[[str], None] = silent,
) -> Imported:
    """Makes a delivery from the files of publishers, or tells everything that is wrong and writes nothing.

    theme: what the delivery is for. templates: folders in which the template of the report is. doing: hears what is
    being done.
    """
    recipe, problems = read_recipe(recipe_path, theme)
    if not sources.is_dir():
        problems.append(error(str(sources), "deze map bestaat niet", "geef met --bronnen de map met de bestanden"))
    elif (refused := refusal(target, sources)) is not None:
        problems.append(refused)
    if recipe is None or has_errors(problems):
        return Imported(None, tuple(dict.fromkeys(problems)))
    problems += cautions_of(recipe)
    if (meant := _other_folder(recipe, sources)) is not None:
        problems.append(error(str(sources), f"de bestanden van het recept staan in {meant}", f"geef --bronnen {meant}"))
        return Imported(None, tuple(problems))
    with TemporaryDirectory(prefix="atlas-import-") as unpacked:
        made, of_files = _made(recipe, SourceFolder(sources, Path(unpacked), doing))
    problems = list(dict.fromkeys([*problems, *of_files]))  # a file that is read twice is told once
    if made is None or has_errors(problems):
        return Imported(None, tuple(problems))
    doing("schrijven: levering en verslag")
    report = made.report(problems)

    def write(fresh: Path) -> None:
        made.write(fresh, [column.name for column in theme.scores])
        write_report(fresh, report, templates)

    write_whole(target, write)
    return Imported(target, tuple(problems))


def _other_folder(recipe: Recipe, sources: Path) -> Path | None:
    """The folder just below or above that is meant, where this one holds no file of the recipe by its path."""
    files = {choice.file for choice in file_choices_of(recipe)}

    def holds(folder: Path) -> bool:
        return any((folder / file).exists() for file in files)

    if holds(sources):
        return None
    below = (folder for folder in sorted(sources.iterdir()) if folder.is_dir())
    return next((folder for folder in (*below, sources.resolve().parent) if holds(folder)), None)


@dataclass(frozen=True, slots=True)
class _Made:
    """Everything that is written. report: from the warnings that were told."""

    edition: Mapping[str, object]
    tables: Mapping[str, pd.DataFrame]
    shapes: Sequence[ShapeFile]
    context: Context
    report: Callable[[Sequence[Problem]], Report]

    def write(self, folder: Path, scores: Sequence[str]) -> None:
        write_files(
            folder,
            edition=self.edition,
            tables=self.tables,
            shapes=self.shapes,
            context=self.context,
            scores=scores,
        )


def _made(recipe: Recipe, folder: SourceFolder) -> tuple[_Made | None, list[Problem]]:
    context, of_context = read_background(folder, recipe.background)
    if recipe.averages is None:
        areas, problems = read_area_delivery(recipe, folder)
        far = [] if areas is None else _far_means(areas)
        return (None if areas is None else _of_areas(areas, context)), [*problems, *far, *of_context]
    cells, problems = read_cell_delivery(recipe, folder)
    return (None if cells is None else _of_cells(cells, context)), problems + of_context


def _far_means(delivery: AreaDelivery) -> Iterator[Problem]:
    return reference_warnings(delivery.means, delivery.recipe.parsed, delivery.recipe.where)


def _of_areas(delivery: AreaDelivery, context: Context) -> _Made:
    tables = {"values.csv": values_table(delivery), "references.csv": reference_table(delivery)}
    return _Made(
        _noted(delivery.edition, rounding_of(shown_of_areas(delivery))),
        {"municipalities.csv": _register(delivery.municipalities), **tables},
        _shapes("areas.gpkg", delivery.land, delivery.municipalities),
        context,
        lambda problems: area_report_of(delivery, problems),
    )


def _of_cells(delivery: CellDelivery, context: Context) -> _Made:
    tables = {"cells.csv": delivery.cells, "values.csv": delivery.values, "references.csv": delivery.references}
    return _Made(
        _noted(delivery.edition, rounding_of(shown_of_cells(delivery))),
        {"municipalities.csv": _register(delivery.municipalities), **tables},
        _shapes("neighbourhoods.gpkg", delivery.land, delivery.municipalities),
        context,
        lambda problems: cell_report_of(delivery, problems),
    )


def _noted(edition: Mapping[str, object], rounding: Sequence[MapRounding]) -> Mapping[str, object]:
    """With what rounding does to the maps, where it does much."""
    note = rounding_note(rounding, area_words(edition))
    return with_note(edition, note) if note else edition


def _register(municipalities: MunicipalityTable) -> pd.DataFrame:
    return municipalities.register.reset_index(names="code")


def _shapes(name: str, land: Land, municipalities: MunicipalityTable) -> list[ShapeFile]:
    """The areas, and the municipal borders where the publisher draws them. name: of the file of areas."""
    shapes = [ShapeFile(name, area_frame(land), land.shapes, land.crs)]
    if (borders := in_crs(municipalities, land.crs)) is not None:
        shapes.append(ShapeFile("municipalities.gpkg", _register(municipalities)[["code"]], borders, land.crs))
    return shapes
