"""What the leader of a workshop takes along: the order of the maps, the questions, the agreements."""

from site_builder.model.addresses import GUIDE
from site_builder.model.municipality_page import MunicipalityPages
from site_builder.model.pages import GuidePage
from site_builder.model.texts import fill
from site_builder.model.wording import edition_values


def guide_page(pages: MunicipalityPages) -> GuidePage:
    """The guide of an edition: one sheet of paper."""
    text = pages.texts.pages["draaiboek"]
    return GuidePage(pages.frames.frame(GUIDE, text.title), fill(text.body, **edition_values(pages.edition)))
