"""Everything an edition says about the country as a whole, and about its municipalities beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from site_builder.model.areas import PublicAreas, References
from site_builder.model.classification import Classes
from site_builder.model.edition import Edition
from site_builder.model.figure_models import Figure
from site_builder.model.figures import all_figures
from site_builder.model.municipality import Municipality
from site_builder.model.municipality_figures import FigurePanel, municipality_panels


@dataclass(frozen=True, slots=True)
class NationalPicture:
    """figures: in order of number. panels: by municipality code, in the order of the figures."""

    figures: tuple[Figure, ...]
    panels: Mapping[str, tuple[FigurePanel, ...]]


def national_picture(
    areas: PublicAreas,
    classes: Classes,
    *,
    references: References,
    edition: Edition,
    municipalities: Sequence[Municipality],
) -> NationalPicture:
    """Computed once, over the whole country."""
    figures = all_figures(areas, classes, references=references, edition=edition, municipalities=municipalities)
    return NationalPicture(figures, municipality_panels(classes, edition, municipalities))
