"""Is one finished page what every page must be? Read with the HTML5 rules of a browser, not with ours."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from site_builder.problems import Problem, error

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)
CSP_META = 'meta[http-equiv="Content-Security-Policy"]'
LINKS = "[href], [src], [srcset], [poster], [data], [action], [formaction], [background], [ping]"
ADDRESSES = ("href", "src", "srcset", "poster", "data", "action", "formaction", "background", "ping")
FORBIDDEN = "style, base, iframe, frame, object, embed, applet, template, meta[http-equiv=refresh]"
HEADINGS = "h1, h2, h3, h4, h5, h6"
MAYBE_EVENT = re.compile(r" on[a-z]+ *=")
ATTRIBUTE_BOUNDS = str.maketrans("\t\n\r\f/\"'", "       ")
FIX = "herstel het sjabloon of de tekst waaruit deze pagina komt"


@dataclass(frozen=True, slots=True)
class Link:
    """An address on a page. followed: a reader may click it; otherwise the browser fetches it by itself."""

    address: str
    followed: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """What remains of a page when its tree is let go. ids: what a link may point at."""

    ids: frozenset[str]
    links: frozenset[Link]


@dataclass(frozen=True, slots=True)
class Page:
    """A page as a stranger reads it; path in the site."""

    path: str
    html: str
    tree: LexborHTMLParser

    def problem(self, what: str, needle: str = "", fix: str = FIX) -> Problem:
        """An error on this page, at the line of the first occurrence of the needle."""
        at = self.html.find(needle) if needle else -1
        where = f"{self.path}:{self.html.count(chr(10), 0, at) + 1}" if at >= 0 else self.path
        return error(where, what, fix)


def read_page(path: str, data: bytes) -> Page:
    """Parses a page once. Raises UnicodeDecodeError when it is not UTF-8."""
    html = data.decode()
    return Page(path, html, LexborHTMLParser(html))


def outline(page: Page) -> Outline:
    """The ids and links of a page."""
    return Outline(frozenset(node.id or "" for node in page.tree.css("[id]")), frozenset(_links(page.tree)))


def page_problems(page: Page) -> Iterator[Problem]:
    """Everything that is wrong within the page itself."""
    yield from _head_problems(page)
    yield from _heading_problems(page)
    yield from _id_problems(page)
    yield from _inline_problems(page)


def _links(tree: LexborHTMLParser) -> Iterator[Link]:
    for node in tree.css(LINKS):
        attributes = node.attributes
        for name in ADDRESSES:
            if name in attributes:
                yield Link(attributes[name] or "", followed=node.tag in ("a", "area") and name == "href")


def _head_problems(page: Page) -> Iterator[Problem]:
    if not any((node.attributes.get("lang") or "").strip() for node in page.tree.css("html")):
        yield page.problem("de taal (lang) ontbreekt")
    titles = page.tree.css("head > title")
    if len(titles) != 1 or not titles[0].text().strip():
        yield page.problem("de pagina heeft niet precies één titel")
    policies = [node.attributes.get("content") for node in page.tree.css(f"head > {CSP_META}")]
    if policies != [CSP]:
        yield page.problem("het beveiligingsbeleid (Content-Security-Policy) ontbreekt of is anders dan afgesproken")
    elif page.tree.css_first(f"script ~ {CSP_META}, link ~ {CSP_META}") is not None:
        yield page.problem("het beveiligingsbeleid staat na een script of stijlblad", "Content-Security-Policy")


def _heading_problems(page: Page) -> Iterator[Problem]:
    headings = page.tree.css(HEADINGS)
    levels = [int(str(node.tag)[1]) for node in headings]
    if levels.count(1) != 1:
        yield page.problem(f"de pagina heeft {levels.count(1)} koppen van het eerste niveau in plaats van één")
    for before, level, node in zip([0, *levels], levels, headings, strict=False):
        if level > before + 1:
            yield page.problem(f"de kop '{node.text().strip()[:60]}' slaat een niveau over (h{before} naar h{level})")


def _id_problems(page: Page) -> Iterator[Problem]:
    for name, times in Counter(node.id or "" for node in page.tree.css("[id]")).items():
        if times > 1 or not name:
            yield page.problem(f'het kenmerk id="{name}" staat er {times} keer', f'id="{name}"')


def _inline_problems(page: Page) -> Iterator[Problem]:
    for node in page.tree.css(FORBIDDEN):
        yield page.problem(f"het element <{node.tag}> mag niet in een pagina staan", f"<{node.tag}")
    for node in page.tree.css("script"):
        if not node.attributes.get("src") or node.text(deep=True).strip():
            yield page.problem("een script staat in de pagina zelf", "<script>")
    for node in page.tree.css("[style]"):
        yield page.problem(f"<{node.tag}> heeft een style-attribuut", "style=")
    if MAYBE_EVENT.search(page.html.lower().translate(ATTRIBUTE_BOUNDS)):
        yield from _event_problems(page)


def _event_problems(page: Page) -> Iterator[Problem]:
    for node in _all_nodes(page.tree):
        for name in node.attributes:
            if name.startswith("on"):
                yield page.problem(f"<{node.tag}> heeft een script in het attribuut {name}", name)


def _all_nodes(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    return tree.root.traverse() if tree.root is not None else iter(())
