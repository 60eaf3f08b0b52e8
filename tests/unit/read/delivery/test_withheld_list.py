"""The list of what earlier editions withheld: read back as written, and its mistakes told by line."""

import numpy as np
import pandas as pd
import pytest
from shapely.geometry import box

from site_builder.formats.csv_file import csv_bytes
from site_builder.formats.ground_text import outline_texts
from site_builder.model.places.areas import AreaYear
from site_builder.model.places.secrets import Secret, Square
from site_builder.read.delivery.withheld_list import read_withheld

ROWS = [("a", "Kern", "2014"), ("-b", "=1+1; x", "2020"), ("c", "'t Veld", "2020")]
GROUNDS = [box(5, 52, 5.1, 52.1), None, Square(120_000, 480_000, 100, 200)]


def told(path):
    return [str(problem) for problem in read_withheld(path)[1]]


def written(path, columns, *more):
    rows = [(*row, *own) for row, own in zip(ROWS, more or [()] * 3, strict=True)]
    path.write_bytes(csv_bytes(pd.DataFrame(rows, columns=columns, dtype=object)))
    return path


def test_a_list_of_three_columns_is_read_back_in_silence(tmp_path):
    path = written(tmp_path / "lijst.csv", ["area", "name", "year"])
    found = tuple(
        Secret(AreaYear(area, name, int(year)), None, f"lijst.csv:{line}")
        for line, (area, name, year) in enumerate(ROWS, start=2)
    )
    assert read_withheld(path) == (found, [])


def test_the_ground_is_read_back(tmp_path):
    texts = [(outline_texts(np.array([GROUNDS[0]]))[0],), ("",), ("120000 480000 100 200",)]
    path = written(tmp_path / "lijst.csv", ["area", "name", "year", "ground"], *texts)
    secrets, problems = read_withheld(path)
    assert problems == []
    assert secrets[0].ground.equals(GROUNDS[0])
    assert [secret.ground for secret in secrets[1:]] == GROUNDS[1:]


def test_an_edition_that_withheld_nothing_leaves_a_list_that_is_fine(tmp_path):
    path = tmp_path / "lijst.csv"
    path.write_text("area;name;year\n")
    assert read_withheld(path) == ((), [])


def test_what_a_spreadsheet_makes_of_a_year_is_that_year(tmp_path):
    path = tmp_path / "lijst.csv"
    path.write_text("area;name;year\na;Kern;2014,0\na;Kern;2015.0\n")
    assert [secret.area_year.year for secret in read_withheld(path)[0]] == [2014, 2015]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("a b;Kern;2014;", "lijst.csv:2: area is 'a b': gebruik 1 tot 16 letters, cijfers, _, . of -"),
        ("a;;2014;", "lijst.csv:2: name is leeg: vul een naam in"),
        ("a;Kern;14;", "lijst.csv:2: year is '14': schrijf het jaar in vier cijfers"),
        ("a;Kern;2014", "lijst.csv:2: de regel heeft 3 cellen en de kop 4: maak de regel even lang"),
        (
            "a;Kern;2014;bos",
            "lijst.csv:2: ground is geen omtrek en geen vierkant: zet de ligging terug met build.py ground, of maak de "
            "cel leeg",
        ),
    ],
)
def test_a_mistake_is_told_by_its_line(tmp_path, line, message):
    (tmp_path / "lijst.csv").write_text(f"area;name;year;ground\n{line}\n")
    assert told(tmp_path / "lijst.csv") == [message]


def test_a_list_that_is_not_there_is_told(tmp_path):
    (message,) = told(tmp_path / "weg.csv")
    assert message.endswith("deze lijst bestaat niet: geef het bestand met area;name;year, of laat dit weg")
