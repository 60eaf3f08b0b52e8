"""Has everything on a finished page that bears the class of a map, a state or a series a colour?

A class without one would be drawn in the blue of Leaflet, or in black.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from site_builder.problems import Problem
from site_builder.publish.checks.checks_pages import Page
from site_builder.publish.checks.painted import CLASS, SCOPE, STYLE, Painted

NAME = re.compile(r"[\w-]+")
MARK = re.compile(rf"{CLASS}([\w-]+)")


class Colours:
    """Looks for classes without a colour on one finished page after another; each is told once.

    A class and the map named last before it are looked at closely where they are met first: maps that end and others
    that begin are alike on all pages of a kind.
    """

    def __init__(self, painted: Painted) -> None:
        self._painted = painted
        self._everywhere = frozenset(name for around, name in painted if not around)
        self._met: set[tuple[str, str]] = set()
        self._told: set[str] = set()

    def problems(self, page: Page) -> Iterator[Problem]:
        """Every class on this page that has no colour where it stands."""
        fresh = set(_met(page)) - self._met
        self._met |= fresh
        names = {name for _, name in fresh} - self._everywhere - self._told
        tree = LexborHTMLParser(page.data) if names else None
        for name in sorted(names):
            nodes = tree.css(f".{CLASS}{name}") if tree else []
            if any(self._painted.isdisjoint((around, name) for around in _around(node)) for node in nodes):
                self._told.add(name)
                what, fix = f"de klasse '{name}' heeft hier geen kleur", f"geef .{CLASS}{name} een kleur in {STYLE}"
                yield page.problem(what, f"{CLASS}{name}", fix)


def _met(page: Page) -> Iterator[tuple[str, str]]:
    """Whatever may be a class and the last map named before it, or "", wherever it stands on the page."""
    before, *behind = page.data.decode().split(SCOPE)
    for name in set(MARK.findall(before)):
        yield "", name
    for piece in behind:
        scope = NAME.match(piece)
        for name in set(MARK.findall(piece)):
            yield scope[0] if scope else "", name


def _around(node: LexborNode) -> Iterator[str]:
    """The classes of what an element lies in, and "" for anything."""
    yield ""
    above = node.parent
    while above is not None:
        yield from (above.attributes.get("class") or "").split()
        above = above.parent
