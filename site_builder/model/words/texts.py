"""Which words does the atlas print, and how do values get into them?

Everything here was read from content/ and checked there: every placeholder is known, every class has its label.
Plain `str` texts are templates without markup; `Markup` texts were made from markdown and sanitised.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup, escape

from site_builder.model.words.agreements import Agreement
from site_builder.model.words.practice import PracticeExample
from site_builder.model.words.trends import Trend

PLACEHOLDER = re.compile(r"(?<!\{)\{([A-Za-z][A-Za-z0-9]*)\}(?!\})")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

Text = TypeVar("Text", str, Markup)


@dataclass(frozen=True, slots=True)
class LegendWord:
    """The label of one class of a map; group is the heading it stands under in the legend, "" for none."""

    slug: str
    label: str
    group: str


@dataclass(frozen=True, slots=True)
class MapText:
    """The words of one map. Every field but slug is a template for `fill`; legend is in class order.

    questions: to talk about, on paper.
    """

    slug: str
    menu: str
    heading: str
    compared: str
    good_for: str
    not_for: str
    legend: tuple[LegendWord, ...]
    questions: tuple[str, ...]
    help: Markup


@dataclass(frozen=True, slots=True)
class Page:
    """A text of content/paginas/: a title without placeholders, and a body that is a template for `fill`."""

    title: str
    body: Markup


@dataclass(frozen=True, slots=True)
class FigureText:
    """A text of the editors beside a national figure in one edition; body is a template for `fill`."""

    edition: str
    body: Markup


@dataclass(frozen=True, slots=True)
class NationalTexts:
    """What the editors write about the national picture; any of it may be absent.

    openings: by edition id. figures: by slug ("3-8") or "conclusies". trends: in order of number.
    """

    openings: Mapping[str, Page]
    figures: Mapping[str, FigureText]
    trends: tuple[Trend, ...]


@dataclass(frozen=True, slots=True)
class BaseMap:
    """A map of another service, which a reader may lay under the colours.

    address: of a tile, with {z}, {x} and {y} for its place. host: where it comes from, with "https://" before it. zoom:
    the deepest level of the service.
    """

    address: str
    credit: str
    host: str
    zoom: int


@dataclass(frozen=True, slots=True)
class Atlas:
    """What content/atlas.toml says. delivery and peildatum are "" when the file names none.

    delivery: folder, relative to the project. peildatum: YYYY-MM-DD. aliases: what people type -> name in the delivery.
    withheld: the list of what earlier editions withheld, relative to the project. base_map: None when it names none.
    """

    title: str
    publisher: str
    contact: str
    delivery: str
    peildatum: str
    aliases: Mapping[str, str]
    withheld: str = ""
    base_map: BaseMap | None = None

    @property
    def mail(self) -> str:
        """The contact where it is a mail address and nothing else, "" where it is not."""
        return self.contact if MAIL.fullmatch(self.contact) else ""


@dataclass(frozen=True, slots=True)
class Texts:
    """All words of content/.

    maps: by map slug. groups: heading by group slug of a map. types: words by type slug of a municipality.
    sentences: by the names in `model.sentences` and `model.figure_words`. pages: by file stem ("toelichting").
    regions: by slug; an edition need not have them all, and a region needs no text.
    news: what is new in an edition, by edition id.
    practice: the examples this build shows; they and the agreements are read last, when the places of the edition are
    known.
    """

    atlas: Atlas
    maps: Mapping[str, MapText]
    groups: Mapping[str, str]
    types: Mapping[str, str]
    sentences: Mapping[str, str]
    pages: Mapping[str, Page]
    national: NationalTexts
    regions: Mapping[str, Page]
    news: Mapping[str, Page]
    practice: tuple[PracticeExample, ...] = ()
    agreements: tuple[Agreement, ...] = ()


def fill(text: Text, **values: str) -> Text:
    """The text with each {name} replaced, in one pass, so that braces inside a value stay what they are.

    In a Markup text plain values are escaped and Markup values kept. `{{name}}` is no placeholder.
    Raises KeyError when the text asks for a value that is not given.
    """

    def value(match: re.Match[str]) -> str:
        if match[1] not in values:
            raise KeyError(f"fill: no value for {{{match[1]}}} in {text!r}")
        given = values[match[1]]
        return escape(given) if isinstance(text, Markup) else given

    return type(text)(PLACEHOLDER.sub(value, text))
