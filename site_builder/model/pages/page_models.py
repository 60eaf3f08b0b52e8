"""What each page says: page models without HTML tags of their own, numbers already written."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.pages.frames import Frame
from site_builder.model.pages.practice import AgreementView, PracticeBox
from site_builder.model.words import BaseMap, LegendItem, Link


@dataclass(frozen=True, slots=True)
class PairNote:
    """A sentence that holds for some areas: they lie on opposite sides of the national and the relative map."""

    sentence: str
    areas: tuple[str, ...]


Counts = Mapping[str, tuple[int, ...]]
"""By map slug the number of areas of each item of its legend; only maps that may be counted."""

PairNotes = Mapping[str, tuple[PairNote, ...]]
"""By map slug what there is to say about the pair it belongs to."""


@dataclass(frozen=True, slots=True, eq=False)
class MapPanel:
    """The words beside one map; the same object on every page of a kind, so that they are written once.

    Texts with the year hold it as <span data-year>, those with the name of the municipality hold PLACE.
    years: the measurement years it can show, rising; one for a map without snapshots. square: 3x3 legend (map 10).
    note: under its legend. sources: printed unabridged. measured: what its
    numbers are made of. partner: slug and text of the other map of the pair, or None.
    """

    number: int
    slug: str
    menu: str
    heading: Markup
    compared: Markup
    legend: tuple[LegendItem, ...]
    note: str
    square: bool
    help: Markup
    good_for: str
    not_for: str
    years: tuple[int, ...]
    sources: tuple[str, ...]
    measured: tuple[str, ...]
    partner: Link | None


@dataclass(frozen=True, slots=True)
class MapGroup:
    """A heading in the map choice and its panels."""

    title: str
    panels: tuple[MapPanel, ...]


@dataclass(frozen=True, slots=True)
class SquareAxes:
    """Words beside the 3x3 square of map 10: a heading and the word for each row (down) or column (across)."""

    down_title: str
    down: tuple[str, ...]
    across_title: str
    across: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AreaTable:
    """The table of areas, by name, for the map the page opens on; a column holds one thing of all rows.

    areas: places in the page's data. classes: places in the legend, which for a state count from its end.
    """

    areas: tuple[int, ...]
    names: tuple[str, ...]
    districts: tuple[str, ...]
    classes: tuple[int, ...]
    legend: tuple[LegendItem, ...]


@dataclass(frozen=True, slots=True)
class HoodTable:
    """The table of neighbourhoods of a delivery of squares, by name: how many squares each class has.

    areas: places in the page's data. counts: per row a number for each item of the legend.
    """

    areas: tuple[int, ...]
    names: tuple[str, ...]
    districts: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    legend: tuple[LegendItem, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SharedWords:
    """What every page with maps says in the same words; one object for all of them.

    years: all of the edition. state_texts: of the states of a legend, which has the last ones. credit: in the corner of
    the map. beside: a script puts the names of two maps in it.
    place_one, place_many: what is searched and stands in the table: areas, or the neighbourhoods of squares.
    cell: what a square is, "" where there are none. base_map: what may lie under the colours, None for nothing.
    """

    years: tuple[int, ...]
    axes: SquareAxes | None
    state_texts: tuple[str, ...]
    credit: str
    beside: str
    spatial_note: str
    sources: tuple[str, ...]
    good_to_know: Markup
    residents: Markup
    place_one: str
    place_many: str
    cell: str
    base_map: BaseMap | None = None


@dataclass(frozen=True, slots=True)
class MunicipalityPage:
    """The page of one municipality. first: the panel it opens on; opens_because: "" or why not on map 1.

    within: the ways to its province and regions. previous, next: in the order of the list of municipalities.
    earlier: this municipality in older editions. agreements: open ones first.
    """

    frame: Frame
    key: str
    name: str
    type: str
    within: tuple[Link, ...]
    lead: tuple[str, ...]
    groups: tuple[MapGroup, ...]
    counts: Counts
    pair_notes: PairNotes
    first: MapPanel
    opens_because: str
    shared: SharedWords
    table: AreaTable | HoodTable
    previous: Link
    next: Link
    neighbours: tuple[Link, ...]
    similar: tuple[Link, ...]
    earlier: tuple[Link, ...]
    practice: tuple[PracticeBox, ...]
    agreements: tuple[AgreementView, ...]


@dataclass(frozen=True, slots=True)
class MunicipalityLink:
    """One municipality in the list on the home page; slug is its folder, aliases what people type for it.

    province: all that it is called.
    """

    name: str
    href: str
    slug: str
    key: str
    province: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """The municipalities under one letter of the list."""

    letter: str
    municipalities: tuple[MunicipalityLink, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """The page that finds a municipality. lead: the national headline. count: number of municipalities, written.

    regions, provinces: the ways to their pages.
    """

    frame: Frame
    intro: Markup
    lead: tuple[str, ...]
    letters: tuple[LetterGroup, ...]
    count: str
    regions: tuple[Link, ...]
    provinces: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CutTable:
    """Cut points as written in this edition. rows: mark ("" where the maps combine it with others), label, bounds."""

    title: str
    unit: str
    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A text of content/paginas/ on a page: anchor, heading and body. headings: of its parts, as links to them."""

    id: str
    title: str
    body: Markup
    headings: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class ExplanationPage:
    """Toelichting: method texts, cut points, sources, comparability with figures A and B, accessibility."""

    frame: Frame
    sections: tuple[Section, ...]
    cut_tables: tuple[CutTable, ...]
    spatial_note: str
    minimum: str
    sources: tuple[tuple[str, str], ...]
    comparability: Section


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page of text alone: what the leader of a workshop takes along, and how accessible the atlas is."""

    frame: Frame
    body: Markup


@dataclass(frozen=True, slots=True)
class EditionEntry:
    """One edition in the list at the root of the site; newest first."""

    title: str
    period: str
    href: str
    fictional: bool


@dataclass(frozen=True, slots=True)
class EditionsPage:
    """The root of the site: which editions there are. static: prefix to the static files of the last build."""

    atlas_title: str
    publisher: str
    contact: str
    mail: str
    static: str
    editions: tuple[EditionEntry, ...]
