"""How files become a zip with the same bytes every time, sealed so that a changed byte anywhere is found.

By hand, because shared files are then compressed once for all copies: zipfile compresses anew for each (26 ms of 28 per
copy of a municipality, measured). The form is the plainest a zip has: deflate or stored, UTF-8 names, one fixed date.
"""

import hashlib
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.formats import FileEntry

LOCAL = struct.Struct("<4sHHHHHIIIHH")
CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
END = struct.Struct("<4sHHHHIIH")
VERSION, UNIX = 20, 3 << 8
UTF8 = 0x800
STORED, DEFLATED, LEVEL = 0, 8, 6
MIDNIGHT, FIRST_DAY = 0, 1 << 5 | 1  # 1 January 1980, the first day a zip knows
PLAIN_FILE = 0o100644 << 16
MOST_FILES, MOST_BYTES = 0xFFFF, 0xFFFFFFFF  # more needs another form of zip
SEAL = b"sha256 "
SEAL_LENGTH = len(SEAL) + 64


@dataclass(frozen=True, slots=True)
class Member:
    """A file as it lies in a zip. size: of the file, in bytes. sha256: of the file, hexadecimal."""

    packed: bytes
    method: int
    crc: int
    size: int
    sha256: str


def member(data: bytes) -> Member:
    """A file, compressed where that makes it smaller."""
    compressor = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = compressor.compress(data) + compressor.flush()
    method, packed = (DEFLATED, deflated) if len(deflated) < len(data) else (STORED, data)
    return Member(packed, method, zlib.crc32(data), len(data), hashlib.sha256(data).hexdigest())


def write_archive(path: Path, members: Mapping[str, Member]) -> FileEntry:
    """Writes a zip with these files, by path, sorted; returns what a manifest says of it.

    Its last bytes are the SHA-256 of all bytes before them. Raises ValueError for more than a plain zip can hold.
    """
    seen = hashlib.sha256()
    size = 0
    central = bytearray()
    with path.open("xb") as file:

        def put(data: bytes) -> None:
            nonlocal size
            size += file.write(data)
            seen.update(data)

        for name, member in sorted(members.items()):
            encoded = name.encode()
            central += _central(member, encoded, size)
            put(_local(member, encoded) + encoded)
            put(member.packed)
        start = size
        put(bytes(central) + _end(len(members), len(central), start))
        put(SEAL + seen.hexdigest().encode())
    return FileEntry(seen.hexdigest(), size)


def _shared(member: Member) -> tuple[int, ...]:
    return VERSION, UTF8, member.method, MIDNIGHT, FIRST_DAY, member.crc, len(member.packed), member.size


def _local(member: Member, name: bytes) -> bytes:
    return LOCAL.pack(b"PK\3\4", *_shared(member), len(name), 0)


def _central(member: Member, name: bytes, offset: int) -> bytes:
    if offset > MOST_BYTES:
        raise ValueError("write_archive: more than 4 GB")
    return CENTRAL.pack(b"PK\1\2", UNIX | VERSION, *_shared(member), len(name), 0, 0, 0, 0, PLAIN_FILE, offset) + name


def _end(count: int, length: int, start: int) -> bytes:
    if count >= MOST_FILES or start + length > MOST_BYTES:
        raise ValueError(f"write_archive: {count} files, {start + length} bytes")
    return END.pack(b"PK\5\6", 0, 0, count, count, length, start, SEAL_LENGTH)
