"""What does a command cost, and what does the site weigh that it made?"""

import gzip
import json
import os
import posixpath
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
LINKED = re.compile(rb'(?:href|src)="([^"]*/static/[^"]*[.](?:css|js))"')
OWN = ("index.html", "data.js", "kaart.js")
WEIGHER = """
import json, os, resource, subprocess, sys
code = subprocess.run(sys.argv[2:]).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(int(sys.argv[1]), "w") as told:
    json.dump([used.ru_utime + used.ru_stime, used.ru_maxrss / 1024], told)
sys.exit(code)
"""
"""Stands between: a process begins with the peak of the one that starts it, and a run of tests may be large."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one run in a process of its own. cpu: user and system seconds. peak: megabytes."""

    cpu: float
    wall: float
    peak: float
    output: str


@dataclass(frozen=True, slots=True)
class Weights:
    """Of an edition, in bytes. shared: all scripts and styles; first: those that the page of a municipality waits for.

    pages: gzip, of municipalities.
    """

    files: int
    raw: int
    gzip: int
    shared: int
    first: int
    pages: tuple[int, ...]
    floor: float


def measured(*arguments: str) -> Cost:
    """Runs Python with these arguments in the project; raises CalledProcessError when it fails."""
    start = time.perf_counter()
    told, tell = os.pipe()
    command = [sys.executable, "-c", WEIGHER, str(tell), sys.executable, *arguments]
    with os.fdopen(told) as used:
        try:
            done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True, pass_fds=(tell,))
        finally:
            os.close(tell)
        cpu, peak = json.loads(used.read())
    return Cost(cpu, time.perf_counter() - start, peak, done.stdout)


def build(delivery: Path, out: Path) -> Cost:
    """One cold build, checks and all."""
    return measured("build.py", "build", "--delivery", str(delivery), "--out", str(out), "-q")


def weights(edition: Path, beside: Path) -> Weights:
    """What an edition weighs, and the seconds it takes to write the same bytes into a folder beside it."""
    data = {path.relative_to(edition).as_posix(): path.read_bytes() for path in edition.rglob("*") if path.is_file()}
    packed = {path: len(gzip.compress(content, mtime=0)) for path, content in data.items()}
    folders = sorted({path.rpartition("/")[0] for path in data if path.startswith("gemeente/")})
    own = [folder for folder in folders if f"{folder}/data.js" in data]
    return Weights(
        files=len(data),
        raw=sum(map(len, data.values())),
        gzip=sum(packed.values()),
        shared=sum(size for path, size in packed.items() if path.startswith("static/") and _is_code(path)),
        first=sum(packed[path] for path in _linked(data, own[0])),
        pages=tuple(sum(packed[f"{folder}/{name}"] for name in OWN) for folder in own),
        floor=_written(data, beside),
    )


def share(pages: Sequence[int], percent: float) -> float:
    """The weight that this share of the pages stays below."""
    return float(np.percentile(pages, percent))


def _linked(data: dict[str, bytes], folder: str) -> Iterator[str]:
    """The shared styles and scripts in the head and foot of the page in this folder."""
    for link in LINKED.findall(data[f"{folder}/index.html"]):
        yield posixpath.normpath(f"{folder}/{link.decode()}")


def _is_code(path: str) -> bool:
    return path.endswith((".js", ".css")) and not path.endswith("zoek.js")


def _written(data: dict[str, bytes], folder: Path) -> float:
    start = time.perf_counter()
    for path, content in data.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return time.perf_counter() - start
