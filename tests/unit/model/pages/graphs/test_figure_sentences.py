"""Which sentence a figure and a panel get, by their numbers."""

from dataclasses import replace

import pytest

from site_builder.model.figures.figure_numbers import Bar, Cell, Cells, Content, Distribution, Figure
from site_builder.model.figures.own_figures import BarGroup, BarsPanel, ComparedBar, Verdict
from site_builder.model.figures.share_groups import Missing
from site_builder.model.pages.graphs.figure_sentences import (
    figure_sentence,
    panel_sentence,
    residents_sentence,
    urbanity_sentence,
)
from site_builder.model.words.sentences.figure_words import FigureWords
from site_builder.model.words.sentences.sentence_table import REASONS
from site_builder.theme.figures import FIGURES
from tests.support.models import FIGURE_SENTENCES, PANEL_FIGURES, SHARE_CLASSES

NONE = Missing(0, 0)
PLACEHOLDERS = {name: " ".join(f"{p}={{{p}}}" for p in sorted(known)) for name, known in FIGURE_SENTENCES.items()}
WORDS = FigureWords(
    {name: f"<{name}> {text}" for name, text in PLACEHOLDERS.items()} | {f"reason.{one}": one for one in REASONS},
    {slug: f"Klasse {slug}" for slug in SHARE_CLASSES},
    {"eerste": "2014", "laatste": "2020", "gebied": "vak", "gebieden": "vakken", "geheel": "overal"},
)


def figure(number: str, content: Content, second: Content | None = None) -> Figure:
    return Figure(next(one for one in FIGURES if one.number == number), content, second)


def bars(number: str, *shares: tuple[float, ...]) -> Distribution:
    definition = next(one for one in FIGURES if one.number == number)
    full = [(*share, *(0.0,) * (len(definition.maps[0].classes) - len(share))) if share else () for share in shares]
    rows = zip(SHARE_CLASSES, full, strict=False)
    return Distribution(definition.maps[0], tuple(Bar(g, 9 if s else None, (), s) for g, s in rows), NONE)


def shift(*values: float | None) -> Figure:
    pairs = zip(SHARE_CLASSES, values, strict=False)
    return figure("3.1", Cells("", tuple(Cell(g, "", None if v is None else 9, v) for g, v in pairs), NONE))


def panel(spoken: int, areas: int, type_: Verdict | None, nation: Verdict | None, elsewhere: int = 1) -> BarsPanel:
    own = ComparedBar("own", areas, (spoken, 0, 0, 0, areas - spoken, 0), (), 0, 0)
    other = ComparedBar("nation", 99, (elsewhere, 0, 0, 0, 99 - elsewhere, 0), (), 0, 0)
    return BarsPanel(PANEL_FIGURES[0], (BarGroup("", (own, other)),), spoken, type_, nation)


@pytest.mark.parametrize(
    ("values", "name", "told"),
    [
        ((1.25, -1.0, -0.25), "both", "meest=klasse share-1 min=1,0 minst=klasse share-2 plus=1,3"),
        ((1.0, None, 0.04), "rise", "meest=klasse share-1"),
        ((-1.0, None, -0.04), "fall", "min=1,0 minst=klasse share-1"),
        ((0.04, -0.04), "equal", ""),
    ],
)
def test_shift_of_homes_names_what_grew_and_shrank_most(values, name, told):
    sentence = figure_sentence(shift(*values), WORDS)
    assert sentence.startswith(f"<figure.3-1.{name}>")
    assert told in sentence


def test_figure_without_a_shown_group_says_that_there_is_too_little():
    cells = tuple(Cell(group, year, None, None) for group in SHARE_CLASSES for year in ("2014", "2020"))
    for one in (shift(None, None), figure("3.2", Cells("year", cells, NONE)), figure("3.5", bars("3.5", (), ()))):
        assert figure_sentence(one, WORDS).startswith("<figure.nothing>")


def test_highest_shown_share_class_stands_beside_the_lowest():
    sentence = figure_sentence(figure("3.3", bars("3.3", (), (10, 20), (), (30, 40, 5), ())), WORDS)
    assert sentence.startswith("<figure.3-3.ends>")
    assert "h1=75,0% hoog=klasse share-4 l1=30,0% laag=klasse share-2" in sentence


