"""What lies beneath the areas: water, other countries, roads and places, from the files that a recipe names."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import geopandas as gpd
import numpy as np
import shapely

from site_builder.problems import Problem, error, warning
from site_builder.read.delivery.ground import CONTEXT_LAYERS, ContextLayer
from site_builder.read.parsing import has_errors
from site_builder.sources.files import RawTable, SourceFolder, keep_rows, leave_out, located, open_choice
from site_builder.sources.recipe import Background

Context = Mapping[str, gpd.GeoDataFrame]
"""By layer of context.gpkg, its shapes and columns."""


def read_background(folder: SourceFolder, asked: Mapping[str, Background]) -> tuple[Context, list[Problem]]:
    """A layer for which the file has nothing is left out, and told."""
    layers, problems = {}, []
    for name, background in asked.items():
        table, of_layer = _chosen(folder, background)
        if table is not None:
            of_layer += _problems(table, background, CONTEXT_LAYERS[name])
        problems += of_layer
        if table is not None and not has_errors(of_layer):
            columns = {column: table.texts(source) for column, source in background.columns.items()}
            layers[name] = gpd.GeoDataFrame(columns, geometry=shapely.force_2d(table.shapes), crs=table.crs)
    return layers, problems


def _chosen(folder: SourceFolder, background: Background) -> tuple[RawTable | None, list[Problem]]:
    """The chosen shapes and where on earth they lie. A file without any is no error: it may be of one region."""
    choice = background.choice
    conditions = (*choice.rows, *choice.leave_out)
    every, problems = open_choice(
        folder, replace(choice, rows={}, leave_out={}), (*background.columns.values(), *conditions)
    )
    if every is None:
        return None, problems
    rows, absent = keep_rows(every, choice.rows, choice.at)
    if rows is None:
        return None, [
            *problems,
            *(warning(problem.where, problem.what, f"de laag blijft weg; {problem.fix}") for problem in absent),
        ]
    table, of_place = located(leave_out(rows, choice.leave_out), background.crs, choice.at)
    return table, problems + of_place


def _problems(table: RawTable, background: Background, layer: ContextLayer) -> Iterator[Problem]:
    """Shapes of another kind, and more corners than maps can be drawn from."""
    kinds = [int(shapely.GeometryType[kind.upper()]) for kind in layer.kinds]
    if (strange := ~np.isin(shapely.get_type_id(table.shapes), kinds)).any():
        what = f"hier staan andere vormen dan {' of '.join(layer.kinds)}"
        yield error(
            f"{table.where}:{table.marks[strange][0]}", what, f"kies een ander bestand bij {background.choice.at}"
        )
    if (corners := int(shapely.get_num_coordinates(table.shapes).sum())) > layer.most:
        what = f"de gekozen vormen hebben {corners} hoekpunten, meer dan {layer.most}"
        yield error(table.where, what, layer.less)
