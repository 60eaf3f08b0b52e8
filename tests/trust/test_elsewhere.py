"""The same input gives the same bytes in other circumstances, and a build touches nothing it has no business with."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.sites import contents

ROOT = Path(__file__).parents[2]
PARTS = ("site_builder", "content", "templates", "static")
WITHOUT_NETWORK = ["unshare", "--map-root-user", "--net"]
SYSTEM = ("/usr/share/zoneinfo", "/usr/share/locale", "/etc", "/proc", "/sys", "/dev", "/lib", "/usr/lib")


@pytest.fixture(scope="module")
def elsewhere(here, tmp_path_factory):
    """The same in eight other circumstances at once: hash seed, time zone, locale, umask, working folder, place of the
    project, order of files, clock; without a network where the machine can take it away. The record is beside it."""
    folder = tmp_path_factory.mktemp("elders").resolve() / "één map & 'meer'"
    (folder / "tijdelijk").mkdir(parents=True)
    (folder / "thuis").mkdir()
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / "project" / part)
    shutil.copy2(ROOT / "build.py", folder / "project")
    shutil.copytree(here / "levering", folder / "levering")
    environment = {
        "PYTHONHASHSEED": "77", "TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8", "PATH": os.defpath,
        "HOME": str(folder / "thuis"), "TMPDIR": str(folder / "tijdelijk"), "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(ROOT / "tests/elsewhere"), "PROJ_NETWORK": "ON",
    }  # fmt: skip
    out, build = str(folder / "uit/site"), str(folder / "project/build.py")
    for name, more in (("build", ["--delivery", "levering"]), ("pack", [])):
        command = [*without_network(), sys.executable, build, name, *more, "--out", out, "-q"]
        said = {"ELSEWHERE": str(folder / f"{name}.txt")}
        done = subprocess.run(command, cwd=folder, env=environment | said, umask=0o077, check=False)
        assert done.returncode == 0
    return folder


def without_network() -> list[str]:
    able = shutil.which("unshare") and subprocess.run([*WITHOUT_NETWORK, "true"], check=False).returncode == 0
    return WITHOUT_NETWORK if able else []


@pytest.mark.slow
def test_eight_other_circumstances_give_the_same_bytes(here, elsewhere):
    assert contents(elsewhere / "uit/site") == contents(here / "site")


def recorded(folder: Path, kind: str) -> list[str]:
    lines = [line for name in ("build", "pack") for line in (folder / f"{name}.txt").read_text("utf-8").splitlines()]
    return [line.removeprefix(f"{kind} ") for line in lines if line.startswith(f"{kind} ")]


@pytest.mark.slow
def test_a_build_asks_no_other_computer(elsewhere):
    assert recorded(elsewhere, "network") == []
    assert len(recorded(elsewhere, "reads")) > 300


@pytest.mark.slow
def test_a_build_reads_only_the_project_the_delivery_the_python_environment_and_its_own_output(elsewhere):
    python = {os.path.realpath(path) for path in (sys.prefix, sys.base_prefix, *sysconfig.get_paths().values())}
    own = [str(elsewhere / name) for name in ("project", "levering", "uit", "tijdelijk")]
    may = tuple(f"{folder}{os.sep}" for folder in (*own, *python, *SYSTEM, ROOT / "tests/elsewhere"))
    assert [path for path in recorded(elsewhere, "reads") if not path.startswith(may)] == []


@pytest.mark.slow
def test_a_build_changes_only_its_output_and_leaves_nothing_in_the_temporary_folder(elsewhere):
    may = tuple(str(elsewhere / "uit" / name) for name in ("site", "site.new", "site.lock"))
    own = [path for path in recorded(elsewhere, "changes") if not path.startswith((*may, "/dev/null"))]
    assert [path for path in own if Path(path) not in (elsewhere / "uit", elsewhere / "build.txt")] == []
    assert list((elsewhere / "tijdelijk").iterdir()) == list((elsewhere / "thuis").iterdir()) == []
    assert sorted(path.name for path in (elsewhere / "uit").iterdir()) == ["site"]