def test_only_shown_share_class_is_named_alone():
    assert figure_sentence(figure("3.9", bars("3.9", (10, 20))), WORDS).startswith("<figure.3-9.one>")


def test_figure_3_8_tells_resilience_first_and_its_lack_beside_it():
    sentence = figure_sentence(figure("3.8", bars("3.8", (0, 0, 0, 1, 2, 3, 10, 20, 30))), WORDS)
    assert "h1=6,0% h2=<figure.there-too> p=60,0%" in sentence


def test_where_figure_3_8_has_no_lack_of_resilience_it_says_nowhere():
    sentence = figure_sentence(figure("3.8", bars("3.8", (0, 0, 0, 0, 0, 0, 0, 0, 0))), WORDS)
    assert "h1=<figure.none>  h2=<figure.nowhere>" in sentence


@pytest.mark.parametrize(
    ("share", "told"),
    [
        (0.0, "<figure.none>"), (0.04, "<figure.less-than> p=0,1%"), (0.05, "0,1%"), (12.25, "12,3%"),
        (99.96, "<figure.more-than> p=99,9%"), (100.0, "100%"), (99.9999999, "100%"),
    ],
)  # fmt: skip
def test_nothing_and_all_are_said_as_such_and_what_only_looks_it_is_not(share, told):
    shares = (share, 0.0, 0.0, 100 - share)
    sentence = figure_sentence(figure("3.5", bars("3.5", shares)), WORDS)
    assert f"h1={told}" in sentence
    assert ("h1=<figure.none>" in sentence) == (share == 0)
    nobody = residents_sentence(figure("3.5", bars("3.5", shares), bars("3.5", shares)), WORDS)
    assert ("h1=<figure.nobody>" in nobody) == (share == 0)


def test_a_view_by_urbanity_names_whom_it_is_about_and_in_a_part_that_it_is_one():
    shown = replace(figure("3.8", bars("3.8", (1,))), by_urbanity={"urban": bars("3.8", (0, 0, 0, 50))})
    assert "soort=<figure.urbanity.urban>" in urbanity_sentence(shown, "urban", WORDS)
    assert "soort=<figure.part-urbanity.urban>" in urbanity_sentence(shown, "urban", replace(WORDS, is_part=True))


def test_second_view_has_a_sentence_and_other_figures_have_none():
    weighted = figure("3.5", bars("3.5", (1,)), bars("3.5", (12.25,)))
    assert residents_sentence(weighted, WORDS).startswith("<figure.3-5.residents.one>")
    assert "h1=12,3%" in residents_sentence(weighted, WORDS)
    assert residents_sentence(figure("3.3", bars("3.3", (1,))), WORDS) == ""


def test_figure_3_2_speaks_of_share_classes_with_both_the_first_and_the_last_year():
    numbers = {"share-1": (1.0, None), "share-2": (10.0, 11.0), "share-3": (20.0, 30.0)}
    cells = tuple(
        Cell(group, year, 9, numbers.get(group, (None, None))[n])
        for group in SHARE_CLASSES
        for n, year in enumerate(("2014", "2020"))
    )
    sentence = figure_sentence(figure("3.2", Cells("year", cells, NONE)), WORDS)
    assert "h1=20,0 h2=30,0 hoog=klasse share-3 l1=10,0 l2=11,0 laag=klasse share-2" in sentence


def test_figure_3_6_speaks_of_the_last_period_with_signs():
    cells = (Cell("share-1", "2014-2018", 9, 0.5), Cell("share-1", "2018-2020", 9, -0.00126),
             Cell("share-2", "2014-2018", 9, 0.5), Cell("share-2", "2018-2020", 9, 0.00125))  # fmt: skip
    sentence = figure_sentence(figure("3.6", Cells("period", cells, NONE)), WORDS)
    assert "h1=+0,0013 hoog=klasse share-2 l1=−0,0013 laag=klasse share-1 laatste=2020 tot=2020 van=2018" in sentence


