"""An import that publishes numbers: they reach readers, and of a withheld area none does, nor what bounds it."""

import pytest

from tests.support.publishers import Town
from tests.support.sites import build, contents, machine_tables

NUISANCE = {0: (0.618, -0.577), 1: (0.012, 0.034), 2: (-0.093, -0.088), 3: (0.101, 0.144)}
"""Of the areas in 2014 and 2024; the first has 100 residents, and 150 are asked."""
MORE = """
[tables.lbm]
file = "lbm.csv"
code = "bu_code"
division = 2024

[measures.nuisance]
given = "score"
2014 = { table = "lbm", column = "onv", rows = { jaar = 2014 } }
2024 = { table = "lbm", column = "onv", rows = { jaar = 2024 } }

[nation]
nuisance = { 2014 = 0.0016, 2024 = 0.0072 }
"""
CHANGES = (
    ('title = "Stad"', 'title = "Stad"\nfictional = true\npublish = "values"'),
    ("minimum_observations = 50", "minimum_observations = 150"),
    ('measures = ["association_share"', 'measures = ["nuisance", "association_share"'),
    (
        "association_share = [10, 45, 60, 80]",
        "association_share = [10, 45, 60, 80]\nnuisance = [-0.15, -0.08, -0.04, 0.04, 0.08, 0.15]\n"
        "nuisance_change = [-0.03, -0.015, 0.015, 0.03]",
    ),
)


pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stad")
    town = Town(folder)
    rows = [
        f"BU000100{n:02},{year},{onv}"
        for n, both in NUISANCE.items()
        for year, onv in zip((2014, 2024), both, strict=True)
    ]
    (town.sources / "lbm.csv").write_text("\n".join(("bu_code,jaar,onv", *rows)) + "\n")
    town.write_recipe("", MORE, *CHANGES)
    assert not town.errors()
    return build(town.target, folder / "site")


def test_numbers_are_published_with_two_decimals(edition):
    (rows,) = machine_tables(edition).values()
    shown = {row["area"]: (row["nuisance-national.value"], row["nuisance-change.value"]) for row in rows}
    assert shown == {
        "BU00010000": ("", ""), "BU00010001": ("0,03", "0,02"), "BU00010002": ("-0,10", "0,01"),
        "BU00010003": ("0,14", "0,04"),
    }  # fmt: skip
    assert {row["area"]: row["association-share.value"] for row in rows}["BU00010003"] == "60"


def test_a_withheld_area_gets_no_number_and_nothing_beside_the_municipality_bounds_it(edition):
    (rows,) = machine_tables(edition).values()
    for row in rows:
        beside = {row[key] for key in row if key.startswith(("nuisance-municipal", "nuisance-change-relative"))}
        assert beside == {"withheld", ""}
    assert {rows[0][key] for key in rows[0] if key not in ("area", "name")} == {"withheld", ""}


def test_no_file_holds_a_number_of_the_withheld_area(edition):
    texts = {name: text for name, text in contents(edition / "gemeente").items() if name.endswith((".html", ".csv"))}
    for name, content in texts.items():
        for number in (b"0,62", b"0.618", b"0,58", b"0.577", b"-1,2", b"-1.195"):
            assert number not in content, name
