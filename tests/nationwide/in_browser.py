"""How does the largest municipality open in Chromium, from disk and without network, beside the analyst's page?

Milliseconds are of a machine that does nothing else: what was measured, divided by how slow it was just before.
"""

import statistics
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, Route, sync_playwright

from tests.support.browsers import CHROMIUM, DESKTOP, FLAGS, program
from tests.support.machine import slowness

TIMES = 5
PATIENCE = 180_000  # milliseconds: a busy machine may take long
SLOWER = 4
Measure = tuple[str, float, str, float | None]
LIMITS = {"first": 300, "switch": 8, "heap": 16, "elements": 6000}
SQUARE_LIMITS = {"first": 400, "switch": 16, "heap": 16, "elements": 4000}

WATCH = """
const seen = () => {
  const border = document.querySelector('#kaart-svg .map__border');
  if (border && border.getBoundingClientRect().height) {
    requestAnimationFrame(() => { window.firstMap = performance.now(); });
  } else requestAnimationFrame(seen);
};
requestAnimationFrame(seen);
const live = () => {
  if (document.querySelector('.map--live')) window.ready = performance.now();
  else requestAnimationFrame(live);
};
requestAnimationFrame(live);
"""
SWITCH = """async () => {
  const choices = [...document.querySelectorAll('input[name="kaart"]')];
  const took = [];
  for (let n = 0; n < 20; n += 1) {
    const start = performance.now();
    choices[(n + 1) % choices.length].click();
    const script = performance.now() - start;
    await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
    took.push([script, performance.now() - start]);
  }
  return took;
}"""
FIRST = "() => Math.max(window.firstMap, performance.getEntriesByName('first-contentful-paint')[0].startTime)"
SHOWN = "() => document.querySelectorAll('.leaflet-interactive').length > 0"


def measures(edition: Path, script: Path) -> Iterator[Measure]:
    """What, value, unit and budget. script: folder with the pages of the analyst."""
    largest = max(edition.glob("gemeente/*/data.js"), key=lambda path: path.stat().st_size).with_name("index.html")
    theirs = max(script.glob("*.html"), key=lambda path: path.stat().st_size)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(*CHROMIUM), args=FLAGS)
        yield from _ours(browser, largest.as_uri(), 1)
        yield from _ours(browser, largest.as_uri(), SLOWER)
        yield from _theirs(browser, theirs.as_uri())
        browser.close()


def measures_of_squares(edition: Path) -> Iterator[Measure]:
    """The same of the largest municipality in squares."""
    largest = max(edition.glob("gemeente/*/data.js"), key=lambda path: path.stat().st_size).with_name("index.html")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(*CHROMIUM), args=FLAGS)
        yield from _ours(browser, largest.as_uri(), 1, SQUARE_LIMITS)
        browser.close()


def _ours(browser: Browser, address: str, slower: int, limits: Mapping[str, int] = LIMITS) -> Iterator[Measure]:
    name = f"processor {slower} times slower: " if slower > 1 else ""
    times = []
    for _ in range(TIMES):
        busy = slowness()
        page, session = _opened(browser, address, slower)
        times.append([time / busy for time in _times(page)])
        heap, elements = _heap(session), page.evaluate("document.querySelectorAll('*').length")
        page.context.close()
    first, ready, script, frame = map(statistics.median, zip(*times, strict=True))
    yield f"{name}first map seen", first, "ms", None if name else limits["first"]
    yield f"{name}map ready", ready, "ms", None
    yield f"{name}layer switch, script", script, "ms", None if name else limits["switch"]
    yield f"{name}layer switch, frame", frame, "ms", None
    if not name:
        yield "heap", heap, "MB", limits["heap"]
        yield "elements", elements, "", limits["elements"]


def _times(page: Page) -> tuple[float, ...]:
    """Milliseconds until the first map, until it is ready, and of a switch: its script, its frame."""
    script, frame = map(statistics.median, zip(*page.evaluate(SWITCH), strict=True))
    return page.evaluate(FIRST), page.evaluate("window.ready"), script, frame


def _opened(browser: Browser, address: str, slower: int) -> tuple[Page, CDPSession]:
    page = browser.new_context(viewport=DESKTOP, offline=True).new_page()
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.set_default_timeout(PATIENCE)
    page.add_init_script(WATCH)
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => window.ready && window.firstMap")  # a bare expression would need eval
    return page, session


def _theirs(browser: Browser, address: str) -> Iterator[Measure]:
    """Leaflet comes from disk and the rest of what folium links is empty: both are in favour of the script."""
    page = browser.new_context(viewport=DESKTOP).new_page()
    page.set_default_timeout(PATIENCE)
    page.route("http*://**/*", _from_disk)
    session = page.context.new_cdp_session(page)
    busy = slowness()
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => document.querySelectorAll('iframe').length === 15")
    page.wait_for_load_state("load")
    frames = page.frames[1:]
    for frame in frames:
        frame.wait_for_function(SHOWN)
    yield "analyst's page: all maps drawn", page.evaluate("performance.now()") / busy, "ms", None
    yield "analyst's page: heap", _heap(session), "MB", None
    yield (
        "analyst's page: elements",
        sum(one.evaluate("document.querySelectorAll('*').length") for one in frames),
        "",
        None,
    )
    page.context.close()


def _from_disk(route: Route) -> None:
    name = route.request.url.rsplit("/", 1)[1]
    folder = resources.files("js_lib_leaflet") / "static" / "js_lib_leaflet"
    route.fulfill(body=(folder / name).read_bytes() if name in ("leaflet.js", "leaflet.css") else b"")


def _heap(session: CDPSession) -> float:
    session.send("HeapProfiler.enable")
    session.send("HeapProfiler.collectGarbage")
    session.send("Performance.enable")
    found = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return float(found["JSHeapUsedSize"] / 1e6)
