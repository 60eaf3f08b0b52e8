"""What the machine refuses stops a build with its code and its sentence, and leaves the old site as it was."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.deliveries import FLAVOURS, write_delivery

ROOT = Path(__file__).parents[2]
OWN_DISK = ["unshare", "--mount", *([] if os.name == "posix" and os.geteuid() == 0 else ["--map-root-user"])]


@pytest.fixture(scope="module")
def endings(tmp_path_factory):
    """How builds end on a disk that is full, has no inodes left, is read-only, and is large again."""
    if not shutil.which("unshare") or subprocess.run([*OWN_DISK, "true"], check=False).returncode != 0:
        pytest.skip("this machine does not let a test mount a disk of its own (unshare --mount)")
    folder = tmp_path_factory.mktemp("machine")
    one = write_delivery(folder / "one", FLAVOURS["postcodes"], seed=1)
    text = (shutil.copytree(one, folder / "other") / "edition.toml").read_text("utf-8")
    (folder / "other/edition.toml").write_text(
        f"revised = 2026-05-01\nrevision = 2\n{text.replace('Proefuitgave', 'Andere uitgave')}", "utf-8"
    )
    command = [*OWN_DISK, sys.executable, "-m", "tests.support.full_disk", str(folder), str(one), str(folder / "other")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {name: ending for name, *ending in json.loads(done.stdout)}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("circumstance", "sentence"),
    [("disk full", "de schijf is vol."), ("no inodes", "de schijf is vol."), ("read-only", "alleen te lezen.")],
)
def test_the_old_site_is_intact_and_it_is_said(endings, circumstance, sentence):
    code, told, same, beside = endings[circumstance]
    assert (code, same, beside) == (4, True, ["site"])
    assert sentence in told
    assert "site niets veranderd." in told


@pytest.mark.slow
def test_the_next_plain_build_succeeds(endings):
    code, _, same, beside = endings["large again"]
    assert (code, same, beside) == (0, False, ["site"])
