"""Does everything a page or stylesheet points at exist, inside the site and under its own name?"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import unquote

from site_builder.problems import Problem, error
from site_builder.publish.checks.checks_elements import Link

SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
FOR_READERS = ("http:", "https:", "mailto:", "tel:")
IMAGE = re.compile(r"data:image/(png|jpeg|webp|gif|svg\+xml)[;,]")
CSS_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")]*)|@import\s*['\"]([^'\"]*)")
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def dead_links(
    pages: Mapping[str, frozenset[Link]], *, files: Collection[str], ids: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, str, str]]:
    """Page, address and what is wrong with it: addresses that lead nowhere or out of the site.

    pages: the links on each. files: paths of all files in the site. ids: per page that was read, what a link to it may
    point at.
    """
    good = defaultdict[str, set[Link]](set)  # by what lies above a page's folder: there "../" leads to the same place
    for page, links in pages.items():
        folder = page.rpartition("/")[0]
        above = folder.rpartition("/")[0] if folder else page
        faults = {link: _fault(link, page, files=files, ids=ids) for link in links - good[above]}
        good[above].update(link for link, what in faults.items() if not what and link.address.startswith("../"))
        for link, what in sorted((link, what) for link, what in faults.items() if what):
            yield page, link.address, f"'{link.address[:200]}' {what}"


def stylesheet_problems(path: str, css: str, *, files: Collection[str]) -> Iterator[Problem]:
    """Addresses in a stylesheet that lead nowhere or out of the site."""
    for url, imported in CSS_ADDRESS.findall(CSS_COMMENT.sub("", css)):
        link = Link((url or imported).strip(), followed=False)
        what = _fault(link, path, files=files, ids={})
        if what and not link.address.startswith("#"):
            yield error(path, f"'{link.address[:200]}' {what}", "verwijs naar een bestand in de site")


def leads_to(address: str, page: str) -> str | None:
    """The path that an address on a page names; "" for one outside the site, None for another scheme or this page."""
    path = unquote(address.partition("#")[0].partition("?")[0])
    return None if SCHEME.match(address) or not path else _resolved(path, page)


def _fault(link: Link, page: str, *, files: Collection[str], ids: Mapping[str, frozenset[str]]) -> str:
    """What is wrong with an address; "" for nothing."""
    scheme = SCHEME.match(link.address)
    if link.address.startswith("//") or (scheme and not link.followed and not IMAGE.match(link.address)):
        return "wordt van buiten de site gehaald"
    if scheme:
        known = not link.followed or scheme[0].lower() in FOR_READERS
        return "" if known else "is geen adres om naartoe te gaan"
    return _missing(link.address, page, files=files, ids=ids)


def _missing(address: str, page: str, *, files: Collection[str], ids: Mapping[str, frozenset[str]]) -> str:
    """What is wrong with an address inside the site; "" for nothing."""
    path, _, anchor = address.partition("#")
    path = unquote(path.partition("?")[0])
    target = _resolved(path, page) if path else page
    if path.startswith("/") or path.endswith(("/", ".")) or not (path or anchor):
        return "noemt geen bestand"
    if target not in files:
        return "bestaat niet in de site"
    if anchor and "=" not in anchor and target in ids and unquote(anchor) not in ids[target]:
        return "wijst naar een plaats die niet op die pagina staat"
    return ""


def _resolved(path: str, page: str) -> str:
    """Where a relative path leads from a page; "" when out of the site."""
    folder = page.rpartition("/")[0]
    while path.startswith("../"):
        if not folder:
            return ""
        path, folder = path.removeprefix("../"), folder.rpartition("/")[0]
    return f"{folder}/{path}" if folder else path
