"""Deliveries that are made to cost time or memory are refused under a minute and 1.5 GB, with a sentence."""

import itertools
import json
import math
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.support.deliveries import FLAVOURS, write_delivery

BUILD = Path(__file__).parents[2] / "build.py"
SECONDS, MEGABYTES = 60, 1500


def scribbles(folder: Path) -> None:
    """Borders that cross themselves: one 3,000 corners long and 500 of 200."""
    random, features = Random(1), []
    for number, corners in enumerate([3000, *[200] * 500]):
        ring = [[4.9 + random.random() / 20, 52.3 + random.random() / 20] for _ in range(corners)]
        about = {"code": f"c{number}", "name": "x", "municipality": "0363", "district": ""}
        shape = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
        features.append({"type": "Feature", "properties": about, "geometry": shape})
    (folder / "areas.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}))


def spikes(folder: Path) -> None:
    """A valid border: a star of 200,000 spikes."""
    turns = [number * math.pi / 200_000 for number in range(400_000)]
    ring = [
        [4.9 + far * math.cos(turn), 52.3 + far * math.sin(turn)]
        for turn, far in zip(turns, itertools.cycle((0.02, 0.0002)), strict=False)
    ]
    about = {"code": "c0", "name": "x", "municipality": "0363", "district": ""}
    shape = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    feature = {"type": "Feature", "properties": about, "geometry": shape}
    (folder / "areas.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))


def nesting(folder: Path) -> None:
    deep = "[" * 1_000_000 + "]" * 1_000_000
    (folder / "areas.geojson").write_text('{"type": "FeatureCollection", "features": ' + deep + "}")
    (folder / "edition.toml").write_text("x = " + "[" * 500_000)


def width(folder: Path) -> None:
    """Small files that grow: columns beside a shape, and the parts of a key."""
    areas = json.loads((folder / "areas.geojson").read_text("utf-8"))
    areas["features"][0]["properties"] |= dict.fromkeys(map(str, range(300_000)), 1)
    (folder / "areas.geojson").write_text(json.dumps(areas))
    (folder / "edition.toml").write_text(".".join(["a"] * 100_000) + " = 1")


def tables(folder: Path) -> None:
    header, row, *_ = (folder / "values.csv").read_bytes().splitlines()
    (folder / "values.csv").write_bytes(b"\n".join([header, *[row] * 1_000_000]))
    (folder / "references.csv").write_bytes(b";".join(b"c%d" % n for n in range(1_000_000)))
    (folder / "municipalities.csv").write_bytes(b"a" * 100_000_000)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("worsen", "sentence"),
    [
        (scribbles, "areas.geojson:feature 1: c0 heeft een ongeldige vorm"),
        (spikes, "areas.geojson:feature 1: c0 heeft een grens vol pieken"),
        (nesting, "areas.geojson: het bestand is niet te lezen"),
        (width, "areas.geojson: laag 'areas' heeft meer dan 1000 kolommen"),
        (tables, "een regel heeft meer dan 100 cellen"),
    ],
)
def test_a_hostile_delivery_stays_under_a_minute_and_a_gigabyte_and_a_half(tmp_path, worsen, sentence):
    folder = write_delivery(tmp_path / "levering", FLAVOURS["postcodes"], seed=1)
    worsen(folder)
    command = [sys.executable, str(BUILD), "--delivery", str(folder), "--out", str(tmp_path / "site"), "-q"]
    with (tmp_path / "said").open("w") as said, subprocess.Popen(command, stderr=said) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 1
    assert sentence in (tmp_path / "said").read_text("utf-8")
    assert used.ru_utime + used.ru_stime < SECONDS
    assert used.ru_maxrss < MEGABYTES * 1024
