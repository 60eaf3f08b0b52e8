"""What the page of one municipality says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from site_builder.model.addresses import municipality_file, relative
from site_builder.model.areas import NO_SCORE, WITHHELD
from site_builder.model.classification import Classes, count_classes
from site_builder.model.earlier import History
from site_builder.model.edition import Edition
from site_builder.model.frames import Frames
from site_builder.model.measures import Positions
from site_builder.model.municipality import Municipality
from site_builder.model.own_areas import OwnAreas, areas_by_municipality
from site_builder.model.pages import AreaRow, Link, MapGroup, MapPanel, MunicipalityPage, SharedWords
from site_builder.model.panels import Panels, panels_of
from site_builder.model.practice_views import PracticeViews, practice_views
from site_builder.model.region import Region, regions_by_municipality, regions_of
from site_builder.model.sentences import LeadCounts, lead_sentences
from site_builder.model.shared_words import shared_words
from site_builder.model.slugs import sort_key
from site_builder.model.texts import Texts, fill
from site_builder.model.wording import edition_values

DECREASE, EQUAL, INCREASE_EQUAL = 0, 1, 2
WORSENED_CLASSES = (0, 1)


@dataclass(frozen=True, slots=True)
class MunicipalityPages:
    """Builds the pages of all municipalities; holds what they share. order: as in the list on the home page."""

    edition: Edition
    texts: Texts
    register: pd.DataFrame
    classes: Classes
    order: tuple[Municipality, ...]
    regions: tuple[Region, ...]
    within: Mapping[str, tuple[Region, ...]]
    neighbours: Mapping[str, tuple[str, ...]]
    panels: Panels
    shared: SharedWords
    frames: Frames
    practice: PracticeViews

    def pages(self) -> Iterator[MunicipalityPage]:
        """All pages, in the order of the list."""
        areas = areas_by_municipality(self.register, self.classes)
        return (self.page(place, areas[own.code]) for place, own in enumerate(self.order))

    def page(self, place: int, areas: OwnAreas) -> MunicipalityPage:
        """The page of one municipality, by its place in the list. areas: its own."""
        own = self.order[place]
        previous, following, *neighbours = (_link(own, other) for other in self._others(place))
        path = municipality_file(own.slug)
        groups = self.panels.groups(areas, own.name)
        first = opening_panel(groups)
        return MunicipalityPage(
            frame=self.frames.frame(path, own.name),
            key=own.key,
            name=own.name,
            type=self.texts.types[own.type],
            within=tuple(Link(one.name, relative(one.path, path)) for one in self.within.get(own.code, ())),
            lead=self.lead(areas, own.name),
            groups=groups,
            first=first,
            opens_because=self.opens_because(first, own.name),
            shared=self.shared,
            rows=_rows(areas, first),
            previous=previous,
            next=following,
            neighbours=tuple(neighbours),
            earlier=self.frames.history.municipality_links(own, path, self.texts.sentences),
            practice=self.practice.boxes(own),
        )

    def _others(self, place: int) -> tuple[Municipality, ...]:
        """The municipalities before and after it in the list, then its neighbours by name."""
        around = self.order[place - 1], self.order[(place + 1) % len(self.order)]
        beside = self.neighbours.get(self.order[place].code, ())
        return *around, *sorted((one for one in self.order if one.code in beside), key=lambda one: sort_key(one.name))

    def lead(self, areas: OwnAreas, place: str) -> tuple[str, ...]:
        """The lead sentences about these areas."""
        words = {"gebied": self.edition.area.one, "gebieden": self.edition.area.many, "gemeente": place}
        return lead_sentences(_lead_counts(areas.codes), self.texts.sentences, **words)

    def opens_because(self, first: MapPanel, place: str) -> str:
        """Why the page of a place does not open on map 1; "" when it does."""
        if first.number == 1:
            return ""
        values = edition_values(self.edition) | {"gemeente": place, "kaart": first.menu}
        return fill(self.texts.sentences["lead.opens-elsewhere"], **values)


def municipality_pages(
    edition: Edition,
    texts: Texts,
    *,
    register: pd.DataFrame,
    classes: Classes,
    municipalities: Sequence[Municipality],
    neighbours: Mapping[str, tuple[str, ...]],
    history: History,
) -> MunicipalityPages:
    """The builder of all municipality pages. municipalities without areas have no page."""
    present = set(register["municipality"])
    order = sorted((m for m in municipalities if m.code in present), key=lambda m: (sort_key(m.name), m.code))
    regions = regions_of(order, {slug: text.title for slug, text in texts.regions.items()})
    panels = panels_of(edition, texts, classes)
    frames = Frames(edition, texts.atlas, history)
    practice = practice_views(
        edition, texts.practice, order=tuple(order), regions=regions, classes=classes, words=panels.words, frames=frames
    )
    within = regions_by_municipality(regions)
    shared = shared_words(edition, texts)
    return MunicipalityPages(
        edition, texts, register, classes, tuple(order), regions, within, neighbours, panels, shared, frames, practice
    )


def opening_panel(groups: Sequence[MapGroup]) -> MapPanel:
    """Map 1, or the first map on which an area has a class."""
    panels = sorted((panel for group in groups for panel in group.panels), key=lambda panel: panel.number)
    filled = (panel for panel in panels if any(item.count for item in panel.legend if item.mark))
    return next(filled, panels[0])


def _link(own: Municipality, other: Municipality) -> Link:
    """The way from one municipality's page to another's; an only municipality is its own next one, without a link."""
    path = relative(municipality_file(other.slug), municipality_file(own.slug))
    return Link(other.name, "" if other == own else path)


def _lead_counts(codes: Mapping[str, Positions]) -> LeadCounts:
    resilience, change = codes["resilience"], codes["nuisance-change"]
    counts = count_classes(resilience, 9)
    decreased = resilience == DECREASE
    return LeadCounts(
        shown=sum(counts),
        improved=sum(counts[3:6]),
        equal=counts[INCREASE_EQUAL],
        worsened=sum(counts[6:9]),
        decreased=counts[DECREASE],
        decreased_worsened=int((decreased & np.isin(change, WORSENED_CLASSES)).sum()),
        withheld=int((resilience == WITHHELD).sum()),
        no_score=int((resilience == NO_SCORE).sum()),
    )


def _rows(own: OwnAreas, panel: MapPanel) -> tuple[AreaRow, ...]:
    """The table of areas for one map, by name."""
    items = dict(enumerate(panel.legend[:-2])) | {WITHHELD: panel.legend[-2], NO_SCORE: panel.legend[-1]}
    rows = (
        AreaRow(position, name, district, items[code].slug, items[code].mark, items[code].label)
        for position, (name, district, code) in enumerate(
            zip(own.names, own.districts, own.codes[panel.slug].tolist(), strict=True)
        )
    )
    return tuple(sorted(rows, key=lambda row: (sort_key(row.name), row.index)))
