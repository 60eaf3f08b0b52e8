"""`python -m tests.nationwide.bench`: what the country costs, beside the script of an analyst in the same run.

Prints every measure beside its budget (DESIGN, "Budgets") and ends with 1 when one is missed. The machine may be busy:
builds and script take turns, and only what they cost beside each other is held against a budget.
"""

import argparse
import gzip
import json
import math
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

import numpy as np
import pyogrio
import shapely

from tests.nationwide import measuring, ten_countries
from tests.nationwide.measuring import ROOT, Cost, Weights

COUNTRY = ROOT.parent / "shared" / "data" / "nl"
SQUARES = ROOT.parent / "shared" / "data" / "cells"
INTO_SQUARES = ROOT.parent / "shared" / "tools" / "make_cells.py"
PROVINCE = ROOT.parent / "shared" / "data" / "nl-small"
SAMPLE = 8  # municipalities beside each build; those of all builds together in equal steps of rank

TEN_COUNTRIES = 1500
"""Megabytes."""
MEMORY, ROOM = Path("/dev/shm"), 5_000_000_000


class Written(TypedDict):
    """A page of the analyst's script, and what it took."""

    areas: int
    corners: int
    seconds: float


class Script(TypedDict):
    """What a run of the analyst's script took: seconds before the first page, and its pages."""

    before: float
    pages: list[Written]


@dataclass(frozen=True, slots=True)
class Line:
    """A measure; limit None where it only informs. at_least: whether more is better."""

    what: str
    value: float
    unit: str
    limit: float | None = None
    at_least: bool = False

    @property
    def kept(self) -> bool:
        """Whether the budget holds."""
        if self.limit is None:
            return True
        return self.value >= self.limit if self.at_least else self.value <= self.limit


def main() -> int:
    """0 when every budget holds, 1 otherwise."""
    options = _options()
    with tempfile.TemporaryDirectory(dir=_quiet_folder()) as name:
        lines = list(_lines(Path(name), options))
    return 0 if all(line.kept for line in lines) else 1


def _quiet_folder() -> Path | None:
    """In memory, where there is room: ext4 searches past what anybody deleted lately, which takes a build seconds."""
    roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM
    return MEMORY if roomy else None


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.nationwide.bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="cold builds of the country, each with the script")
    parser.add_argument("--ten", action="store_true", help="also ten times the country (minutes)")
    parser.add_argument("--squares", action="store_true", help="also the country in squares of 100 m (needs scipy)")
    parser.add_argument("--browser", action="store_true", help="also the largest municipality in Chromium")
    return parser.parse_args()


def _lines(folder: Path, options: argparse.Namespace) -> Iterator[Line]:
    """Every line, printed as soon as it is known."""
    runs, scripts = zip(*_rounds(folder, options.runs), strict=True)
    (edition,) = (path.parent for path in (folder / "site-0").glob("*/manifest.json"))
    one = Cost(*(statistics.median(getattr(run, part) for run in runs) for part in ("cpu", "wall", "peak")), "")
    baseline = _extrapolated(scripts)
    parts = [
        _building(one, baseline),
        _weighing(measuring.weights(edition, folder / "floor")),
        _province(folder),
        _growing(one, folder) if options.ten else (),
        _squares(folder) if options.squares else (),
        _browsing(edition, folder) if options.browser else (),
    ]
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores, median of {options.runs} builds")  # noqa: T201
    for line in (line for part in parts for line in part):
        _print(line)
        yield line


def _building(one: Cost, script: float) -> Iterator[Line]:
    yield Line("country: processor", one.cpu, "s")
    yield Line("country: wall", one.wall, "s")
    yield Line("analyst's script, extrapolated: processor", script, "s")
    yield Line("script against build", script / one.cpu, "x", 20, at_least=True)
    yield Line("country: peak memory", one.peak, "MB", 500)


def _weighing(found: Weights) -> Iterator[Line]:
    yield Line("files", found.files, "", 5000)
    yield Line("edition, raw", found.raw / 1e6, "MB", 80)
    yield Line("edition, gzip", found.gzip / 1e6, "MB")
    yield Line("writing the same bytes", found.floor, "s")
    yield Line("municipality page, gzip: median", measuring.share(found.pages, 50) / 1e3, "KB", 35)
    yield Line("municipality page, gzip: 95 %", measuring.share(found.pages, 95) / 1e3, "KB")
    yield Line("municipality page, gzip: largest", max(found.pages) / 1e3, "KB", 160)
    yield Line("scripts and styles of a first page, gzip", found.first / 1e3, "KB", 80)
    yield Line("shared scripts and styles, gzip", found.shared / 1e3, "KB", 200)


