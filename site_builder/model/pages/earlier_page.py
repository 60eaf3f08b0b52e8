"""What does the page say that shows a municipality in this edition and in an older one?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from site_builder.model.editions import Before, Drawing, ShownMap, SquarePlaces
from site_builder.model.figures import OwnAreas
from site_builder.model.pages.frames import Frame
from site_builder.model.pages.municipality_page import EditionInWords
from site_builder.model.pages.page_models import MapPanel, MunicipalityPage, SquareAxes
from site_builder.model.pages.practice import AgreementView
from site_builder.model.pages.square_changes import SquareChanges, SquaresOfEdition, square_changes_of
from site_builder.model.places import BESIDE_EARLIER, AreaWord, Municipality, municipality_file, relative
from site_builder.model.words import CORNER, PLACE, ComparabilityNote, Link, comparability_note


@dataclass(frozen=True, slots=True)
class EditionSide:
    """One of the two editions. maps: in the order of the choice. href: of the page of the municipality in it.

    squares: in the order of the classes, None where its areas have outlines of their own.
    """

    title: str
    href: str
    maps: tuple[ShownMap, ...]
    squares: SquarePlaces | None


@dataclass(frozen=True, slots=True)
class EarlierPage:
    """Two editions side by side, the older one first. note: stands open above both.

    choice: slug and name of each map. first: the slug of the one that shows. then: the drawing of the older edition.
    area: the words for what is coloured. changes: of squares, where both editions have them.
    agreements: of this municipality.
    """

    frame: Frame
    name: str
    note: ComparabilityNote
    choice: tuple[tuple[str, str], ...]
    first: str
    axes: SquareAxes | None
    sides: tuple[EditionSide, ...]
    then: Drawing
    area: AreaWord
    changes: SquareChanges | None
    agreements: tuple[AgreementView, ...]

    @property
    def has_squares(self) -> bool:
        """Whether either edition is in squares."""
        return any(side.squares is not None for side in self.sides)


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
    sides = _side(there, then.maps, shown, then.squares), _side(here, shown, shown, _squares(pages, areas))
    return EarlierPage(
        frame=pages.frames.frame(path, f"{municipality.name} in twee uitgaven"),
        name=municipality.name,
        note=comparability_note(
            before.basis, before.edition.basis, area=pages.edition.area, sentences=pages.texts.sentences
        ),
        choice=tuple((panel.slug, f"{panel.number} {panel.menu}") for panel in panels),
        first=first,
        axes=page.shared.axes,
        sides=sides,
        then=then,
        area=pages.edition.area,
        changes=_changes(pages, *sides),
        agreements=page.agreements,
    )


def _shown(panel: MapPanel, place: str, areas: OwnAreas, counts: tuple[int, ...]) -> ShownMap:
    slugs = [item.slug for item in panel.legend]  # the states come last, and their codes count from the end
    classes = tuple(slugs[code] for code in areas.codes[panel.slug].tolist())
    return ShownMap(
        panel.slug, panel.heading.striptags().replace(PLACE, place), panel.legend, counts, panel.note, classes
    )


def _side(where: Link, maps: Mapping[str, ShownMap], slugs: Iterable[str], squares: SquarePlaces | None) -> EditionSide:
    return EditionSide(where.text, where.href, tuple(maps[slug] for slug in slugs), squares)


def _squares(pages: EditionInWords, areas: OwnAreas) -> SquarePlaces | None:
    """Those of this edition, in the order of the register."""
    grid = pages.edition.cells
    if grid is None:
        return None
    register = pages.register.iloc[areas.rows]
    corners = register[list(CORNER)].to_numpy().astype(np.int64) // grid.size
    return SquarePlaces(grid, corners, tuple(register.index), areas.names)


def _changes(pages: EditionInWords, then: EditionSide, now: EditionSide) -> SquareChanges | None:
    if then.squares is None or now.squares is None:
        return None
    before, after = (
        SquaresOfEdition(side.title, squares, {shown.slug: shown for shown in side.maps})
        for side, squares in ((then, then.squares), (now, now.squares))
    )
    return square_changes_of(before, after, area=pages.edition.area, sentences=pages.texts.sentences)
