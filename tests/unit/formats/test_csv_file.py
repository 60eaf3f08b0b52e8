"""The grammar of CSV files."""

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats.csv_file import csv_bytes

TEXT = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"), max_size=12)


def test_bytes_of_a_small_table():
    table = pd.DataFrame({"area": ["A1"], "name": ['Zee; "dijk"'], "nuisance-change.value": ["-0,50"]})
    expected = '\ufeffTitel\r\narea;name;nuisance-change.value\r\nA1;"Zee; ""dijk""";-0,50\r\n'
    assert csv_bytes(table, preface=["Titel"], numeric={"nuisance-change.value"}) == expected.encode()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_a_spreadsheet_would_run_gets_a_quote(start):
    written = csv_bytes(pd.DataFrame({"name": [f"{start}1+1"]})).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(written, newline=""), delimiter=";"))[1] == [f"'{start}1+1"]


@given(cells=st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=5))
def test_what_is_written_is_read_back(cells):
    table = pd.DataFrame(cells, columns=["a", "b"])
    read = list(csv.reader(io.StringIO(csv_bytes(table).decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [tuple(cell.removeprefix("'") for cell in row) for row in read[1:]] == [
        tuple(cell.removeprefix("'") for cell in row) for row in cells
    ]
