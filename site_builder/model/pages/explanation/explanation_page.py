"""What the toelichting says, and the pages of text beside it."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from site_builder.model.pages.explanation.absent_maps import absent_maps
from site_builder.model.pages.explanation.cut_tables import cut_tables
from site_builder.model.pages.municipality_page import EditionInWords
from site_builder.model.pages.page_models import ExplanationPage, Section, TextPage
from site_builder.model.places import EXPLANATION, Edition, Municipality, municipality_file
from site_builder.model.rules import maps_of
from site_builder.model.words import (
    METHOD,
    edition_values,
    fill,
    index_page,
    listing,
    maps_there,
    with_anchors,
    with_maps,
)

ABOUT_INDEX = ("index", "herkomst")
SHIELDED = "afgeschermd"


def explanation_page_of(pages: EditionInWords) -> ExplanationPage:
    """The one page that explains all maps of an edition."""
    edition, texts = pages.edition, pages.texts
    values = edition_values(edition)
    return ExplanationPage(
        frame=pages.frames.frame(EXPLANATION, texts.pages["toelichting"].title),
        sections=tuple(_sections(pages, values)),
        cut_tables=cut_tables(edition, texts, pages.panels.words),
        spatial_note=edition.spatial_note,
        minimum=values["minimum"],
        sources=tuple((source.text, source.reference_dates) for source in edition.sources),
        comparability=_section("vergelijkbaarheid", pages, values),
    )


def _sections(pages: EditionInWords, values: Mapping[str, str]) -> Iterator[Section]:
    """The method, of what this edition has: its own index instead of that of the report, and what it lacks."""
    edition, texts = pages.edition, pages.texts
    own_index = index_page(edition, texts.sentences)
    for name in METHOD:
        if name == "index" and own_index is not None:
            yield Section(name, own_index.title, own_index.body)
        elif name not in ABOUT_INDEX or _tells(name, edition):
            yield _section(name, pages, values)
        if name == METHOD[0]:
            yield from (section for section in (_shielding(pages), absent_maps(edition, texts)) if section)


def _shielding(pages: EditionInWords) -> Section | None:
    """What is shielded, in an edition in which an area is."""
    if not pages.classes.shielded:
        return None
    sentences, values = pages.texts.sentences, edition_values(pages.edition)
    maps = listing(definition.number for definition in maps_of(pages.edition) if definition.relative)
    text = fill(
        sentences["state.shielded.method"],
        gebied=values["gebied"], gebieden=values["gebieden"], kaarten=f"kaart {maps}",
    )  # fmt: skip
    return Section(SHIELDED, sentences["state.shielded.title"], Markup("<p>{}</p>").format(text))


def _tells(name: str, edition: Edition) -> bool:
    """Whether the edition has what a part about the index of the report tells of."""
    index, measure = edition.theme.index, edition.theme.explained.get(name)
    return edition.delivers((index,)) and measure in (index, *edition.groups)


def _section(name: str, pages: EditionInWords, values: Mapping[str, str]) -> Section:
    """A text with its headings, without what it says of maps that the edition does not have."""
    page = pages.texts.pages[name]
    named, headings = with_anchors(fill(page.body, **values))
    body = with_maps(named, maps_there(pages.edition))
    there = tuple(heading for heading in headings if f'<h2 id="{heading.href[1:]}">' in body)
    return Section(name, fill(page.title, **values), body, there)


def text_page(pages: EditionInWords, path: str) -> TextPage:
    """The page of text at a path; its folder is the name of the text."""
    text = pages.texts.pages[path.partition("/")[0]]
    return TextPage(pages.frames.frame(path, text.title), fill(text.body, **edition_values(pages.edition)))


def empty_page(pages: EditionInWords, municipality: Municipality) -> TextPage:
    """The page of a municipality in which nothing lies."""
    said = fill(pages.texts.sentences["cells.nothing"], gemeente=municipality.name)
    frame = pages.frames.frame(municipality_file(municipality.slug), municipality.name)
    return TextPage(frame, Markup("<p>{}</p>").format(said))
