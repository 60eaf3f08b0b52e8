"""axe finds nothing on any type of page, wide and narrow, whichever map is chosen (WCAG 2.2 AA)."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.axe import NARROW, WIDE, violations
from tests.support.browser_pages import municipality_pages

pytestmark = pytest.mark.slow

STATES = ("", "#kaart=focus", "#kaart=nuisance-national&jaar=2014")


def page_types(edition: Path) -> list[Path]:
    """One page of each type: the first file below every kind of folder."""
    ways = ("index.html", "toelichting/index.html", "draaiboek/index.html", "toegankelijkheid/index.html",
            "landelijk/index.html", "gemeente/*/kaartbladen/index.html",
            "landelijk/trends/index.html", "praktijk/index.html", "praktijk/*/index.html", "regio/*/index.html",
            "provincie/*/index.html", "../index.html")  # fmt: skip
    return [sorted(edition.glob(way))[0].resolve() for way in ways]


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing_on_any_type_of_page(demo: Path, browser: Browser, viewport):
    for file in page_types(demo):
        assert violations(browser, file, viewport=viewport) == [], file


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing_on_a_municipality_page(demo: Path, browser: Browser, viewport, state):
    assert violations(browser, municipality_pages(demo)[0], state, viewport=viewport) == []


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing_in_the_workshop(demo: Path, browser: Browser, viewport):
    begin = """new Promise((done) => {
      document.querySelector('[data-workshop]').click();
      const look = setInterval(() => {
        if (!document.querySelector('.workshop__part:nth-child(2)')) return;
        clearInterval(look);
        Atlas.page.showTools(true);
        Atlas.page.board.put(0, Atlas.page.middleOf(1), 1);
        Atlas.page.board.put(0, Atlas.page.middleOf(2), 2);
        done();
      }, 50);
    })"""
    assert violations(browser, municipality_pages(demo)[0], viewport=viewport, before=begin) == []


def test_axe_finds_a_fault_that_is_put_in(demo: Path, browser: Browser):
    spoil = "document.documentElement.removeAttribute('lang')"
    found = violations(browser, municipality_pages(demo)[0], before=spoil)
    assert any(one.startswith("html-has-lang") for one in found)
