"""The report of an import of squares."""

from collections.abc import Mapping, Sequence

import numpy as np
from markupsafe import Markup

from site_builder.model.words import number
from site_builder.problems import Problem
from site_builder.sources.borders import Figures
from site_builder.sources.files import Floats
from site_builder.sources.recipe import area_words, minimum_of
from site_builder.sources.report.area_report import warnings_section
from site_builder.sources.report.cut_proposals import proposals
from site_builder.sources.report.drawings import square_map
from site_builder.sources.report.measure_drawings import Painter, drawings_section
from site_builder.sources.report.missing_told import missing_section, withheld_line
from site_builder.sources.report.rounding import rounding_of, rounding_section
from site_builder.sources.report.shown_numbers import shown_of_cells
from site_builder.sources.report.told import Report, Section, Table
from site_builder.sources.squares import COUNTED, CellDelivery, YearCells


def cell_report_of(delivery: CellDelivery, problems: Sequence[Problem]) -> Report:
    """Everything that is told of it. problems: the warnings."""
    recipe, many = delivery.recipe, area_words(delivery.recipe.edition)
    figures, observations = delivered_figures(delivery)
    numbers = shown_of_cells(delivery)
    sections = (
        warnings_section(problems),
        Section("Afgeschermd", withheld_line(observations, minimum_of(recipe.edition), many)),
        missing_section(figures, many),
        _secret_section(delivery),
        rounding_section(rounding_of(numbers), many),
        proposals(numbers, recipe.edition),
        drawings_section(numbers, _painter(delivery)),
    )
    return Report(str(recipe.edition.get("title", "")), recipe.where, sections)


def delivered_figures(delivery: CellDelivery) -> tuple[Mapping[tuple[str, int], Figures], Mapping[int, np.ndarray]]:
    """Shares by measure and year, and observations by year, of the delivered squares."""
    figures: dict[tuple[str, int], Figures] = {}
    observations: dict[int, np.ndarray] = {}
    for year, cells in delivery.readings.years.items():
        rows = delivery.rows(year)
        observations[year] = cells.observations[rows]
        for name, column in cells.figures.items():
            figures[name, year] = column.take(rows)
    return figures, observations


def _secret_section(delivery: CellDelivery) -> Section:
    """How many counts were secret, and what stands for them."""
    rows = []
    for year, cells in delivery.readings.years.items():
        for name in (*COUNTED, *cells.figures):
            rows.append((name, str(year), *_secret(cells, name)))
    header = ("aantal", "jaar", "geheim", "vierkanten", "gemiddeld ingevuld")
    return Section("Geheime aantallen", (), (Table("Vierkanten in de bestanden", header, tuple(rows)),))


def _secret(cells: YearCells, name: str) -> tuple[str, str, str]:
    secret = cells.file.columns[name].reasons == "secret"
    mean = float(cells.counts[name].numbers[secret].mean()) if secret.any() else 0.0
    return number(int(secret.sum())), number(len(secret)), number(mean, 2)


def _painter(delivery: CellDelivery) -> Painter:
    """Draws the delivered squares."""
    x, y = (delivery.cells[axis].to_numpy(dtype=np.float64) for axis in ("x", "y"))

    def paint(values: Floats, cuts: Sequence[float], caption: str) -> Markup:
        return square_map(x, y, values, cuts, caption, delivery.size)

    return paint
