"""The budgets of a build hold where this runs: the country beside the analyst's script in the same run, and squares."""

import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.folders import SHIPPED as ROOT
from site_builder.inputs import DEMO_IN_SQUARES
from tests.nationwide import many_squares, measuring, ten_countries
from tests.nationwide.bench import COUNTRY, TEN_COUNTRIES


@pytest.mark.nationwide
@pytest.mark.skipif(not COUNTRY.is_dir(), reason="the shared test deliveries (../shared/data) are not here")
def test_every_budget_of_a_build_is_kept() -> None:
    bench = [sys.executable, "-m", "tests.nationwide.bench", "--runs", "5"]
    done = subprocess.run(bench, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.nationwide
@pytest.mark.skipif(not COUNTRY.is_dir(), reason="the shared test deliveries (../shared/data) are not here")
def test_ten_countries_fit_in_the_memory_of_a_command(tmp_path: Path) -> None:
    ten = ten_countries.write(COUNTRY, tmp_path / "ten")
    assert measuring.build(ten, tmp_path / "site").peak <= TEN_COUNTRIES


CELLS, MUNICIPALITIES = 100_000, 40
RATIO = 2.5
"""Measured: 1.7 times the demo in squares, of 12 municipalities."""
MEGABYTES = 500
"""Measured: 385."""


@pytest.mark.slow
def test_squares_cost_what_as_many_squares_of_a_country_may_cost(tmp_path: Path) -> None:
    """A fifth of a country in squares of 100 m, beside the demo in the same run: time as a ratio, memory as it is."""
    demo = measuring.build(DEMO_IN_SQUARES, tmp_path / "demo")
    squares = measuring.build(many_squares.write(tmp_path / "levering", MUNICIPALITIES), tmp_path / "site")
    tables = [path.read_text("utf-8").count("\n") - 1 for path in (tmp_path / "site").glob("*/gemeente/*/kaarten.csv")]
    assert sum(tables) == CELLS
    assert squares.cpu <= RATIO * demo.cpu
    assert squares.peak <= MEGABYTES
