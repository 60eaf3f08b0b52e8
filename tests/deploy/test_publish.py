"""publish.sh, stopped before or after each of its commands: the web server finds the old or the new site, whole."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from site_builder.folders import SHIPPED

SCRIPT = SHIPPED / "deploy/publish.sh"
COMMANDS = ("mktemp", "cp", "find", "chmod", "ln", "readlink", "sync", "mv", "rm")
STOPPING = """#!/bin/sh
[ "$MOMENT" = before-{name} ] && kill -"$SIGNAL" $PPID
{program} "$@"
code=$?
[ "$MOMENT" = after-{name} ] && kill -"$SIGNAL" $PPID
exit $code
"""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a script of the shell")


def site(folder: Path, words: str) -> Path:
    (folder / "2024").mkdir(parents=True)
    (folder / ".atlas-site").touch()
    for name in ("index.html", "2024/index.html", "2024/data.js"):
        (folder / name).write_text(words * 1000)
    return folder


def commands(folder: Path) -> Path:
    """The commands that the script uses, each of which stops it at its moment."""
    folder.mkdir()
    for name in COMMANDS:
        (folder / name).write_text(STOPPING.format(name=name, program=shutil.which(name)))
        (folder / name).chmod(0o755)
    return folder


def words_of(place: Path) -> set[str]:
    """What a reader finds: the first word of every page."""
    return {(place / "nu" / name).read_text()[:3] for name in ("index.html", "2024/index.html", "2024/data.js")}


@pytest.mark.parametrize("signal", ["KILL", "TERM", "INT"])
@pytest.mark.parametrize("moment", [f"{when}-{name}" for name in COMMANDS for when in ("before", "after")])
def test_the_old_or_the_new_site_is_whole_and_the_next_time_cleans_up(tmp_path, moment, signal):
    place, stopping = tmp_path / "srv", commands(tmp_path / "bin")
    place.mkdir()
    old, new = site(tmp_path / "old", "oud"), site(tmp_path / "new", "nwe")
    subprocess.run([SCRIPT, old, place], check=True)
    around = {**os.environ, "PATH": f"{stopping}:{os.environ['PATH']}", "MOMENT": moment, "SIGNAL": signal}
    subprocess.run([SCRIPT, new, place], env=around, check=False)
    assert words_of(place) in ({"oud"}, {"nwe"})
    subprocess.run([SCRIPT, new, place], check=True)
    subprocess.run([SCRIPT, new, place], check=True)
    assert words_of(place) == {"nwe"}
    assert len(list(place.glob("atlas-*"))) == 2
    assert len(list(place.iterdir())) == 3
