"""What lies in a folder or zip that is looked at, and what should, byte for byte?"""

import hashlib
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from site_builder.formats import MANIFEST, files_in, is_plain
from site_builder.publish.seal.archive import DEFLATED, SEAL, SEAL_LENGTH, STORED

SUMS = "SHA256SUMS"
LINE = re.compile(r"([0-9a-f]{64})  ([^\n]+)")


def sums_bytes(sums: Mapping[str, str]) -> bytes:
    """The file for SHA-256 (hexadecimal) by path; it does not name itself."""
    return "".join(f"{sums[path]}  {path}\n" for path in sorted(sums)).encode()


def read_sums(data: bytes) -> dict[str, str]:
    """SHA-256 by path. Raises ValueError for anything that `sums_bytes` would not have written."""
    matches = [LINE.fullmatch(line) for line in data.decode().split("\n")[:-1]]
    sums = {line[2]: line[1] for line in matches if line}
    if sums_bytes(sums) != data:
        raise ValueError("read_sums: not as sums_bytes writes it")
    return sums


def site_sums(site: Path) -> bytes:
    """The file for a whole site: everything but what the manifests of its editions answer for."""
    editions = {path.parent.name for path in site.glob(f"*/{MANIFEST}")}
    loose = [path for path in files_in(site) if path.partition("/")[0] not in editions and path != SUMS]
    answered = [*loose, *(f"{edition}/{MANIFEST}" for edition in editions)]
    return sums_bytes({path: _digest(site / path) for path in answered})


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


BLOCK = 1 << 20
LONGEST_LIST = 32 << 20
"""Bytes of all lists together."""


@dataclass(frozen=True, slots=True)
class Found:
    """digests: SHA-256 by path. lists: content of the files that may say what must be there.

    objections: path and what is wrong there, whatever the lists say.
    """

    digests: Mapping[str, str]
    lists: Mapping[str, bytes]
    objections: tuple[tuple[str, str], ...]


def is_list(path: str) -> bool:
    """Whether a file may say what must be there: SHA256SUMS, or the manifest of an edition."""
    return path in (SUMS, MANIFEST) or (path.count("/") == 1 and path.endswith(f"/{MANIFEST}"))


def digest_of(stream: IO[bytes]) -> str:
    """SHA-256 of what the stream still gives, in blocks: a file may be larger than memory."""
    seen = hashlib.sha256()
    while block := stream.read(BLOCK):
        seen.update(block)
    return seen.hexdigest()


def list_of(stream: IO[bytes], taken: int) -> bytes:
    """The content of a list; of what is too long to be ours only the beginning. taken: bytes of the other lists."""
    return stream.read(max(LONGEST_LIST - taken, 0))


def look_in_folder(folder: Path) -> Found:
    """Every file in it. Raises OSError where a file cannot be read."""
    digests: dict[str, str] = {}
    lists: dict[str, bytes] = {}
    objections = []
    for entry in _entries(folder):
        path = Path(entry.path).relative_to(folder).as_posix()
        if not entry.is_file(follow_symlinks=False):
            objections.append((path, "dit is geen gewoon bestand"))
            continue
        with Path(entry.path).open("rb") as stream:
            digests[path] = digest_of(stream)
            if is_list(path):
                stream.seek(0)
                lists[path] = list_of(stream, sum(map(len, lists.values())))
    return Found(digests, lists, tuple(objections))


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Everything that is no folder."""
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(Path(entry.path))
        else:
            yield entry


MOST_FOLD = 200  # our files shrink by a factor of 3 to 15; deflate itself stops at 1032
ENCRYPTED = 1
UNKNOWN = 0  # programs for Windows leave the kind of file out
REPACKED = "deze zip is beschadigd, of opnieuw ingepakt door een ander programma"
UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError)


def look_in_zip(file: Path) -> Found:
    """Every file in it, and what is strange about the zip itself."""
    sealed = has_seal(file)
    try:
        with zipfile.ZipFile(file) as archive:
            contents = _look(archive, limit=MOST_FOLD * file.stat().st_size)
    except UNREADABLE:
        return Found({}, {}, (("", "dit is geen hele zip"),))
    if not sealed and not contents.objections:
        return Found(contents.digests, contents.lists, (("", REPACKED),))
    return contents


def has_seal(file: Path) -> bool:
    """Whether the zip ends with the SHA-256 of all its bytes before that."""
    left = file.stat().st_size - SEAL_LENGTH
    seen = hashlib.sha256()
    with file.open("rb") as stream:
        while left > 0 and (block := stream.read(min(BLOCK, left))):
            seen.update(block)
            left -= len(block)
        return stream.read() == SEAL + seen.hexdigest().encode()


def _look(archive: zipfile.ZipFile, *, limit: int) -> Found:
    """limit: bytes that the files may have together when unpacked."""
    members = [member for member in archive.infolist() if not member.is_dir()]
    objections = list(_objections(members, limit))
    digests: dict[str, str] = {}
    lists: dict[str, bytes] = {}
    for member in members if not objections else ():
        try:
            with archive.open(member) as stream:
                digests[member.filename] = digest_of(stream)
            if is_list(member.filename):
                with archive.open(member) as stream:
                    lists[member.filename] = list_of(stream, sum(map(len, lists.values())))
        except UNREADABLE:
            objections.append((member.filename, "dit bestand is beschadigd of veranderd"))
    return Found(digests, lists, tuple(objections))


def _objections(members: list[zipfile.ZipInfo], limit: int) -> Iterator[tuple[str, str]]:
    """Whatever no zip of ours has; then nothing in it is opened."""
    if sum(member.file_size for member in members) > limit:
        yield "", "deze zip zou bij het uitpakken te groot worden"
    taken = set()
    for member in members:
        if not is_plain(member.filename) or member.filename != member.orig_filename:
            yield member.filename, "deze naam wijst buiten de kopie of kan niet op elke computer"
        if member.filename.casefold() in taken:
            yield member.filename, "dit bestand staat er twee keer in"
        if stat.S_IFMT(member.external_attr >> 16) not in (UNKNOWN, stat.S_IFREG) or member.flag_bits & ENCRYPTED:
            yield member.filename, "dit is geen gewoon bestand"
        if member.compress_type not in (STORED, DEFLATED):
            yield member.filename, "dit bestand is ingepakt op een manier die wij niet gebruiken"
        taken.add(member.filename.casefold())
