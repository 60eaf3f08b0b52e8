"""Which figures has the national picture? FIGURES, one row per figure, in the report's order (DOMAIN, section 5)."""

from collections.abc import Sequence

from site_builder.model.figures.distributions import (
    mean_change_per_group,
    mean_change_per_period,
    mean_index_per_year,
    over_share_classes,
    over_share_classes_by_residents,
    over_share_classes_by_urbanity,
    rate_per_type,
    shift_of_homes,
)
from site_builder.model.figures.figure_numbers import Figure, FigureDefinition
from site_builder.model.figures.share_groups import Evidence, compared_types, compared_urbanity
from site_builder.model.places import Edition, Municipality, PublicAreas, References
from site_builder.model.rules import MAPS, Classes, MapDefinition, maps_of


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
        _figure(one, evidence) for one in figures_of(edition) if evidence.kinds or one.build is not rate_per_type
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
    there = (definition for definition in FIGURES if set(definition.maps) <= set(maps))
    return tuple(one for one in there if edition.groups_with_change or one.build is not mean_change_per_group)


def _figure(definition: FigureDefinition, evidence: Evidence) -> Figure:
    second = definition.by_residents
    return Figure(
        definition,
        definition.build(evidence, definition),
        second(evidence, definition) if second else None,
        over_share_classes_by_urbanity(evidence, definition) if definition.by_urbanity else {},
    )


def _maps(*slugs: str) -> tuple[MapDefinition, ...]:
    by_slug = {definition.slug: definition for definition in MAPS}
    return tuple(by_slug[slug] for slug in slugs)


INCREASE = ("strong-increase-very-many", "increase-very-many", "strong-increase", "increase")
WORSE = ("worse-3", "worse-2", "worse-1")
WORSENED = ("worsened-2", "worsened-1")
RESILIENT = ("resilient-few-problems", "resilient-problems", "resilient-many-problems")
NOT_RESILIENT = ("not-resilient-few-problems", "not-resilient-problems", "not-resilient-many-problems")

FIGURES: tuple[FigureDefinition, ...] = (
    FigureDefinition(
        "3.1", "association", _maps("association-share"), "homes", "points", shift_of_homes,
    ),
    FigureDefinition(
        "3.2", "vulnerable", _maps("vulnerable-index", "association-share"), "residents", "index", mean_index_per_year,
    ),
    FigureDefinition(
        "3.3", "vulnerable", _maps("vulnerable-concentration", "association-share"), "areas", "percent",
        over_share_classes, INCREASE,
    ),
    FigureDefinition(
        "3.4", "vulnerable", _maps("vulnerable-concentration", "association-share"), "areas", "percent",
        rate_per_type, ("decrease",),
    ),
    FigureDefinition(
        "3.5", "nuisance", _maps("nuisance-national", "association-share"), "areas", "percent",
        over_share_classes, WORSE, by_residents=over_share_classes_by_residents,
    ),
    FigureDefinition(
        "3.6", "nuisance", _maps("nuisance-change", "association-share"), "residents", "nuisance",
        mean_change_per_period,
    ),
    FigureDefinition(
        "3.7", "nuisance", _maps("nuisance-change", "association-share"), "areas", "percent",
        rate_per_type, WORSENED,
    ),
    FigureDefinition(
        "3.8", "resilience", _maps("resilience", "association-share"), "areas", "percent",
        over_share_classes, NOT_RESILIENT, RESILIENT, by_residents=over_share_classes_by_residents, by_urbanity=True,
    ),
    FigureDefinition(
        "3.9", "resilience", _maps("nuisance-change", "vulnerable-concentration", "association-share"), "areas",
        "percent", over_share_classes, WORSENED,
    ),
    FigureDefinition(
        "3.10", "vulnerable", _maps("vulnerable-index", "association-share"), "residents", "group",
        mean_change_per_group,
    ),
)  # fmt: skip
