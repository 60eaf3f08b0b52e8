"""Paper: every map of a municipality on one sheet, with what is invented said on it."""

import re
import unicodedata
from pathlib import Path

import pytest

from site_builder.theme.maps import MAPS
from tests.support.browser_pages import municipality_pages, one_page
from tests.support.browsers import OpenPage
from tests.support.pdf import PAGE_OF_PDF, said_in
from tests.support.workshops import workshop

NOTES = """(count) => Atlas.page.board.change(Array.from({ length: count }, (_, n) => {
  const { lat, lng } = Atlas.page.middleOf(n);
  const text = 'Een notitie van vijftig letters, zo lang als zij zijn';
  return { number: n + 1, text, area: '', areaName: '', map: 'focus', year: '', lat, lon: lng };
}))"""


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


def test_the_guide_fits_on_one_sheet(demo: Path, open_page: OpenPage) -> None:
    page = open_page(demo / "draaiboek/index.html")
    assert len(PAGE_OF_PDF.findall(page.pdf(format="A4", print_background=True))) == 1


def letters(text: str) -> str:
    return re.sub(r"\W", "", unicodedata.normalize("NFKC", text))


def test_the_foot_on_paper_says_who_and_which_edition_and_shows_no_way(longest: Path, open_page: OpenPage) -> None:
    page = open_page(longest)
    sheet = letters(said_in(page.pdf(format="A4", landscape=True, print_background=True)))
    for text in page.locator("[data-colophon]").all_text_contents():
        assert letters(text) in sheet
    ways = page.locator(".footer__links a").all_text_contents()
    assert len(ways) == 3
    assert [way for way in ways if letters(way) in sheet] == []


def test_many_notes_get_a_sheet_of_their_own(demo: Path, open_page: OpenPage) -> None:
    page = workshop(demo, open_page)
    for count, sheets in ((5, 1), (30, 2)):
        page.evaluate(NOTES, count)
        pdf = page.pdf(format="A4", landscape=True, print_background=True)
        assert len(PAGE_OF_PDF.findall(pdf)) == sheets


PARTS = ":is(.place, .lead, .map, .panel__head, .panel__side, .panel__small, .footer):visible"


def test_nothing_lies_over_something_else_on_paper(demo: Path, open_page: OpenPage) -> None:
    """Of a page with agreements, which the sheet leaves out."""
    for file in municipality_pages(demo)[:1]:
        page = open_page(file, viewport={"width": 1047, "height": 718})  # A4 within its margins
        page.emulate_media(media="print")
        boxes = [box for part in page.locator(PARTS).all() if (box := part.bounding_box())]
        assert len(boxes) == 7
        for place, box in enumerate(boxes):
            for other in boxes[place + 1 :]:
                is_apart = (
                    box["x"] + box["width"] <= other["x"] + 1
                    or other["x"] + other["width"] <= box["x"] + 1
                    or box["y"] + box["height"] <= other["y"] + 1
                    or other["y"] + other["height"] <= box["y"] + 1
                )
                assert is_apart, (box, other)


ON_PAPER = """() => {
  dispatchEvent(new Event('beforeprint'));
  const svg = document.querySelector('#kaart-svg');
  const drawn = [svg.getAttribute('viewBox'), svg.querySelectorAll('[data-layer="chosen"] :is(path, circle)').length];
  dispatchEvent(new Event('afterprint'));
  return [...drawn, svg.querySelectorAll('[data-area]').length];
}"""
OUTLINED = """() => {
  dispatchEvent(new Event('beforeprint'));
  const notes = [...document.querySelectorAll('.panel__note')].filter((note) => note.checkVisibility());
  const said = notes.map((note) => note.textContent).filter((text) => text.startsWith('Omlijnd'));
  dispatchEvent(new Event('afterprint'));
  return said;
}"""


def test_paper_keeps_the_view_the_chosen_area_and_the_notes(demo: Path, open_page: OpenPage) -> None:
    page = workshop(demo, open_page)
    page.evaluate(NOTES, 2)
    page.evaluate("() => { Atlas.page.change({ area: 5 }); Atlas.page.map.setZoom(Atlas.page.map.getZoom() + 1); }")
    page.wait_for_function("() => Atlas.page.moved && Atlas.viewOf")
    areas = page.evaluate("() => Atlas.page.data.codes.length")
    box, marks, after = page.evaluate(ON_PAPER)
    assert (marks, after) == (4, areas)
    seen = page.evaluate("() => Atlas.viewOf(Atlas.page)")
    assert seen
    assert box == "0 0 1000 500", "as wide as a sheet has room for, whatever the screen"
    page.evaluate("() => { document.querySelector('.picture-tools__view input').click(); }")
    assert page.evaluate("() => Atlas.viewOf(Atlas.page) === undefined")
    assert page.evaluate(ON_PAPER)[0] == box


def test_paper_says_of_the_outlined_area_what_its_card_says(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"), "#kaart=focus&naast=nuisance-change")
    withheld = page.evaluate("() => Atlas.page.codes.indexOf('w')")
    assert withheld >= 0
    for area in (withheld, 5):
        page.evaluate("(area) => Atlas.page.change({ area })", area)
        name = page.locator(".area-card__name").inner_text()
        said = [f"Omlijnd: {name}, {words.strip()}" for words in page.locator(".area-card__class").all_inner_texts()]
        assert len(said) == 2
        page.wait_for_function("() => Atlas.viewNote")
        assert page.evaluate(OUTLINED) == said


def test_a_choice_of_areas_prints_on_one_sheet(demo: Path, open_page: OpenPage) -> None:
    file = municipality_pages(demo)[0]
    page = open_page(file)
    codes = page.evaluate("() => Atlas.page.data.codes.slice(0, 30)")
    page = open_page(file, "#keuze=" + ",".join(codes))
    page.locator(".selection__table").wait_for()
    assert len(PAGE_OF_PDF.findall(page.pdf(format="A4", landscape=True, print_background=True))) == 1


def test_what_stands_enlarged_comes_in_time_for_paper_by_the_keyboard(longest: Path, open_page: OpenPage) -> None:
    """What draws it is there once Ctrl is pressed, before the P."""
    page = open_page(longest)
    page.evaluate("""() => {
      const { page: { data } } = Atlas;
      const [low, high] = [Atlas.page.boundsOf(0).getSouthWest(), Atlas.page.boundsOf(0).getNorthEast()];
      data.cores = [[low.lat, low.lng, high.lat, high.lng]];
    }""")
    page.keyboard.press("Control")
    page.wait_for_function("() => Atlas.drawnView")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#kaart-svg [data-layer=inset]").count() == 1
