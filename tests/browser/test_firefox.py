"""Firefox opens every kind of page, prints one sheet, photographs a page that checks itself, and what it draws."""

import base64
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from tests.support.browser_pages import GREEN, SELF_TEST, one_page, table_of
from tests.support.browsers import program
from tests.support.marionette import driven
from tests.support.page_kinds import page_of_each_kind
from tests.support.pdf import SHEETS, pages_of

SHOWN = {
    "": ".map--live",
    "kaart": ".beside .map--live",
    "profiel": ".profile__table",
    "voorwaarden": ".selection__table",
    "keuze": ".selection__table",
}
UNTIL = """
const [shown, done] = arguments;
const look = () => (document.querySelector(shown) ? done(true) : requestAnimationFrame(look));
look();
"""
READ = "return [document.title, window.fouten];"
A4 = (21.0, 29.7)
PIECE = 120
KINDS = ("hatch", "dots", "lines")
ENLARGED = """
document.addEventListener('DOMContentLoaded', () => {
  dispatchEvent(new Event('beforeprint'));
  const drawing = document.querySelector('#kaart-6 .sheet__drawing svg');
  const strokes = [...drawing.querySelectorAll('[data-layer] > g[clip-path]')];
  const isLine = (one) => one.parentElement.dataset.layer === 'lines';
  const isTurned = (one) => one.firstElementChild.hasAttribute('transform');
  const kinds = [isTurned, (one) => !isTurned(one) && !isLine(one), isLine];
  const room = document.createElement('div');
  Object.assign(room.style, { position: 'fixed', zIndex: 9, inset: 0, display: 'flex', background: 'green' });
  document.body.append(room);
  kinds.forEach((is) => {
    const piece = document.createElementNS(drawing.namespaceURI, 'svg');
    room.append(piece);
    const drawn = strokes.filter(is).map((one) => {
      const outline = one.previousElementSibling.firstElementChild.cloneNode();
      piece.append(outline);
      const { x, y, width, height } = outline.getBBox();
      outline.remove();
      return { one, size: width * height, middle: [x + width / 2 - 20, y + height / 2 - 20, 40, 40] };
    });
    const [{ one, middle }] = drawn.sort((a, b) => b.size - a.size);
    piece.append(one.previousElementSibling, one);
    piece.setAttribute('viewBox', middle.join(' '));
    piece.setAttribute('width', SIDE);
    piece.setAttribute('height', SIDE);
  });
});
""".replace("SIDE", str(PIECE))


def on_paper(size: tuple[float, float], orientation: str = "landscape") -> dict[str, object]:
    """How Firefox prints. size: the short and the long side of the paper, cm."""
    width, height = size
    return {"orientation": orientation, "background": True, "page": {"width": width, "height": height}}


def photo(page: Path, script: str, address: str, folder: Path) -> Image.Image:
    """The page as Firefox shows it, from a copy with one more script."""
    firefox = program("firefox-esr", "firefox")
    html = page.read_text("utf-8").replace("</body>", '<script src="zelftest.js"></script></body>')
    page.write_text(html, "utf-8")
    page.with_name("zelftest.js").write_text(script, "utf-8")
    picture = folder / "foto.png"
    profile = folder / "profiel"
    profile.mkdir()
    command = [firefox, "--headless", "--profile", str(profile), "--screenshot", str(picture), page.as_uri() + address]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    if not picture.exists():
        pytest.fail(f"Firefox made no picture: {done.stderr[-500:]}")
    with Image.open(picture) as image:
        return image.convert("RGB")


@pytest.fixture
def copy(demo: Path, tmp_path: Path) -> Path:
    edition = tmp_path / "Een kopie, é"
    shutil.copytree(demo, edition, copy_function=shutil.copyfile)
    for folder in [edition, *(path for path in edition.rglob("*") if path.is_dir())]:
        folder.chmod(0o755)
    return edition


def test_every_kind_of_page_opens_without_an_error(copy: Path, tmp_path: Path) -> None:
    pages = page_of_each_kind(copy)
    assert len(pages) >= 10
    profile = tmp_path / "profiel"
    profile.mkdir()
    with driven(program("firefox-esr", "firefox"), profile) as ask:
        for page in pages:
            ask("Navigate", url=page.as_uri())
            title, wrong = ask("ExecuteScript", script=READ, args=[])
            assert title, page
            assert wrong == [], page


