"""How many files and bytes is an edition, and which pages weigh most?"""

import gzip
from dataclasses import dataclass
from pathlib import Path

from site_builder.formats import files_in

LARGEST = 5
OWN = ("data.js", "kaart.js")


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
    sizes = {path: (edition / path).stat().st_size for path in files_in(edition)}
    pages = [path for path in sizes if path.endswith(".html")]
    weights = {page: sum(sizes.get(part, 0) for part in _parts(page)) for page in pages}
    heaviest = sorted(pages, key=lambda page: (-weights[page], page))[:LARGEST]
    largest = [PageWeight(page, sum(_compressed(edition / part) for part in _parts(page))) for page in heaviest]
    ordered = sorted(largest, key=lambda weight: (-weight.compressed, weight.path))
    return Sizes(len(pages), len(sizes), sum(sizes.values()), tuple(ordered))


def _parts(page: str) -> list[str]:
    """A page and the files beside it that only it needs."""
    folder = page.removesuffix(page.rpartition("/")[2])
    return [page, *(folder + name for name in OWN)]


def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), mtime=0)) if file.is_file() else 0
