"""Where an atlas lives: its own folder, laid over the program's file by file."""

from pathlib import Path

import pytest

from site_builder.folders import SHIPPED, atlas_folder
from site_builder.render.assets.assets import read_assets, static_files
from site_builder.render.text.templating import template_environment


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An atlas of somebody's own, with one stylesheet and one template in place of the program's."""
    for name, text in {
        "content/atlas.toml": "",
        "static/page/footer.css": ".own { color: #000; }",
        "templates/parts/page/skip.html": "eigen",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_the_working_directory_is_the_atlas_where_it_holds_one(own, monkeypatch):
    monkeypatch.chdir(own)
    assert atlas_folder(None).content == own / "content"
    assert atlas_folder(None).site == own / "site"


def test_elsewhere_the_atlas_is_that_of_the_program(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert atlas_folder(None).content == SHIPPED / "content"


def test_own_files_lie_over_those_of_the_program_one_by_one(own):
    atlas = atlas_folder(own)
    written = dict(static_files(read_assets(atlas.static)))
    assert any(b".own{" in data for data in written.values())
    assert len(written) == len(dict(static_files(read_assets([SHIPPED / "static"]))))
    environment = template_environment(atlas.templates, read_assets(atlas.static))
    assert environment.get_template("parts/page/skip.html").render() == "eigen"
    assert environment.get_template("home.html").filename == str(SHIPPED / "templates" / "home.html")
