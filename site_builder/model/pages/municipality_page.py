"""What the page of one municipality says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from site_builder.model.editions import History
from site_builder.model.figures import OwnAreas, Similar, areas_by_municipality, similar_municipalities_of
from site_builder.model.kinds import Theme
from site_builder.model.pages.frames import Frames
from site_builder.model.pages.map_panels import (
    MapPanels,
    area_table,
    hood_table,
    lead_of,
    opening_slug,
    panels_of,
    shared_words_of,
)
from site_builder.model.pages.page_models import (
    AreaTable,
    Counts,
    HoodTable,
    MapGroup,
    MapPanel,
    MunicipalityPage,
    SharedWords,
)
from site_builder.model.pages.practice import PracticeViews, agreement_views_of, practice_views_of
from site_builder.model.places import (
    COMPARE,
    Cells,
    Edition,
    Municipality,
    Region,
    comparing,
    municipality_file,
    regions_by_municipality,
    regions_of,
    relative,
    sort_key,
)
from site_builder.model.rules import Classes
from site_builder.model.words import Link, Texts, edition_values, fill, in_own_words, without_absent_maps


@dataclass(frozen=True, slots=True)
class EditionInWords:
    """Builds the pages of all municipalities; holds what they share. order, neighbours: as on the home page.

    neighbourhoods: those of a delivery of squares, by code, columns name, municipality and district; else None.
    hoods: the same by municipality.
    empty: municipalities of such a delivery without a square: a page says that nothing was delivered.
    """

    edition: Edition
    texts: Texts
    register: pd.DataFrame
    neighbourhoods: pd.DataFrame | None
    hoods: Mapping[str, pd.DataFrame]
    classes: Classes
    order: tuple[Municipality, ...]
    empty: tuple[Municipality, ...]
    regions: tuple[Region, ...]
    within: Mapping[str, tuple[Region, ...]]
    neighbours: Mapping[str, tuple[Municipality, ...]]
    similar: Mapping[str, tuple[Similar, ...]]
    panels: MapPanels
    shared: SharedWords
    frames: Frames
    practice: PracticeViews

    @property
    def name_of_whole(self) -> str:
        """What all municipalities of the edition are together: the country, or a part of it."""
        return self.texts.sentences[f"whole.{'part' if self.edition.is_part else 'nation'}.name"]

    def pages(self) -> Iterator[MunicipalityPage]:
        """All pages, in the order of the list."""
        areas = areas_by_municipality(self.register, self.classes)
        return (self.page(place, areas[municipality.code]) for place, municipality in enumerate(self.order))

    def page(self, place: int, areas: OwnAreas) -> MunicipalityPage:
        """The page of one municipality, by its place in the list. areas: its own."""
        municipality = self.order[place]
        previous, following, *neighbours = (_link(municipality, other) for other in self._others(place))
        path = municipality_file(municipality.slug)
        groups, counts = self.panels.groups(areas), self.panels.counts(areas)
        first = opening_panel(groups, counts, self.edition.theme)
        return MunicipalityPage(
            frame=self.frames.frame(path, municipality.name),
            key=municipality.key,
            name=municipality.name,
            type=self.texts.types[municipality.type],
            within=tuple(
                Link(region.name, relative(region.path, path)) for region in self.within.get(municipality.code, ())
            ),
            lead=self.lead(areas, municipality.name),
            groups=groups,
            counts=counts,
            pair_notes=self.panels.pair_notes(areas, municipality.name),
            first=first,
            opens_because=self.opens_because(first, municipality.name),
            shared=self.shared,
            table=self._table(municipality, areas, first),
            previous=previous,
            next=following,
            neighbours=tuple(neighbours),
            similar=tuple(
                _comparison(municipality, similar.municipality) for similar in self.similar[municipality.code]
            ),
            earlier=self.frames.history.municipality_links(municipality, path, self.texts.sentences),
            practice=self.practice.boxes(municipality),
            agreements=agreement_views_of(
                self.texts.agreements, municipality, words=self.panels.words, day=self.texts.atlas.peildatum
            ),
        )

    def _table(self, municipality: Municipality, areas: OwnAreas, panel: MapPanel) -> AreaTable | HoodTable:
        if self.neighbourhoods is None:
            return area_table(areas, panel)
        around = self.hoods[municipality.code]
        return hood_table(areas, panel, around, self.register["neighbourhood"].iloc[areas.rows].to_numpy())

    def _others(self, place: int) -> tuple[Municipality, ...]:
        """The municipalities before and after it in the list, then its neighbours."""
        around = self.order[place - 1], self.order[(place + 1) % len(self.order)]
        return *around, *self.neighbours.get(self.order[place].code, ())

    def lead(self, areas: OwnAreas, place: str) -> tuple[str, ...]:
        """The lead sentences about these areas."""
        words = {"gebied": self.edition.area.one, "gebieden": self.edition.area.many, "gemeente": place}
        return lead_of(areas.codes, self.panels.words, self.texts.sentences, self.edition.theme, **words)

    def opens_because(self, first: MapPanel, place: str) -> str:
        """Why the page of a place does not open on the map that an edition opens on; "" when it does."""
        usual = self.panels.words[opening_slug(self.panels.words, self.edition.theme)].definition
        if first.slug == usual.slug:
            return ""
        values = edition_values(self.edition) | {"gemeente": place, "kaart": first.menu, "nummer": str(usual.number)}
        return fill(self.texts.sentences["lead.opens-elsewhere"], **values)


def edition_in_words(
    edition: Edition,
    texts: Texts,
    *,
    register: pd.DataFrame,
    classes: Classes,
    municipalities: Sequence[Municipality],
    neighbours: Mapping[str, tuple[str, ...]],
    history: History,
    cells: Cells | None = None,
) -> EditionInWords:
    """The builder of all municipality pages. municipalities without areas have no page, but see `empty`."""
    texts = without_absent_maps(in_own_words(texts, edition), edition)
    present = set(register["municipality"].tolist())
    order = sorted((m for m in municipalities if m.code in present), key=lambda m: (sort_key(m.name), m.code))
    regions = regions_of(order, {slug: text.title for slug, text in texts.regions.items()})
    panels = panels_of(edition, texts, classes)
    shared = shared_words_of(edition, texts)
    frames = Frames(edition, texts.atlas, history, shared.place_one)
    practice = practice_views_of(
        edition, texts.practice, order=tuple(order), regions=regions, classes=classes, words=panels.words, frames=frames
    )
    return EditionInWords(
        edition=edition,
        texts=texts,
        register=register,
        neighbourhoods=cells.neighbourhoods if cells else None,
        hoods=dict(iter(cells.neighbourhoods.groupby("municipality"))) if cells else {},
        classes=classes,
        order=tuple(order),
        empty=cells.empty if cells else (),
        regions=regions,
        within=regions_by_municipality(regions),
        neighbours=_neighbours(order, neighbours),
        similar=similar_municipalities_of(classes, order, edition.theme),
        panels=panels,
        shared=shared,
        frames=frames,
        practice=practice,
    )


def _neighbours(
    order: Sequence[Municipality], neighbours: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[Municipality, ...]]:
    """Those with a page, in the order of the list."""
    place = {municipality.code: n for n, municipality in enumerate(order)}
    places = {code: sorted(place[other] for other in beside if other in place) for code, beside in neighbours.items()}
    return {code: tuple(order[n] for n in beside) for code, beside in places.items()}


def opening_panel(groups: Sequence[MapGroup], counts: Counts, theme: Theme) -> MapPanel:
    """The map that an edition opens on, or the first map that is counted and on which an area has a class."""
    every = sorted((panel for group in groups for panel in group.panels), key=lambda panel: panel.number)
    panels = {panel.slug: panel for panel in every}
    usual = opening_slug(panels, theme)
    ordered = sorted(every, key=lambda panel: panel.slug != usual)
    filled = (
        panel for panel in ordered if any(counts.get(panel.slug, ())[: sum(bool(item.mark) for item in panel.legend)])
    )
    return next(filled, ordered[0])


def _link(municipality: Municipality, other: Municipality) -> Link:
    """The way from one municipality's page to another's; an only municipality is its own next one, without a link."""
    path = relative(municipality_file(other.slug), municipality_file(municipality.slug))
    return Link(other.name, "" if other == municipality else path)


def _comparison(municipality: Municipality, other: Municipality) -> Link:
    """The way to the page that lays both beside each other."""
    path = relative(COMPARE, municipality_file(municipality.slug))
    return Link(other.name, f"{path}#{comparing(municipality.key, other.key)}")
