"""The bars of a municipality beside its type and the country, against plain counting of published classes."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from site_builder.model.figures.own_figures import (
    BarsPanel,
    ComparedBar,
    compared,
    municipality_panels,
    region_panels,
)
from site_builder.model.places.region import regions_of
from tests.support import oracle_figures
from tests.support.figure_cases import KINDS, PLACES, YEARS, municipalities
from tests.support.models import PANEL_FIGURES, classes_of, edition_of
from tests.support.oracle import Delivery
from tests.support.random_numbers import random_delivery

ORDERS = ("", *oracle_figures.STEPS)


def panels_of(delivery: Delivery) -> dict[str, tuple[BarsPanel, ...]]:
    return municipality_panels(classes_of(delivery), edition_of(delivery), municipalities(KINDS))


def bar_of(*counts: int) -> ComparedBar:
    return ComparedBar("own", sum(counts), counts, (), 0, 0)


@settings(max_examples=10, deadline=None, phases=(Phase.reuse, Phase.generate))  # a smaller seed is no smaller case
@given(seed=st.integers(0, 10**9), years=YEARS)
def test_panels_are_what_counting_the_published_classes_gives(seed: int, years: tuple[int, ...]):
    delivery = random_delivery(Random(seed), PLACES, years=years)
    rows = oracle_figures.classes(delivery)
    members = {code: list(areas) for code, areas in PLACES.items()}
    for code, panels in panels_of(delivery).items():
        kind = [area for other, areas in members.items() if KINDS[other] == KINDS[code] for area in areas]
        circles = (members[code], kind, list(rows))
        for panel in panels:
            number = panel.definition.number
            for group in panel.groups:
                for bar, circle in zip(group.bars, circles, strict=True):
                    assert bar.counts == oracle_figures.bar(rows, number, circle, group.group)
                    assert bar.withheld == oracle_figures.withheld(rows, number, circle, group.group)
            bars = [oracle_figures.bar(rows, number, circle, "") for circle in circles]
            told = tuple(slug in oracle_figures.PANELS[number][2] for slug in oracle_figures.PANELS[number][1])
            assert panel.type == oracle_figures.verdict(bars[0], bars[1], told)
            assert panel.nation == oracle_figures.verdict(bars[0], bars[2], told)
            own = {step: sum(oracle_figures.bar(rows, number, circles[0], step)) for step in ORDERS}
            assert [group.group for group in panel.groups] == [s for s in ORDERS if s == "" or own[s] >= 5]


@settings(max_examples=10, deadline=None, phases=(Phase.reuse, Phase.generate))
@given(seed=st.integers(0, 10**9))
def test_panels_of_a_region_count_its_municipalities_beside_the_country(seed: int):
    delivery = random_delivery(Random(seed), PLACES, years=(2014, 2020))
    rows = oracle_figures.classes(delivery)
    own = [replace(one, regions=("all",) if n else ("all", "one")) for n, one in enumerate(municipalities(KINDS))]
    regions = regions_of(own, {})
    found = region_panels(classes_of(delivery), edition_of(delivery), own, regions=regions)
    assert list(found) == [region.path for region in regions]
    for region in regions:
        circles = ([area for one in region.municipalities for area in PLACES[one.code]], list(rows))
        for panel in found[region.path]:
            assert panel.type is None
            for group in panel.groups:
                alone = len(region.municipalities) == len(own)
                assert [bar.who for bar in group.bars] == (["own"] if alone else ["own", "nation"])
                for bar, circle in zip(group.bars, circles, strict=False):
                    assert bar.counts == oracle_figures.bar(rows, panel.definition.number, circle, group.group)
                    assert bar.withheld == oracle_figures.withheld(rows, panel.definition.number, circle, group.group)
            told = tuple(slug in oracle_figures.PANELS[panel.definition.number][2]
                         for slug in oracle_figures.PANELS[panel.definition.number][1])  # fmt: skip
            bars = [oracle_figures.bar(rows, panel.definition.number, circle, "") for circle in circles]
            assert panel.nation == oracle_figures.verdict(bars[0], bars[1], told)


def test_panels_are_those_of_3_3_and_3_5_and_3_8_and_3_9():
    assert [one.number for one in PANEL_FIGURES] == ["3.3", "3.5", "3.8", "3.9"]


def test_under_twenty_areas_a_bar_has_no_percentages():
    panels = panels_of(random_delivery(Random(3), PLACES, years=(2014, 2020)))
    bars = [bar for own in panels.values() for one in own for group in one.groups for bar in group.bars]
    assert {bar.areas < 20 for bar in bars} == {True, False}
    for bar in bars:
        assert (bar.shares == ()) == (bar.areas < 20)
        assert not bar.shares or sum(bar.shares) == pytest.approx(100)


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        ((35, 65), (300, 700), "more"),  # exactly 5 points is a difference
        ((3499, 6501), (300, 700), "equal"),
        ((25, 75), (300, 700), "less"),
        ((5, 15), (15, 85), "more"),  # 10 points, what two of 20 areas make
        ((5, 15), (1501, 8499), "equal"),  # a little less
        ((3, 0), (10, 20), "more"),  # 66.7 points, what two of 3 areas make
        ((1, 1), (0, 9), "equal"),
        ((0, 0), (1, 2), None),
        ((1, 2), (1, 2), None),  # the others are the very same areas
    ],
)
def test_difference_counts_from_five_points_and_from_two_areas(own, other, expected):
    assert compared(bar_of(*own), bar_of(*other), (0,)) == expected
