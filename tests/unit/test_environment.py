"""What somebody sees who has no environment yet: the name of what is missing and the command that helps."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder import environment
from site_builder.environment import absent_packages, refused, start

ROOT = Path(__file__).parents[2]
BARE = [sys.executable, "-E", "-S"]  # a Python without a single package


@pytest.mark.parametrize("command", [["new", "Een titel"], ["preview"], ["check", "content"], []])
def test_a_missing_package_is_named_with_the_command_that_helps(command: list[str], tmp_path: Path):
    for name in ("build.py", "pyproject.toml", "site_builder/__init__.py", "site_builder/environment.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    done = subprocess.run([*BARE, "build.py", *command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 4
    assert done.stderr.startswith("Er ontbreekt nog iets: jinja2, folium")
    assert done.stderr.endswith("Typ deze opdracht: sh start.sh\n")


def test_the_python_of_the_environment_takes_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    inside = tmp_path / ".venv" / environment.INSIDE
    inside.parent.mkdir(parents=True)
    inside.write_text(f'#!/bin/sh\necho "$@"; exec {sys.executable} -c "raise SystemExit(7)"\n')
    inside.chmod(0o755)
    monkeypatch.setattr(environment, "PROJECT", tmp_path)
    monkeypatch.setattr(environment, "absent_packages", lambda _project: ["folium"])
    assert environment.run_here(["preview"]) == 7


def test_an_old_python_is_named():
    assert refused((3, 11)) == refused((3, 14)) == ""
    assert refused((3, 8)).startswith("Deze Python is versie 3.8; de atlas heeft 3.11 of nieuwer nodig.")


@pytest.mark.parametrize("name", ["build.py", "site_builder/environment.py", "site_builder/__init__.py"])
def test_an_old_python_can_read_what_says_so(name: str):
    ast.parse((ROOT / name).read_text("utf-8"), feature_version=(3, 6))


def test_nothing_is_missing_here():
    assert absent_packages(ROOT) == []


class Machine:
    """Runs nothing; makes the Python of an environment when asked for one."""

    def __init__(self, folder: Path, failing: str = "-") -> None:
        self.folder, self.failing = folder, failing
        self.calls: list[list[str]] = []

    def __call__(self, command: list[str]) -> int:
        self.calls.append(command[1:])
        if "venv" in command:
            inside = self.folder / ".venv" / environment.INSIDE
            inside.parent.mkdir(parents=True, exist_ok=True)
            inside.touch()
        return int(self.failing in command)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "requirements.lock").write_text("folium==0.20.0")
    return tmp_path


def test_the_first_start_makes_an_environment_and_the_next_only_opens_the_desk(project: Path):
    machine = Machine(project)
    assert start(["--port", "1"], project, machine) == 0
    desk = [str(project / "build.py"), "preview", "--port", "1"]
    assert [one[1] if one[0] == "-m" else one for one in machine.calls] == ["venv", "pip", desk]
    assert start(["--port", "1"], project, machine) == 0
    assert machine.calls[3:] == [desk]
    (project / "requirements.lock").write_text("folium==0.20.1")
    start([], project, machine)
    assert len(machine.calls) == 7


def test_a_start_that_failed_half_way_begins_again(project: Path, capsys: pytest.CaptureFixture[str]):
    assert start([], project, Machine(project, failing="pip")) == 4
    assert "Controleer of er internet is" in capsys.readouterr().err
    machine = Machine(project)
    assert start([], project, machine) == 0
    assert len(machine.calls) == 3


def test_the_start_file_of_windows_holds_no_logic():
    text = (ROOT / "start.cmd").read_bytes()
    assert len(text.splitlines()) <= 15
    assert text.count(b"\n") == text.count(b"\r\n")
