"""What the leader of a workshop takes along: the order of the maps, the questions, the agreements."""

from site_builder.model.pages.municipality_page import MunicipalityPages
from site_builder.model.pages.page_models import GuidePage
from site_builder.model.places.addresses import GUIDE
from site_builder.model.words.texts import fill
from site_builder.model.words.wording import edition_values


def guide_page(pages: MunicipalityPages) -> GuidePage:
    """The guide of an edition: one sheet of paper."""
    text = pages.texts.pages["draaiboek"]
    return GuidePage(pages.frames.frame(GUIDE, text.title), fill(text.body, **edition_values(pages.edition)))
