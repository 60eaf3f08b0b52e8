"""What lies in this folder? Links are never followed, and only plain files are opened."""

import os
from collections.abc import Iterator
from pathlib import Path

from site_builder.publish.seal.found import Found, digest_of, is_list, list_of


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
