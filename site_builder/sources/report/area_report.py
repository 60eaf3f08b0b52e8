"""The report of an import of areas."""

from collections.abc import Mapping, Sequence

from site_builder.problems import Problem
from site_builder.sources.borders import Figures
from site_builder.sources.files import Floats
from site_builder.sources.joining import AreaDelivery
from site_builder.sources.recipe import area_words, minimum_of
from site_builder.sources.report.cut_proposals import proposals
from site_builder.sources.report.drawings import class_map, histogram
from site_builder.sources.report.joined_told import joined_section
from site_builder.sources.report.missing_told import missing_section, withheld_line
from site_builder.sources.report.reference_told import reference_section
from site_builder.sources.report.rounding import rounding_of, rounding_section
from site_builder.sources.report.told import Drawing, Report, Section, Table

DRAWN = ("association_share", "nuisance")


def area_report_of(delivery: AreaDelivery, problems: Sequence[Problem]) -> Report:
    """Everything that is told of it. problems: the warnings."""
    recipe, many = delivery.recipe, area_words(delivery.recipe.edition)
    observations = {year: delivery.figures[recipe.observations, year].values for year in recipe.years}
    names = delivery.municipalities.register["name"].to_dict()
    sections = (
        warnings_section(problems),
        Section("Afgeschermd", withheld_line(observations, minimum_of(recipe.edition), many)),
        missing_section(delivery.figures, many),
        joined_section(delivery.ground.readings.lands, recipe.areas, delivery.ground.pieces),
        reference_section(delivery.means, {str(code): str(name) for code, name in names.items()}),
        rounding_section(rounding_of(delivery.figures, recipe.edition, recipe.years), many),
        proposals(delivery.figures, recipe.edition, recipe.years),
        Section("Kaarten en verdelingen", drawings=_drawings(delivery)),
    )
    return Report(str(recipe.edition.get("title", "")), recipe.where, sections)


def warnings_section(problems: Sequence[Problem]) -> Section:
    """What was told while reading."""
    rows = tuple((one.where, one.what, one.fix) for one in problems)
    if not rows:
        return Section("Waarschuwingen", ("Er zijn geen waarschuwingen.",))
    return Section("Waarschuwingen", (), (Table("Lees ze vóór u publiceert", ("waar", "wat", "wat te doen"), rows),))


def cuts_of(edition: Mapping[str, object], name: str) -> list[float]:
    """The cuts of a measure; [] when the recipe has none."""
    cuts = edition.get("cuts", {})
    values = cuts.get(name, []) if isinstance(cuts, dict) else []
    return [float(value) for value in values] if isinstance(values, list) else []


def _drawings(delivery: AreaDelivery) -> tuple[Drawing, ...]:
    """A map and a histogram of each measure in the last year; of the nuisance beside the national mean."""
    last = delivery.recipe.years[-1]
    found: list[Drawing] = []
    for name in DRAWN:
        cuts = cuts_of(delivery.recipe.edition, name)
        if (name, last) not in delivery.figures or not cuts:
            continue
        values = _beside_nation(delivery, delivery.figures[name, last], name)
        shown = f"{name}, {last}"
        found.append(Drawing(f"Kaart: {shown}", class_map(delivery.land.shapes, values, cuts, shown)))
        found.append(Drawing(f"Verdeling: {shown}, met de grenzen", histogram(values, cuts, shown)))
    return tuple(found)


def _beside_nation(delivery: AreaDelivery, figures: Figures, name: str) -> Floats:
    """The cuts of the nuisance are about the difference with the nation."""
    nation = delivery.means.nation.get((name, delivery.recipe.years[-1]), 0.0)
    return figures.values - nation if name == "nuisance" else figures.values
