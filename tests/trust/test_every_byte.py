"""Numbers that can be recognised are put in a delivery, and looked for in every byte of what is made of it."""

import re

import pytest

from site_builder import cli
from tests.support import oracle
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.every_byte import readings
from tests.support.marked_numbers import found_in, marked, planted
from tests.support.oracle import Delivery
from tests.support.sites import build, machine_tables
from tests.support.squares import into_squares

SHAPE = {"association-share": r"\d{1,3}", "vulnerable-index": r"\d{1,3}", "nuisance": r"-?\d,\d\d"}


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "squares"), [("neighbourhoods", False), ("postcodes", False), ("grid cells", True)])
def test_no_delivered_number_stands_in_any_byte(tmp_path, capfd, kind, squares):
    given = []

    def changed(delivery: Delivery) -> Delivery:
        given.append(marked(7, delivery))
        return given[0]

    delivery = write_delivery(tmp_path / "levering", FLAVOURS[kind], seed=7, changed=changed)
    if squares:
        into_squares(delivery, crs="EPSG:3067")
    out = ["--out", str(tmp_path / "site")]
    kept = ["--afgeschermd-bewaren", str(tmp_path / "lijst.csv")]
    assert cli.main(["build", "--delivery", str(tmp_path / "levering"), *out, *kept]) == 0
    assert cli.main(["pack", *out]) == 0
    told = capfd.readouterr()
    secrets = set(planted(given[0]))
    read = [*readings(tmp_path / "site"), ("lijst.csv", (tmp_path / "lijst.csv").read_bytes())]
    read.append(("said", (told.out + told.err).encode()))
    assert len(secrets) > 500
    assert sum(name.count(".zip/") for name, _ in read) > 100
    assert [(name, found) for name, data in read for found in found_in(data) & secrets] == []


@pytest.mark.slow
def test_open_data_publish_whole_index_points_whole_percents_and_two_decimals_of_nuisance(tmp_path):
    folder = write_delivery(tmp_path / "levering", FLAVOURS["values in Web Mercator"], seed=5)
    expected, some = oracle.values(oracle.read(folder)), 0
    for rows in machine_tables(build(folder, tmp_path / "site")).values():
        for row in rows:
            numbers = {key.removesuffix(".value"): cell for key, cell in row.items() if key.endswith(".value")}
            hidden = {key for key in numbers if row[key] in ("withheld", "no-score")}
            assert numbers == expected[row["area"]] | dict.fromkeys(hidden, "")
            for key, cell in numbers.items():
                shape = next((one for start, one in SHAPE.items() if key.startswith(start)), "")
                assert not cell or re.fullmatch(shape, cell), (key, cell)
                some += bool(cell)
    assert some > 100
