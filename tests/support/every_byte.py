"""Every byte of a folder as a stranger could read it: also what is in zips and pictures."""

import gzip
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

PICTURES = (".png", ".jpg", ".webp")


def readings(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Where it stands and the bytes: every file, and every file inside it."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield from _within(path.relative_to(folder).as_posix(), path.read_bytes())


def _within(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    yield name, data
    if name.endswith(".zip"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.namelist():
                yield from _within(f"{name}/{member}", archive.read(member))
    elif name.endswith(".gz"):
        yield from _within(name.removesuffix(".gz"), gzip.decompress(data))
    elif name.endswith(PICTURES):
        with Image.open(io.BytesIO(data)) as image:
            yield f"{name} (beside the picture)", repr((dict(image.getexif()), image.info)).encode()
