"""What lies in this zip? It may come from anywhere: nothing is unpacked, and no more is read than it can hold.

A zip of ours ends with the SHA-256 of all bytes before (publish.archive).
"""

import hashlib
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from site_builder.formats.folder_files import is_plain
from site_builder.publish.seal.archive import DEFLATED, SEAL, SEAL_LENGTH, STORED
from site_builder.publish.seal.found import BLOCK, Found, digest_of, is_list, list_of

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
            found = _look(archive, limit=MOST_FOLD * file.stat().st_size)
    except UNREADABLE:
        return Found({}, {}, (("", "dit is geen hele zip"),))
    if not sealed and not found.objections:
        return Found(found.digests, found.lists, (("", REPACKED),))
    return found


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
    members = [one for one in archive.infolist() if not one.is_dir()]
    objections = list(_objections(members, limit))
    digests: dict[str, str] = {}
    lists: dict[str, bytes] = {}
    for one in members if not objections else ():
        try:
            with archive.open(one) as stream:
                digests[one.filename] = digest_of(stream)
            if is_list(one.filename):
                with archive.open(one) as stream:
                    lists[one.filename] = list_of(stream, sum(map(len, lists.values())))
        except UNREADABLE:
            objections.append((one.filename, "dit bestand is beschadigd of veranderd"))
    return Found(digests, lists, tuple(objections))


def _objections(members: list[zipfile.ZipInfo], limit: int) -> Iterator[tuple[str, str]]:
    """Whatever no zip of ours has; then nothing in it is opened."""
    if sum(one.file_size for one in members) > limit:
        yield "", "deze zip zou bij het uitpakken te groot worden"
    taken = set()
    for one in members:
        if not is_plain(one.filename) or one.filename != one.orig_filename:
            yield one.filename, "deze naam wijst buiten de kopie of kan niet op elke computer"
        if one.filename.casefold() in taken:
            yield one.filename, "dit bestand staat er twee keer in"
        if stat.S_IFMT(one.external_attr >> 16) not in (UNKNOWN, stat.S_IFREG) or one.flag_bits & ENCRYPTED:
            yield one.filename, "dit is geen gewoon bestand"
        if one.compress_type not in (STORED, DEFLATED):
            yield one.filename, "dit bestand is ingepakt op een manier die wij niet gebruiken"
        taken.add(one.filename.casefold())
