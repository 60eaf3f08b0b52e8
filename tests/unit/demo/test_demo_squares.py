"""The demo in squares: the same on every machine, and every value the average over its window."""

import hashlib
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from site_builder.demo.demo_delivery import write_demo_in_squares
from site_builder.demo.demo_squares import OBSERVED, RADIUS
from site_builder.read.delivery.delivery_folder import read_delivery
from site_builder.theme import THEME

pytestmark = pytest.mark.slow

NUMBERS_SHA256 = "3e12a1c83d2acc275d187b7c6be22169434ef90835f028ceadfdb6acafc74165"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("demo") / "vierkanten"
    write_demo_in_squares(made)
    return made


def test_every_machine_makes_the_same_numbers(folder: Path) -> None:
    numbers = (folder / "values.csv").read_bytes() + (folder / "cells.csv").read_bytes()
    assert hashlib.sha256(numbers).hexdigest() == NUMBERS_SHA256


def test_nothing_is_wrong_with_it_and_nothing_is_doubted(folder: Path) -> None:
    delivery, problems = read_delivery(folder, THEME)
    assert [str(problem) for problem in problems] == []
    assert len(set(delivery.areas.register["municipality"])) == 12


def test_observations_are_those_of_the_window(folder: Path) -> None:
    cells = pd.read_csv(folder / "cells.csv", dtype={"code": str})
    values = pd.read_csv(folder / "values.csv").query("year == 2020").set_index("area").loc[cells["code"]]
    middle, residents = cells[["x", "y"]].to_numpy(), values["residents"].to_numpy()
    for place in range(0, len(cells), 997):
        near = ((middle - middle[place]) ** 2).sum(axis=1) <= RADIUS**2
        assert values["observations"].iloc[place] == int(OBSERVED * residents[near].sum())


def test_withheld_squares_some_in_one_year_only_and_some_without_a_score(folder: Path) -> None:
    values = pd.read_csv(folder / "values.csv")
    few = (values["observations"] < 50).to_numpy().reshape(-1, 3)
    assert 0.02 < few.mean() < 0.3
    assert (few.any(axis=1) & ~few.all(axis=1)).any()
    enough = values[values["observations"] >= 50]
    assert ((enough["residents"] == 0) | enough["nuisance"].isna() | enough["refugee_origin"].isna()).any()
    assert np.isfinite(enough["somatic_and_mobility"]).mean() > 0.9
