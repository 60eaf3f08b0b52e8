"""Paper: every map of a municipality on one sheet, with what is invented said on it."""

import re
from pathlib import Path

import pytest

from site_builder.model.maps import MAPS
from tests.browser.conftest import OpenPage
from tests.browser.pages import municipality_pages

PAGE_OF_PDF = re.compile(rb"/Type\s*/Page\b")


@pytest.fixture(scope="module")
def longest(demo: Path) -> Path:
    """The page with the longest sentences above the map."""
    return max(municipality_pages(demo), key=lambda page: len(lead(page)))


def lead(page: Path) -> str:
    found = re.search(r'<p class="lead">(.*?)</p>', page.read_text("utf-8"))
    assert found
    return found[1]


@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("slug", [definition.slug for definition in MAPS])
def test_a_map_fits_on_one_sheet(longest: Path, open_page: OpenPage, slug: str, paper: str) -> None:
    page = open_page(longest, f"#kaart={slug}")
    assert len(PAGE_OF_PDF.findall(page.pdf(format=paper, landscape=True, print_background=True))) == 1


def test_the_map_on_paper_says_that_it_is_invented(longest: Path, open_page: OpenPage) -> None:
    page = open_page(longest)
    mark = page.locator(".atlas__fictional")
    assert not mark.is_visible()
    page.emulate_media(media="print")
    assert mark.is_visible()
    assert page.locator(".legend__item:visible").count()
