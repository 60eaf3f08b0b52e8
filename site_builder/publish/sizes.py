"""How many files and bytes is an edition, and which pages weigh most?"""

import gzip
from dataclasses import dataclass
from pathlib import Path

LARGEST = 5
PARTS = ("index.html", "data.js", "kaart.js")


@dataclass(frozen=True, slots=True)
class PageWeight:
    """A page with the files only it needs, in bytes as a web server sends them (gzip)."""

    path: str
    compressed: int


@dataclass(frozen=True, slots=True)
class Sizes:
    """Counts of an edition; total in bytes, uncompressed. largest: heaviest pages first."""

    pages: int
    files: int
    total: int
    largest: tuple[PageWeight, ...]


def measure(edition: Path) -> Sizes:
    """The sizes of an edition's folder; only its largest pages are compressed, to learn their weight."""
    sizes = {path: path.stat().st_size for path in sorted(edition.rglob("*")) if path.is_file()}
    pages = [path for path in sizes if path.suffix == ".html"]
    weights = {page: sum(sizes.get(page.parent / part, 0) for part in PARTS) for page in pages}
    heaviest = sorted(pages, key=lambda page: (-weights[page], page))[:LARGEST]
    largest = (PageWeight(page.relative_to(edition).as_posix(), _compressed(page.parent)) for page in heaviest)
    ordered = sorted(largest, key=lambda weight: (-weight.compressed, weight.path))
    return Sizes(len(pages), len(sizes), sum(sizes.values()), tuple(ordered))


def _compressed(folder: Path) -> int:
    parts = (folder / part for part in PARTS)
    return sum(len(gzip.compress(part.read_bytes(), mtime=0)) for part in parts if part.is_file())
