"""For all combinations of counts: what a sentence says holds, and the reason it names holds for the most areas."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.figures.figure_numbers import Bar, Cell, Cells, Distribution, Figure
from site_builder.model.figures.own_figures import (
    NEAR_AREAS,
    NEAR_POINTS,
    BarGroup,
    BarsPanel,
    ComparedBar,
    compared,
)
from site_builder.model.figures.share_groups import Missing
from site_builder.model.pages.graphs.figure_sentences import figure_sentence, panel_sentence
from site_builder.model.words.dutch import listing, number
from site_builder.model.words.sentences.figure_words import FigureWords
from site_builder.model.words.sentences.sentence_table import reasons_of
from site_builder.theme import THEME
from site_builder.theme.figures import FIGURES
from site_builder.theme.lead import ChangeCounts, LeadCounts, change_sentences, lead_sentences
from tests.support.models import FIGURE_SENTENCES, PANEL_FIGURES, SHARE_CLASSES, texts

FEW = st.integers(0, 4)
MANY = st.integers(0, 60)
PLACE = {"nummer": "1", "gemeente": "Ede", "gebied": "vak", "gebieden": "vakken"}
NAMES = {
    name: f"<{name}> {' '.join(f'{p}={{{p}}}' for p in sorted(known))}" for name, known in FIGURE_SENTENCES.items()
}
WORDS = FigureWords(
    NAMES | {f"reason.{one}": one for one in reasons_of(THEME)},
    {slug: slug for slug in SHARE_CLASSES},
    {"eerste": "2014", "laatste": "2020", "gebied": "vak", "gebieden": "vakken", "geheel": "OVERAL"},
)


def named_reasons(reasons: dict[str, int]) -> tuple[str, list[str]]:
    """The ending of the sentence and the reasons, more than one where they tie, found by looking at all of them."""
    held = {reason: areas for reason, areas in reasons.items() if areas}
    most = [reason for reason, areas in held.items() if areas == max(held.values())]
    if not most:
        return "", []
    return (".only" if len(held) == len(most) else ".mostly"), most


def named(reasons: list[str]) -> str:
    return f"reden={listing(reasons)}" if reasons else ""


@settings(deadline=None)
@given(improved=FEW, equal=FEW, worsened=FEW, decreased=FEW, still=FEW, withheld=FEW, no_score=FEW, trouble=FEW)
def test_the_sentences_above_a_map_say_what_was_counted(
    improved: int, equal: int, worsened: int, decreased: int, still: int, withheld: int, no_score: int, trouble: int
) -> None:
    rose, shown = improved + equal + worsened, improved + equal + worsened + decreased + still
    counts = LeadCounts(
        shown, improved, equal, worsened, decreased, min(trouble, decreased), withheld, no_score,
    )  # fmt: skip
    told = " ".join(lead_sentences(counts, texts().sentences, **PLACE))
    if shown == 0:
        ending, reasons = named_reasons({"withheld": withheld, "no-score": no_score})
        first = told.split(". ")[0]
        assert ("door te weinig waarnemingen" in first) == ("withheld" in reasons)
        assert ("omdat de bron geen cijfers heeft" in first) == ("no-score" in reasons)
        assert ("vooral" in first) == (ending == ".mostly")
    elif shown > 1:
        found = re.search(r"In (?:(geen|\d+) van de |alle |)(\d+|beide) vakken met cijfers nam de index", told)
        assert found
        whole = found[2].replace("beide", "2")
        assert ((found[1] or whole).replace("geen", "0"), whole) == (str(rose), str(shown))
        assert (found[1] is None) == (rose == shown)
    missing = re.search(r"(\d+) vak(?:ken)? he(?:eft|bben) te weinig waarnemingen", told)
    assert (int(missing[1]) if missing else 0) == withheld
    assert ("toch toe" in told) == (counts.decreased_worsened > 0)


@settings(deadline=None)
@given(improved=FEW, equal=FEW, worsened=FEW, withheld=FEW, no_score=FEW)
def test_without_map_1_the_sentences_say_what_was_counted_and_never_nought(
    improved: int, equal: int, worsened: int, withheld: int, no_score: int
) -> None:
    counts = ChangeCounts(improved, equal, worsened, withheld, no_score)
    told = " ".join(change_sentences(counts, texts().sentences, **PLACE))
    assert not re.search(r"\b0\b", told)
    if counts.shown > 1:
        patterns = (
            r"In (?:alle )?(\d+)(?: van de \d+)? vakken met cijfers namen overlast en onveiligheid af",
            r"In (?:alle )?(\d+)(?: vakken met cijfers)? bleven",
            r"(?:in|In alle) (\d+)(?: vakken met cijfers)? namen (?:zij|overlast en onveiligheid) toe",
        )
        found = [re.search(pattern, told) for pattern in patterns]
        assert [int(one[1]) if one else 0 for one in found] == [improved, equal, worsened]


@settings(deadline=None)
@given(shares=st.lists(st.tuples(FEW, FEW, MANY).filter(any), min_size=1, max_size=5))
def test_figure_3_8_says_the_percentages_of_its_bars(shares: list[tuple[int, int, int]]) -> None:
    definition = next(one for one in FIGURES if one.number == "3.8")
    bars = []
    for group, (resilient, not_resilient, rest) in zip(SHARE_CLASSES, shares, strict=False):
        areas = resilient + not_resilient + rest
        of_classes = (rest, 0, 0, 0, resilient, 0, 0, not_resilient, 0)
        bars.append(Bar(group, areas, of_classes, tuple(100 * areas_in / areas for areas_in in of_classes)))
    figure = Figure(definition, Distribution(definition.maps[0], tuple(bars), Missing(0, 0)), None)
    told = figure_sentence(figure, replace(WORDS, sentences=texts().sentences))
    for group, (resilient, not_resilient, rest) in (
        list(zip(SHARE_CLASSES, shares, strict=False))[at] for at in (0, -1)
    ):
        areas = resilient + not_resilient + rest
        first = written(100 * resilient / areas, "geen")
        share = written(100 * not_resilient / areas, "")
        second = f"in {share} van die klasse" if not_resilient else "nergens in die klasse"
        assert re.search(
            rf"In {first} van de vakken met {group}\b[^.]*\. Weinig veerkracht[^.]* was er {second}\.", told
        )


def written(share: float, none: str) -> str:
    return f"{number(share, 1)}%" if 0 < share < 100 else none if share == 0 else "100%"


@settings(deadline=None)
@given(
    own=st.tuples(MANY, MANY), kind=st.tuples(MANY, MANY), rest=st.tuples(MANY, MANY),
    withheld=FEW, no_score=FEW, outside=FEW,
)  # fmt: skip
def test_a_panel_compares_as_the_counts_do(
    own: tuple[int, int], kind: tuple[int, int], rest: tuple[int, int], withheld: int, no_score: int, outside: int
) -> None:
    definition = PANEL_FIGURES[0]
    here, there = (_bar("own", own, definition.spoken), _bar("type", _sum(own, kind), definition.spoken))
    whole = _bar("nation", _sum(own, kind, rest), definition.spoken)
    here = replace(here, withheld=withheld, no_score=no_score, outside=outside)
    verdicts = [compared(here, other, definition.spoken) for other in (there, whole)]
    panel = BarsPanel(definition, (BarGroup("", (here, there, whole)),), own[0], *verdicts)
    told = panel_sentence(panel, WORDS, place="Ede", type_="g40")
    if here.areas == 0:
        ending, reasons = named_reasons({"withheld": withheld, "no-score": no_score, definition.outside: outside})
        assert told.startswith(f"<panel.nothing{ending}>")
        assert named(reasons) in told
        return
    assert f"n={here.areas}" in told or here.areas == 1
    if here.areas > NEAR_AREAS:
        assert f"k={own[0]}" in told or own[0] == 0
        assert ("<panel.equal>" not in told) or own[0] > 0
        _holds(told, "bijland", here, whole, definition.spoken)
        _holds(told, "bijsoort", here, there, definition.spoken)


def _holds(told: str, place: str, own: ComparedBar, other: ComparedBar, spoken: tuple[int, ...]) -> None:
    """More and less are more and less, by at least five points and by more than two own areas make."""
    found = re.search(rf"{place}=<panel\.(\w+)>", told)
    if found is None:
        return
    mine, theirs = (sum(bar.counts[n] for n in spoken) / bar.areas * 100 for bar in (own, other))
    near = max(NEAR_POINTS, 100 * NEAR_AREAS / own.areas)
    if found[1] == "equal":
        assert abs(mine - theirs) < near + 1e-9
    else:
        assert (mine > theirs) == (found[1] == "more")
        assert abs(mine - theirs) > near - 1e-9


def _sum(*parts: tuple[int, int]) -> tuple[int, int]:
    return sum(part[0] for part in parts), sum(part[1] for part in parts)


def _bar(who: str, counts: tuple[int, int], spoken: tuple[int, ...]) -> ComparedBar:
    """Areas in the first class that the sentence speaks of, and in the last, of which it does not."""
    size = len(PANEL_FIGURES[0].maps[0].classes)
    classes = [0] * size
    classes[spoken[0]], classes[-1] = counts
    return ComparedBar(who, sum(counts), tuple(classes), (), 0, 0)  # type: ignore[arg-type]


@settings(deadline=None)
@given(number=st.sampled_from([one.number for one in FIGURES]), shown=FEW, withheld=FEW, no_score=FEW, outside=FEW)
def test_an_empty_figure_names_the_reason_of_the_most_areas(
    number: str, shown: int, withheld: int, no_score: int, outside: int
) -> None:
    definition = next(one for one in FIGURES if one.number == number)
    missing = Missing(withheld, no_score, shown, outside)
    across = {"3.2": "year", "3.6": "period", "3.4": "type", "3.7": "type", "3.1": ""}.get(number)
    moment = {"year": "2014", "period": "2014-2020", "type": "g4", "": ""}.get(across or "", "")
    empty = tuple(Cell(group, moment, None, None) for group in SHARE_CLASSES)
    content = Distribution(definition.maps[0], (), missing) if across is None else Cells(across, empty, missing)  # type: ignore[arg-type]
    told = figure_sentence(Figure(definition, content, None), WORDS)
    outside_is = {"3.1": "no-homes", "3.9": "no-decrease"}.get(number, "few")
    reasons = {"withheld": withheld, "no-score": no_score, "few": shown}
    reasons[outside_is] = reasons.get(outside_is, 0) + outside
    ending, most = named_reasons(reasons)
    assert told.startswith(f"<figure.nothing{ending}>")
    assert named(most) in told
