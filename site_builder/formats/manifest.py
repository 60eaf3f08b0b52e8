"""What is in an edition, byte for byte: manifest.json, written once and read back by later builds."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from site_builder import __version__
from site_builder.formats.folder_files import files_in
from site_builder.model.places.addresses import RegionKind, municipality_file
from site_builder.model.places.edition import Basis, Edition
from site_builder.model.places.municipality import Municipality
from site_builder.model.places.region import Region
from site_builder.problems import Problem, error, warning

MANIFEST = "manifest.json"
INDENT = re.compile(rb"^ +", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file as it was written. sha256: hexadecimal. size: bytes."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class PublishedMunicipality:
    """A municipality of an edition that a site already holds. folder: of its page."""

    code: str
    name: str
    folder: str


@dataclass(frozen=True, slots=True)
class PublishedRegion:
    """A region or province with a page. folder: of that page. municipalities: codes."""

    kind: RegionKind
    name: str
    folder: str
    municipalities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublishedEdition:
    """An edition that a site already holds; its folder is its id."""

    id: str
    title: str
    years: tuple[int, ...]
    fictional: bool


def entry_of(data: bytes) -> FileEntry:
    """The manifest's line for a file with these bytes."""
    return FileEntry(hashlib.sha256(data).hexdigest(), len(data))


def manifest_bytes(
    edition: Edition,
    basis: Basis,
    *,
    municipalities: Iterable[Municipality],
    regions: Iterable[Region],
    files: Mapping[str, FileEntry],
) -> bytes:
    """manifest.json of an edition; files by path relative to the edition, without the manifest itself.

    areas, cuts, sources and years in it tell later builds whether two editions may be compared (model.edition).
    """
    content = {
        "areas": basis.areas,
        "builder": __version__,
        "cuts": basis.cuts,
        "edition": edition.id,
        "fictional": edition.fictional,
        "files": _listed(files),
        "municipalities": [
            {"code": one.code, "name": one.name, "path": municipality_file(one.slug)} for one in municipalities
        ],
        "regions": [
            {"kind": one.kind, "name": one.name, "path": one.path, "municipalities": sorted(one.codes)}
            for one in regions
        ],
        "sources": [{"text": text, "reference_dates": dates} for text, dates in basis.sources],
        "title": edition.title,
        "years": edition.years,
    }
    return sealed(content)


def sealed(content: Mapping[str, Any]) -> bytes:
    """The file with this content and the SHA-256 of its other lines: no letter of it can change unseen."""
    seal = hashlib.sha256(_written(content)).hexdigest()
    return _written({**content, "seal": seal})


def read_sealed(data: bytes) -> dict[str, Any]:
    """The content without its seal. Raises ValueError, KeyError or TypeError for anything `sealed` would not write."""
    content: dict[str, Any] = json.loads(data)
    del content["seal"]
    if sealed(content) != data:
        raise ValueError("read_sealed: the manifest was changed")
    return content


def with_files(manifest: bytes, files: Mapping[str, FileEntry]) -> bytes:
    """The manifest after these files were added or replaced."""
    content = read_sealed(manifest)
    entries = content["files"] | _listed(files)
    return sealed({**content, "files": entries})


def promised_files(manifest: bytes) -> dict[str, FileEntry]:
    """What the manifest answers for, by path relative to its edition; raises as read_sealed does."""
    return _promised(read_sealed(manifest))


def published_municipalities(manifest: bytes) -> tuple[PublishedMunicipality, ...]:
    """The municipalities of an edition, in the order of its list; raises as read_sealed does."""
    return tuple(
        PublishedMunicipality(one["code"], one["name"], one["path"].split("/")[-2])
        for one in read_sealed(manifest)["municipalities"]
    )


def published_regions(manifest: bytes) -> tuple[PublishedRegion, ...]:
    """The regions and provinces of an edition; raises as read_sealed does."""
    return tuple(
        PublishedRegion(one["kind"], one["name"], one["path"].split("/")[-2], tuple(one["municipalities"]))
        for one in read_sealed(manifest)["regions"]
    )


def published_editions(site: Path, *, replaced: str) -> tuple[tuple[PublishedEdition, ...], list[Problem]]:
    """The editions in a site, by id; a folder whose manifest cannot be read is a problem. No site, no editions.

    replaced: the edition that is built anew, so that nothing in its old folder stands in the way.
    """
    editions, problems = [], []
    for folder in _folders(site):
        where = f"{site.name}/{folder.name}/{MANIFEST}"
        try:
            editions.append(_published(json.loads((folder / MANIFEST).read_bytes()), folder.name))
        except FileNotFoundError:
            fix = "zet het bestand terug of haal de map weg; de bouw laat haar staan en noemt haar nergens"
            problems.append(warning(where, "deze map is geen uitgave, want dit bestand ontbreekt", fix))
        except (ValueError, KeyError, TypeError):
            fix = "zet deze uitgave terug uit een kopie of haal haar map weg"
            problems.append(error(where, "dit overzicht van een eerdere uitgave is beschadigd", fix))
    return tuple(editions), [one for one in problems if one.where != f"{site.name}/{replaced}/{MANIFEST}"]


def demo_problems(editions: Iterable[PublishedEdition], where: str) -> list[Problem]:
    """The demo must not stand between real editions."""
    real = [edition.id for edition in editions if not edition.fictional]
    if not real:
        return []
    fix = "geef --delivery met een levering, of --out met een andere map voor de demo"
    return [error(where, f"de demo komt niet naast echte uitgaven ({', '.join(real)})", fix)]


def changed_files(edition: Path) -> list[str]:
    """Paths in an edition's folder that are missing, extra or not what the manifest says, sorted."""
    promised = _promised(json.loads((edition / MANIFEST).read_bytes()))
    found = {path: entry_of((edition / path).read_bytes()) for path in files_in(edition) if path != MANIFEST}
    return sorted(path for path in promised.keys() | found.keys() if promised.get(path) != found.get(path))


def newest_first(editions: Iterable[PublishedEdition]) -> list[PublishedEdition]:
    """By last year, then first year, then id."""
    return sorted(editions, key=lambda one: (one.years[-1], one.years[0], one.id), reverse=True)


def _written(content: Mapping[str, Any]) -> bytes:
    """Keys in order, a space per level: orjson writes two, in a tenth of the time that json takes."""
    written = orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)
    return INDENT.sub(lambda spaces: spaces[0][::2], written)


def _listed(files: Mapping[str, FileEntry]) -> dict[str, dict[str, str | int]]:
    return {path: {"sha256": entry.sha256, "size": entry.size} for path, entry in files.items()}


def _promised(content: Mapping[str, Any]) -> dict[str, FileEntry]:
    return {path: FileEntry(entry["sha256"], entry["size"]) for path, entry in content["files"].items()}


def _folders(site: Path) -> list[Path]:
    return sorted(path for path in site.iterdir() if path.is_dir()) if site.is_dir() else []


def _published(content: Any, folder: str) -> PublishedEdition:
    """Raises KeyError, TypeError or ValueError where the content is no manifest of this folder."""
    if content["edition"] != folder or not content["years"] or not isinstance(content["fictional"], bool):
        raise ValueError(f"_published: not the manifest of {folder}")
    years = tuple(int(year) for year in content["years"])
    return PublishedEdition(folder, str(content["title"]), years, content["fictional"])
