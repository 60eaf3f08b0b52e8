"""What do the list of practice examples, the page of each, and its frame on other pages say?"""

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from site_builder.model.pages.frames import Frame
from site_builder.model.pages.practice.picture_view import PictureView
from site_builder.model.words import Link

Kind = Literal["", "real", "invented"]


@dataclass(frozen=True, slots=True)
class PracticeBox:
    """An example in a frame on a page. Every text but title and summary may be "".

    anchor: id of the box. number: on its marker on the map. elsewhere: it is about another place. region: it stands
    here for this region. stamp: why only the preview shows it. kind: in a fictional edition. themes: map slugs. who:
    organisations and date. areas: codes of its areas on this page's map. on_map: the address that shows them there.
    about_region: the region it is about; region_href: the way to its page, "" where it has none.
    """

    anchor: str
    number: str
    elsewhere: bool
    region: str
    stamp: str
    kind: Kind
    themes: tuple[str, ...]
    title: str
    summary: str
    href: str
    place: str
    about_region: str
    region_href: str
    who: str
    source: str
    photo: PictureView | None
    areas: tuple[str, ...]
    on_map: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class PracticeCard:
    """An example in the list of all. themes, places, organisations: values of the filters it answers to."""

    box: PracticeBox
    places: tuple[str, ...]
    organisations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PracticeIndexPage:
    """praktijk/: all examples and what they can be chosen by."""

    frame: Frame
    cards: tuple[PracticeCard, ...]
    count: str
    themes: tuple[Choice, ...]
    places: tuple[Choice, ...]
    organisations: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ThemeMaps:
    """A map an example is about, and the way to it in each municipality of the example that has a page."""

    text: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PracticePage:
    """The page of one example. used_in: pages that show it as their own. national: the way to
    the page of the country, or "". shown_at: pages that show it as a like case.
    """

    frame: Frame
    box: PracticeBox
    body: Markup
    maps: tuple[ThemeMaps, ...]
    used_in: tuple[Link, ...]
    national: str
    shown_at: tuple[Link, ...]
    previous: Link | None
    next: Link | None
