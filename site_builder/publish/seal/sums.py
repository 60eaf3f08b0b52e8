"""SHA256SUMS: what a copy, or a site around its editions, holds, byte for byte; `sha256sum -c` reads it too."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from site_builder.formats.folder_files import files_in
from site_builder.formats.manifest import MANIFEST

SUMS = "SHA256SUMS"
LINE = re.compile(r"([0-9a-f]{64})  ([^\n]+)")


def sums_bytes(sums: Mapping[str, str]) -> bytes:
    """The file for SHA-256 (hexadecimal) by path; it does not name itself."""
    return "".join(f"{sums[path]}  {path}\n" for path in sorted(sums)).encode()


def read_sums(data: bytes) -> dict[str, str]:
    """SHA-256 by path. Raises ValueError for anything that `sums_bytes` would not have written."""
    found = [LINE.fullmatch(line) for line in data.decode().split("\n")[:-1]]
    sums = {line[2]: line[1] for line in found if line}
    if sums_bytes(sums) != data:
        raise ValueError("read_sums: not as sums_bytes writes it")
    return sums


def site_sums(site: Path) -> bytes:
    """The file for a whole site: everything but what the manifests of its editions answer for."""
    editions = {path.parent.name for path in site.glob(f"*/{MANIFEST}")}
    own = [path for path in files_in(site) if path.partition("/")[0] not in editions and path != SUMS]
    answered = [*own, *(f"{edition}/{MANIFEST}" for edition in editions)]
    return sums_bytes({path: _digest(site / path) for path in answered})


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
