"""What the toelichting says: method, cut points of this edition, sources, comparability, accessibility."""

import re
from collections.abc import Mapping

from markupsafe import Markup

from site_builder.model.pages.cut_tables import cut_tables
from site_builder.model.pages.municipality_page import MunicipalityPages
from site_builder.model.pages.page_models import ExplanationPage, Section
from site_builder.model.places.addresses import EXPLANATION, HEADING
from site_builder.model.places.slugs import slug
from site_builder.model.words.labels import Link
from site_builder.model.words.texts import Texts, fill
from site_builder.model.words.wording import edition_values

METHOD = ("toelichting", "herkomst", "goed-om-te-weten", "woont-u-hier")
PART = re.compile("<h2>(.*?)</h2>")


def explanation_page(pages: MunicipalityPages) -> ExplanationPage:
    """The one page that explains all maps of an edition."""
    edition, texts = pages.edition, pages.texts
    values = edition_values(edition)
    return ExplanationPage(
        frame=pages.frames.frame(EXPLANATION, texts.pages["toelichting"].title),
        sections=tuple(_section(name, texts, values) for name in METHOD),
        cut_tables=cut_tables(edition, texts, pages.panels.words),
        spatial_note=edition.spatial_note,
        minimum=values["minimum"],
        sources=tuple((source.text, source.reference_dates) for source in edition.sources),
        comparability=_section("vergelijkbaarheid", texts, values),
        accessibility=_section("toegankelijkheid", texts, values),
    )


def _section(name: str, texts: Texts, values: Mapping[str, str]) -> Section:
    page = texts.pages[name]
    body, headings = _with_anchors(fill(page.body, **values))
    return Section(name, fill(page.title, **values), body, headings)


def _with_anchors(body: Markup) -> tuple[Markup, tuple[Link, ...]]:
    """The text with an id in the heading of each part, and the way to each of them."""
    titles = [Markup(title).striptags() for title in PART.findall(body)]
    names = [f"{HEADING}{number}-{slug(title)}" for number, title in enumerate(titles, 1)]
    links = tuple(Link(title, f"#{name}") for title, name in zip(titles, names, strict=True))
    ids = iter(names)
    return Markup(PART.sub(lambda found: f'<h2 id="{next(ids)}">{found[1]}</h2>', body)), links
