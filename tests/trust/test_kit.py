"""A kit for editors: nothing in it follows from what is withheld, and its pages are those of the site."""

import gzip
import shutil
from dataclasses import fields
from pathlib import Path
from random import Random

import pytest

from site_builder.cli import main
from site_builder.commands.kit import make_kit
from site_builder.commands.preview import read_all
from site_builder.console import Console
from site_builder.folders import SHIPPED, AtlasFolder
from site_builder.formats.public_edition import edition_parts, edition_text
from site_builder.inputs import KIT, KIT_EDITION, kit_places
from site_builder.pipeline import Computed, compute, project_of
from site_builder.preview.live_edition import LiveEdition
from site_builder.render.text import KeptMarkup
from site_builder.theme import THEME
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.previews import example, small_delivery
from tests.support.squares import into_squares
from tests.support.twins import secretive, twin

pytestmark = pytest.mark.slow

QUIET = Console("quiet")


@pytest.fixture
def atlas(tmp_path: Path) -> AtlasFolder:
    shutil.copytree(SHIPPED / "content", tmp_path / "atlas/content")
    shutil.rmtree(tmp_path / "atlas/content/praktijk")
    toml = tmp_path / "atlas/content/atlas.toml"
    toml.write_text('delivery = "elders"\n' + toml.read_text("utf-8"), "utf-8")
    return AtlasFolder(tmp_path / "atlas", tmp_path / "atlas/site")


def kit(atlas: AtlasFolder, folder: Path, delivery: Path) -> Path:
    make_kit(atlas, folder, delivery=delivery, console=QUIET)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: gzip.decompress(data) if name.endswith(".gz") else data for name, data in found.items()}


@pytest.mark.parametrize("flavour", ["neighbourhoods", pytest.param("postcodes", marks=pytest.mark.slow)])
def test_secrets_change_no_byte(flavour: str, atlas: AtlasFolder, tmp_path: Path):
    made = []
    for name, changed in (
        ("een", lambda given: secretive(Random(3), given)),
        ("ander", lambda given: twin(Random(4), secretive(Random(3), given))),
    ):
        delivery = write_delivery(tmp_path / name / "levering", FLAVOURS[flavour], seed=8, changed=changed)
        made.append(contents(kit(atlas, tmp_path / name / "kit", delivery)))
    one, other = made
    assert one == other
    assert "levering" not in {Path(path).parts[0] for path in one}
    assert b"observations" not in one[f"{KIT}/{KIT_EDITION}"].replace(b"minimum_observations", b"")


@pytest.mark.parametrize("squares", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_its_pages_are_those_of_the_delivery(squares: bool, atlas: AtlasFolder, tmp_path: Path):
    delivery = write_delivery(tmp_path / "levering", FLAVOURS["neighbourhoods"], seed=8)
    if squares:
        into_squares(delivery)
    folder = kit(atlas, tmp_path / "kit", delivery)
    own = AtlasFolder(folder, folder / "site")
    read = Computed(**edition_parts(gzip.decompress((folder / KIT / KIT_EDITION).read_bytes()).decode(), THEME))
    pages = []
    for computed in (compute(small_delivery(delivery), QUIET), read):
        edition = LiveEdition(computed, project_of(own))
        edition.take(read_all(own.content, kit_places(own.content, {}), None, convert=KeptMarkup()))
        found = [
            edition.file(f"gemeente/gm0002-ede/{name}") for name in ("index.html", "data.js", "kaarten.csv", "kaart.js")
        ]
        pages.append([*found, edition.file("landelijk/index.html"), edition.file("static/zoek.js")])
    assert pages[0] == pages[1]
    assert None not in pages[0]


def test_it_is_checked_without_a_delivery_and_builds_nothing(
    atlas: AtlasFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    folder = kit(atlas, tmp_path / "kit", write_delivery(tmp_path / "levering", FLAVOURS["neighbourhoods"], seed=8))
    assert "elders" not in (folder / "content/atlas.toml").read_text("utf-8")
    capsys.readouterr()
    assert main(["check", "--atlas", str(folder), "-q"]) == 0
    assert "levering" not in capsys.readouterr().err
    (folder / "content/praktijk").mkdir()
    (folder / "content/praktijk/koken.md").write_text(example(municipality="Eede", status="gereed"), "utf-8")
    assert main(["check", "content", "--atlas", str(folder), "-q"]) == 1
    assert "'Eede' bestaat niet in uitgave test-8: bedoelde u Ede?" in capsys.readouterr().err
    assert main(["build", "--atlas", str(folder), "-q"]) == 1
    assert "dit is een kit voor redacteuren" in capsys.readouterr().err
    assert not (folder / "site").exists()


def test_a_folder_that_holds_something_stays_as_it_is(atlas: AtlasFolder, tmp_path: Path):
    (tmp_path / "kit").mkdir()
    (tmp_path / "kit/a").touch()
    assert main(["kit", str(tmp_path / "kit"), "--atlas", str(atlas.root), "-q"]) == 1
    assert [path.name for path in (tmp_path / "kit").iterdir()] == ["a"]


@pytest.mark.parametrize("named", ["os:system", "words.texts:fill", "pages.x.__class__:y", "rules.maps:MAPS"])
def test_a_kit_asks_for_nothing_but_objects_of_the_model(named: str):
    with pytest.raises((ValueError, ModuleNotFoundError)):
        edition_parts('{"edition":{"=":"' + named + '"}}', THEME)


def test_what_is_read_back_is_what_was_written(tmp_path: Path):
    delivery = small_delivery(write_delivery(tmp_path / "levering", FLAVOURS["grid cells"], seed=2))
    computed = compute(delivery, QUIET)
    text = edition_text({one.name: getattr(computed, one.name) for one in fields(computed)})
    assert edition_text(edition_parts(text, THEME)) == text
