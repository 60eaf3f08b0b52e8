"""Is one finished page what every page must be?"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, takewhile
from operator import attrgetter

from selectolax.lexbor import LexborHTMLParser

from site_builder.problems import Problem, error
from site_builder.publish.checks.checks_elements import LEVELS, Element, Link, links_of

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)
BASE_MAP = "data-base-map"
"""On a map under which a reader may lay that of another service."""
HEADING = re.compile(rb"<(?=h[1-6](?:[\t\n\f\r />]|\Z))", re.IGNORECASE)
FIX = "herstel het sjabloon of de tekst waaruit deze pagina komt"


@dataclass(frozen=True, slots=True)
class Outline:
    """What remains of a page when its elements are let go. ids: what a link may point at."""

    ids: frozenset[str]
    links: frozenset[Link]


@dataclass(frozen=True, slots=True)
class Page:
    """A page as a stranger reads it. path: in the site. elements: in the order of the page."""

    path: str
    data: bytes
    elements: Sequence[Element]

    def problem(self, what: str, needle: str = "", fix: str = FIX) -> Problem:
        """An error on this page, at the line of the first occurrence of the needle."""
        at = self.data.find(needle.encode()) if needle else -1
        line = self.data.count(b"\n", 0, at) + 1
        where = f"{self.path}:{line}" if at >= 0 else self.path
        return error(where, what, fix)

    def heading(self, place: int) -> str:
        """The words of a heading, also those in elements within it; takes long, so only for what is wrong."""
        start = HEADING.split(self.data)[place + 1]
        element = LexborHTMLParser(b"<" + start).css_first(", ".join(LEVELS))
        return element.text().strip()[:60] if element else ""


def outline(page: Page) -> Outline:
    """The ids and links of a page."""
    return Outline(frozenset(_ids(page)), links_of(page.elements))


def page_problems(page: Page, image_host: str = "") -> Iterator[Problem]:
    """Everything that is wrong within the page itself. image_host: from where a map may come that a reader asks for."""
    yield from _head_problems(page, image_host)
    yield from _heading_problems(page)
    yield from _id_problems(page)
    for what, needle in chain.from_iterable(map(attrgetter("faults"), page.elements)):
        yield page.problem(what, needle)


def policy(image_host: str) -> str:
    """The policy of a page; pictures also come from that host, where there is one."""
    return CSP.replace("data:", f"data: {image_host}") if image_host else CSP


def _head_problems(page: Page, image_host: str) -> Iterator[Problem]:
    if not any(element.tag == "html" and (element.has.get("lang") or "").strip() for element in page.elements[:1]):
        yield page.problem("de taal (lang) ontbreekt")
    head = takewhile(lambda element: element.tag != "body", page.elements)
    titles = [element.text for element in head if element.tag == "title"]
    if len(titles) != 1 or not titles[0].strip():
        yield page.problem("de pagina heeft niet precies één titel")
    pragmas = [
        ((element.has["http-equiv"] or "").lower(), element.has.get("content"))
        for element in page.elements
        if "http-equiv" in element.has
    ]
    addresses = [element.has[BASE_MAP] or "" for element in page.elements if BASE_MAP in element.has]
    asked = policy(image_host if addresses else "")
    if pragmas != [("content-security-policy", asked)] or not all(
        image_host and address.startswith(f"{image_host}/") for address in addresses
    ):
        yield page.problem("het beveiligingsbeleid (Content-Security-Policy) ontbreekt of is anders dan afgesproken")
    first = next(
        (element.has for element in page.elements if element.tag in ("script", "link") or "http-equiv" in element.has),
        {},
    )
    if "http-equiv" not in first:
        yield page.problem("voor het beveiligingsbeleid staat al een script of stijlblad", "Content-Security-Policy")


def _heading_problems(page: Page) -> Iterator[Problem]:
    levels = [LEVELS[element.tag] for element in page.elements if element.tag in LEVELS]
    firsts = levels.count(1)
    if firsts != 1:
        yield page.problem(f"de pagina heeft {firsts} koppen van het eerste niveau in plaats van één")
    for place, (before, level) in enumerate(pairwise([0, *levels])):
        if level > before + 1:
            text = page.heading(place)
            yield page.problem(f"de kop '{text}' slaat een niveau over (h{before} naar h{level})")


def _id_problems(page: Page) -> Iterator[Problem]:
    for name, times in Counter(_ids(page)).items():
        if times > 1 or not name:
            yield page.problem(f'het kenmerk id="{name}" staat er {times} keer', f'id="{name}"')


def _ids(page: Page) -> list[str]:
    return [element.has["id"] or "" for element in page.elements if "id" in element.has]
