"""kaarten.csv of a finished site against the independent computation of tests/oracle.py."""

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.demo import write_demo_in_squares
from site_builder.inputs import DEMO_IN_SQUARES
from tests.support import oracle
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.sites import build, machine_tables
from tests.support.squares import into_squares

Rows = dict[str, dict[str, str]]


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "flavour"), list(enumerate(FLAVOURS)))
def test_every_flavour_of_delivery_shows_what_the_oracle_says(seed: int, flavour: str, tmp_path: Path):
    delivery = write_delivery(tmp_path / "levering", FLAVOURS[flavour], seed=seed)
    compare(delivery, build(delivery, tmp_path / "site"), publish=FLAVOURS[flavour].publish)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 110))
@pytest.mark.parametrize("flavour", FLAVOURS)
def test_many_random_deliveries_show_what_the_oracle_says(seed: int, flavour: str, tmp_path: Path):
    delivery = write_delivery(tmp_path / "levering", FLAVOURS[flavour], seed=seed)
    compare(delivery, build(delivery, tmp_path / "site"), publish=FLAVOURS[flavour].publish)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("flavour", "size", "radius", "crs"),
    [
        ("neighbourhoods", 50, 200, "EPSG:28992"),
        ("postcodes", 250, 0, "EPSG:25830"),
        ("grid cells", 100, 500, "EPSG:3067"),
        ("values in Web Mercator", 500, 1000, "EPSG:31370"),
        ("one municipality", 25, 0, "EPSG:3035"),
    ],
)
def test_squares_of_any_size_anywhere_show_what_the_oracle_says(
    flavour: str, size: int, radius: int, crs: str, tmp_path: Path
):
    alone = replace(FLAVOURS["grid cells"], municipalities={"q": ("Q", [f"q{n}" for n in range(30)])}, delimiter=",")
    kind = {**FLAVOURS, "one municipality": alone}[flavour]
    for seed in range(3):
        folder = tmp_path / str(seed)
        delivery = write_delivery(folder / "levering", kind, seed=seed + size)
        into_squares(delivery, size=size, radius=radius, crs=crs, open_counts=kind.publish == "values")
        compare(delivery, build(delivery, folder / "site"), publish=kind.publish, shields=False)


@pytest.mark.slow
def test_the_demo_in_squares_shows_what_the_oracle_says(tmp_path: Path):
    write_demo_in_squares(tmp_path / "levering")
    compare(tmp_path / "levering", build(DEMO_IN_SQUARES, tmp_path / "site"), publish="classes", shields=False)


@pytest.mark.nationwide
@pytest.mark.parametrize("name", ["nl-small", "nl", "cells"])
def test_shared_deliveries_show_what_the_oracle_says(name: str, shared_data: Path, tmp_path: Path):
    compare(shared_data / name, build(shared_data / name, tmp_path / "site"), publish="classes", shields=False)


def compare(folder: Path, edition: Path, *, publish: str, shields: bool = True) -> None:
    """Every cell, the order of rows and columns, and nothing beside them.

    shields: whether a municipality may show nothing beside its own mean. In no shared delivery one needs it, and no
    square.
    """
    delivery, tables = oracle.read(folder), machine_tables(edition)
    classes, values = oracle.classes(delivery), oracle.values(delivery) if publish == "values" else {}
    assert sorted(tables) == sorted(classes)
    for municipality, expected in classes.items():
        rows = tables[municipality]
        assert [unguarded(row["area"]) for row in rows] == sorted(expected)
        assert list(rows[0]) == header(delivery, publish, squares=(folder / "cells.csv").exists())
        shown = oracle.shielded(expected, rows) if shields else expected
        for row in rows:
            area = unguarded(row["area"])
            numbers = {
                key: cell if shown[area][key] == expected[area][key] else ""
                for key, cell in values.get(area, {}).items()
            }
            assert {key: row[key] for key in shown[area]} == shown[area], area
            assert {key: row[f"{key}.value"] for key in numbers} == numbers, area


def header(delivery: oracle.Delivery, publish: str, *, squares: bool) -> list[str]:
    suffixes, places = ("", ".value") if publish == "values" else ("",), ("x", "y", "neighbourhood") if squares else ()
    return ["area", "name", *places, *(f"{key}{suffix}" for key in oracle.layers(delivery) for suffix in suffixes)]


def unguarded(cell: str) -> str:
    """A text cell without the ' that keeps spreadsheets from reading it as a formula."""
    return cell[1:] if cell[:2] in ("'-", "'=", "'+", "'@") else cell
