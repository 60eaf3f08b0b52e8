"""The list of what earlier editions withheld: read back as written, and its mistakes told by line."""

import pandas as pd
import pytest

from site_builder.formats.csv_file import csv_bytes
from site_builder.model.places.areas import AreaYear
from site_builder.read.delivery.withheld_list import read_withheld

NAMES = {"a": "Kern", "-b": "=1+1; x"}


def told(path):
    return [str(problem) for problem in read_withheld(path, NAMES)[1]]


def test_what_is_written_is_read_back_in_silence(tmp_path):
    rows = [("a", "Kern", "2014"), ("-b", "=1+1; x", "2020"), ("c", "'t Veld", "2020")]
    path = tmp_path / "lijst.csv"
    path.write_bytes(csv_bytes(pd.DataFrame(rows, columns=["area", "name", "year"], dtype=object)))
    assert read_withheld(path, NAMES) == (tuple(AreaYear(area, name, int(year)) for area, name, year in rows), [])


def test_an_edition_that_withheld_nothing_leaves_a_list_that_is_fine(tmp_path):
    path = tmp_path / "lijst.csv"
    path.write_text("area;name;year\n")
    assert read_withheld(path, NAMES) == ((), [])


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("a b;Kern;2014", "lijst.csv:2: area is 'a b': gebruik 1 tot 16 letters, cijfers, _, . of -"),
        ("a;;2014", "lijst.csv:2: name is leeg: vul een naam in"),
        ("a;Kern;14", "lijst.csv:2: year is '14': schrijf het jaar in vier cijfers"),
        ("a;Kern", "lijst.csv:2: de regel heeft 2 cellen en de kop 3: maak de regel even lang"),
        (
            "a;Kern-Zuid;2014",
            "lijst.csv:2: a heet in deze levering 'Kern' en niet 'Kern-Zuid', en is niet afgeschermd: "
            "controleer of het hetzelfde gebied is; zo ja, neem de nieuwe naam over",
        ),
    ],
)
def test_a_mistake_is_told_by_its_line(tmp_path, line, message):
    (tmp_path / "lijst.csv").write_text(f"area;name;year\n{line}\n")
    assert told(tmp_path / "lijst.csv") == [message]


def test_a_list_that_is_not_there_is_told(tmp_path):
    (message,) = told(tmp_path / "weg.csv")
    assert message.endswith("deze lijst bestaat niet: geef het bestand met area;name;year, of laat dit weg")
