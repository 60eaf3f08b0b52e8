"""What the list of practice examples and the page of each of them say."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.pages.page_models import Frame
from site_builder.model.pages.practice_box import PracticeBox
from site_builder.model.words.labels import Link


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
    theme_words: str


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
