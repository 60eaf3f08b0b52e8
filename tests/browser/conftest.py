"""Built sites in a read-only folder with an awkward name, and a browser without network to open them from disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.support.browser_pages import municipality_pages
from tests.support.browsers import CHROMIUM, DESKTOP, FLAGS, OpenPage, program, read_only
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.fonts import reads_in
from tests.support.sites import build

AWKWARD = "Één atlas, 's zomers & ’s winters"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests of this folder."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="module")  # not longer: it keeps an event loop running, which other tests cannot bear
def browser() -> Iterator[Browser]:
    path = program(*CHROMIUM)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The edition folder of the fictional province."""
    yield from read_only(build(None, tmp_path_factory.mktemp("demo") / AWKWARD))


@pytest.fixture(scope="session")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The edition folder of a delivery whose names are markup and code."""
    folder = tmp_path_factory.mktemp("odd")
    delivery = write_delivery(folder / "levering", FLAVOURS["neighbourhoods"], seed=7)
    yield from read_only(build(delivery, folder / AWKWARD))


@pytest.fixture
def two(demo: Path) -> list[Path]:
    """Two municipalities to compare."""
    return municipality_pages(demo)[:2]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Opens a file in a fresh window without network; any error or foreign request fails the test in the end."""
    complaints: list[str] = []
    contexts = []

    def watch(page: Page) -> None:
        page.on("console", lambda message: message.type in ("error", "warning") and complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: request.url[:5] in ("file:", "data:") or complaints.append(request.url))
        page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))

    def open_it(file: Path, address: str = "", *, font: str = "", **options: object) -> Page:
        context = browser.new_context(offline=True, **({"viewport": DESKTOP} | options))
        if font:
            context.add_init_script(reads_in(font))
        contexts.append(context)
        page = context.new_page()
        watch(page)
        page.goto(file.as_uri() + address)
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert not complaints
