"""Where every page and file of an edition lies, and how one reaches another."""

import posixpath

EDITIONS = "index.html"
HOME = "index.html"
EXPLANATION = "toelichting/index.html"
SEARCH = "static/zoek.js"


def municipality_file(folder: str, name: str = "index.html") -> str:
    """Path of a file of a municipality, relative to its edition."""
    return f"gemeente/{folder}/{name}"


def relative(target: str, page: str) -> str:
    """The link from one page to a file, both relative to the same folder; always names the file."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")
