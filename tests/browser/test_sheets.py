"""Print sheets: each exactly one page of its paper, its letters in their areas, its lines over the red family alone."""

import re
import shutil
from pathlib import Path

import pytest

from tests.support.browser_pages import municipality_pages, one_page, table_of
from tests.support.browsers import OpenPage
from tests.support.fonts import FONTS
from tests.support.pdf import BOX, SHEETS, said_in

MILLIMETRES = {"a3": (420, 297), "a4": (297, 210)}
RED = re.compile(
    r"not-resilient-.*|(strong-)?increase(-very-many)?|worse-\d|worsened-\d|focus-many-problems-.*", re.ASCII
)
LINED = "() => [...document.querySelectorAll('[data-layer=lines] > path')].map((path) => path.getAttribute('d'))"
AREAS = "() => [...document.querySelectorAll('[data-layer=areas] > path')].map((path) => path.getAttribute('d'))"
LETTERS = """() => [...document.querySelectorAll('.sheet__area')].map((item) => {
  const [letter, name] = [item.firstChild.textContent, item.lastChild.textContent.replace(/[\u00ad\u200b]/g, '')];
  const area = Object.values(Atlas.data)[0].names.indexOf(name);
  const path = document.querySelectorAll('[data-layer=areas] > path')[area];
  const text = [...document.querySelectorAll('.sheet__drawing text')].find((one) => one.textContent === letter);
  const line = text.closest('svg').querySelector(`[data-letter="${letter}"]`);
  const box = text.getBBox();
  const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
  return [letter, name, path.isPointInFill(line ? line.getPointAtLength(0) : middle)];
})"""

FOUND = """() => {
  const { signs } = Atlas.areaSigns(Object.values(Atlas.data)[0]);
  const maps = [...document.querySelectorAll('.sheets > .sheet--large')];
  const where = [...document.querySelectorAll('.sheet--where, .sheet--names')];
  const letters = (sheet) => [...sheet.querySelectorAll('.sheet__drawing text[font-weight="700"]:not([stroke])')];
  const drawn = (sheets) => new Set(sheets.flatMap(letters).map((text) => text.textContent));
  const listed = (sheets) => sheets.flatMap((sheet) => [...sheet.querySelectorAll('.sheet__mark')])
    .map((mark) => mark.textContent);
  const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > a.height / 4
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > a.height / 2;
  const overlaps = (sheet) => letters(sheet).map((text) => text.getBoundingClientRect())
    .filter((box, n, all) => all.slice(0, n).some((other) => overlap(box, other))).length;
  return {
    missing: (where.length ? [where] : maps.map((map) => [map])).flatMap((sheets) =>
      signs.filter((sign) => !drawn(sheets).has(sign) || !listed(sheets).includes(sign))),
    keys: new Set(maps.map((map) => listed([map]).join())).size,
    onMaps: drawn([maps[0]]).size,
    overlaps: [...maps, ...where].map(overlaps).filter(Boolean),
    where: where.length,
  };
}"""

CUT_OFF = """() => [...document.querySelectorAll('.sheet:not([hidden])')].flatMap((sheet) => {
  const paper = sheet.getBoundingClientRect();
  const parts = [...sheet.querySelectorAll('[class*="sheet__"], .legend, .legend *')];
  const off = (one) => {
    const { right, bottom, width } = one.getBoundingClientRect();
    return width && (right > paper.right - 8 || bottom > paper.bottom - 8);
  };
  const cut = (one) => one.scrollHeight > one.clientHeight + 1 && one.matches('[class*="sheet"]:not(.sheet__mark)');
  const wrong = [sheet, ...parts].filter((one) => (one !== sheet && off(one)) || cut(one));
  return wrong.map((one) => sheet.id + ' ' + one.className);
})"""

WORDLESS = """() => [...document.querySelectorAll('.sheet[id]:not([hidden]) .sheet__map')].flatMap((map) => {
  const paper = map.closest('.sheet').getBoundingClientRect();
  const isRead = (words) => {
    const box = words.getBoundingClientRect();
    const points = parseFloat(getComputedStyle(words).fontSize) * 0.75;
    return box.width > 20 && box.right < paper.right && box.bottom < paper.bottom && points >= 6 && words.innerText;
  };
  const labels = [...map.querySelectorAll('.legend__label')];
  const along = [...map.querySelectorAll('.legend__axis')]; // of the square
  const rest = along.length && along.every(isRead) ? [] : labels.filter((label) => !isRead(label));
  return rest.concat(labels.length < 5 ? [map] : []).map((one) => map.closest('.sheet').id + ' ' + one.textContent);
})"""

