"""Read by Python itself when this folder is on PYTHONPATH: another order of files, another clock, and a record.

OTHER names which ("order", "clock", or both). The record (in the file that RECORD names) has a line for each file that
Python opens or changes, and for each attempt to reach another computer.
"""

import atexit
import datetime
import importlib
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

COMPILED = ("pandas", "pyogrio")  # rely on how a real date lies in memory: must see it first
YEARS = 20 * 366 * 24 * 3600  # past 2038
CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate")
NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request")

record: list[str] = []
real_scandir, real_listdir, real_time, real_datetime = os.scandir, os.listdir, time.time, datetime.datetime


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


class Later(datetime.datetime):
    """Its now is that of the other clock."""

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> datetime.datetime:
        return real_datetime.fromtimestamp(time.time(), tz)

    today = utcnow = now


class LaterDay(datetime.date):
    """Its today is that of the other clock."""

    @classmethod
    def today(cls) -> datetime.date:
        return Later.now().date()


def at_another_time() -> None:
    """Every clock that Python has is twenty years ahead."""
    time.time = lambda: real_time() + YEARS
    time.time_ns = lambda: int(time.time() * 1e9)
    for name in ("localtime", "gmtime"):
        setattr(time, name, later(getattr(time, name)))
    for name in COMPILED:
        importlib.import_module(name)
    datetime.datetime, datetime.date = Later, LaterDay


def later(told: Callable[[float], time.struct_time]) -> Callable[..., time.struct_time]:
    return lambda seconds=None: told(time.time() if seconds is None else seconds)


other = os.environ.get("OTHER", "").split()
if "order" in other:
    os.scandir, os.listdir = Shuffled, shuffled_names
if "clock" in other:
    at_another_time()
if "RECORD" in os.environ:
    sys.addaudithook(hear)
    atexit.register(lambda: Path(os.environ["RECORD"]).write_text("\n".join(sorted(set(record)))))
