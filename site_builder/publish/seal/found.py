"""What lies in a folder or zip that is looked at, before anybody says what should."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO

from site_builder.formats.manifest import MANIFEST
from site_builder.publish.seal.sums import SUMS

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