STATE_WORDS = """() => [...document.querySelectorAll('#overzicht-1 .sheet__map')].map((map) => {
  const left = (one) => map.querySelector(one).getBoundingClientRect().left;
  return left('[data-class=withheld] .legend__label') - left('.sheet__drawing');
})"""

TITLES = """() => {
  const sheets = [...document.querySelectorAll('.sheets > .sheet--large')];
  const titles = sheets.map((sheet) => sheet.querySelector('.sheet__title').getBoundingClientRect());
  const captions = sheets.map((sheet) => sheet.querySelector('.sheet__compared').getBoundingClientRect());
  return [titles.map(({ height }) => height), titles.map(({ bottom }, n) => captions[n].top - bottom)];
}"""
"""Of each large sheet the height of its title, and how far below it stands with what it is compared."""


def sheets_of(page: Path) -> Path:
    return page.parent / "kaartbladen" / "index.html"


def put_in(file: Path, old: str, new: str) -> None:
    written = file.read_text("utf-8")
    assert old in written
    file.write_text(written.replace(old, new), "utf-8")


@pytest.fixture(scope="module")
def havermonde(demo: Path) -> Path:
    return one_page(demo, "havermonde")


@pytest.mark.parametrize("paper", MILLIMETRES)
def test_every_sheet_is_one_page_of_its_paper(havermonde: Path, open_page: OpenPage, paper: str) -> None:
    page = open_page(sheets_of(havermonde), f"#papier={paper}")
    assert page.locator(".sheet:visible").count() == SHEETS[paper]
    boxes = BOX.findall(page.pdf(prefer_css_page_size=True, print_background=True))
    assert len(boxes) == SHEETS[paper]
    for box in boxes:
        assert [float(side) * 25.4 / 72 for side in box] == pytest.approx(MILLIMETRES[paper], abs=0.5)


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("paper", MILLIMETRES)
def test_nothing_on_a_sheet_is_cut_off(demo: Path, open_page: OpenPage, paper: str, font: str) -> None:
    most = max(municipality_pages(demo), key=lambda page: len(table_of(page)))
    page = open_page(sheets_of(most), f"#papier={paper}", font=font)
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("paper", MILLIMETRES)
def test_every_class_has_its_words_in_the_legend(havermonde: Path, open_page: OpenPage, paper: str, font: str) -> None:
    page = open_page(sheets_of(havermonde), f"#papier={paper}", font=font)
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".sheet--small:visible .sheet__map svg").count() == 10
    assert page.evaluate(WORDLESS) == []


def test_the_words_of_a_state_stand_as_far_to_the_right_below_every_small_map(
    havermonde: Path, open_page: OpenPage
) -> None:
    lefts = open_page(sheets_of(havermonde), "#blad=overzicht").evaluate(STATE_WORDS)
    assert len(lefts) == 10
    assert lefts == pytest.approx([lefts[0]] * 10, abs=0.1)


@pytest.mark.parametrize(("paper", "where"), [("a3", 0), ("a4", 1)])
def test_every_area_has_its_letter_on_the_maps_or_where_all_are_found(
    demo: Path, open_page: OpenPage, paper: str, where: int
) -> None:
    most = max(municipality_pages(demo), key=lambda page: len(table_of(page)))
    page = open_page(sheets_of(most), f"#papier={paper}", font="Open Sans")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    sheets = page.evaluate(FOUND)
    assert sheets.pop("onMaps") > 0.9 * len(table_of(most))
    assert sheets == {"missing": [], "keys": 1, "overlaps": [], "where": where}


