"""What is withheld changes nothing: two deliveries with other secrets give the same bytes and say the same."""

import os
import re
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from site_builder import cli
from tests.deliveries import FLAVOURS, Flavour, write_delivery
from tests.oracle import Delivery
from tests.sites import contents
from tests.twins import of_the_same_classes, secretive, twin

MANY = int(os.environ.get("PAIRS", "6"))  # the promise is 20
KINDS = list(FLAVOURS.values())
SECONDS = re.compile(r" +\d+,\d\d s\b")
MEANS = re.compile(r"landelijk/|SHA256SUMS|manifest\.json|\.zip")


def made(folder: Path, capfd: pytest.CaptureFixture[str], *lists: str) -> tuple[dict[str, bytes], str]:
    """Every byte of the site of the delivery in this folder, with its copies, and all that was said on the way."""
    command = ["build", "--delivery", str(folder / "levering"), "--out", str(folder / "site")]
    assert cli.main([*command, *(one.format(folder) for one in lists)]) == 0
    assert cli.main(["pack", "--out", str(folder / "site")]) == 0
    told = capfd.readouterr()
    return contents(folder), SECONDS.sub("", told.out + told.err).replace(str(folder), "")


def flavour(seed: int) -> Flavour:
    return KINDS[seed % len(KINDS)]


SLOW = [pytest.param(seed, marks=pytest.mark.slow) for seed in range(MANY) if seed != 1]


@pytest.mark.parametrize("seed", [1, *SLOW])
def test_secrets_change_no_byte_and_no_word(tmp_path, capfd, seed):
    """One of 20 pairs per seed. Every other pair withholds more by a list, and extends it."""

    def base(given: Delivery) -> Delivery:
        return secretive(Random(seed), given)

    listed = sorted(Random(seed).sample([(area, year) for area in areas(seed) for year in flavour(seed).years], 4))

    def other(given: Delivery) -> Delivery:
        return twin(Random(seed + 1000), base(given), listed=listed if seed % 2 else ())

    lists = ("--afgeschermd={}/lijst.csv", "--afgeschermd-bewaren={}/lijst.csv") if seed % 2 else ()
    found = []
    for name, changed in (("een", base), ("ander", other)):
        folder = tmp_path / name
        write_delivery(folder / "levering", flavour(seed), seed=seed, changed=changed)
        (folder / "lijst.csv").write_text("area;name;year\n" + named(folder, listed), "utf-8")
        site, told = made(folder, capfd, *lists)
        found.append(({path: data for path, data in site.items() if not path.startswith("levering/")}, told))
    values = [(tmp_path / name / "levering/values.csv").read_bytes() for name in ("een", "ander")]
    assert values[0] != values[1]
    assert found[0][1] == found[1][1]
    assert changed_paths(found[0][0], found[1][0]) == []
    assert any(path.endswith(".zip") for path in found[0][0])


def areas(seed: int) -> list[str]:
    return [area for _, own in flavour(seed).municipalities.values() for area in own]


def named(folder: Path, listed: list[tuple[str, int]]) -> str:
    """The lines of a list, with the names that the reader of deliveries gives these areas."""
    from site_builder.read.delivery import read_delivery  # noqa: PLC0415

    delivery, _ = read_delivery(folder / "levering")
    names = delivery.areas.register["name"]
    return "".join('{};"{}";{}\n'.format(area, names[area].replace('"', '""'), year) for area, year in listed)


def changed_paths(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 2, 4])
def test_an_edition_of_classes_holds_no_number_about_an_area_or_municipality(tmp_path, capfd, seed):
    """Other values in the same classes change nothing but the national means: no other file holds more than classes."""

    def other(given: Delivery) -> Delivery:
        return of_the_same_classes(Random(seed), given)

    found = []
    for name, changed in (("een", lambda same: same), ("ander", other)):
        write_delivery(tmp_path / name / "levering", flavour(seed), seed=seed, changed=changed)
        found.append(made(tmp_path / name, capfd)[0])
    different = changed_paths(*found)
    assert {"levering/values.csv", "levering/references.csv"} <= set(different)
    assert [path for path in different if not path.startswith("levering/") and not MEANS.search(path)] == []


@pytest.mark.parametrize("mistake", ["171,3", "veel", "1.908,2", "-3"])
def test_a_message_about_a_withheld_cell_does_not_repeat_it(tmp_path, capsys, mistake):
    folder = write_delivery(tmp_path / "levering", FLAVOURS["postcodes"], seed=1)
    header, first, *rest = (folder / "values.csv").read_text("utf-8-sig").splitlines()
    cells = dict(zip(header.split(";"), first.split(";"), strict=True))
    wrong = cells | {"observations": "99", "residents": "88", "association_share": mistake}
    (folder / "values.csv").write_text("\n".join([header, ";".join(wrong.values()), *rest]) + "\n", "utf-8")
    assert cli.main(["build", "--delivery", str(folder), "--out", str(tmp_path / "site"), "-v"]) == 1
    told = capsys.readouterr()
    assert f"values.csv:2: association_share van {cells['area']} in {cells['year']}" in told.err
    assert mistake not in (told.out + told.err).replace(str(tmp_path), "")


def test_no_word_about_a_file_follows_from_the_form_of_a_withheld_cell(tmp_path, capsys):
    told = []
    for secret in ("12,5", "12"):
        folder = write_delivery(tmp_path / secret / "levering", FLAVOURS["postcodes"], seed=1, changed=in_whole_numbers)
        header, first, *rest = (folder / "values.csv").read_text("utf-8-sig").splitlines()
        cells = dict(zip(header.split(";"), first.split(";"), strict=True)) | {"observations": "99", "residents": "88"}
        line = ";".join((cells | {"association_share": secret}).values())
        (folder / "values.csv").write_text("\n".join([header, line, *rest, ""]), "utf-8")
        assert cli.main(["check", "--delivery", str(folder)]) == 0
        said = capsys.readouterr()
        told.append(SECONDS.sub("", said.out + said.err))
    assert "gelezen met puntkomma's" in told[0]
    assert told[0] == told[1]


def in_whole_numbers(delivery: Delivery) -> Delivery:
    rows = {key: {name: cell and round(cell) for name, cell in row.items()} for key, row in delivery.values.items()}
    return replace(delivery, values=rows)
