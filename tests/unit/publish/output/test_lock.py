"""One build at a time per output."""

import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.publish.output.lock import OutputLocked, locked


def test_a_second_build_to_the_same_output_is_refused(tmp_path):
    with locked(tmp_path / "site"), pytest.raises(OutputLocked, match="loopt al een bouw"), locked(tmp_path / "site"):
        pass


def test_builds_to_other_outputs_do_not_wait(tmp_path):
    with locked(tmp_path / "one"), locked(tmp_path / "other"):
        assert (tmp_path / "one.lock").exists()


def test_nothing_stays_behind(tmp_path):
    with locked(tmp_path / "a/b/site"):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a system without /proc")
@pytest.mark.parametrize("out", ["/proc/site", "/proc/atlas/site"])
def test_a_folder_in_which_nothing_may_be_made_is_refused_by_the_machine(out):
    with pytest.raises(PermissionError), locked(Path(out)):
        pass


def test_parents_that_hold_a_site_stay(tmp_path):
    with locked(tmp_path / "a/b/site"):
        (tmp_path / "a/b/site").mkdir()
    assert (tmp_path / "a/b/site").is_dir()


def test_the_lock_of_a_killed_build_is_taken_over(tmp_path):
    code = f"""
import os, pathlib
from site_builder.publish.output.lock import locked
with locked(pathlib.Path({str(tmp_path / "site")!r})):
    os.kill(os.getpid(), 9)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -9
    assert (tmp_path / "site.lock").exists()
    with locked(tmp_path / "site"):
        pass
    assert list(tmp_path.iterdir()) == []
