"""Which editions does a site hold, and is every file of theirs what it was when it was written?"""

from collections.abc import Iterable
from pathlib import Path

from site_builder.formats.folder_files import bytes_of_file, files_in
from site_builder.formats.manifest import (
    LONGEST,
    MANIFEST,
    FileEntry,
    Manifest,
    PublishedEdition,
    entry_of,
    read_manifest,
)
from site_builder.formats.schema import AnotherForm
from site_builder.problems import Problem, error, warning


def published_editions(site: Path, *, replaced: str) -> tuple[tuple[PublishedEdition, ...], list[Problem]]:
    """The editions in a site, by id; a folder whose manifest cannot be read is a problem. No site, no editions.

    replaced: the edition that is built anew, so that nothing in its old folder stands in the way.
    """
    editions, problems = [], []
    for folder in _folders(site):
        where = f"{site.name}/{folder.name}/{MANIFEST}"
        try:
            editions.append(_published(read_manifest(bytes_of_file(folder / MANIFEST, LONGEST)), folder.name))
        except FileNotFoundError:
            fix = "zet het bestand terug of haal de map weg; de bouw laat haar staan en noemt haar nergens"
            problems.append(warning(where, "deze map is geen uitgave, want dit bestand ontbreekt", fix))
        except ValueError:
            fix = "zet deze uitgave terug uit een kopie of haal haar map weg"
            problems.append(error(where, "dit overzicht van een eerdere uitgave is beschadigd", fix))
    return tuple(editions), [problem for problem in problems if problem.where != f"{site.name}/{replaced}/{MANIFEST}"]


def changed_files(edition: Path) -> list[str]:
    """Paths in an edition's folder that are missing, extra or not what the manifest says, sorted."""
    promised = read_manifest(bytes_of_file(edition / MANIFEST, LONGEST)).files
    present = [path for path in files_in(edition) if path != MANIFEST]
    changed = (path for path in present if not _is_promised(edition / path, promised.get(path)))
    return sorted({*changed, *(promised.keys() - set(present))})


def promised_bytes(file: Path, entry: FileEntry | None) -> bytes:
    """What a file holds. Raises ValueError when that is not what a manifest says; nothing larger is ever read."""
    data = bytes_of_file(file, entry.size) if entry is not None and file.exists() else b""
    if entry_of(data) != entry:
        raise AnotherForm(f"promised_bytes: {file.name} is not what was built")
    return data


def newest_first(editions: Iterable[PublishedEdition]) -> list[PublishedEdition]:
    """By last year, then first year, then id."""
    return sorted(editions, key=lambda edition: (edition.years[-1], edition.years[0], edition.id), reverse=True)


def _is_promised(file: Path, entry: FileEntry | None) -> bool:
    try:
        promised_bytes(file, entry)
    except ValueError:
        return False
    return True


def _folders(site: Path) -> list[Path]:
    return sorted(path for path in site.iterdir() if path.is_dir()) if site.is_dir() else []


def _published(manifest: Manifest, folder: str) -> PublishedEdition:
    if manifest.edition.id != folder:
        raise AnotherForm(f"_published: not the manifest of {folder}")
    return manifest.edition
