"""The same input gives the same bytes in other circumstances, and a build touches nothing it has no business with."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.support.sites import contents

ROOT = Path(__file__).parents[2]
PARTS = ("site_builder", "content", "templates", "static")
WITHOUT_NETWORK = ["unshare", "--map-root-user", "--net"]
SYSTEM = ("/usr/share/zoneinfo", "/usr/share/locale", "/etc", "/proc", "/sys", "/dev", "/lib", "/usr/lib")
BUILD_AND_PACK = """
import sys
from site_builder import cli
levering, out = sys.argv[1:]
sys.exit(cli.main(["build", "--delivery", levering, "--out", out, "-q"]) or cli.main(["pack", "--out", out, "-q"]))
"""
WITHOUT_LETTERS = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
"""A locale that knows ASCII only: what opens a file without saying how, fails."""
VARIATIONS = {
    "hash seed": {"PYTHONHASHSEED": "77"},
    "time zone": {"TZ": "Asia/Kathmandu"},
    "locale": WITHOUT_LETTERS,
    "umask": {},
    "working folder": {},
    "place of the project": {},
    "order of files": {"OTHER": "order"},
    "clock": {"OTHER": "clock"},
}
"""What the environment says of each; the rest is in the test."""
VARIED = (
    "vergelijk/lijkt.js",
    "kaartbladen/index.html",
    "provincie/",
    "regio/",
    ".webp",
    ".jpg",
    ".zip",
    "manifest.json",
)
"""What must be among the files, so that the tests are about all of it."""


@pytest.fixture(scope="module")
def elsewhere(here, tmp_path_factory):
    """The same in all eight other circumstances at once, without a network where the machine can take it away. The
    record is beside it."""
    folder = moved(here, tmp_path_factory.mktemp("elders").resolve())
    environment = {
        "PYTHONHASHSEED": "77", "TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8", "PATH": os.defpath,
        "HOME": str(folder / "thuis"), "TMPDIR": str(folder / "tijdelijk"), "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(ROOT / "tests/elsewhere"), "PROJ_NETWORK": "ON", "OTHER": "order clock",
    }  # fmt: skip
    out, build = str(folder / "uit/site"), str(folder / "project/build.py")
    for name, more in (("build", ["--delivery", "levering"]), ("pack", [])):
        command = [*without_network(), sys.executable, build, name, *more, "--out", out, "-q"]
        said = {"RECORD": str(folder / f"{name}.txt")}
        done = subprocess.run(command, cwd=folder, env=environment | said, umask=0o077, check=False)
        assert done.returncode == 0
    return folder


def moved(here: Path, folder: Path) -> Path:
    """A folder in it with a project and a delivery of another age, and two folders that must stay empty."""
    folder /= "één map & 'meer'"
    (folder / "tijdelijk").mkdir(parents=True)
    (folder / "thuis").mkdir()
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / "project" / part)
    shutil.copy2(ROOT / "build.py", folder / "project")
    shutil.copytree(here / "levering", folder / "levering")
    for path in folder.rglob("*"):
        os.utime(path, (10**9, 10**9))
    return folder


def without_network() -> list[str]:
    able = shutil.which("unshare") and subprocess.run([*WITHOUT_NETWORK, "true"], check=False).returncode == 0
    return WITHOUT_NETWORK if able else []


@pytest.mark.slow
def test_eight_other_circumstances_give_the_same_bytes(here, elsewhere):
    found = contents(elsewhere / "uit/site")
    assert found == contents(here / "site")
    assert [part for part in VARIED if not any(part in path for path in found)] == []


@pytest.mark.slow
@pytest.mark.parametrize("variation", VARIATIONS)
def test_each_other_circumstance_gives_the_same_bytes(here, tmp_path, variation):
    project, delivery = ROOT, here / "levering"
    if variation in ("place of the project", "clock"):
        folder = moved(here, tmp_path)
        project, delivery = folder / "project", folder / "levering"
    paths = {"PYTHONPATH": os.pathsep.join(map(str, (project, ROOT / "tests/elsewhere")))}
    command = [sys.executable, "-c", BUILD_AND_PACK, str(delivery), str(tmp_path / "uit/site")]
    done = subprocess.run(
        command,
        cwd="/" if variation == "working folder" else ROOT,
        env=os.environ | paths | VARIATIONS[variation],
        umask=0o077 if variation == "umask" else -1,
        check=False,
    )
    assert done.returncode == 0
    assert contents(tmp_path / "uit/site") == contents(here / "site")


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
