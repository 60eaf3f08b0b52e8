"""The installed package: everything it needs is in it, and it makes the demo from any folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from site_builder.folders import SHIPPED
from site_builder.preview.own_files import PLACES
from tests.support.sites import contents

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked."""
    folder = tmp_path_factory.mktemp("pakket")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=SHIPPED, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "packages")
    return folder / "packages"


def test_it_carries_all_content_templates_and_static_files(installed: Path):
    for name in ("content", "templates", "static"):
        assert contents(installed / "site_builder" / "shipped" / name) == contents(SHIPPED / name)


def test_it_carries_what_the_preview_and_the_desk_load(installed: Path):
    assert PLACES
    assert not [path for path in PLACES.values() if not (installed / "site_builder" / "preview" / path).is_file()]


def test_it_gives_the_command_atlas(installed: Path):
    (metadata,) = installed.glob("*.dist-info/entry_points.txt")
    assert "atlas = site_builder.__main__:run" in metadata.read_text("utf-8")


def test_it_builds_the_demo_from_any_folder(installed: Path, tmp_path: Path):
    surroundings = os.environ | {"PYTHONPATH": str(installed)}
    command = [sys.executable, "-m", "site_builder", "build", "-q"]
    subprocess.run(command, cwd=tmp_path, env=surroundings, check=True)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (tmp_path / "site" / "index.html").is_file()
    assert not (installed / "site_builder" / "shipped" / "site").exists()
