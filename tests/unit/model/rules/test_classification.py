"""The whole model, gate and measures and maps, against the independent computation of tests/oracle.py."""

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.kinds.map_definition import NotAdditive
from site_builder.model.rules.classification import classify_all, half_up, published_values
from site_builder.model.rules.disclosure import disclose
from site_builder.model.words.tables import machine_table
from tests.support import oracle
from tests.support.models import areas_of, classes_of, edition_of, references_of
from tests.support.random_numbers import random_delivery

SEEDS = st.integers(0, 10**9)  # one number makes a whole delivery: a failure is found back at once
YEARS = st.sampled_from([(2014, 2020), (1999, 2003, 2011), (2014, 2016, 2018, 2024)])
PLACES = {"one": list("abcdefghijkl"), "two": ["m"], "NL-3": list("nopqrst")}


@settings(max_examples=40, deadline=None)
@given(seed=SEEDS, years=YEARS, nation_known=st.booleans())
def test_every_layer_is_what_the_oracle_says(seed: int, years: tuple[int, ...], nation_known: bool):
    delivery = random_delivery(Random(seed), PLACES, years=years)
    if not nation_known:
        delivery.references["NL", years[seed % len(years)]] = None
    classes = classes_of(delivery)
    found = {key: classes.slugs(key) for key in classes.codes}
    for municipality, areas in oracle.classes(delivery).items():
        for area, expected in areas.items():
            assert classes.municipality[area] == municipality
            assert {key: slugs[area] for key, slugs in found.items()} == expected


@settings(max_examples=10, deadline=None)
@given(seed=SEEDS, years=YEARS)
def test_published_values_are_what_the_oracle_says(seed: int, years: tuple[int, ...]):
    delivery = random_delivery(Random(seed), PLACES, years=years)
    edition, areas = edition_of(delivery), areas_of(delivery)
    public, references = disclose(areas, edition), references_of(delivery)
    values = published_values(public, references, edition)
    table = machine_table(areas.register, classify_all(public, references, edition), values=values)
    for area, expected in oracle.values(delivery).items():
        assert {key: table.loc[area, f"{key}.value"] for key in expected} == expected


def test_ten_maps_and_four_snapshots_for_every_earlier_year():
    delivery = random_delivery(Random(1), PLACES, years=(2001, 2002, 2005, 2009))
    assert list(classes_of(delivery).codes) == list(oracle.layers(delivery))
    assert len(oracle.layers(delivery)) == 10 + 4 * 3


def test_counting_a_relative_map_over_municipalities_raises():
    classes = classes_of(random_delivery(Random(1), PLACES, years=(2001, 2002)))
    for relative in ("resilience-relative", "nuisance-municipal", "nuisance-change-relative"):
        with pytest.raises(NotAdditive):
            classes.counts(relative)
    assert sum(classes.counts("resilience")) == (classes.codes["resilience"] >= 0).sum()


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [(0.5, 0, 1), (-0.5, 0, -1), (1.005, 2, 1.01), (-0.004, 2, 0), (0.4999999999, 0, 1), (0.49999999, 0, 0)],
)
def test_published_numbers_round_half_up_after_nine_decimals(value, decimals, expected):
    rounded = half_up(np.array([value]), decimals)[0]
    assert rounded == expected
    assert not np.signbit(rounded) or rounded < 0