def test_the_key_of_letters_is_on_the_paper_as_a_whole(demo: Path, open_page: OpenPage) -> None:
    most = max(municipality_pages(demo), key=lambda page: len(table_of(page)))
    page = open_page(sheets_of(most), "#blad=kaart-2&papier=a4", font="Inter")
    page.wait_for_selector(".sheet__area")
    names = page.locator(".sheet__area").all_inner_texts()
    between = r"[\s\u00ad-]"  # where a name may break, and where it does
    letters = re.sub(between, "", said_in(page.pdf(prefer_css_page_size=True)))
    assert [name for name in names if re.sub(between, "", name) not in letters] == []


def test_only_the_chosen_sheet_is_printed_and_the_address_keeps_the_choice(
    havermonde: Path, open_page: OpenPage
) -> None:
    page = open_page(sheets_of(havermonde))
    page.get_by_role("button", name="Geen").click()
    page.get_by_label("Kaart 6 en 7 naast elkaar").check()
    page.get_by_label("A4", exact=True).check()
    assert len(BOX.findall(page.pdf(prefer_css_page_size=True))) == 1
    again = open_page(sheets_of(havermonde), page.evaluate("() => location.hash"))
    assert again.locator(".sheet:visible").get_attribute("id") == "kaart-6-7"
    assert again.get_by_label("A4", exact=True).is_checked()


def test_white_beside_other_countries_is_sea_and_nothing_else(demo: Path, tmp_path: Path, open_page: OpenPage) -> None:
    page = one_page(shutil.copytree(demo, tmp_path / "site"), "havermonde")
    put_in(page.with_name("data.js"), '"outside":["around","water"]', '"outside":["abroad","beyond"]')
    put_in(sheets_of(page), 'data-outside="beyond"', 'data-outside="beyond" data-beside-abroad="zee"')  # of a country
    key = open_page(sheets_of(page)).locator("#kaart-1 .map-key").first
    assert key.inner_text().split(":")[1].split() == ["buitenland", "zee"]


@pytest.mark.parametrize("paper", MILLIMETRES)
def test_a_title_of_two_lines_lies_above_what_is_compared(
    demo: Path, tmp_path: Path, open_page: OpenPage, paper: str
) -> None:
    page = one_page(shutil.copytree(demo, tmp_path / "site"), "havermonde")
    long = "Nuenen, Gerwen en Nederwetten"
    put_in(page.with_name("data.js"), '"name":"Havermonde"', f'"name":"{long}"')
    put_in(sheets_of(page), '<p class="sheet__place">Havermonde', f'<p class="sheet__place">{long}')
    sheets = open_page(sheets_of(page), f"#papier={paper}", font="Inter")
    heights, between = sheets.evaluate(TITLES)
    assert max(heights) > 1.5 * min(heights)
    assert min(between) >= 0


@pytest.mark.parametrize(("number", "slug"), [(1, "resilience"), (3, "association-share"), (10, "focus")])
def test_lines_lie_over_the_red_family_and_nothing_else(
    havermonde: Path, open_page: OpenPage, number: int, slug: str
) -> None:
    page = open_page(sheets_of(havermonde), f"#blad=kaart-{number}")
    page.wait_for_selector("[data-layer=areas]")
    outlines = page.evaluate(AREAS)
    red = [outlines[place] for place, row in enumerate(table_of(havermonde)) if RED.fullmatch(row[slug])]
    assert page.evaluate(LINED) == red
    page.get_by_label("Lijnen over oranje en rood").uncheck()
    page.wait_for_selector("[data-layer=lines]", state="detached")


def test_each_letter_of_the_key_stands_in_its_area_and_is_the_same_on_every_sheet(
    havermonde: Path, open_page: OpenPage
) -> None:
    keys = []
    for sheet in ("kaart-1", "kaart-6"):
        page = open_page(sheets_of(havermonde), f"#blad={sheet}")
        page.wait_for_selector(".sheet__area")
        found = page.evaluate(LETTERS)
        assert [place for place in found if not place[2]] == []
        keys.append(found)
    assert keys[0] == keys[1]


def test_without_scripts_the_page_says_where_the_tables_are(havermonde: Path, open_page: OpenPage) -> None:
    page = open_page(sheets_of(havermonde), java_script_enabled=False)
    assert page.locator("main").get_by_role("link", name="Alle kaarten in woorden").is_visible()
    assert not page.locator("#bladkeuze").is_visible()
