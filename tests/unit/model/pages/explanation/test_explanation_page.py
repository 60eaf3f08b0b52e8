"""What the toelichting tells of an edition, and of no other."""

from site_builder.model.pages.explanation.explanation_page import explanation_page_of
from tests.support.small_pages import AREAS, EDE, pages_with


def sections(slugs: dict[str, list[str]]) -> dict[str, str]:
    page = explanation_page_of(pages_with(slugs, AREAS, EDE))
    return {section.id: str(section.body) for section in page.sections}


def test_shielding_is_explained_where_an_area_of_the_edition_is_shielded():
    assert "afgeschermd" not in sections({"nuisance-municipal": ["worse-1", "withheld", "no-score"]})
    told = sections({"nuisance-municipal": ["shielded", "withheld", "no-score"]})["afgeschermd"]
    assert "kaart 2, 7 en 9" in told
    assert "vakken" in told
