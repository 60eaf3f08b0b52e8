"""What lies in a zip as it was downloaded, also in a zip in that zip, and how does one file come out of it?"""

import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

LARGEST_IN_ZIP = 4_000_000_000  # bytes unpacked; the whole country in squares takes some two
LARGEST_INNER = 1_000_000_000  # bytes unpacked of the zips in a zip, which are read a few times to see what is in them
DEEPEST = 2  # zips within the first
BESIDE = ("__MACOSX/", "._", ".DS_Store", "Thumbs.db")
"""What a computer puts beside the files of a zip."""


class TooLargeUnpacked(Exception):
    """Raised for a member that is larger unpacked than any file of a publisher."""


def members(archive: Path) -> list[str]:
    """The files in a zip, "pakket/binnen.zip/cijfers.csv" for one in a zip in it. Raises TooLargeUnpacked."""
    with zipfile.ZipFile(archive) as opened:
        return list(_members(opened, "", DEEPEST, LARGEST_INNER))


def _members(opened: zipfile.ZipFile, before: str, deeper: int, most: int) -> Iterator[str]:
    """most: bytes of the zips in it."""
    if sum(info.file_size for info in opened.infolist() if deeper and _is_zip(info.filename)) > most:
        raise TooLargeUnpacked
    for name in opened.namelist():
        if name.endswith("/") or name.startswith(BESIDE) or PurePosixPath(name).name.startswith(BESIDE):
            continue
        yield before + name
        if deeper and _is_zip(name):
            with opened.open(name) as packed:
                if zipfile.is_zipfile(packed):
                    with zipfile.ZipFile(packed) as inner:
                        yield from _members(inner, f"{before}{name}/", deeper - 1, most // DEEPEST)


def unpacked(archive: Path, member: str, target: Path) -> Path:
    """One of the members as a file below target, with those of its stem beside it: a shapefile is five files."""
    with zipfile.ZipFile(archive) as opened:
        infos = opened.infolist()
        inner = next(
            (info for info in infos if _is_zip(info.filename) and member.startswith(f"{info.filename}/")), None
        )
        if inner is None:
            stem = member.rpartition(".")[0]
            wanted = [info for info in infos if info.filename.rpartition(".")[0] == stem]
            _refuse_large(wanted)
            places = {info.filename: Path(opened.extract(info, target)) for info in wanted}
            return places[member]
        _refuse_large([inner])
        path = Path(opened.extract(inner, target / "zip"))
    return unpacked(path, member.removeprefix(f"{inner.filename}/"), target / "uit" / inner.filename)


def _refuse_large(wanted: list[zipfile.ZipInfo]) -> None:
    if sum(info.file_size for info in wanted) > LARGEST_IN_ZIP:
        raise TooLargeUnpacked


def _is_zip(name: str) -> bool:
    return name.lower().endswith(".zip")
