"""The report of an import of areas."""

from collections.abc import Sequence
from functools import partial

from site_builder.problems import Problem
from site_builder.sources.joining import AreaDelivery
from site_builder.sources.recipe import area_words, minimum_of
from site_builder.sources.report.cut_proposals import proposals
from site_builder.sources.report.drawings import class_map
from site_builder.sources.report.joined_told import joined_section
from site_builder.sources.report.measure_drawings import drawings_section
from site_builder.sources.report.missing_told import missing_section, withheld_line
from site_builder.sources.report.reference_told import reference_section
from site_builder.sources.report.rounding import rounding_of, rounding_section
from site_builder.sources.report.shown_numbers import shown_of_areas
from site_builder.sources.report.told import Report, Section, Table


def area_report_of(delivery: AreaDelivery, problems: Sequence[Problem]) -> Report:
    """Everything that is told of it. problems: the warnings."""
    recipe, many = delivery.recipe, area_words(delivery.recipe.edition)
    observations = {year: delivery.figures[recipe.observations, year].values for year in recipe.years}
    names = delivery.municipalities.register["name"].to_dict()
    numbers, shapes = shown_of_areas(delivery), delivery.land.shapes
    sections = (
        warnings_section(problems),
        Section("Afgeschermd", withheld_line(observations, minimum_of(recipe.edition), many)),
        missing_section(delivery.figures, many),
        joined_section(delivery.ground.readings.lands, recipe.areas, delivery.ground.pieces),
        reference_section(delivery.means, {str(code): str(name) for code, name in names.items()}),
        rounding_section(rounding_of(numbers), many),
        proposals(numbers, recipe.edition),
        drawings_section(numbers, partial(class_map, shapes)),
    )
    return Report(str(recipe.edition.get("title", "")), recipe.where, sections)


def warnings_section(problems: Sequence[Problem]) -> Section:
    """What was told while reading."""
    rows = tuple((problem.where, problem.what, problem.fix) for problem in problems)
    if not rows:
        return Section("Waarschuwingen", ("Er zijn geen waarschuwingen.",))
    return Section("Waarschuwingen", (), (Table("Lees ze vóór u publiceert", ("waar", "wat", "wat te doen"), rows),))
