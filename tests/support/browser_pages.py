"""What the browser tests look for on a municipality page."""

import csv
from pathlib import Path

from playwright.sync_api import Page

from site_builder.formats.data_script import STATE_SIGNS, read_data
from site_builder.model.places.states import SHIELDED

DRAWN = "() => [...document.querySelectorAll('.leaflet-overlay-pane path')].map((p) => p.classList[1])"
PRINTED = "() => [...document.querySelectorAll('#kaart-svg [data-area]')].map((p) => p.classList[1])"
ADDRESS_DELAY = 150  # ms, longer than DELAY of address.js: the address is written a moment after the choice
STILL = 30


def municipality_pages(edition: Path) -> list[Path]:
    return sorted(edition.glob("gemeente/*/index.html"))


def one_page(edition: Path, name: str) -> Path:
    (page,) = edition.glob(f"gemeente/*{name}/index.html")
    return page


def table_of(page: Path) -> list[dict[str, str]]:
    """The rows of its kaarten.csv; what that calls withheld and data.js shielded, as on every page, is shielded."""
    with page.with_name("kaarten.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    data = read_data(page.name, page.with_name("data.js").read_text("utf-8"))
    for layer, symbols in data.content["layers"].items():
        for row, symbol in zip(rows, symbols, strict=True):
            if symbol == STATE_SIGNS[SHIELDED]:
                assert row[layer] == "withheld"
                row[layer] = "shielded"
    return rows


def layers_of(rows: list[dict[str, str]]) -> list[str]:
    return [name for name in rows[0] if name not in ("area", "name") and not name.endswith(".value")]


def choose(page: Page, layer: str) -> None:
    """Chooses a layer as a reader does: the map, then the year."""
    slug, _, year = layer.partition("@")
    page.check(f"#kaartkeuze [value='{slug}']")
    years = page.locator("#jaarkeuze input")
    if page.locator("#jaarkeuze").is_visible():
        (years.and_(page.locator(f"[value='{year}']")) if year else years.last).check()


def address(page: Page) -> str:
    """The part after the #, when it has been written."""
    written = "(delay) => new Promise((done) => setTimeout(() => done(decodeURIComponent(location.hash)), delay))"
    return str(page.evaluate(written, ADDRESS_DELAY))  # after the page's own timer, which is shorter and older


def settled(page: Page, expression: str):
    """What a function of the page gives, once it gives the same for so many frames and no map moves."""
    return page.evaluate(f"""async () => {{
      const read = {expression};
      for (let last = '', same = 0; same < {STILL};) {{
        await new Promise(requestAnimationFrame);
        const now = JSON.stringify(read());
        same = now === last && !document.querySelector('.leaflet-zoom-anim, .leaflet-pan-anim') ? same + 1 : 0;
        last = now;
      }}
      return read();
    }}""")


SWATCHES = """(map) => Object.fromEntries([...document.querySelectorAll('#paneel-' + map + ' [data-class]')]
  .map((item) => [item.dataset.class, getComputedStyle(item, '::before').backgroundColor]))"""


GREEN = (0, 128, 0)
SELF_TEST = """
const paths = [...document.querySelectorAll('.leaflet-overlay-pane path')];
const fills = new Set(paths.map((path) => getComputedStyle(path).fill));
const first = Atlas.page.choice.map;
Atlas.page.change({ map: 'focus', area: 3 });
const checks = {
  areas: paths.length === Atlas.page.data.codes.length,
  colours: fills.size > 2 && !fills.has('rgb(51, 136, 255)'),
  pattern: [...fills].some((fill) => fill.includes('#hatch')),
  changed: first !== 'focus' && document.getElementById('kaart').classList.contains('map-focus'),
  card: !document.getElementById('gebied').hidden,
  stored: location.hash === '' || location.hash.includes('focus'),
};
const failed = Object.keys(checks).filter((name) => !checks[name]);
document.body.replaceChildren(document.createTextNode(failed.join(' ')));
document.documentElement.style.background = failed.length ? 'red' : 'green';
document.body.style.background = failed.length ? 'red' : 'green';
"""
