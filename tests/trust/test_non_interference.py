"""What is withheld changes nothing: two deliveries with other secrets give the same bytes and say the same."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest

from site_builder import cli
from site_builder.read.delivery.delivery_folder import read_delivery
from site_builder.theme import THEME
from tests.support.deliveries import FLAVOURS, Flavour, random_flavour, write_delivery
from tests.support.every_byte import readings
from tests.support.oracle import Delivery
from tests.support.sites import build, contents
from tests.support.squares import into_squares
from tests.support.twins import of_the_same_classes, secretive, twin

MANY = int(os.environ.get("PAIRS", "6"))  # the promise is 20
KINDS = list(FLAVOURS.values())
SECONDS = re.compile(r" +\d+,\d\d s\b")
SPREAD = re.compile(rb'id="spreiding">.*?</div>', re.DOTALL)
"""What an edition of classes may say in words of the spread over a municipality: more, less or about equal."""

MEANS = re.compile(r"landelijk/|SHA256SUMS|manifest\.json|\.zip$")
SLOW = [pytest.param(seed, marks=pytest.mark.slow) for seed in range(MANY) if seed != 2]


@dataclass(frozen=True)
class Circumstances:
    """What a pair is tried in. listed: area-years that a list withholds too; none without a list. older: whether an
    older edition stands in the site."""

    flavour: Flavour
    listed: tuple[tuple[str, int], ...]
    older: bool


def circumstances(seed: int) -> Circumstances:
    """The four kinds of delivery first, then random ones; with and without a list, and an older edition."""
    random = Random(seed)
    kind = KINDS[seed] if seed < len(KINDS) else random_flavour(random)
    areas = [area for _, own in kind.municipalities.values() for area in own]
    every = [(area, year) for area in areas for year in kind.years]
    listed = sorted(random.sample(every, min(4, len(every)))) if seed % 5 in (1, 2, 4) else []
    return Circumstances(kind, tuple(listed), seed % 3 == 1)


def made(folder: Path, capfd: pytest.CaptureFixture[str], *lists: str) -> str:
    """All that is said while a site is made of the delivery in this folder, with its copies."""
    command = ["build", "--delivery", str(folder / "levering"), "--out", str(folder / "site")]
    assert cli.main([*command, *(one.format(folder) for one in lists)]) == 0
    assert cli.main(["pack", "--out", str(folder / "site")]) == 0
    return said(capfd, folder)


def said(capfd: pytest.CaptureFixture[str], folder: Path) -> str:
    told = capfd.readouterr()
    return SECONDS.sub("", told.out + told.err).replace(str(folder), "")


@pytest.mark.parametrize("seed", [2, *SLOW])
def test_secrets_change_no_byte_and_no_word(tmp_path, capfd, seed):
    """One of 20 pairs per seed: the site, its copies, the list that is kept, the log, and what `diff` says."""
    around = circumstances(seed)

    def base(given: Delivery) -> Delivery:
        return secretive(Random(seed), given)

    def other(given: Delivery) -> Delivery:
        return twin(Random(seed + 1000), base(given), listed=around.listed)

    lists = ("--afgeschermd={}/lijst.csv", "--afgeschermd-bewaren={}/lijst.csv") if around.listed else ()
    found = []
    for name, changed in (("een", base), ("ander", other)):
        folder = tmp_path / name
        write_delivery(folder / "levering", around.flavour, seed=seed, changed=changed)
        if around.listed:
            (folder / "lijst.csv").write_text("area;name;year\n" + named(folder, around.listed), "utf-8")
        before = earlier(folder, around.flavour, seed, capfd) if around.older else ""
        told = made(folder, capfd, *lists)
        site = {path: data for path, data in contents(folder).items() if not path.startswith(("levering", "eerder"))}
        found.append((site, before + told))
    values = [(tmp_path / name / "levering/values.csv").read_bytes() for name in ("een", "ander")]
    assert values[0] != values[1]
    assert found[0][1] == found[1][1]
    assert changed_paths(found[0][0], found[1][0]) == []
    assert any(path.endswith(".zip") for path in found[0][0])
    assert any("/eerder/" in path for path in found[0][0]) == around.older


def earlier(folder: Path, flavour: Flavour, seed: int, capfd: pytest.CaptureFixture[str]) -> str:
    """Builds an older edition of the same places into the site; what `diff` says of both, without what a list hides."""
    write_delivery(folder / "eerder", earlier_years(flavour), seed=seed + 500)
    build(folder / "eerder", folder / "site")
    lists = ["--afgeschermd", str(folder / "lijst.csv")] if (folder / "lijst.csv").exists() else []
    said(capfd, folder)
    assert cli.main(["diff", str(folder / "eerder"), str(folder / "levering"), *lists]) == 5
    return said(capfd, folder)


def earlier_years(flavour: Flavour) -> Flavour:
    """The same kind of delivery in an edition that is older."""
    return replace(flavour, years=tuple(sorted({*flavour.years[1:], flavour.years[0] - 7})))


def named(folder: Path, listed: Iterable[tuple[str, int]]) -> str:
    """The lines of a list, with the names that the reader of deliveries gives these areas."""
    delivery, _ = read_delivery(folder / "levering", THEME)
    names = delivery.areas.register["name"]
    return "".join('{};"{}";{}\n'.format(area, names[area].replace('"', '""'), year) for area, year in listed)


def changed_paths(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 2, 5])
def test_an_edition_of_classes_holds_no_number_about_an_area_or_municipality(tmp_path, capfd, seed):
    """Other values in the same classes change nothing but the national means: no other file holds more than classes."""
    flavour = replace(circumstances(seed).flavour, publish="classes")

    def other(given: Delivery) -> Delivery:
        return of_the_same_classes(Random(seed), given)

    found = []
    for name, changed in (("een", lambda same: same), ("ander", other)):
        write_delivery(tmp_path / name / "levering", flavour, seed=seed, changed=changed)
        made(tmp_path / name, capfd)
        found.append({path: SPREAD.sub(b"", data) for path, data in readings(tmp_path / name)})
    different = changed_paths(*found)
    assert {"levering/values.csv", "levering/references.csv"} <= set(different)
    assert [path for path in different if not path.startswith("levering/") and not MEANS.search(path)] == []
    assert any(".zip/" in path for path in found[0])


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


def test_no_word_about_a_file_follows_from_the_form_of_a_withheld_cell(tmp_path):
    told = []
    for secret in ("12,5", "12"):
        folder = write_delivery(tmp_path / secret / "levering", FLAVOURS["postcodes"], seed=1, changed=in_whole_numbers)
        header, first, *rest = (folder / "values.csv").read_text("utf-8-sig").splitlines()
        cells = dict(zip(header.split(";"), first.split(";"), strict=True)) | {"observations": "99", "residents": "88"}
        line = ";".join((cells | {"association_share": secret}).values())
        (folder / "values.csv").write_text("\n".join([header, line, *rest, ""]), "utf-8")
        told.append(list(map(str, read_delivery(folder, THEME)[1])))
    assert any("gelezen met puntkomma's" in line for line in told[0])
    assert told[0] == told[1]


def in_whole_numbers(delivery: Delivery) -> Delivery:
    rows = {key: {name: cell and round(cell) for name, cell in row.items()} for key, row in delivery.values.items()}
    return replace(delivery, values=rows)


@pytest.mark.slow
@pytest.mark.parametrize(("flavour", "crs"), [("neighbourhoods", "EPSG:28992"), ("grid cells", "EPSG:3067")])
def test_secrets_of_squares_change_no_byte_and_no_word(tmp_path, capfd, flavour, crs):
    """One of 20 pairs: the site, its copies and the log of a delivery of squares, beside an older one with secrets."""
    found = []
    older = earlier_years(FLAVOURS[flavour])
    for name, changed in (("een", secretive_of), ("ander", twin_of)):
        folder = tmp_path / name
        into_squares(write_delivery(folder / "eerder", older, seed=4, changed=changed(4)), crs=crs)
        into_squares(write_delivery(folder / "levering", FLAVOURS[flavour], seed=3, changed=changed(3)), crs=crs)
        build(folder / "eerder", folder / "site")
        told = made(folder, capfd)
        site = {path: data for path, data in contents(folder).items() if not path.startswith(("levering", "eerder"))}
        found.append((site, told))
    values = [(tmp_path / name / "levering/values.csv").read_bytes() for name in ("een", "ander")]
    assert values[0] != values[1]
    assert found[0][1] == found[1][1]
    assert changed_paths(found[0][0], found[1][0]) == []
    assert any(b"withheld" in data for path, data in found[0][0].items() if path.endswith("kaarten.csv"))
    assert any(b'"withheld"' in data for path, data in found[0][0].items() if path.endswith("eerder/klassen.js"))


def secretive_of(seed):
    return lambda given: secretive(Random(seed), given)


def twin_of(seed):
    return lambda given: twin(Random(seed + 1000), secretive(Random(seed), given))
