"""The examples of a pipeline: their steps are run here as they stand, in a copy of the project."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_builder.folders import SHIPPED
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.previews import example

CI = SHIPPED / "deploy" / "ci"
NAMES = ("build.py", "pyproject.toml", "site_builder", "templates", "static", "content", "deploy")
LEFT_OUT = shutil.ignore_patterns("__pycache__")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A checkout, as a pipeline finds it."""
    for name in NAMES:
        source, to = SHIPPED / name, tmp_path / "project" / name
        to.parent.mkdir(exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, to, ignore=LEFT_OUT)
        else:
            shutil.copy(source, to)
    return tmp_path / "project"


def step(project: Path, command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """A line of a pipeline, run by a shell as there; the environment is the one of the tests."""
    around = os.environ | {"PYTHON": sys.executable} | variables
    return subprocess.run(["sh", "-ec", command], cwd=project, env=around, capture_output=True, text=True, check=False)


def steps() -> dict[str, dict[str, list[str]]]:
    """Per example, per job, the commands that it runs."""
    hub: Any = yaml.safe_load((CI / "github-actions.yml").read_text("utf-8"))["jobs"]
    lab: Any = yaml.safe_load((CI / "gitlab-ci.yml").read_text("utf-8"))
    return {
        "github": {name: [one["run"] for one in job["steps"] if "run" in one] for name, job in hub.items()},
        "gitlab": {name: job["script"] for name, job in lab.items() if name != "stages"},
    }


def command(example_: str, job: str) -> str:
    (found,) = (one for one in steps()[example_][job] if one.startswith("deploy/ci/"))
    return found


def test_both_install_what_is_locked():
    for jobs in steps().values():
        for commands in jobs.values():
            assert ".venv/bin/pip install -q --require-hashes -r requirements.lock" in commands[0]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["github", "gitlab"])
def test_a_change_is_checked_and_its_messages_are_kept(name: str, project: Path):
    done = step(project, command(name, "nakijken"))
    assert (done.returncode, (project / "meldingen.md").read_text("utf-8")) == (
        0,
        "## Teksten nagekeken\n\nGeen fouten gevonden.\n",
    )
    (project / "content/praktijk/koken.md").write_text(example(municipality="Havermonder", status="gereed"), "utf-8")
    done = step(project, command(name, "nakijken"))
    told = (project / "meldingen.md").read_text("utf-8")
    assert done.returncode == 1
    assert "    content/praktijk/koken.md:4: gemeente 'Havermonder' bestaat niet" in told
    assert told in done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("name", ["github", "gitlab"])
def test_main_is_built_packed_and_published(name: str, project: Path, tmp_path: Path):
    delivery = write_delivery(tmp_path / "beschermd/levering", FLAVOURS["neighbourhoods"], seed=5)
    atlas = project / "content/atlas.toml"
    text = atlas.read_text("utf-8")
    (tmp_path / "srv").mkdir()
    (tmp_path / "beschermd/lijst.csv").write_text("area;name;year\n", "utf-8")
    variables = {
        "ATLAS_LEVERING": str(delivery),
        "ATLAS_SITE": str(tmp_path / "srv"),
        "ATLAS_AFGESCHERMD": str(tmp_path / "beschermd/lijst.csv"),
    }
    assert text
    done = step(project, command(name, "publiceren"), **variables)
    assert done.returncode == 0, done.stdout + done.stderr
    shown = tmp_path / "srv/nu"
    assert (shown / "test-5/gemeente/gm0002-ede/index.html.gz").is_file()
    assert list((shown / "test-5/kopie").glob("*.zip"))
    assert (tmp_path / "beschermd/lijst.csv").read_bytes().count(b"\n") > 1
    assert not [path for path in shown.rglob("*") if path.name in ("values.csv", "lijst.csv")]


@pytest.mark.slow
def test_a_mistake_publishes_nothing(project: Path, tmp_path: Path):
    delivery = write_delivery(tmp_path / "levering", FLAVOURS["neighbourhoods"], seed=5)
    (project / "content/praktijk/koken.md").write_text(example(municipality="Eede", status="gereed"), "utf-8")
    (tmp_path / "srv").mkdir()
    done = step(
        project, command("github", "publiceren"), ATLAS_LEVERING=str(delivery), ATLAS_SITE=str(tmp_path / "srv")
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert list((tmp_path / "srv").iterdir()) == []
