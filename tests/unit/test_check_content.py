"""`check content` is for while one writes: texts and codes only, and at once."""

import os
import resource
import shutil
import subprocess
import sys

import pytest

from site_builder.cli import main
from site_builder.demo.demo_register import demo_places
from site_builder.folders import SHIPPED as ROOT
from site_builder.read.practice.place_codes import read_places
from site_builder.theme import THEME
from tests.support.deliveries import FLAVOURS, write_delivery

CHECK = ("build.py", "check", "content", "-q")
PROMISE = 0.5  # seconds, on a machine that imports pandas in so many:
PANDAS = 0.35
HEAVY = ("numpy", "pandas", "geopandas", "pyogrio", "shapely", "folium", "jinja2", "starlette", "uvicorn", "ctypes")
ROOMS = ("read.delivery", "read.shapes", "render.maps", "render.files", "model.figures", "formats", "sources")
"""Of deliveries, drawings and sites: a text is none of them."""


@pytest.mark.slow
def test_it_is_done_in_half_a_second():
    own, others = (min(seconds(*command) for _ in range(3)) for command in (CHECK, ("-c", "import pandas")))
    assert own < PROMISE / PANDAS * others


def seconds(*arguments):
    """Of the processor, for Python with these arguments; our modules are compiled from the second time."""
    compiles, start = os.environ | {"PYTHONDONTWRITEBYTECODE": ""}, resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], cwd=ROOT, env=compiles, check=True)
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (end.ru_utime - start.ru_utime) + (end.ru_stime - start.ru_stime)


def test_the_bare_word_means_the_texts_of_the_project_wherever_one_is(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["check", "content", "-q"]) == 0


def test_nothing_of_deliveries_drawings_and_sites_is_loaded():
    script = (
        "import sys; from site_builder.cli import main; code = main(['check', 'content', '-q']);"
        "print(*sys.modules, sep='\\n'); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    loaded, absent = done.stdout.split(), (*HEAVY, *(f"site_builder.{room}" for room in ROOMS))
    assert done.returncode == 0
    assert [name for name in loaded if f"{name}.".startswith(tuple(f"{part}." for part in absent))] == []


def test_a_class_without_a_colour_is_told_while_one_writes(tmp_path, capsys):
    """The stylesheet of the atlas lies over that of the program."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    style = tmp_path / "static/legend/classes.css"
    style.parent.mkdir(parents=True)
    text = (ROOT / "static/legend/classes.css").read_text("utf-8")
    style.write_text(text.replace(".map-resilience .class-decrease,", ".map-resilience .class-decreased,"), "utf-8")
    assert main(["check", "content", "-q", "--atlas", str(tmp_path)]) == 1
    assert "klasse 'decrease' van kaart 'resilience' heeft geen kleur" in capsys.readouterr().err


@pytest.fixture
def delivery(tmp_path):
    return write_delivery(tmp_path / "levering", FLAVOURS["postcodes"], seed=2)


def test_codes_and_names_come_from_the_text_files_alone(delivery):
    (delivery / "areas.geojson").unlink()
    places, problems = read_places(delivery, {}, THEME)
    assert [problem.severity for problem in problems] == ["warning"]  # semicolons
    assert places.edition == "test-2"
    assert [one.name for one in places.municipalities] == ["West", "Oost"]
    assert {"1011", "0099", "1e5", "12.50"} < set(places.areas)


@pytest.mark.parametrize("text", ["", "een;twee\n1;2\n", 'area;year\n"' + "x" * 200_000])
def test_areas_that_cannot_be_read_are_not_held_against_an_editor(delivery, text):
    (delivery / "values.csv").write_text(text)
    assert read_places(delivery, {}, THEME)[0].areas is None


def test_without_municipalities_nothing_is_looked_up(delivery, tmp_path):
    (delivery / "municipalities.csv").write_text("")
    places, problems = read_places(delivery, {}, THEME)
    assert places is None
    assert [str(one) for one in problems] == [
        "levering/municipalities.csv: het bestand is leeg: lever het bestand opnieuw aan"
    ]
    places, (problem,) = read_places(tmp_path / "nergens", {}, THEME)
    assert (places, problem.what) == (None, "deze map bestaat niet")


def test_the_demo_is_known_without_being_made():
    places = demo_places({})
    assert places.municipality is not None
    assert {"Havermonde", "Schelpwaard"} < {one.name for one in places.municipalities}
    assert ("noorderkust",) in {one.regions for one in places.municipalities}


def test_a_mistake_is_told_with_file_line_and_remedy(tmp_path):
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    example = next((content / "praktijk").glob("*.md"))
    example.write_text(example.read_text("utf-8").replace("status: gereed", "status: klaar"), "utf-8")
    done = subprocess.run(
        [sys.executable, "build.py", "check", str(content), "-q"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert f"content/praktijk/{example.name}:" in done.stderr
    assert "status is 'klaar': kies concept of gereed" in done.stderr
