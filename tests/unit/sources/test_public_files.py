"""The recipes on files in the formats of the publishers, held against what must come out."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from site_builder.sources.errand import import_delivery

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
    imported = import_delivery(recipe, public / "bronnen", tmp_path / "levering", templates=[ROOT / "templates"])
    assert [problem for problem in imported.problems if problem.severity == "error"] == []
    compare = [sys.executable, public.parents[1] / "tools" / "compare_import.py", public, tmp_path / "levering"]
    found = subprocess.run(compare, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr


def nation(public, name):
    """The national means of the set: its files hold a tenth of the nation."""
    if name == "nederland-vierkanten":
        return ""
    means = tomllib.loads((public / "facts.toml").read_text("utf-8"))["nation"]["nuisance"]
    return f"\n[nation]\nnuisance = {{ {', '.join(f'{year} = {mean}' for year, mean in means.items())} }}\n"
