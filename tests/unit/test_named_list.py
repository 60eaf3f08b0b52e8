"""The list that atlas.toml names: nobody can forget it, and it never lies elsewhere."""

import shutil
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from site_builder import cli
from site_builder.folders import SHIPPED
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.sites import machine_tables

pytestmark = pytest.mark.slow

FLAVOUR = FLAVOURS["grid cells"]
KEY = ("NULL", 2005)


@pytest.fixture
def atlas(tmp_path):
    """An atlas that names a delivery, in which everything is shown, and a list with one line."""
    folder = tmp_path / "atlas"
    shutil.copytree(SHIPPED / "content", folder / "content")

    def shown(given):
        whole = next(row for row in given.values.values() if None not in row.values() and row["residents"])
        return replace(given, values={key: whole | {"observations": Decimal(99)} for key in given.values})

    write_delivery(folder / "levering", FLAVOUR, seed=1, changed=shown)
    (folder / "afgeschermd.csv").write_text("area;name;year\nNULL;Kern;2005\n", "utf-8")
    _named(folder, 'delivery = "levering"\nafgeschermd = "afgeschermd.csv"')
    return folder


def _named(folder: Path, lines: str) -> None:
    path = folder / "content" / "atlas.toml"
    text = path.read_text("utf-8").split("[aliases]")
    path.write_text("\n".join([text[0], lines, "", "[aliases]", *text[1:]]), "utf-8")


def run(command, atlas, *more):
    return cli.main([*command.split(), "--atlas", str(atlas), *map(str, more), "-q"])


def test_a_build_withholds_what_stands_on_it(atlas):
    assert run("build", atlas, "--out", atlas / "site") == 0
    (edition,) = (atlas / "site").glob("test-1")
    rows = {row["area"]: row for table in machine_tables(edition).values() for row in table}
    assert rows["NULL"]["nuisance-national@2005"] == "withheld"
    assert [code for code, row in rows.items() if row["nuisance-national@2005"] == "withheld"] == ["NULL"]


@pytest.mark.parametrize("command", ["build --out {0}/site", "check", "diff {0}/levering {0}/levering"])
def test_every_command_heeds_it(atlas, capsys, command):
    (atlas / "afgeschermd.csv").write_text("area;name;year\nWEG;Weg;2005\n", "utf-8")
    assert run(command.format(atlas), atlas) == 1
    assert "afgeschermd.csv:2: WEG (Weg) was in 2005 afgeschermd en is hier niet te vinden" in capsys.readouterr().err


@pytest.mark.parametrize("place", ["../lijst.csv", "/tmp/lijst.csv", "C:/lijst.csv", "sub/../../lijst.csv"])
def test_it_lies_in_the_folder_of_the_atlas(atlas, capsys, place):
    _named(atlas, "")
    path = atlas / "content" / "atlas.toml"
    path.write_text(path.read_text("utf-8").replace('"afgeschermd.csv"', f'"{place}"'), "utf-8")
    assert run("check", atlas) == 1
    assert place in capsys.readouterr().err


def test_a_link_to_a_list_elsewhere_is_refused(atlas, tmp_path, capsys):
    (atlas / "afgeschermd.csv").rename(tmp_path / "elders.csv")
    (atlas / "afgeschermd.csv").symlink_to(tmp_path / "elders.csv")
    assert run("check", atlas) == 1
    assert "atlas.toml" in capsys.readouterr().err
