"""May this finished site be published? Reads the new edition and the root as a stranger, before the swap."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from html import escape
from pathlib import Path

from site_builder.formats import Data, changed_files, files_in, read_data
from site_builder.model.places import Edition
from site_builder.problems import Problem, error
from site_builder.publish.checks.checks_colours import Colours
from site_builder.publish.checks.checks_data import Expected, data_problems, expected_of, leak_problems
from site_builder.publish.checks.checks_elements import element_of, links_of
from site_builder.publish.checks.checks_links import dead_links, stylesheet_problems
from site_builder.publish.checks.checks_pages import Outline, Page, outline, page_problems
from site_builder.publish.checks.checks_regions import joined_data, region_problems
from site_builder.publish.checks.checks_tables import (
    drawn_problems,
    machine_table_problems,
    people_table_problems,
    withheld_words,
)
from site_builder.publish.checks.painted import painted_in
from site_builder.publish.checks.tags import Tags

FIX = "bouw opnieuw; blijft dit zo, meld dan deze fout"
DAMAGED = "dit bestand is niet wat er geschreven is"
PAGE, DATA, MACHINES, PEOPLE = "index.html", "data.js", "kaarten.csv", "kaarten-nl.csv"


def check_site(
    folder: Path,
    *,
    edition: Edition,
    withheld: Mapping[str, frozenset[str]],
    shielded: frozenset[str],
    image_host: str = "",
) -> Iterator[Problem]:
    """Every problem of the new edition and the site's root; the older editions were checked when they were built.

    withheld: layer key -> codes of areas that must be withheld there, counted without the disclosure gate.
    shielded: codes of areas that show nothing beside their municipality, for another area of it. image_host: from where
    a map may come that a reader asks for.
    """
    files = frozenset(files_in(folder))
    new = sorted(path for path in files if "/" not in path or path.startswith(f"{edition.id}/"))
    expected = expected_of(edition, withheld, shielded)
    yield from (error(f"{edition.id}/{path}", DAMAGED, FIX) for path in changed_files(folder / edition.id))
    painted = painted_in(_text(folder / path) for path in new if path.endswith(".css"))
    outlines, tags, colours = {}, Tags(element_of), Colours(painted)
    for path in (path for path in new if path.endswith(".html")):
        data = (folder / path).read_bytes()
        page = Page(path, data, tags.of(data))
        outlines[path] = outline(page)
        yield from page_problems(page, image_host)
        yield from colours.problems(page)
        if path.endswith(f"/{PAGE}") and path.removesuffix(PAGE) + DATA in files:
            yield from municipality_problems(folder, page, expected)
        elif joined := joined_data(page):
            yield from region_problems(page, list(_readable(folder, joined)), expected)
    yield from _link_problems(folder, outlines, files)
    yield from _stylesheet_problems(folder, new, files)


def link_problems(site: Path, pages: Iterable[str]) -> Iterator[Problem]:
    """Dead links on these pages, which got links after they were built and checked."""
    tags = Tags(element_of)
    links = {path: links_of(tags.of((site / path).read_bytes())) for path in sorted(pages)}
    for path, _, what in dead_links(links, files=frozenset(files_in(site)), ids={}):
        yield error(path, what, FIX)


def municipality_problems(site: Path, page: Page, expected: Expected) -> Iterator[Problem]:
    """The data and tables beside the page of one municipality, and what that page draws."""
    place = page.path.removesuffix(PAGE)
    absent = [name for name in (MACHINES, PEOPLE) if not (site / place / name).is_file()]
    if absent:
        yield from (error(place + name, "dit bestand ontbreekt", FIX) for name in absent)
        return
    data, machines, people = (_text(site / place / name) for name in (DATA, MACHINES, PEOPLE))
    try:
        content = read_data(place + DATA, data)
    except ValueError:
        yield error(place + DATA, "dit zijn geen gegevens van een gemeente", FIX)
        return
    if problems := list(data_problems(content, expected)):
        yield from problems
        return
    words = withheld_words(page)
    yield from leak_problems(content, expected)
    yield from drawn_problems(page, data=content, expected=expected)
    yield from machine_table_problems(place + MACHINES, machines, data=content, expected=expected)
    yield from people_table_problems(place + PEOPLE, people, data=content, expected=expected, withheld_words=words)


def _readable(site: Path, paths: Iterable[str]) -> Iterator[Data]:
    """The data at these paths; what is wrong with the others is told where they stand."""
    for path in paths:
        with suppress(FileNotFoundError, ValueError):
            yield read_data(path, _text(site / path))


def _link_problems(site: Path, outlines: Mapping[str, Outline], files: Collection[str]) -> Iterator[Problem]:
    ids = {path: page.ids for path, page in outlines.items()}
    links = {path: page.links for path, page in outlines.items()}
    for path, address, what in dead_links(links, files=files, ids=ids):
        yield Page(path, (site / path).read_bytes(), ()).problem(what, escape(address))


def _stylesheet_problems(site: Path, new: Collection[str], files: Collection[str]) -> Iterator[Problem]:
    for path in (path for path in new if path.endswith(".css")):
        yield from stylesheet_problems(path, _text(site / path), files=files)


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig")
