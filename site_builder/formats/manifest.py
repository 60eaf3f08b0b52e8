"""What is in an edition, byte for byte: manifest.json, written once and read back by later builds."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

import orjson

from site_builder import __version__
from site_builder.formats.folder_files import is_plain
from site_builder.formats.schema import AnotherForm, fields, items, text, truth, whole
from site_builder.model.places import Basis, CellGrid, Edition, Municipality, Region, RegionKind, municipality_file

MANIFEST = "manifest.json"
INDENT = re.compile(rb"^ +", re.MULTILINE)
LONGEST = 32 << 20
"""Bytes of a manifest; that of a country with ten thousand files takes two million."""
MOST_PLACES = 100_000
MOST_YEARS = 100
MOST_REVISIONS, MOST_METRES = 1000, 100_000
FIRST_BUILDERS = frozenset({"builder", "cuts", "edition", "fictional", "files", "municipalities", "title", "years"})
LATER_BUILDERS = frozenset({"areas", "cells", "format", "regions", "revised", "revision", "seal", "sources"})
FORMAT = 2
"""1: without this number, built until 2026. A reader stays for each format that was ever published."""

ID, CODE, SHA256 = re.compile(r"[a-z0-9-]{1,40}"), re.compile(r"[A-Za-z0-9_.-]{1,16}"), re.compile(r"[0-9a-f]{64}")
KIND, DAY = re.compile("region|province"), re.compile(r"(?:[0-9]{4}-(?:0[1-9]|1[0-2])-[0-3][0-9])?")
PLACE, REGION = re.compile(r"gemeente/[^/]+/index\.html"), re.compile(r"(?:regio|provincie)/[^/]+/index\.html")


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
    revised: str = ""
    revision: int = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a manifest of any builder says. regions: (), basis: in part empty where an older builder told less."""

    edition: PublishedEdition
    basis: Basis
    municipalities: tuple[PublishedMunicipality, ...]
    regions: tuple[PublishedRegion, ...]
    files: Mapping[str, FileEntry]
    cells: CellGrid | None = None


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
        "format": FORMAT,
        "files": _listed(files),
        "municipalities": [
            {"code": municipality.code, "name": municipality.name, "path": municipality_file(municipality.slug)}
            for municipality in municipalities
        ],
        "regions": [
            {"kind": region.kind, "name": region.name, "path": region.path, "municipalities": sorted(region.codes)}
            for region in regions
        ],
        "sources": [{"text": text, "reference_dates": dates} for text, dates in basis.sources],
        "title": edition.title,
        "years": edition.years,
    }
    squares = {"cells": asdict(edition.cells)} if edition.cells else {}
    corrected = {"revised": edition.revised, "revision": edition.revision} if edition.revised else {}
    return sealed(content | squares | corrected)


def sealed(content: Mapping[str, object]) -> bytes:
    """The file with this content and the SHA-256 of its other lines: no letter of it can change unseen."""
    seal = hashlib.sha256(_written(content)).hexdigest()
    return _written({**content, "seal": seal})


def read_manifest(data: bytes) -> Manifest:
    """Raises AnotherForm for anything that no builder has ever written; the seal is not looked at."""
    return _manifest(_content(data))


def read_sealed(data: bytes) -> Manifest:
    """Raises AnotherForm for anything that no builder has ever written, or that was changed since."""
    return _manifest(_sealed_content(data))


def with_files(manifest: bytes, files: Mapping[str, FileEntry]) -> bytes:
    """The manifest after these files were added or replaced; raises as read_sealed does."""
    content = _sealed_content(manifest)
    return sealed({**content, "files": {**_listed(_manifest(content).files), **_listed(files)}})


def _written(content: Mapping[str, object]) -> bytes:
    """Keys in order, a space per level: orjson writes two, in a tenth of the time that json takes."""
    written = orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)
    return INDENT.sub(lambda spaces: spaces[0][::2], written)


def _listed(files: Mapping[str, FileEntry]) -> dict[str, dict[str, str | int]]:
    return {path: {"sha256": entry.sha256, "size": entry.size} for path, entry in files.items()}


def _content(data: bytes) -> Mapping[str, object]:
    """orjson knows no infinite numbers, no halves of letters, and stops at a thousand levels."""
    try:
        content = orjson.loads(data)
    except orjson.JSONDecodeError as wrong:
        raise AnotherForm("_content: no JSON") from wrong
    checked = fields(content, FIRST_BUILDERS, LATER_BUILDERS)
    whole(checked.get("format", 1), 1, FORMAT)
    return checked


def _sealed_content(data: bytes) -> dict[str, object]:
    content = dict(_content(data))
    if "seal" not in content:
        raise AnotherForm("_sealed_content: no seal")
    del content["seal"]
    if sealed(content) != data:
        raise AnotherForm("_sealed_content: the manifest was changed")
    return content


def _manifest(content: Mapping[str, object]) -> Manifest:
    """The schema, in the order of the file."""
    years = items(content["years"], lambda year: whole(year, 1000, 9999), MOST_YEARS)
    if not years:
        raise AnotherForm("_manifest: no year")
    sources = items(content.get("sources", []), _source, MOST_PLACES)
    basis = Basis(years, text(content["cuts"]), sources, text(content.get("areas", "")))
    text(content["builder"])
    return Manifest(
        PublishedEdition(
            text(content["edition"], ID),
            text(content["title"]),
            years,
            truth(content["fictional"]),
            revised=text(content.get("revised", ""), DAY),
            revision=whole(content.get("revision", 1), 1, MOST_REVISIONS),
        ),
        basis,
        items(content["municipalities"], _municipality, MOST_PLACES),
        items(content.get("regions", []), _region, MOST_PLACES),
        _files(content["files"]),
        _grid(content["cells"]) if "cells" in content else None,
    )


def _grid(value: object) -> CellGrid:
    grid = fields(value, frozenset({"crs", "size", "radius", "public_counts"}))
    metres = {name: whole(grid[name], least, MOST_METRES) for name, least in (("size", 1), ("radius", 0))}
    return CellGrid(text(grid["crs"]), **metres, public_counts=truth(grid["public_counts"]))


def _source(value: object) -> tuple[str, str]:
    source = fields(value, frozenset({"text", "reference_dates"}))
    return text(source["text"]), text(source["reference_dates"])


def _municipality(value: object) -> PublishedMunicipality:
    entry = fields(value, frozenset({"code", "name", "path"}), frozenset({"regions"}))
    return PublishedMunicipality(
        text(entry["code"], CODE), text(entry["name"]), _path(entry["path"], PLACE).split("/")[-2]
    )


def _region(value: object) -> PublishedRegion:
    entry = fields(value, frozenset({"kind", "name", "path", "municipalities"}))
    kind: RegionKind = "province" if text(entry["kind"], KIND) == "province" else "region"
    codes = items(entry["municipalities"], lambda code: text(code, CODE), MOST_PLACES)
    return PublishedRegion(kind, text(entry["name"]), _path(entry["path"], REGION).split("/")[-2], codes)


def _files(value: object) -> dict[str, FileEntry]:
    if not isinstance(value, dict):
        raise AnotherForm("_files: something else")
    return {_path(path): _entry(entry) for path, entry in value.items()}


def _entry(value: object) -> FileEntry:
    entry = fields(value, frozenset({"sha256", "size"}))
    return FileEntry(text(entry["sha256"], SHA256), whole(entry["size"], 0, 1 << 53))


def _path(value: object, form: re.Pattern[str] | None = None) -> str:
    path = text(value, form)
    if not is_plain(path):
        raise AnotherForm("_path: it leads outside the edition")
    return path
