"""How the bytes of an edition become <out>.new, beside the current site and with its older editions."""

import os
import shutil
from collections.abc import Collection, Iterable
from pathlib import Path

from site_builder.formats import MANIFEST, FileEntry, entry_of, is_plain, manifest_bytes
from site_builder.model.places import Basis, Edition, Municipality, Region
from site_builder.problems import BuildStopped, error
from site_builder.publish.output.output import MARKER, MARKER_TEXT
from site_builder.publish.seal import SUMS, site_sums


class SiteFiles:
    """The files of one site, each path written once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.entries: dict[str, FileEntry] = {}
        self._taken: set[str] = set()
        self._folders: set[str] = set()

    def write(self, path: str, data: bytes) -> None:
        """Writes a file; path is relative to the site, with "/".

        Raises ValueError for a path outside the site or one that was written before, also when only case differs.
        """
        if not is_plain(path):
            raise ValueError(f"SiteFiles.write: {path!r} is no plain relative path")
        if path.casefold() in self._taken:
            raise ValueError(f"SiteFiles.write: {path!r} is written twice")
        self._taken.add(path.casefold())
        target = f"{self.folder}/{path}"
        parent = target.rpartition("/")[0]
        if parent not in self._folders:
            Path(parent).mkdir(parents=True, exist_ok=True)
            self._folders.add(parent)
        with open(target, "wb") as file:  # noqa: PTH123  # paths as objects cost as much as the writing
            file.write(data)
        self.entries[path] = entry_of(data)


def write_site(
    fresh: Path,
    files: Iterable[tuple[str, bytes]],
    *,
    edition: Edition,
    basis: Basis,
    municipalities: Iterable[Municipality],
    regions: Iterable[Region],
    current: Path,
) -> None:
    """Fills <out>.new: marker, files (paths relative to the site), manifest, the other editions of `current`, sums.

    Every file lies in the edition's folder or directly in the site. Raises ValueError for another or a double path,
    BuildStopped when the current site holds a link.
    """
    site = SiteFiles(fresh)
    site.write(MARKER, MARKER_TEXT)
    inside = f"{edition.id}/"
    for path, data in files:
        if "/" in path and not path.startswith(inside):
            raise ValueError(f"write_site: {path!r} lies in another edition than {edition.id}")
        site.write(path, data)
    entries = {path.removeprefix(inside): entry for path, entry in site.entries.items() if path.startswith(inside)}
    manifest = manifest_bytes(edition, basis, municipalities=municipalities, regions=regions, files=entries)
    site.write(inside + MANIFEST, manifest)
    carry_over(current, fresh, without=[edition.id, SUMS])
    site.write(SUMS, site_sums(fresh))


def carry_over(current: Path, fresh: Path, *, without: Collection[str]) -> None:
    """Links everything else of the current site into the new one, unchanged; copies where links are impossible.

    Raises BuildStopped for a symbolic link: a site is plain files.
    """
    if not current.is_dir():
        return
    for entry in sorted(os.scandir(current), key=lambda entry: entry.name):
        if entry.name not in without and not (fresh / entry.name).exists():
            _link_tree(Path(entry.path), fresh / entry.name, site=current)


def _link_tree(source: Path, target: Path, *, site: Path) -> None:
    if source.is_symlink():
        where = f"{site.name}/{source.relative_to(site).as_posix()}"
        raise BuildStopped([error(where, "dit is een koppeling, geen bestand van een uitgave", "haal haar weg")])
    if source.is_dir():
        target.mkdir()
        for child in sorted(source.iterdir()):
            _link_tree(child, target / child.name, site=site)
    elif source.is_file():
        _link_or_copy(source, target)
    else:
        where = f"{site.name}/{source.relative_to(site).as_posix()}"
        raise BuildStopped([error(where, "dit is geen gewoon bestand", "haal het weg")])


def _link_or_copy(source: Path, target: Path) -> None:
    try:
        target.hardlink_to(source)
    except OSError:  # no hard links here, or not for a file of somebody else
        shutil.copy2(source, target)
