"""A whole build: everything is told at once, nothing is lost, the same input gives the same bytes."""

import json
import os
import re
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder import cli, pipeline
from site_builder.problems import error
from site_builder.publish.output.lock import locked
from site_builder.publish.output.output import MARKER
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.squares import into_squares

BUILD = Path(cli.__file__).parents[1] / "build.py"
LINKED = re.compile(r'(?:src|href)="[^"]*?static/([^"]+)"')
BROUGHT = re.compile(r'data-brings-([\w-]+)="([^"]*)"')


@pytest.fixture(scope="module")
def delivery(tmp_path_factory):
    return write_delivery(tmp_path_factory.mktemp("in") / "levering", FLAVOURS["grid cells"], seed=1)


@pytest.fixture(scope="module")
def built(tmp_path_factory, delivery):
    """A site that tests only look at."""
    out = tmp_path_factory.mktemp("out") / "site"
    assert run(delivery, out) == 0
    return out


@pytest.fixture(scope="module")
def in_squares(tmp_path_factory):
    """A site of two editions in squares, of which the newer has pages that compare both."""
    folder = tmp_path_factory.mktemp("squares")
    for seed, years in ((1, (2014, 2020)), (2, (2016, 2024))):
        flavour = replace(FLAVOURS["neighbourhoods"], years=years)
        assert run(into_squares(write_delivery(folder / str(seed), flavour, seed=seed)), folder / "site") == 0
    return folder / "site"


@pytest.fixture
def old_site(tmp_path):
    """A site with one real edition, as small as it can be."""
    out = tmp_path / "site"
    (out / "1990-1995").mkdir(parents=True)
    (out / MARKER).touch()
    about = {"edition": "1990-1995", "title": "Oud", "years": [1990, 1995], "fictional": False}
    about |= {"builder": "0.1", "cuts": "c", "files": {}, "municipalities": []}
    (out / "1990-1995/manifest.json").write_text(json.dumps(about))
    (out / "1990-1995/index.html").write_text("oud")
    return out


def run(delivery, out, *more):
    return cli.main(["build", "--delivery", str(delivery), "--out", str(out), "-q", *more])


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_build_says_what_it_made_and_never_a_value(delivery, tmp_path, capsys):
    assert cli.main(["build", "--delivery", str(delivery), "--out", str(tmp_path / "site")]) == 0
    told = capsys.readouterr().out
    steps = [line.split()[0] for line in told.split("\n\n")[0].splitlines()]
    expected = ["teksten", "levering", "afschermen", "indelen", "schrijven", "nakijken", "wisselen"]
    assert [step for step in steps if step in expected] == expected
    assert "pagina's" in told
    assert "Afgeschermde vakken, per laag" in told
    assert told.endswith(f"{tmp_path / 'site' / 'index.html'}\n")


@pytest.mark.slow
def test_one_municipality_is_a_whole_country(tmp_path):
    many = FLAVOURS["postcodes"]
    one = replace(many, municipalities=dict(list(many.municipalities.items())[:1]))
    assert run(write_delivery(tmp_path / "levering", one, seed=3), tmp_path / "site") == 0
    assert len(list((tmp_path / "site").glob("*/gemeente/*/index.html"))) == 1


@pytest.mark.slow
def test_an_older_edition_stays_as_it_was_and_is_listed_below_the_new_one(delivery, old_site):
    before = contents(old_site / "1990-1995")
    assert run(delivery, old_site) == 0
    assert contents(old_site / "1990-1995") == before
    root = (old_site / "index.html").read_text("utf-8")
    assert 0 < root.find("1998") < root.find("1990-1995/index.html")
    assert sorted(path.name for path in old_site.parent.iterdir()) == ["site"]


