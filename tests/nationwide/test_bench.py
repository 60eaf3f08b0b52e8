"""The budgets of a build hold where this runs: the country once, beside the analyst's script in the same run."""

import subprocess
import sys

import pytest

from site_builder.folders import SHIPPED as ROOT
from tests.nationwide.bench import COUNTRY


@pytest.mark.nationwide
@pytest.mark.skipif(not COUNTRY.is_dir(), reason="the shared test deliveries (../shared/data) are not here")
def test_every_budget_of_a_build_is_kept() -> None:
    bench = [sys.executable, "-m", "tests.nationwide.bench", "--runs", "1"]
    done = subprocess.run(bench, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
