"""What does the page of a region or province say?"""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.figures import OwnAreas, RegionCounts, areas_by_region
from site_builder.model.pages.frames import Frame
from site_builder.model.pages.municipality_page import EditionInWords, opening_panel
from site_builder.model.pages.page_models import Counts, MapGroup, MapPanel, PairNotes, SharedWords
from site_builder.model.pages.practice import AgreementView, PracticeBox
from site_builder.model.places import Region, RegionKind, municipality_file, relative
from site_builder.model.words import Link, edition_values, fill, number


@dataclass(frozen=True, slots=True)
class CountRow:
    """One municipality in the table of a region: its areas per class of the map the page opens on, in legend order."""

    link: Link
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RegionPage:
    """The page of a region or province; what it shares with a municipality has the same names.

    size: number of municipalities, written. within: the provinces of a region, the regions of a province. text: of the
    editors. data: addresses of the data of its municipalities. rows: by name. not_counted: why a map has no table.
    others: the other regions, or provinces.
    """

    frame: Frame
    key: str
    kind: RegionKind
    name: str
    size: str
    within: tuple[Link, ...]
    text: Markup | None
    lead: tuple[str, ...]
    groups: tuple[MapGroup, ...]
    counts: Counts
    pair_notes: PairNotes
    first: MapPanel
    opens_because: str
    shared: SharedWords
    data: tuple[str, ...]
    rows: tuple[CountRow, ...]
    not_counted: str
    others: tuple[Link, ...]
    practice: tuple[PracticeBox, ...]
    agreements: tuple[AgreementView, ...]


def region_pages(pages: EditionInWords, counts: RegionCounts) -> Iterator[RegionPage]:
    """The pages of all regions, then of all provinces."""
    areas = areas_by_region(pages.register, pages.classes, pages.regions)
    return (_page(region, areas[region.path], pages, counts) for region in pages.regions)


def _page(region: Region, areas: OwnAreas, pages: EditionInWords, counts: RegionCounts) -> RegionPage:
    groups, counted = pages.panels.groups_together(areas), pages.panels.counts_together(areas)
    first = opening_panel(groups, counted, pages.edition.theme)
    values = edition_values(pages.edition)
    text = pages.texts.regions.get(region.slug) if region.kind == "region" else None
    numbers = counts.of(first.slug)
    return RegionPage(
        frame=pages.frames.frame(region.path, region.name),
        key=region.folder,
        kind=region.kind,
        name=region.name,
        size=number(len(region.municipalities)),
        within=tuple(_link(other, region) for other in pages.regions if _touches(region, other)),
        text=fill(text.body, **values) if text else None,
        lead=pages.lead(areas, region.name),
        groups=groups,
        counts=counted,
        pair_notes={},
        first=first,
        opens_because=pages.opens_because(first, region.name),
        shared=pages.shared,
        data=tuple(
            _way(municipality_file(municipality.slug, "data.js"), region) for municipality in region.municipalities
        ),
        rows=tuple(
            CountRow(
                Link(municipality.name, _way(municipality_file(municipality.slug), region)), numbers[municipality.code]
            )
            for municipality in region.municipalities
        ),
        not_counted=fill(pages.texts.sentences["region.no-table"], **values),
        others=tuple(_link(other, region) for other in pages.regions if other.kind == region.kind and other != region),
        practice=pages.practice.boxes_together(region),
        agreements=(),
    )


def _touches(region: Region, other: Region) -> bool:
    """Whether the other is a province that a region lies in, or the other way round."""
    return other.kind != region.kind and not region.codes.isdisjoint(other.codes)


def _link(other: Region, region: Region) -> Link:
    return Link(other.name, _way(other.path, region))


def _way(path: str, region: Region) -> str:
    return relative(path, region.path)