def test_every_problem_is_told_at_once_and_nothing_is_written(delivery, old_site, tmp_path, capsys):
    wrong = tmp_path / "fout"
    wrong.mkdir()
    for file in delivery.iterdir():
        (wrong / file.name).write_bytes(file.read_bytes())
    (wrong / "references.csv").write_text("")
    (wrong / "municipalities.csv").write_text("")
    (old_site / "1990-1995/manifest.json").write_text("")
    before = contents(old_site)
    assert run(wrong, old_site) == 1
    told = capsys.readouterr().err
    assert "fout/references.csv: het bestand is leeg" in told
    assert "fout/municipalities.csv: het bestand is leeg" in told
    assert "site/1990-1995/manifest.json: dit overzicht van een eerdere uitgave is beschadigd" in told
    assert f"Deze bouw heeft in {old_site} niets veranderd." in told
    assert contents(old_site) == before


@pytest.mark.slow
def test_a_site_that_fails_its_check_is_not_swapped_in(delivery, old_site, monkeypatch, capsys):
    monkeypatch.setattr(pipeline, "check_site", lambda *_, **__: [error("a.html:1", "dit is stuk", "herstel het")])
    before = contents(old_site)
    assert run(delivery, old_site) == 1
    assert "a.html:1: dit is stuk: herstel het" in capsys.readouterr().err
    assert contents(old_site) == before


@pytest.mark.slow
def test_the_demo_does_not_join_a_real_edition(old_site, capsys):
    before = contents(old_site)
    assert cli.main(["--out", str(old_site), "-q"]) == 1
    assert "site: de demo komt niet naast echte uitgaven (1990-1995)" in capsys.readouterr().err
    assert contents(old_site) == before


def test_the_delivery_and_what_is_not_ours_are_refused_as_output(delivery, tmp_path, capsys):
    (tmp_path / "thesis.docx").touch()
    assert run(delivery, delivery) == 2
    assert run(delivery, delivery / "site") == 2
    assert run(delivery, tmp_path) == 2
    assert capsys.readouterr().err.count("--out ") == 3
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_second_build_to_the_same_output_is_refused(delivery, tmp_path, capsys):
    with locked(tmp_path / "site"):
        assert run(delivery, tmp_path / "site") == 4
    assert "loopt al een bouw" in capsys.readouterr().err


def test_check_writes_nothing(delivery, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["check", "--delivery", str(delivery)]) == 0
    assert "\nGeen fouten gevonden.\n" in capsys.readouterr().out
    assert cli.main(["check", "nergens", "-q"]) == 1
    assert "nergens: map met teksten ontbreekt" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("site", ["built", "in_squares"])
def test_no_page_is_brought_what_it_already_has(request, site):
    """A script that is read twice does its work twice."""
    pages = sorted(request.getfixturevalue(site).rglob("*.html"))
    texts = {page: page.read_text("utf-8") for page in pages}
    assert any(BROUGHT.search(text) for text in texts.values())
    again = {
        (str(page), name): both
        for page, text in texts.items()
        for name, files in BROUGHT.findall(text)
        if (both := set(files.split()) & set(LINKED.findall(text)))
    }
    assert not again


@pytest.mark.slow
def test_the_same_input_gives_the_same_bytes_everywhere(delivery, built, tmp_path):
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8", "PATH": os.defpath}
    command = [sys.executable, str(BUILD), "--delivery", str(delivery), "--out", "andere map/site", "-q"]
    done = subprocess.run(command, cwd=tmp_path, env=elsewhere, umask=0o077, check=False)
    assert done.returncode == 0
    assert contents(tmp_path / "andere map/site") == contents(built)


@pytest.mark.slow
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_build_that_is_told_to_stop_leaves_nothing_behind(tmp_path, number, code):
    (tmp_path / "temporary").mkdir()
    command = [sys.executable, str(BUILD), "--out", str(tmp_path / "site")]
    environment = {**os.environ, "TMPDIR": str(tmp_path / "temporary")}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment) as going:
        assert "teksten" in going.stdout.readline()
        assert "demo maken" in going.stdout.readline()  # the demo is in the temporary folder now
        going.send_signal(number)
        told = going.communicate()[1]
    assert (going.returncode, told) == (code, f"Afgebroken.\nDeze bouw heeft in {tmp_path / 'site'} niets veranderd.\n")
    assert [path.name for path in tmp_path.rglob("*")] == ["temporary"]
