"""What the toelichting says: method, cut points of this edition, sources, comparability, accessibility."""

from collections.abc import Mapping

from site_builder.model.addresses import EXPLANATION
from site_builder.model.cut_tables import cut_tables
from site_builder.model.municipality_page import MunicipalityPages
from site_builder.model.pages import ExplanationPage, Section
from site_builder.model.texts import Texts, fill
from site_builder.model.wording import edition_values

METHOD = ("toelichting", "herkomst", "goed-om-te-weten", "woont-u-hier")


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
    return Section(name, fill(page.title, **values), fill(page.body, **values))
