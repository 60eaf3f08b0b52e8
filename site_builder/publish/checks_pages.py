"""Is one finished page what every page must be? Read with the HTML5 rules of a browser, not with ours."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from site_builder.problems import Problem, error

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
FORBIDDEN_TAGS = frozenset(("style", "base", "iframe", "frame", "object", "embed", "applet", "template"))
FORBIDDEN_ATTRIBUTES = frozenset(
    ("style", "poster", "data", "action", "formaction", "background", "ping", "xlink:href")
)
FIX = "herstel het sjabloon of de tekst waaruit deze pagina komt"

Element = tuple[str, Mapping[str, str | None]]


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
    """A page as a stranger reads it. path: in the site. elements: tag and attributes, in the order of the page."""

    path: str
    data: bytes
    tree: LexborHTMLParser
    elements: Sequence[Element]

    def problem(self, what: str, needle: str = "", fix: str = FIX) -> Problem:
        """An error on this page, at the line of the first occurrence of the needle."""
        at = self.data.find(needle.encode()) if needle else -1
        line = self.data.count(b"\n", 0, at) + 1
        where = f"{self.path}:{line}" if at >= 0 else self.path
        return error(where, what, fix)


def read_page(path: str, data: bytes) -> Page:
    """Parses a page once. Raises UnicodeDecodeError when it is not UTF-8."""
    tree = LexborHTMLParser(data.decode())
    nodes = tree.root.traverse() if tree.root is not None else ()
    return Page(path, data, tree, [(node.tag or "", node.attributes) for node in nodes])


def outline(page: Page) -> Outline:
    """The ids and links of a page."""
    links = [
        *(Link(has["href"] or "", followed=tag in ("a", "area")) for tag, has in page.elements if "href" in has),
        *(Link(has["src"] or "", followed=False) for _, has in page.elements if "src" in has),
        *(Link(one, followed=False) for _, has in page.elements if "srcset" in has for one in _choices(has["srcset"])),
    ]
    return Outline(frozenset(_ids(page)), frozenset(links))


def links_on(tree: LexborHTMLParser) -> list[Link]:
    """The links of a page of which nothing else is asked: three times as fast as an outline."""
    followed = [Link(node.attributes["href"] or "", followed=True) for node in tree.css("a[href], area[href]")]
    fetched = [Link(node.attributes["href"] or "", followed=False) for node in tree.css("[href]:not(a):not(area)")]
    fetched += [Link(node.attributes["src"] or "", followed=False) for node in tree.css("[src]")]
    chosen = [one for node in tree.css("[srcset]") for one in _choices(node.attributes["srcset"])]
    return followed + fetched + [Link(one, followed=False) for one in chosen]


def page_problems(page: Page) -> Iterator[Problem]:
    """Everything that is wrong within the page itself."""
    yield from _head_problems(page)
    yield from _heading_problems(page)
    yield from _id_problems(page)
    yield from _inline_problems(page)
    yield from _attribute_problems(page)


def _head_problems(page: Page) -> Iterator[Problem]:
    if not any(tag == "html" and (has.get("lang") or "").strip() for tag, has in page.elements[:1]):
        yield page.problem("de taal (lang) ontbreekt")
    titles = page.tree.css("head > title")
    if len(titles) != 1 or not titles[0].text().strip():
        yield page.problem("de pagina heeft niet precies één titel")
    pragmas = [
        ((has["http-equiv"] or "").lower(), has.get("content")) for _, has in page.elements if "http-equiv" in has
    ]
    if pragmas != [("content-security-policy", CSP)]:
        yield page.problem("het beveiligingsbeleid (Content-Security-Policy) ontbreekt of is anders dan afgesproken")
    first = next((has for tag, has in page.elements if tag in ("script", "link") or "http-equiv" in has), {})
    if "http-equiv" not in first:
        yield page.problem("voor het beveiligingsbeleid staat al een script of stijlblad", "Content-Security-Policy")


def _heading_problems(page: Page) -> Iterator[Problem]:
    levels = [int(tag[1]) for tag, _ in page.elements if tag in HEADINGS]
    if levels.count(1) != 1:
        yield page.problem(f"de pagina heeft {levels.count(1)} koppen van het eerste niveau in plaats van één")
    for position, (before, level) in enumerate(zip([0, *levels], levels, strict=False)):
        if level > before + 1:
            heading = page.tree.css(", ".join(HEADINGS))[position].text().strip()[:60]
            yield page.problem(f"de kop '{heading}' slaat een niveau over (h{before} naar h{level})")


def _id_problems(page: Page) -> Iterator[Problem]:
    for name, times in Counter(_ids(page)).items():
        if times > 1 or not name:
            yield page.problem(f'het kenmerk id="{name}" staat er {times} keer', f'id="{name}"')


def _inline_problems(page: Page) -> Iterator[Problem]:
    for tag in (tag for tag, _ in page.elements if tag in FORBIDDEN_TAGS):
        yield page.problem(f"het element <{tag}> mag niet in een pagina staan", f"<{tag}")
    for node in page.tree.css("script"):
        if not node.attributes.get("src") or node.text(deep=True).strip():
            yield page.problem("een script staat in de pagina zelf", "<script>")


def _attribute_problems(page: Page) -> Iterator[Problem]:
    names = set[str]().union(*(has for _, has in page.elements))
    forbidden = {name for name in names if name in FORBIDDEN_ATTRIBUTES or name.startswith("on")}
    for tag, has in page.elements if forbidden else ():
        for name in forbidden.intersection(has):
            yield page.problem(f"<{tag}> mag het attribuut '{name}' niet hebben", f"{name}=")


def _choices(srcset: str | None) -> list[str]:
    """The addresses in a srcset, each followed by a width."""
    return [part.split()[0] for part in (srcset or "").split(",") if part.strip()]


def _ids(page: Page) -> list[str]:
    return [has["id"] or "" for _, has in page.elements if "id" in has]
