"""An atlas of one's own: complete, without anything of the demo in its texts, and never over something else."""

import tomllib
from pathlib import Path

import pytest

from site_builder import cli
from site_builder.demo.demo_edition import edition_of_areas
from site_builder.demo.demo_example import COMMENTS, explained
from tests.support.sites import contents

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def atlas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("eigen") / "atlas"
    assert cli.main(["init", str(folder), "-q"]) == 0
    return folder


def test_it_builds_into_its_own_folder(atlas: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(atlas)
    assert cli.main(["build", "-q"]) == 0
    assert (atlas / "site" / "index.html").is_file()


def test_nothing_of_the_demo_stands_in_its_texts(atlas: Path):
    names = {path.relative_to(atlas / "content").as_posix() for path in (atlas / "content").rglob("*")}
    assert "praktijk/ede-zuid-vragers-en-dragers.md" in names
    assert not [name for name in names if "demo-" in name or "noorderkust" in name or "mastbuurt" in name]
    texts = "".join(path.read_text("utf-8") for path in (atlas / "content/praktijk").glob("*.md"))
    assert "fictief: ja" not in texts


def test_a_folder_that_holds_something_is_left_alone(atlas: Path, capsys: pytest.CaptureFixture[str]):
    before = contents(atlas / "content")
    assert cli.main(["init", str(atlas), "-q"]) == 1
    assert "hier staat al iets: geef een nieuwe of lege map" in capsys.readouterr().err
    assert contents(atlas / "content") == before


def test_every_key_of_the_example_is_explained_and_says_what_it_said():
    edition = edition_of_areas()
    text = explained(edition)
    assert tomllib.loads(text) == tomllib.loads(edition)
    keys = {line.partition(" = ")[0] for line in edition.splitlines() if " = " in line and not line.startswith("#")}
    assert keys <= COMMENTS.keys()