def test_the_map_works_in_firefox_from_disk(copy: Path, tmp_path: Path) -> None:
    picture = photo(one_page(copy, "havermonde"), SELF_TEST, "", tmp_path)
    assert picture.getpixel((picture.width // 2, picture.height // 2)) == GREEN


@pytest.mark.parametrize("paper", [(21.0, 29.7), (21.59, 27.94)])
def test_a_map_two_maps_a_profile_and_a_choice_print_on_one_sheet(copy: Path, tmp_path: Path, paper) -> None:
    page = one_page(copy, "havermonde")
    area = table_of(page)[11]["area"]
    asked = ("", "kaart=nuisance-national&naast=focus", "profiel=" + area, "voorwaarden=1C", "keuze=" + area)
    profile = tmp_path / "profiel"
    profile.mkdir()
    with driven(program("firefox-esr", "firefox"), profile) as ask:
        for words in asked:
            ask("Navigate", url="about:blank")
            ask("Navigate", url=f"{page.as_uri()}#{words}")
            shown = SHOWN[words.partition("=")[0]]
            ask("ExecuteAsyncScript", script=UNTIL, args=[shown])
            printed = base64.b64decode(ask("Print", **on_paper(paper)))
            assert pages_of(printed) == 1, words


def test_a_short_text_prints_on_one_sheet(copy: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profiel"
    profile.mkdir()
    with driven(program("firefox-esr", "firefox"), profile) as ask:
        for name in ("draaiboek", "nieuw", "praktijk/josephwijk"):
            ask("Navigate", url=(copy / name / "index.html").as_uri())
            assert pages_of(base64.b64decode(ask("Print", **on_paper(A4, "portrait")))) == 1, name


OVER_HALF = """
const cards = [...document.querySelectorAll('.practice-index__item')];
cards.forEach(({ style }) => { [style.flexBasis, style.height] = ['100%', '150mm']; });
return cards.length;
"""


def test_cards_of_over_half_a_sheet_print_on_a_sheet_each(copy: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profiel"
    profile.mkdir()
    with driven(program("firefox-esr", "firefox"), profile) as ask:
        ask("Navigate", url=(copy / "praktijk" / "index.html").as_uri())
        cards = ask("ExecuteScript", script=OVER_HALF, args=[])
        assert cards > 8
        assert pages_of(base64.b64decode(ask("Print", **on_paper(A4, "portrait")))) == cards


@pytest.mark.parametrize(("format_", "paper"), [("a3", (29.7, 42.0)), ("a4", (21.0, 29.7))])
def test_every_sheet_is_printed_on_a_sheet_of_its_own(copy: Path, tmp_path: Path, format_: str, paper) -> None:
    page = one_page(copy, "havermonde").parent / "kaartbladen" / "index.html"
    profile = tmp_path / "profiel"
    profile.mkdir()
    with driven(program("firefox-esr", "firefox"), profile) as ask:
        ask("Navigate", url=f"{page.as_uri()}#papier={format_}&lijnen=nee")
        ask("ExecuteAsyncScript", script=UNTIL, args=[".sheet:not([hidden]) .sheet__drawing svg"])
        assert pages_of(base64.b64decode(ask("Print", **on_paper(paper)))) == SHEETS[format_]


def test_a_sheet_in_firefox_has_its_hatch_its_dots_and_its_lines(copy: Path, tmp_path: Path) -> None:
    page = one_page(copy, "havermonde").parent / "kaartbladen" / "index.html"
    picture = photo(page, ENLARGED, "#blad=kaart-6", tmp_path)
    for place, kind in enumerate(KINDS):
        piece = picture.crop((place * PIECE, 0, (place + 1) * PIECE, PIECE))
        drawn = sum(count for count, colour in piece.getcolors(PIECE * PIECE) if colour != GREEN)
        assert PIECE * PIECE * 0.02 < drawn < PIECE * PIECE * 0.8, kind
