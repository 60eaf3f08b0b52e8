"""What does the page say that shows a municipality in this edition and in an older one?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.model.editions import Before, Drawing, ShownMap
from site_builder.model.figures import OwnAreas
from site_builder.model.pages.frames import Frame
from site_builder.model.pages.municipality_page import EditionInWords
from site_builder.model.pages.page_models import MapPanel, MunicipalityPage, SquareAxes
from site_builder.model.places import BESIDE_EARLIER, Municipality, municipality_file, relative
from site_builder.model.words import PLACE, ComparabilityNote, Link, comparability_note


@dataclass(frozen=True, slots=True)
class EditionSide:
    """One of the two editions. maps: in the order of the choice. href: of the page of the municipality in it."""

    title: str
    href: str
    maps: tuple[ShownMap, ...]


@dataclass(frozen=True, slots=True)
class EarlierPage:
    """Two editions side by side, the older one first. note: stands open above both.

    choice: slug and name of each map. first: the slug of the one that shows. then: the drawing of the older edition.
    """

    frame: Frame
    name: str
    note: ComparabilityNote
    choice: tuple[tuple[str, str], ...]
    first: str
    axes: SquareAxes | None
    sides: tuple[EditionSide, ...]
    then: Drawing


def earlier_page_of(
    pages: EditionInWords,
    municipality: Municipality,
    *,
    page: MunicipalityPage,
    areas: OwnAreas,
    before: Before,
) -> EarlierPage | None:
    """The page; None when the older edition does not show the same municipality.

    page, areas: of the municipality in this edition.
    """
    then = before.drawing_of(municipality)
    if then is None:
        return None
    every = sorted((panel for group in page.groups for panel in group.panels), key=lambda panel: panel.number)
    panels = [panel for panel in every if panel.slug in then.maps]
    shown = {panel.slug: _shown(panel, municipality.name, areas, page.counts[panel.slug]) for panel in panels}
    first = page.first.slug if page.first.slug in shown else panels[0].slug
    path = municipality_file(municipality.slug, BESIDE_EARLIER)
    there = before.link(municipality_file(before.folder_of(municipality)), path, before.label)
    here = Link(pages.edition.period, relative(municipality_file(municipality.slug), path))
    return EarlierPage(
        frame=pages.frames.frame(path, f"{municipality.name} in twee uitgaven"),
        name=municipality.name,
        note=comparability_note(
            before.basis, before.edition.basis, area=pages.edition.area, sentences=pages.texts.sentences
        ),
        choice=tuple((panel.slug, f"{panel.number} {panel.menu}") for panel in panels),
        first=first,
        axes=page.shared.axes,
        sides=(_side(there, then.maps, shown), _side(here, shown, shown)),
        then=then,
    )


def _shown(panel: MapPanel, place: str, areas: OwnAreas, counts: tuple[int, ...]) -> ShownMap:
    slugs = [item.slug for item in panel.legend]  # the states come last, and their codes count from the end
    classes = tuple(slugs[code] for code in areas.codes[panel.slug].tolist())
    return ShownMap(
        panel.slug, panel.heading.striptags().replace(PLACE, place), panel.legend, counts, panel.note, classes
    )


def _side(where: Link, maps: Mapping[str, ShownMap], slugs: Iterable[str]) -> EditionSide:
    return EditionSide(where.text, where.href, tuple(maps[slug] for slug in slugs))
