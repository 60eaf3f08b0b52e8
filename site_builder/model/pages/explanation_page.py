"""What the toelichting says: method, cut points of this edition, sources, comparability, accessibility."""

from collections.abc import Mapping

from site_builder.model.pages.cut_tables import cut_tables
from site_builder.model.pages.municipality_page import MunicipalityPages
from site_builder.model.pages.page_models import ExplanationPage, Section
from site_builder.model.places.addresses import EXPLANATION
from site_builder.model.words.heading_anchors import METHOD, with_anchors
from site_builder.model.words.texts import Texts, fill
from site_builder.model.words.wording import edition_values


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
    body, headings = with_anchors(fill(page.body, **values))
    return Section(name, fill(page.title, **values), body, headings)
