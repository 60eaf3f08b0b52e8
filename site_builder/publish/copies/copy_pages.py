"""How does each page of an edition stand in a copy, and what does it need there?"""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from site_builder.model.pages import Copy
from site_builder.model.places import HOME
from site_builder.model.words import Link
from site_builder.problems import BuildStopped, error
from site_builder.publish.checks import leads_to, links_on
from site_builder.publish.copies.copy_places import (
    leave_out_base_map,
    leave_out_links,
    name_recipient,
    show_copies,
    show_regions,
)
from site_builder.publish.seal import Member, member


class CopyWords(Protocol):
    """What is written anew for a copy."""

    def start(self, copy: Copy, *, search: Markup, pages: Collection[Link]) -> str:
        """What its first page says, as HTML. search: the search field. pages: what else there is to see."""

    def readme(self, copy: Copy) -> str:
        """LEESMIJ.txt."""

    def search(self, script: bytes, pages: Collection[str]) -> bytes:
        """static/zoek.js with only the places whose pages are among these."""


@dataclass(frozen=True, slots=True)
class Targets:
    """Where a page leads, as paths in the edition. needs: all that is no page, fetched or followed.

    title: its first heading.
    """

    pages: frozenset[str]
    needs: frozenset[str]
    title: str


class CopyPages:
    """The pages of one edition, each read once and each variant written once. recipient: "" for everybody."""

    def __init__(self, edition: Path, recipient: str) -> None:
        self.edition = edition
        self.recipient = recipient
        self._targets: dict[str, Targets] = {}
        self._variants: dict[tuple[str, frozenset[str]], Member] = {}

    def targets(self, path: str) -> Targets:
        """Where the page at that path leads."""
        if path not in self._targets:
            tree = self._tree(path)
            reached = [(link, leads_to(link.address, path)) for link in links_on(tree)]
            pages = frozenset(to for link, to in reached if link.followed and to and to.endswith(".html"))
            heading = tree.css_first("h1")
            title = heading.text(strip=True) if heading else path
            self._targets[path] = Targets(pages, frozenset(to for _, to in reached if to) - pages, title)
        return self._targets[path]

    def page(self, path: str, held: Collection[str]) -> Member:
        """A page in a copy with these files."""
        missing = frozenset(to for to in self.targets(path).pages if to not in held)
        if (path, missing) not in self._variants:
            self._variants[path, missing] = self._written(self._tree(path), path, held)
        return self._variants[path, missing]

    def start(self, copy: Copy, held: Collection[str], words: CopyWords) -> Member:
        """The first page of a copy of a part: the frame of the home page around its own content."""
        tree = self._tree(HOME)
        main, field = tree.css_first("main"), tree.css_first(".search")
        if main is None or field is None:
            raise ValueError("CopyPages.start: the home page has no main or no search")
        maps = {f"gemeente/{municipality.folder}/" for municipality in copy.municipalities}
        others = sorted(to for to in held if to.endswith("index.html") and to.count("/") < 3 and to != HOME)
        pages = [Link(self.targets(to).title, to) for to in others if to.rpartition("/")[0] + "/" not in maps]
        main.inner_html = words.start(copy, search=Markup(field.html or ""), pages=pages)  # our own page
        return self._written(tree, HOME, held)

    def _tree(self, path: str) -> LexborHTMLParser:
        return LexborHTMLParser((self.edition / path).read_bytes().decode())

    def _written(self, tree: LexborHTMLParser, path: str, held: Collection[str]) -> Member:
        show_copies(tree, path, {})
        show_regions(tree, path, ())
        leave_out_links(tree, path, held)
        leave_out_base_map(tree)
        if self.recipient and not name_recipient(tree, self.recipient):
            fix = "bouw deze uitgave opnieuw en herhaal de opdracht"
            raise BuildStopped([error(path, "deze pagina heeft geen plaats voor een ontvanger", fix)])
        return member((tree.html or "").encode())