def _province(folder: Path) -> Iterator[Line]:
    cost = measuring.build(PROVINCE, folder / "province")
    yield Line("province (978 areas): processor", cost.cpu, "s")
    yield Line("province (978 areas): peak memory", cost.peak, "MB")


def _growing(one: Cost, folder: Path) -> Iterator[Line]:
    ten = measuring.build(ten_countries.write(COUNTRY, folder / "ten"), folder / "ten-site")
    yield Line("ten countries: processor", ten.cpu, "s")
    yield Line("ten countries: peak memory", ten.peak, "MB", TEN_COUNTRIES)
    yield Line("growth exponent of the processor", math.log10(ten.cpu / one.cpu), "", 1.0)


def _squares(folder: Path) -> Iterator[Line]:
    """The country in squares, and the largest municipality of the shared squares."""
    measuring.measured(str(INTO_SQUARES), str(COUNTRY), str(folder / "squares"))
    cost = measuring.build(folder / "squares", folder / "squares-site")
    files = [path for path in (folder / "squares-site").rglob("*") if path.is_file()]
    tables = [path for path in files if path.name == "kaarten.csv"]
    yield Line("country in squares: processor", cost.cpu, "s", 60)
    yield Line("country in squares: peak memory", cost.peak, "MB", 1500)
    yield Line("country in squares: site, raw", _megabytes(files), "MB", 200)
    yield Line("country in squares: of which kaarten.csv", _megabytes(tables), "MB", 120)
    searched = next(path for path in files if path.name == "zoek.js")
    yield Line("country in squares: search file, gzip", len(gzip.compress(searched.read_bytes())) / 1e6, "MB", 1)
    measuring.build(SQUARES, folder / "three")
    (edition,) = (path.parent for path in (folder / "three").glob("*/manifest.json"))
    pages = measuring.weights(edition, folder / "three-floor").pages
    yield Line("largest page of squares, gzip", max(pages) / 1e3, "KB", 160)
    yield from _browsing_squares(edition)


def _browsing_squares(edition: Path) -> Iterator[Line]:
    from tests.nationwide import in_browser  # noqa: PLC0415  # needs Chromium

    for what, value, unit, limit in in_browser.measures_of_squares(edition):
        yield Line(f"squares: {what}", value, unit, limit)


def _megabytes(files: Iterable[Path]) -> float:
    return sum(path.stat().st_size for path in files) / 1e6


def _browsing(edition: Path, folder: Path) -> Iterator[Line]:
    from tests.nationwide import in_browser  # noqa: PLC0415  # needs Chromium, the rest does not

    for what, value, unit, limit in in_browser.measures(edition, folder / "script"):
        yield Line(what, value, unit, limit)


def _rounds(folder: Path, runs: int) -> Iterator[tuple[Cost, Script]]:
    """A build and the script, in turns: what else the machine does then slows both."""
    names = pyogrio.read_dataframe(COUNTRY / "areas.gpkg", read_geometry=False)["municipality"]
    ranked = names.value_counts().sort_values(kind="stable").index
    chosen = [ranked[round(step * (len(ranked) - 1) / (runs * SAMPLE - 1))] for step in range(runs * SAMPLE)]
    for run in range(runs):
        cost = measuring.build(COUNTRY, folder / f"site-{run}")
        written = folder / f"script-{run}"
        written.mkdir()
        arguments = ["-m", "tests.nationwide.baseline", str(COUNTRY), str(written), *chosen[run::runs]]
        yield cost, json.loads(measuring.measured(*arguments).output)


def _extrapolated(scripts: Sequence[Script]) -> float:
    """Seconds of the analyst's script for the whole country: a page costs so much, and each area and corner so much."""
    areas = pyogrio.read_dataframe(COUNTRY / "areas.gpkg")
    country = [areas["municipality"].nunique(), len(areas), shapely.get_num_coordinates(areas.geometry).sum()]
    pages = [page for script in scripts for page in script["pages"]]
    table = np.array([[1, page["areas"], page["corners"]] for page in pages])
    costs, *_ = np.linalg.lstsq(table, np.array([page["seconds"] for page in pages]), rcond=None)
    return float(statistics.median(script["before"] for script in scripts) + costs @ country)


def _print(line: Line) -> None:
    sign = ">=" if line.at_least else "<="
    budget = "" if line.limit is None else f"{sign} {line.limit:g}"
    verdict = "" if line.kept else "MISSED"
    print(f"{line.what:48} {line.value:10.2f} {line.unit:3} {budget:10} {verdict}")  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
