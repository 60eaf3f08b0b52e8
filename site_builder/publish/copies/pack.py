"""How an edition gets its offline copies: made on a stage of the site, linked on its pages, told in its manifest."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from site_builder.formats import MANIFEST, FileEntry, entry_of, files_in, with_files
from site_builder.model.pages import Copy
from site_builder.model.places import REGION_FOLDERS
from site_builder.problems import BuildStopped
from site_builder.publish.checks import link_problems
from site_builder.publish.copies.copy_contents import CopyContents
from site_builder.publish.copies.copy_pages import CopyPages, CopyWords
from site_builder.publish.copies.copy_places import show_copies, show_regions
from site_builder.publish.seal import SUMS, Member, site_sums, write_archive

PHOTOS = (".jpg", ".jpeg", ".png", ".webp", ".avif")
PLACE = b"data-copy"


@dataclass(frozen=True, slots=True)
class CopySize:
    """Bytes of a zip, and of what is in it apart from photos."""

    whole: int
    without_photos: int


def pack_copies(
    stage: Path,
    copies: Sequence[Copy],
    *,
    wanted: Sequence[Copy],
    words: CopyWords,
    counted: Callable[[Sequence[Copy]], Iterable[Copy]] = iter,
) -> dict[Copy, CopySize]:
    """Makes the wanted copies in a stage of the site, whose files may be shared with the current site.

    copies: all that the edition can have for everybody; those that are there in the end are linked on its pages.
    counted: gives the wanted ones one by one, and may say how far the work is.
    Raises BuildStopped for a page that is not right and for a name that Windows cannot hold.
    """
    folder = stage / copies[0].edition.id
    contents = CopyContents(CopyPages(folder, wanted[0].recipient), files_in(folder), words)
    entries, sizes = {}, {}
    for copy in counted(wanted):
        members = contents.members(copy)
        entries[copy.path] = _write_zip(folder / copy.path, members)
        sizes[copy] = CopySize(entries[copy.path].size, _without_photos(members))
    entries |= dict(_linked_pages(folder, [copy for copy in copies if (folder / copy.path).is_file()]))
    replace_file(folder / MANIFEST, with_files((folder / MANIFEST).read_bytes(), entries))
    replace_file(stage / SUMS, site_sums(stage))
    pages = [f"{folder.name}/{path}" for path in entries if path.endswith(".html")]
    if problems := list(link_problems(stage, pages)):
        raise BuildStopped(problems)
    return sizes


def replace_file(path: Path, data: bytes) -> None:
    """Writes a file anew: what the current site shares with it keeps its bytes."""
    path.unlink(missing_ok=True)
    path.write_bytes(data)


def _write_zip(path: Path, members: Mapping[str, Member]) -> FileEntry:
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    return write_archive(path, members)


def _without_photos(members: Mapping[str, Member]) -> int:
    return sum(len(member.packed) for path, member in members.items() if not path.endswith(PHOTOS))


def _linked_pages(folder: Path, present: Sequence[Copy]) -> Iterator[tuple[str, FileEntry]]:
    """Writes every page that has places for copies anew, with links to those that are there."""
    paths = {(copy.kind, copy.place): copy.path for copy in present}
    regions = [(copy.name, copy.path) for copy in present if copy.kind in REGION_FOLDERS]
    for path in (path for path in files_in(folder) if path.endswith(".html")):
        before = (folder / path).read_bytes()
        if PLACE not in before:
            continue
        tree = LexborHTMLParser(before.decode())
        place = path.split("/")[1] if path.count("/") > 1 else ""
        show_copies(tree, path, {kind: to for (kind, of), to in paths.items() if of in ("", place)})
        show_regions(tree, path, regions)
        after = (tree.html or "").encode()
        replace_file(folder / path, after)
        yield path, entry_of(after)
