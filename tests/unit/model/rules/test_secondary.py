"""Secondary withholding: what a municipality shows beside its own mean, and when it shows nothing."""

from dataclasses import replace
from decimal import Decimal
from random import Random

import numpy as np
import pytest

from site_builder.model.places.edition import CellGrid
from site_builder.model.places.states import NO_SCORE, SHIELDED, WITHHELD
from site_builder.model.rules.classification import Classes, classify_all
from site_builder.model.rules.disclosure import disclose
from site_builder.model.rules.exact_sums import exact_sums
from site_builder.model.rules.knowledge import Knowledge, knowledge_from
from site_builder.model.rules.secondary import given_away, shielded
from site_builder.model.rules.witnesses import witnessed
from site_builder.theme import THEME
from site_builder.theme.measures import NATION
from tests.support.models import areas_of, edition_of, references_of
from tests.support.municipal_means import delivery_of
from tests.support.oracle import Cell, Delivery
from tests.support.random_numbers import random_delivery

RELATIVE = ("resilience-relative", "nuisance-municipal@2014", "nuisance-municipal", "nuisance-change-relative")


def classified(delivery: Delivery) -> tuple[Classes, dict]:
    """The classes as they would be published, and what else the rule reads."""
    edition, references = edition_of(delivery), references_of(delivery)
    areas = disclose(areas_of(delivery), edition)
    nation = references.means["nuisance"].loc[NATION]
    return classify_all(areas, references, edition), {"areas": areas, "nation": nation, "edition": edition}


def told_of(delivery: Delivery) -> Knowledge:
    classes, beside = classified(delivery)
    told, _ = knowledge_from(classes, None, **beside, beside=THEME.beside_means)
    return told.of(~np.logical_or.reduceat(np.isnan(told.share).any(axis=1), told.starts))


def with_cells(delivery: Delivery, of: str, **cells: Cell) -> Delivery:
    """Other cells in all rows of a municipality."""
    rows = {key: row | cells for key, row in delivery.values.items() if delivery.areas[key[0]] == of}
    return replace(delivery, values=delivery.values | rows)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_witnessed_a_solver_finds_possible_too(seed):
    told = told_of(delivery_of(seed))
    proven, exact = witnessed(told, tries=5), exact_sums(told)
    found = proven.low <= proven.high
    assert found.sum() >= 15
    assert (proven.low >= exact.low - 3e-6)[found].all()
    assert (proven.high <= exact.high + 3e-6)[found].all()


def test_means_that_do_not_fit_are_let_off_by_twice_the_least():
    told = told_of(delivery_of(0, off=0.05))
    exact = exact_sums(told)
    assert np.isfinite(exact.low).all()
    assert (witnessed(told, tries=9).low == np.inf).any()


def test_in_a_shielded_municipality_no_class_beside_it_is_left_and_states_stay():
    classes, beside = classified(delivery_of(0))
    given, (safe, _) = given_away(classes, None, **beside), shielded(classes, None, **beside)
    assert {"one that dominates", "three, of which one dominates"} <= given
    within = classes.municipality.isin(given)
    for key in classes.codes:
        before, after = classes.codes[key], safe.codes[key]
        changed = within & (before >= 0) if key.startswith(RELATIVE) else within & False
        assert (after[changed] == SHIELDED).all()
        assert after[~changed].equals(before[~changed])
        assert set(before[within & (after < SHIELDED + 2)]) <= {WITHHELD, *range(9)}
    assert safe.slugs("nuisance-municipal")[within].isin(["withheld", "no-score"]).all()


@pytest.mark.parametrize("observations", [Decimal(500), None])
def test_without_a_withheld_area_or_without_a_shown_one_nothing_is_shielded(observations):
    delivery = with_cells(delivery_of(0), "one that dominates", observations=observations)
    classes, beside = classified(delivery)
    assert "one that dominates" not in given_away(classes, None, **beside)


def test_where_residents_are_not_known_a_withheld_area_shields_its_municipality():
    delivery = delivery_of(0)
    assert "a small one" not in given_away(classified(delivery)[0], None, **classified(delivery)[1])
    classes, beside = classified(with_cells(delivery, "a small one", residents=None))
    assert "a small one" in given_away(classes, None, **beside)


@pytest.mark.parametrize(("of", "shields"), [("a small one", False), ("one of four equal areas", True)])
def test_a_withheld_area_of_unknown_residents_shields_as_the_largest_other_would(of, shields):
    delivery = delivery_of(0)
    held = {key for key, row in delivery.values.items() if delivery.areas[key[0]] == of and row["observations"] < 30}
    rows = {key: row | ({"residents": None} if key in held else {}) for key, row in delivery.values.items()}
    classes, beside = classified(replace(delivery, values=rows))
    assert (of in given_away(classes, None, **beside)) == shields


def test_where_nobody_lives_no_area_is_counted():
    classes, beside = classified(with_cells(delivery_of(0), "one of nine", residents=Decimal(0)))
    assert "one of nine" not in given_away(classes, None, **beside)
    assert (classes.codes["nuisance-municipal"][classes.municipality == "one of nine"] == NO_SCORE).all()


@pytest.mark.parametrize("seed", range(3))
def test_any_delivery_can_be_reckoned(seed):
    places = {"one": list("abcdefghijkl"), "two": ["m"], "three": list("nopqrst")}
    classes, beside = classified(random_delivery(Random(seed), places, years=(2014, 2018, 2020, 2024)))
    assert given_away(classes, None, **beside) <= {*places}


def test_of_squares_nothing_is_shielded():
    classes, beside = classified(delivery_of(0))
    squares = replace(beside["edition"], cells=CellGrid("EPSG:28992", 100, 200, public_counts=False))
    assert shielded(classes, None, **(beside | {"edition": squares}))[0] is classes