def test_figures_per_type_speak_of_the_highest_share_class_that_most_types_show():
    shown = {("g4", "share-2"): 1.0, ("g40", "share-2"): 2.0, ("g4", "share-3"): 3.0, ("other", "share-3"): 4.0,
             ("g4", "share-4"): 5.0}  # fmt: skip
    cells = tuple(
        Cell(group, type_, 9, shown.get((type_, group))) for type_ in ("g4", "g40", "other") for group in SHARE_CLASSES
    )
    sentence = figure_sentence(figure("3.7", Cells("type", cells, NONE)), WORDS)
    assert "hoog=klasse share-3" in sentence
    assert "p=3,0% soort=<figure.type.g4>  en <figure.type-part>" in sentence
    assert "p=4,0% soort=<figure.type.other>" in sentence


@pytest.mark.parametrize(
    ("made", "name"),
    [
        (panel(0, 0, None, None), "nothing"),
        (panel(0, 30, "less", "less"), "beside-same"),
        (panel(0, 30, "equal", "equal"), "none-near"),
        (panel(0, 30, None, "equal"), "none-near"),
        (panel(0, 30, "equal", "equal", 0), "none-either"),
        (panel(0, 30, "less", "equal"), "none-mixed"),
        (panel(1, 1, "equal", "equal"), "one-area"),
        (panel(1, 2, "equal", "equal"), "few-areas"),
        (panel(1, 3, None, None), "alone"),
        (panel(1, 3, None, "more"), "beside-nation"),
        (panel(1, 3, "more", "more"), "beside-same"),
        (panel(1, 3, "more", "equal"), "beside-both"),
    ],
)
def test_panel_sentence_compares_as_far_as_there_is_something_beside(made, name):
    sentence = panel_sentence(made, WORDS, place="Ede", type_="g40")
    assert sentence.startswith(f"<panel.{name}>")


def test_panel_sentence_says_how_often_beside_type_and_country():
    sentence = panel_sentence(panel(3, 30, "less", "equal"), WORDS, place="Ede", type_="g40")
    assert "bijland=<panel.equal>" in sentence
    assert "bijsoort=<panel.less>" in sentence
    assert "<panel.3-3.some>" in sentence
    assert "<figure.type.g40>" in sentence
    assert "geheel=overal" in sentence


@pytest.mark.parametrize(
    ("changes", "name", "told"),
    [
        ({"share-1": (0.2, -0.9), "share-5": (1.2, 0.3)}, "ends", ("h1=<chart.measure.social", "h2=+1,20", "l2=−0,90")),
        ({"share-1": (0.001, -0.004), "share-5": (1.2, 0.3)}, "one", ("h2=+1,20",)),
        ({"share-1": (0.001, -0.004)}, "equal", ()),
    ],
)
def test_3_10_names_the_group_that_changed_most(changes, name, told):
    groups = ("social_assistance", "refugee_origin")
    cells = tuple(
        Cell(share, group, 9, changes[share][n]) if share in changes else Cell(share, group, None, None)
        for share in SHARE_CLASSES
        for n, group in enumerate(groups)
    )
    sentence = figure_sentence(figure("3.10", Cells("measure", cells, NONE)), WORDS)
    assert sentence.startswith(f"<figure.3-10.{name}>")
    assert all(part in sentence for part in told)


def test_3_10_names_the_only_group_without_saying_that_it_changed_most():
    cells = tuple(Cell(share, "social_assistance", 9, 0.5 if share == "share-2" else None) for share in SHARE_CLASSES)
    sentence = figure_sentence(figure("3.10", Cells("measure", cells, NONE)), WORDS)
    assert sentence.startswith("<figure.3-10.alone.one>")
    assert "groep=<chart.measure.social_assistance>" in sentence
    assert "h1=+0,50" in sentence


def test_a_part_of_the_country_calls_a_type_by_another_name():
    in_part = replace(WORDS, is_part=True)
    sentence = panel_sentence(panel(0, 30, "less", "equal"), in_part, place="Ede", type_="g40")
    assert "<figure.part-type.g40>" in sentence
    assert (WORDS.whole, in_part.whole) == ("<whole.nation.name> ", "<whole.part.name> ")
