"""Where does one element of a page lead, and what is wrong with it wherever it stands?"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
FORBIDDEN_TAGS = frozenset(("style", "base", "iframe", "frame", "object", "embed", "applet", "template"))
FORBIDDEN_ATTRIBUTES = frozenset(
    ("style", "poster", "data", "action", "formaction", "background", "ping", "xlink:href")
)
TELLING_TAGS = FORBIDDEN_TAGS.union(("html", "title", "body", "script", "link", "td"), LEVELS)
SILENT_ATTRIBUTES = frozenset(
    ("class", "d", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "scope", "type", "value", "name", "hidden",
     "aria-label", "aria-hidden", "data-class", "data-group", "data-year")
)  # fmt: skip
"""Attributes that no check asks about here; an element with any other is looked at."""
ADDRESSES = frozenset(("href", "src", "srcset"))


class Link(NamedTuple):
    """An address on a page. followed: a reader may click it; otherwise the browser fetches it by itself."""

    address: str
    followed: bool


class Element(NamedTuple):
    """An element that a check asks about. text: up to the next tag. faults: what is wrong, and where that shows."""

    tag: str
    has: Mapping[str, str | None]
    text: str
    links: tuple[Link, ...]
    faults: tuple[tuple[str, str], ...]

    @property
    def classes(self) -> list[str]:
        """Its CSS classes."""
        return (self.has.get("class") or "").split()


def element_of(tag: str, node: LexborNode | None) -> Element | None:
    """None when no check asks about such an element. node: None when the tag is not whole."""
    if node is None:
        return Element(tag, {}, "", (), ((f"het element <{tag}> is niet afgesloten of bevat een '<'", f"<{tag}"),))
    has = node.attributes
    if tag not in TELLING_TAGS and SILENT_ATTRIBUTES.issuperset(has):
        return None
    text = node.text()
    links = () if ADDRESSES.isdisjoint(has) else tuple(_links(tag, has))
    return Element(tag, has, text, links, tuple(_faults(tag, has, text)))


def links_of(elements: Iterable[Element]) -> frozenset[Link]:
    """Where they lead together."""
    return frozenset(chain.from_iterable(map(attrgetter("links"), elements)))


def links_on(tree: LexborHTMLParser) -> list[Link]:
    """The links of a page that is parsed for something else."""
    return [link for node in tree.css("[href], [src], [srcset]") for link in _links(node.tag or "", node.attributes)]


def _links(tag: str, has: Mapping[str, str | None]) -> Iterator[Link]:
    if "href" in has:
        yield Link(has["href"] or "", followed=tag in ("a", "area"))
    if "src" in has:
        yield Link(has["src"] or "", followed=False)
    for choice in (has.get("srcset") or "").split(","):
        if choice.strip():  # an address, followed by a width
            yield Link(choice.split()[0], followed=False)


def _faults(tag: str, has: Mapping[str, str | None], text: str) -> Iterator[tuple[str, str]]:
    if tag in FORBIDDEN_TAGS:
        yield f"het element <{tag}> mag niet in een pagina staan", f"<{tag}"
    if tag == "script" and (not has.get("src") or text.strip()):
        yield "een script staat in de pagina zelf", "<script>"
    for name in has:
        if name in FORBIDDEN_ATTRIBUTES or name.startswith("on"):
            yield f"<{tag}> mag het attribuut '{name}' niet hebben", f"{name}="
