"""Read by Python itself when this folder is on PYTHONPATH: another order of files, another clock, and a record.

The record (in the file that ELSEWHERE names) has a line for each file that Python opens or changes, and for each
attempt to reach another computer.
"""

import atexit
import os
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

YEARS = 20 * 366 * 24 * 3600
CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate")
NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request")

record: list[str] = []
real_scandir, real_listdir, real_time = os.scandir, os.listdir, time.time


class Shuffled:
    """The entries of a folder, as os.scandir gives them, in an order of our own."""

    def __init__(self, path: object = ".") -> None:
        with real_scandir(path) as entries:
            found = sorted(entries, key=lambda entry: os.fspath(entry.name), reverse=True)
        random.Random(7).shuffle(found)
        self._left = iter(found)

    def __enter__(self) -> "Shuffled":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def __iter__(self) -> Iterator["os.DirEntry[str]"]:
        return self._left

    def __next__(self) -> "os.DirEntry[str]":
        return next(self._left)

    def close(self) -> None:
        pass


def shuffled_names(path: object = ".") -> list[str]:
    return random.Random(7).sample(sorted(real_listdir(path)), len(real_listdir(path)))


def hear(event: str, given: tuple[object, ...]) -> None:
    if event == "open" and isinstance(given[0], str):
        writes = isinstance(given[2], int) and given[2] & (os.O_WRONLY | os.O_RDWR)
        record.append(f"{'changes' if writes else 'reads'} {os.path.realpath(given[0])}")
    elif event in CHANGES:
        record.append(f"changes {os.path.realpath(os.fspath(given[0]))}")
    elif event in NETWORK:
        record.append(f"network {event}")


if "ELSEWHERE" in os.environ:
    os.scandir, os.listdir, time.time = Shuffled, shuffled_names, lambda: real_time() + YEARS
    sys.addaudithook(hear)
    atexit.register(lambda: Path(os.environ["ELSEWHERE"]).write_text("\n".join(sorted(set(record)))))
