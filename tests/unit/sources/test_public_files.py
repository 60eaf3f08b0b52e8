"""The recipes on files in the formats of the publishers, held against what must come out."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from site_builder.sources.errand import import_delivery
from site_builder.theme import THEME
from site_builder.theme.maps import MAPS
from tests.support.sites import build

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.slow


@pytest.fixture
def public(shared_data):
    folder = shared_data / "public"
    if not folder.is_dir():
        pytest.skip(f"the files in the formats of publishers are not at {folder}")
    return folder


@pytest.mark.parametrize("name", ["nederland-leefbaarometer", "nederland-open-index", "nederland-vierkanten"])
def test_a_recipe_makes_what_must_come_out(name, public, tmp_path):
    recipe = tmp_path / f"{name}.toml"
    recipe.write_text((ROOT / "recipes" / recipe.name).read_text("utf-8") + nation(public, name), encoding="utf-8")
    imported = import_delivery(
        recipe, public / "bronnen", tmp_path / "levering", theme=THEME, templates=[ROOT / "templates"]
    )
    assert [problem for problem in imported.problems if problem.severity == "error"] == []
    compare = [sys.executable, public.parents[1] / "tools" / "compare_import.py", public, tmp_path / "levering"]
    found = subprocess.run(compare, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr


@pytest.mark.parametrize(
    ("name", "maps"),
    [
        ("nederland-leefbaarometer", {"3", "6", "7", "8", "9"}),
        ("nederland-open-index", {"3", "4", "6", "7", "8", "9", "10"}),
    ],
)
def test_a_second_command_makes_an_atlas_of_it(name, maps, public, tmp_path):
    text = (ROOT / "recipes" / f"{name}.toml").read_text("utf-8").replace("[edition]", "[edition]\nfictional = true")
    recipe = tmp_path / f"{name}.toml"
    recipe.write_text(text + nation(public, name), encoding="utf-8")
    imported = import_delivery(
        recipe, public / "bronnen", tmp_path / "levering", theme=THEME, templates=[ROOT / "templates"]
    )
    assert imported.delivery is not None
    edition = build(imported.delivery, tmp_path / "site")
    page = (edition / "gemeente" / "gm0228-ede" / "index.html").read_text("utf-8")
    numbered = {definition.slug: str(definition.number) for definition in MAPS}
    assert {
        number for slug, number in numbered.items() if f'href="#kaart={slug}"' in page or f'"{slug}"' in page
    } == maps
    told = (edition / "toelichting" / "index.html").read_text("utf-8")
    assert "Deze uitgave heeft geen kaart 1 (Veerkracht)" in told


def nation(public, name):
    """The national means of the set: its files hold a tenth of the nation."""
    if name == "nederland-vierkanten":
        return ""
    means = tomllib.loads((public / "facts.toml").read_text("utf-8"))["nation"]["nuisance"]
    return f"\n[nation]\nnuisance = {{ {', '.join(f'{year} = {mean}' for year, mean in means.items())} }}\n"
