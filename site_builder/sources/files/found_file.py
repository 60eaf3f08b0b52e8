"""Where is the file that a recipe names: in the folder, or in a zip as it was downloaded; and what kind is it?"""

import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from site_builder.problems import Problem, error
from site_builder.read.parsing import did_you_mean, meant_word, quoted, shown
from site_builder.sources.files.downloaded_zip import TooLargeUnpacked, members, unpacked
from site_builder.sources.files.raw_table import in_any_case

Kind = Literal["text", "workbook", "geodata"]

DAMAGED = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, UnicodeDecodeError)
LOCKED = RuntimeError  # what zipfile raises for a member with a password
LARGEST_TITLE = 4000
STARTS: tuple[tuple[bytes, Kind], ...] = (
    (b"SQLite format 3", "geodata"),
    (b"\x00\x00\x27\x0a", "geodata"),
    (b"\xd0\xcf\x11\xe0", "workbook"),
    (b"PK\x03\x04", "workbook"),
)
PACKED = ((b"\x1f\x8b", "gzip"), (b"7z\xbc\xaf", "7z"), (b"Rar!", "rar"))
FEATURES = re.compile(rb'"type"\s*:\s*"Feature')
TOPOLOGY = re.compile(rb'"type"\s*:\s*"Topology"|"arcs"\s*:')
PAGE = re.compile(rb"\s*(<!doctype|<html|<\?xml|<)", re.IGNORECASE)
UNREAD = (".gml", ".fgb", ".gdb", ".kml", ".tab", ".mif", ".topojson")
INSTEAD = "neem het GeoPackage, de shapefile of de GeoJSON van de uitgever"
DATA = (".csv", ".txt", ".xlsx", ".xls", ".gpkg", ".shp", ".geojson", ".json")
YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
VERSION = re.compile(r"[ _.-]*v\d+(?![a-z])|[ _-]*\(\d+\)", re.IGNORECASE)
TITLE = re.compile(r"<title>(.*?)</title>", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file on disk. where: as the recipe names it."""

    path: Path
    where: str
    kind: Kind


def silent(_what: str) -> None:
    """Tells nobody what is being done."""


@dataclass(frozen=True, slots=True)
class SourceFolder:
    """The folder of --bronnen, and a place to unpack in. doing: hears what is being done, file by file."""

    folder: Path
    unpacked: Path
    doing: Callable[[str], None] = silent

    def find(self, file: str, at: str) -> tuple[FoundFile | None, list[Problem]]:
        """A file by the path in the recipe; at: where the recipe names it."""
        self.doing(f"lezen: {file}")
        try:
            return self._find(file, at)
        except DAMAGED:
            return None, [error(at, f"{quoted(file)} zit in een zip die niet te lezen is", "download de zip opnieuw")]
        except TooLargeUnpacked:
            return None, [error(at, f"{quoted(file)} zit in een zip die uitgepakt te groot is", "pak het zelf uit")]
        except LOCKED:
            return None, [error(at, f"{quoted(file)} zit in een zip met een wachtwoord", "pak het zelf uit")]

    def _find(self, file: str, at: str) -> tuple[FoundFile | None, list[Problem]]:
        path = _in_any_case(self.folder / file)
        if path.is_dir() and path.suffix.lower() not in UNREAD:
            return None, [error(at, f"{quoted(file)} is een map", "noem het bestand erin")]
        if not path.exists():
            path_in_zip, of_zip = self._in_zip(file, at)
            if path_in_zip is None:
                return None, of_zip
            path = path_in_zip
        elif path.is_file() and zipfile.is_zipfile(path) and not _is_workbook(path):
            return self._only_member(path, file, at)
        kind, of_kind = _kind(path, file)
        return (FoundFile(path, file, kind) if kind else None), of_kind

    def _in_zip(self, file: str, at: str) -> tuple[Path | None, list[Problem]]:
        """The file from a zip: one on the path itself, else any in the folder that holds a file of that name."""
        parts = PurePosixPath(file).parts
        for depth in range(1, len(parts)):
            archive = _in_any_case(self.folder.joinpath(*parts[:depth]))
            if archive.is_file() and zipfile.is_zipfile(archive):
                return self._member(archive, "/".join(parts[depth:]), at)
        holders = [
            (archive, member) for archive in sorted(self.folder.rglob("*.zip")) for member in _named(archive, file)
        ]
        if len(holders) == 1:
            return self._member(*holders[0], at)
        if holders:
            names = " en ".join(shown(str(archive.relative_to(self.folder))) for archive, _ in holders)
            return None, [error(at, f"{quoted(file)} zit in meer dan één zip: {names}", "laat er één staan")]
        return None, [self._absent(file, at)]

    def _only_member(self, archive: Path, file: str, at: str) -> tuple[FoundFile | None, list[Problem]]:
        """The one data file of a zip that the recipe names without saying which."""
        data = [name for name in members(archive) if name.lower().endswith(DATA)]
        names = [name for name in data if not name.lower().endswith(".txt")] or data  # a text explains the others
        if len(names) != 1:
            inside = ", ".join(shown(name) for name in names[:5]) or "geen gegevens"
            fix = f"zet het pad erachter, zoals {file}/{names[0] if names else 'bestand.csv'}"
            return None, [error(at, f"{quoted(file)} bevat {inside}", fix)]
        path, of_member = self._member(archive, names[0], at)
        kind, of_kind = _kind(path, f"{file}/{names[0]}") if path else (None, [])
        return (FoundFile(path, f"{file}/{names[0]}", kind) if path and kind else None), of_member + of_kind

    def _member(self, archive: Path, member: str, at: str) -> tuple[Path | None, list[Problem]]:
        """Unpacks one file of a zip."""
        inside = members(archive)
        name = in_any_case(inside, member)
        if name is None:
            fix = did_you_mean(meant_word(member, inside), f"erin zitten {', '.join(map(shown, inside[:5]))}")
            return None, [error(at, f"{quoted(member)} zit niet in {archive.name}", fix)]
        target = self.unpacked / str(archive.relative_to(self.folder)).replace("/", "__")
        return unpacked(archive, name, target), []

    def _absent(self, file: str, at: str) -> Problem:
        """What is missing, and what looks like it: the same name elsewhere, or a name much like it beside it."""
        name = PurePosixPath(file).name
        elsewhere = [path for path in self.folder.rglob("*") if path.name == name and path.is_file()]
        if elsewhere:
            fix = f"het staat in {shown(str(elsewhere[0].relative_to(self.folder)))}: verplaats het of pas het pad aan"
            return error(at, f"bestand {quoted(file)} ontbreekt", fix)
        beside = (self.folder / file).parent
        names = sorted(path.name for path in beside.iterdir()) if beside.is_dir() else []
        return error(
            at, f"bestand {quoted(file)} ontbreekt", _remedy(name, [other for other in names if other != name])
        )


def _remedy(name: str, names: Sequence[str]) -> str:
    """What to do about a file that is not among these: another version of it may be there, or another year."""
    download = "download het en zet het in de map van --bronnen (zie docs/import.md)"
    of_the_year = [other for other in names if YEARS.findall(other) == YEARS.findall(name)]
    versions = [other for other in of_the_year if VERSION.sub("", other).lower() == VERSION.sub("", name).lower()]
    meant = versions[0] if len(versions) == 1 else meant_word(name, of_the_year)
    if meant is None and (other := meant_word(name, names)) is not None:
        return f"{did_you_mean(other, '')} Dat is van een ander jaar; {download}"
    return did_you_mean(meant, download)


def _named(archive: Path, file: str) -> list[str]:
    """The members of a zip that bear the name of the file."""
    if not zipfile.is_zipfile(archive):
        return []
    wanted = PurePosixPath(file).name.lower()
    return [name for name in members(archive) if PurePosixPath(name).name.lower() == wanted]


def _in_any_case(path: Path) -> Path:
    """The file itself, else the only one beside it whose name differs in capitals alone."""
    if path.exists() or not path.parent.is_dir():
        return path
    alike = [other for other in path.parent.iterdir() if other.name.lower() == path.name.lower()]
    return alike[0] if len(alike) == 1 else path


def _is_workbook(path: Path) -> bool:
    with zipfile.ZipFile(path) as opened:
        return any(name.startswith("xl/") for name in opened.namelist())


def _kind(path: Path, where: str) -> tuple[Kind | None, list[Problem]]:
    """The kind by the first bytes: a name may lie."""
    if path.suffix.lower() in UNREAD:
        return None, [error(where, f"geodata van deze soort ({path.suffix}) leest de import niet", INSTEAD)]
    with path.open("rb") as opened:
        start = opened.read(LARGEST_TITLE).removeprefix(b"\xef\xbb\xbf")
    if (no_data := _no_data(start, where)) is not None:
        return None, [no_data]
    kinds = (kind for signature, kind in STARTS if start.startswith(signature))
    if path.suffix.lower() == ".dbf" or start.lstrip().startswith(b"{"):
        return "geodata", []
    return next(kinds, "text"), []


def _no_data(start: bytes, where: str) -> Problem | None:
    """What a download that went wrong, or another kind of file, is told as. start: the first bytes."""
    if not start.strip():
        return error(where, "het bestand is leeg", "download het opnieuw")
    if start.startswith(b"%PDF"):
        return error(where, "dit is een pdf, geen gegevensbestand", "download het bestand met de gegevens")
    packed = next((name for signature, name in PACKED if start.startswith(signature)), None)
    if packed:
        return error(where, f"dit is een ingepakt bestand ({packed})", "pak het uit, of gebruik een zip")
    if PAGE.match(start):
        title = TITLE.search(start.decode("utf-8", "replace"))
        named = f" ({quoted(' '.join(title[1].split()))})" if title else ""
        return error(where, f"dit is een webpagina{named}, geen gegevensbestand", "download het bestand opnieuw")
    return _no_geojson(start, where) if start.lstrip().startswith(b"{") else None


def _no_geojson(start: bytes, where: str) -> Problem | None:
    """What web services give as JSON, beside GeoJSON."""
    if TOPOLOGY.search(start):
        return error(where, "dit is TopoJSON", INSTEAD)
    if not FEATURES.search(start) and (b"odata" in start or b'"value"' in start):
        fix = "download de tabel als CSV (StatLine: CSV met statistische symbolen)"
        return error(where, "dit is het antwoord van een webdienst (OData, JSON)", fix)
    return None
