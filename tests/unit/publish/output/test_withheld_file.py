"""The list of what was withheld stays out of the site, and what stood in its place is never lost."""

import re

import pytest
from shapely.geometry import box

from site_builder.model.places.areas import AreaYear
from site_builder.model.places.secrets import Secret
from site_builder.publish.output import withheld_file as module
from site_builder.publish.output.output import OutputRefused
from site_builder.publish.output.withheld_file import list_bytes, require_list_place, write_list


@pytest.fixture
def folder(tmp_path):
    for name in ("site", "levering", "ernaast"):
        (tmp_path / name).mkdir()
    (tmp_path / "ernaast/scriptie.csv").write_text("naam;cijfer\n")
    (tmp_path / "ernaast/lijst.csv").write_text("\ufeffarea;name;year\r\n", "utf-8")
    (tmp_path / "ernaast/omweg").symlink_to(tmp_path / "site", target_is_directory=True)
    return tmp_path


def require(folder, path):
    return require_list_place(folder / path, out=folder / "site", sources=[folder / "levering"])


@pytest.mark.parametrize("path", ["lijst.csv", "ernaast/lijst.csv", "ernaast/nieuw.csv"])
def test_beside_the_site_and_the_delivery_it_may_stand(folder, path):
    assert require(folder, path) == folder / path


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("site/lijst.csv", "mag niet in de site"),
        ("site", "mag niet in de site"),
        ("site.new/lijst.csv", "mag niet in de site"),
        ("ernaast/../site/lijst.csv", "mag niet in de site"),
        ("ernaast/omweg/lijst.csv", "mag niet in de site"),
        ("levering/lijst.csv", "mag niet in de site of de levering"),
        ("nergens/lijst.csv", "de map bestaat niet"),
        ("ernaast", "staat al iets anders"),
        ("ernaast/scriptie.csv", "staat al iets anders"),
    ],
)
def test_elsewhere_it_is_refused(folder, path, reason):
    with pytest.raises(OutputRefused, match=reason):
        require(folder, path)


def test_a_list_that_cannot_be_written_leaves_the_old_one(folder, monkeypatch):
    path = folder / "ernaast/lijst.csv"
    before = path.read_bytes()

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_list(path, [Secret(AreaYear("a", "Kern", 2014), None, "")])
    assert path.read_bytes() == before
    assert sorted(one.name for one in path.parent.iterdir()) == ["lijst.csv", "omweg", "scriptie.csv"]


def test_every_area_year_stands_there_once_and_without_ground_only_where_it_is_known_nowhere():
    known, unknown = AreaYear("a", "Kern", 2014), AreaYear("-b", "=1;2", 2014)
    secrets = [Secret(known, None, ""), Secret(known, box(5, 52, 5.1, 52.1), ""), Secret(unknown, None, "")]
    told = list_bytes([*secrets, *secrets]).decode("utf-8-sig").splitlines()
    assert told[0] == "area;name;year;ground"
    assert told[1] == "'-b;\"'=1;2\";2014;"
    assert re.fullmatch(r"a;Kern;2014;\S+", told[2])
    assert len(told) == 3
