"""What stays withheld because an earlier edition withheld it, and what stops the build."""

import numpy as np
import pandas as pd
import pytest
from shapely.geometry import box

from site_builder.model.places.areas import Areas, AreaYear
from site_builder.model.places.secrets import EarlierSecrets, Secret, Square, Squares
from site_builder.model.rules.withheld_before import Places, withhold_before
from tests.support.models import MEASURES

YEARS = (2001, 2005)
NAMES = {"BU01": "Kern", "BU02": "Zuid", "BU03": "Kern"}
GROUND = {code: box(column, 0, column + 1, 1) for column, code in enumerate(NAMES)}


def kept(*secrets, squares=None, shown=None):
    """Which (code, year) are withheld, and what is told."""
    register = pd.DataFrame({"name": NAMES, "municipality": "M", "district": ""})
    raw = pd.DataFrame(
        [(code, year, 99.0) for code in NAMES for year in YEARS], columns=["area", "year", "observations"]
    )
    areas = Areas(register, raw.assign(residents=9.0, **dict.fromkeys(MEASURES, 7.0)))
    places = Places(np.array(list(GROUND.values()), dtype=object), squares)
    found, problems = withhold_before(areas, places, EarlierSecrets(secrets, shown or {}), years=YEARS)
    masked = found.raw[found.raw["observations"].isna()]
    return set(zip(masked["area"], masked["year"], strict=True)), [str(problem) for problem in problems]


def secret(code, name, ground=None, *, year=2001, in_site=False):
    return Secret(AreaYear(code, name, year), ground, "lijst.csv:2", in_site)


@pytest.mark.parametrize(
    ("code", "name"),
    [("BU02", "Zuid"), ("2", "Zuid"), ("02", "zuid"), ("bu2", "ZUID"), ("BU02", "Zu\u200bid"), ("BU02", " Zuid\u00a0")],
)
def test_code_and_name_decide_however_they_were_typed(code, name):
    assert kept(secret(code, name)) == ({("BU02", 2001)}, [])


@pytest.mark.parametrize(("code", "name"), [("BU02", "Kern"), ("BU09", "Zuid"), ("BU09", "Weg"), ("BU02", "Noord")])
def test_a_line_that_meets_nothing_and_has_no_ground_is_an_error(code, name):
    withheld, (told,) = kept(secret(code, name))
    assert not withheld
    assert told.startswith(f"lijst.csv:2: {code} ({name}) was in 2001 afgeschermd en is hier niet te vinden")
    assert "build.py ground LIJST --delivery VORIGE_LEVERING" in told


def test_of_a_year_that_this_edition_has_not_nothing_is_asked():
    assert kept(secret("BU09", "Weg", year=1999)) == (set(), [])


def test_ground_decides_whatever_the_code_and_name():
    assert kept(secret("X", "Anders", GROUND["BU02"])) == ({("BU02", 2001)}, [])


def test_ground_elsewhere_is_no_area_of_this_delivery():
    assert kept(secret("X", "Anders", box(50, 50, 51, 51))) == (set(), [])


def test_a_code_and_name_on_other_ground_withhold_both():
    assert kept(secret("BU01", "Kern", GROUND["BU02"])) == ({("BU01", 2001), ("BU02", 2001)}, [])


def test_a_line_without_ground_takes_that_of_the_same_area_in_another_year():
    withheld, told = kept(secret("X", "Weg"), secret("x", "weg", GROUND["BU02"], year=2005))
    assert (withheld, told) == ({("BU02", 2001), ("BU02", 2005)}, [])


def test_an_area_that_took_over_a_secret_beside_ground_that_was_not_shown_is_told():
    small = box(0, 0, 0.2, 1)
    shown = {2001: np.array([box(0.2, 0, 0.5, 1)], dtype=object)}
    withheld, (told,) = kept(secret("S", "Klein", small, in_site=True), shown=shown)
    assert not withheld
    assert "BU01 omvat in 2001 de grond van S (Klein), die afgeschermd was, en wordt getoond" in told


def test_merged_minus_shown_is_the_secret():
    small = box(0, 0, 0.2, 1)
    shown = {2001: np.array([box(0.2, 0, 1, 1)], dtype=object)}
    assert kept(secret("S", "Klein", small, in_site=True), shown=shown) == ({("BU01", 2001)}, [])
    assert kept(secret("S", "Klein", small)) == ({("BU01", 2001)}, [])


def test_squares_withhold_no_area_and_are_told_once():
    withheld, (told,) = kept(secret("a", "Kern", Square(0, 0, 1, 0)), secret("b", "Kern", Square(1, 0, 1, 0)))
    assert not withheld
    assert "2 afgeschermde vierkanten van 2001 zijn hier niet toegepast" in told


def test_of_a_square_its_place_alone_decides():
    squares = Squares(np.array([0.0, 100.0, 200.0]), np.zeros(3), 100, 200)
    assert kept(secret("BU01", "Kern", Square(100, 0, 100, 200)), squares=squares) == ({("BU02", 2001)}, [])


def test_a_cell_in_a_listed_area_is_withheld():
    squares = Squares(np.array([0.0, 100.0, 200.0]), np.zeros(3), 100, 200)
    assert kept(secret("W", "Wijk", box(0, 0, 2, 1)), squares=squares) == ({("BU01", 2001), ("BU02", 2001)}, [])


def test_many_lines_are_told_in_a_few():
    _, told = kept(*(secret(f"X{number}", "Weg") for number in range(30)))
    assert len(told) == 21
    assert told[-1] == "lijst.csv:2: vanaf hier nog 10 regels met hetzelfde: zie de regels hierboven"
