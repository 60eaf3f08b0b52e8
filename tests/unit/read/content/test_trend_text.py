"""An editor adds a long trend with two files."""

from pathlib import Path

import pytest
from markupsafe import Markup

from site_builder.model.pages.graphs.charts import Lines, StackedBars, ValueBars
from site_builder.model.pages.graphs.trend_charts import trend_chart, trend_table
from site_builder.model.words.text_parts.stand_ins import PLACE
from site_builder.model.words.trends import Trend
from site_builder.read.content.trend_table import read_trend_table
from site_builder.read.content.trend_text import read_trend
from site_builder.read.parsing.documents.document import PageMarkup
from site_builder.render.text.markdown import to_markup

HEAD = """---
titel: Wie er wonen
bron: Een bron
eenheid: procent
soort: {kind}
fictief: {fictional}
---
"""


def trend_of(folder: Path, table: str, *, kind: str = "lijn", fictional: str = "ja", body: str = "") -> Trend:
    (folder / "2-7.md").write_text(HEAD.format(kind=kind, fictional=fictional) + body, "utf-8")
    (folder / "2-7.csv").write_text(table, "utf-8")
    trend, problems = read_trend(folder / "2-7.md", "figuren/2-7.md", PageMarkup(to_markup))
    assert trend is not None, problems
    return trend


@pytest.mark.parametrize("table", ["Jaar;A\n2000;1,5\n2010;2,25\n", "Jaar,A\n2000,1.5\n2010,2.25\n"])
def test_commas_and_semicolons_give_the_same_numbers(table: str, tmp_path: Path):
    trend = trend_of(tmp_path, table)
    assert (trend.number, trend.moments, trend.series[0].values) == ("2.7", ("2000", "2010"), (1.5, 2.25))
    assert trend.decimals == 2


def test_a_trend_may_do_without_a_text(tmp_path: Path):
    assert trend_of(tmp_path, "Jaar;A\n2000;1\n").text == Markup("")
    assert "<p>Uitleg.</p>" in trend_of(tmp_path, "Jaar;A\n2000;1\n", body="Uitleg.\n").text


def test_no_cell_holds_a_sign_that_stands_for_something(tmp_path: Path):
    (tmp_path / "x.csv").write_text(f"Jaar;A{PLACE}\n2000;1\n", "utf-8")
    _, problems = read_trend_table(tmp_path / "x.csv", "x.csv", "lijn")
    assert [str(one) for one in problems] == [
        "x.csv:1: deze regel bevat een onzichtbaar teken: verwijder dat teken",
    ]


@pytest.mark.parametrize(("word", "fictional"), [("ja", True), ("nee", False)])
def test_fictional_is_what_the_editor_says(word: str, fictional: bool, tmp_path: Path):
    assert trend_of(tmp_path, "Jaar;A\n2000;1\n", fictional=word).fictional is fictional


@pytest.mark.parametrize(("kind", "chart"), [("lijn", Lines), ("gestapeld", StackedBars), ("naast-elkaar", ValueBars)])
def test_every_kind_has_its_chart(kind: str, chart: type, tmp_path: Path):
    made = trend_chart(trend_of(tmp_path, "Jaar;A;B\n2000;40;60\n2010;30;70\n", kind=kind))
    assert isinstance(made, chart)
    assert [key.label for key in made.keys] == ["A", "B"]


def test_the_table_holds_the_file_and_a_gap_stays_empty(tmp_path: Path):
    table = trend_table(trend_of(tmp_path, "Jaar;A;B\n2000;40,5;\n2010;30;70\n"))
    assert table.columns == ("Jaar", "A", "B")
    assert table.rows == (("2000", "40,5", ""), ("2010", "30,0", "70,0"))


def test_a_stacked_bar_shows_parts_of_its_own_whole(tmp_path: Path):
    made = trend_chart(trend_of(tmp_path, "Jaar;A;B\n2000;1;3\n", kind="gestapeld"))
    assert isinstance(made, StackedBars)
    assert made.rows[0].shares == (25.0, 75.0)
