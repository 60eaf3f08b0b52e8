"""Cutting, folding and the table of maps, against DOMAIN.md sections 3 and 4."""

import itertools
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.kinds.map_definition import NotAdditive
from site_builder.model.places.states import NO_SCORE
from site_builder.model.rules.classes import cross, cut, fold_concentration, fold_resilience
from site_builder.theme.maps import MAPS, RESILIENCE_CLASSES

FOLDED = """
decrease worsened many: decrease              decrease worsened some: decrease            decrease worsened few: decrease
decrease equal many: decrease                 decrease equal some: decrease               decrease equal few: decrease
decrease improved many: decrease              decrease improved some: decrease            decrease improved few: decrease
equal worsened many: equal                    equal worsened some: equal                  equal worsened few: equal
equal equal many: equal                       equal equal some: equal                     equal equal few: equal
equal improved many: equal                    equal improved some: equal                  equal improved few: equal
increase worsened many: not-resilient-many-problems  increase worsened some: not-resilient-problems  increase worsened few: not-resilient-few-problems
increase equal many: increase-nuisance-equal  increase equal some: increase-nuisance-equal  increase equal few: increase-nuisance-equal
increase improved many: resilient-many-problems  increase improved some: resilient-problems  increase improved few: resilient-few-problems
"""  # noqa: E501  (the 27 combinations are read as a table)
DIRECTIONS = ("decrease", "equal", "increase")
MOVEMENTS = ("worsened", "equal", "improved")
LEVELS = ("many", "some", "few")


def folded_by_hand() -> dict[tuple[str, str, str], str]:
    cells = [cell for line in FOLDED.strip().splitlines() for cell in line.split("  ") if cell.strip()]
    rule = (cell.strip().split(": ") for cell in cells)
    return {tuple(inputs.split()): slug for inputs, slug in rule}


def positions(*values: int) -> np.ndarray:
    return np.array(values, dtype=np.int8)


def test_all_27_combinations_fold_as_in_the_table():
    table = folded_by_hand()
    assert len(table) == 27
    for d, m, lv in itertools.product(range(3), repeat=3):
        slug = RESILIENCE_CLASSES[fold_resilience(positions(d), positions(m), positions(lv))[0]]
        assert slug == table[DIRECTIONS[d], MOVEMENTS[m], LEVELS[lv]]


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_all_three_inputs_must_exist(missing):
    inputs = [positions(0), positions(1), positions(1)]
    inputs[missing] = positions(NO_SCORE)
    assert fold_resilience(*inputs)[0] == NO_SCORE


@pytest.mark.parametrize(
    ("direction", "strong", "very_many", "expected"),
    [(2, 1, 1, 0), (2, 0, 1, 1), (2, 1, 0, 2), (2, 0, 0, 3), (1, 0, 1, 4), (1, 0, 0, 4), (0, 0, 1, 5), (0, 0, 0, 5)],
)
def test_concentration_folds_only_an_increase(direction, strong, very_many, expected):
    assert fold_concentration(positions(direction), positions(strong), positions(very_many))[0] == expected


@pytest.mark.parametrize(("level", "index"), list(itertools.product(range(3), repeat=2)))
def test_focus_crosses_level_and_index_with_few_problems_first(level, index):
    focus = MAPS[9].classes[cross(positions(level), positions(index))[0]]
    assert focus == f"focus-{('many-problems', 'problems', 'few-problems')[level]}-{('low', 'middle', 'high')[index]}"


def test_value_on_a_cut_belongs_to_the_upper_class():
    assert list(cut(np.array([9.999999, 10.0, 10.000001, np.nan]), (10.0, 20.0))) == [0, 1, 1, NO_SCORE]


@given(
    value=st.decimals("-2", "2", places=6),
    cuts=st.lists(st.decimals("-2", "2", places=4), min_size=1, max_size=6, unique=True).map(sorted),
)
def test_cut_counts_the_cuts_at_or_below_the_value(value: Decimal, cuts: list[Decimal]):
    expected = sum(1 for point in cuts if point <= value)
    assert cut(np.array([float(value)]), [float(c) for c in cuts])[0] == expected


def test_numbers_slugs_and_class_slugs_are_those_of_the_domain():
    assert [(m.number, m.slug, len(m.classes)) for m in MAPS] == [
        (1, "resilience", 9), (2, "resilience-relative", 9), (3, "association-share", 5), (4, "vulnerable-index", 5),
        (5, "vulnerable-concentration", 6), (6, "nuisance-national", 7), (7, "nuisance-municipal", 7),
        (8, "nuisance-change", 5), (9, "nuisance-change-relative", 5), (10, "focus", 9),
    ]  # fmt: skip


def test_maps_relative_to_the_municipality_refuse_to_be_added():
    for definition in MAPS:
        if definition.number in (2, 7, 9):
            with pytest.raises(NotAdditive):
                definition.require_additive("sum")
        else:
            definition.require_additive("sum")


def test_class_marks_are_letters_after_the_map_number():
    assert MAPS[0].mark(0) == "1A"
    assert MAPS[9].mark(8) == "10I"
