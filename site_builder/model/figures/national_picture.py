"""Everything an edition says about the country as a whole, and about its municipalities and regions beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from site_builder.model.figures.edition_figures import all_figures, evidence_of
from site_builder.model.figures.figure_numbers import Figure
from site_builder.model.figures.own_figures import BarsPanel, municipality_panels, region_panels
from site_builder.model.figures.own_spread import Spread, own_spreads
from site_builder.model.places import Edition, Municipality, PublicAreas, References, regions_of
from site_builder.model.rules import Classes


@dataclass(frozen=True, slots=True)
class NationalPicture:
    """figures: in order of number. panels: by municipality code or path of a region, in the order of the figures.

    spreads: by municipality code.
    """

    figures: tuple[Figure, ...]
    panels: Mapping[str, tuple[BarsPanel, ...]]
    spreads: Mapping[str, Spread]


def national_picture_of(
    areas: PublicAreas,
    classes: Classes,
    *,
    references: References,
    edition: Edition,
    municipalities: Sequence[Municipality],
) -> NationalPicture:
    """Computed once, over the whole country."""
    figures = all_figures(areas, classes, references=references, edition=edition, municipalities=municipalities)
    panels = municipality_panels(classes, edition, municipalities)
    of_regions = region_panels(classes, edition, municipalities, regions=regions_of(municipalities, {}))
    evidence = evidence_of(areas, classes, references=references, edition=edition, municipalities=municipalities)
    return NationalPicture(figures, panels | of_regions, own_spreads(evidence))
