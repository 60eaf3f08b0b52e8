"""Which figures of its theme has an edition, and what are their numbers (DOMAIN, section 5)?"""

from collections.abc import Callable, Mapping, Sequence

from site_builder.model.figures.distributions import (
    mean_change_per_group,
    mean_change_per_period,
    mean_per_year,
    over_share_classes,
    over_share_classes_by_residents,
    over_share_classes_by_urbanity,
    rate_per_type,
    shift_of_homes,
)
from site_builder.model.figures.figure_numbers import Content, Figure
from site_builder.model.figures.share_groups import Evidence, compared_types, compared_urbanity
from site_builder.model.kinds import FigureDefinition, FigureKind
from site_builder.model.places import Edition, Municipality, PublicAreas, References
from site_builder.model.rules import Classes, maps_of


def all_figures(
    areas: PublicAreas,
    classes: Classes,
    *,
    references: References,
    edition: Edition,
    municipalities: Sequence[Municipality],
) -> tuple[Figure, ...]:
    """The figures of an edition, computed over all of it; those per type only where a type may have a bar."""
    evidence = evidence_of(areas, classes, references=references, edition=edition, municipalities=municipalities)
    return tuple(
        _figure(definition, evidence)
        for definition in figures_of(edition)
        if evidence.kinds or definition.kind != "rate-per-type"
    )


def evidence_of(
    areas: PublicAreas,
    classes: Classes,
    *,
    references: References,
    edition: Edition,
    municipalities: Sequence[Municipality],
) -> Evidence:
    """All that figures are made from."""
    types = {municipality.code: municipality.type for municipality in municipalities}
    kinds, urbanity = compared_types(edition, municipalities), compared_urbanity(edition, municipalities)
    return Evidence(areas, references, classes, edition, types, kinds, urbanity)


def figures_of(edition: Edition) -> tuple[FigureDefinition, ...]:
    """The figures of which an edition has every map."""
    maps = maps_of(edition)
    there = (definition for definition in edition.theme.figures if set(definition.maps) <= set(maps))
    return tuple(
        definition for definition in there if edition.groups_with_change or definition.kind != "mean-per-group"
    )


def _figure(definition: FigureDefinition, evidence: Evidence) -> Figure:
    return Figure(
        definition,
        MAKERS[definition.kind](evidence, definition),
        over_share_classes_by_residents(evidence, definition) if definition.by_residents else None,
        over_share_classes_by_urbanity(evidence, definition) if definition.by_urbanity else {},
    )


MAKERS: Mapping[FigureKind, Callable[[Evidence, FigureDefinition], Content]] = {
    "shift": shift_of_homes,
    "mean-per-year": mean_per_year,
    "mean-per-period": mean_change_per_period,
    "mean-per-group": mean_change_per_group,
    "over-classes": over_share_classes,
    "rate-per-type": rate_per_type,
}
"""Kind of figure -> what makes its numbers."""
