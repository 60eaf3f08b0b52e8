"""Derived measures where binary arithmetic would cut wrongly."""

import numpy as np
import pandas as pd

from site_builder.model.places.areas import PublicAreas, References
from site_builder.model.rules.area_numbers import AreaNumbers
from site_builder.theme.measures import (
    GROUPS,
    nuisance_change,
    nuisance_change_relative,
    nuisance_municipal,
    nuisance_national,
    vulnerable_change,
    vulnerable_index,
)
from tests.support.models import MEASURES


def measures_with(nuisance: dict[int, float], reference: dict[int, float], groups: list[float]) -> AreaNumbers:
    register = pd.DataFrame({"name": ["Kern"], "municipality": ["M"], "district": [""]}, index=["A"])
    frame = pd.DataFrame(nuisance, index=["A"])
    by_year = {name: pd.DataFrame(dict.fromkeys(nuisance, 0.0), index=["A"]) for name in MEASURES}
    parts = zip(GROUPS, groups, strict=True)
    shares = {name: pd.DataFrame(dict.fromkeys(nuisance, part), index=["A"]) for name, part in parts}
    areas = PublicAreas(register, states=frame * 0, measures=by_year | shares | {"nuisance": frame}, residents=frame)
    means = pd.DataFrame({year: [mean, mean] for year, mean in reference.items()}, index=["NL", "M"])
    first, *_, last = nuisance
    return AreaNumbers(areas, References({"nuisance": means}), first, last, GROUPS, "NL")


def test_sum_of_the_five_groups_is_exact_to_six_decimals():
    measures = measures_with({1: 0, 2: 0}, {1: 0, 2: 0}, groups=[1.6, 4.9, 6.3, 6.1, 3.4])
    assert 1.6 + 4.9 + 6.3 + 6.1 + 3.4 < 22.3, "this sum should show what binary arithmetic does"
    assert vulnerable_index(measures, 1)[0] == 22.3


def test_difference_is_rounded_to_six_decimals():
    measures = measures_with({1: 0.1, 2: 0.13919996}, {1: 0.0, 2: 0.1}, groups=[1] * 5)
    assert nuisance_change(measures)[0] == 0.0392
    assert nuisance_national(measures, 2)[0] == 0.0392
    assert nuisance_change_relative(measures)[0] == -0.0608


def test_one_missing_group_makes_the_index_missing():
    measures = measures_with({1: 0, 2: 0}, {1: 0, 2: 0}, groups=[1, 1, np.nan, 1, 1])
    assert np.isnan(vulnerable_index(measures, 1)[0])
    assert np.isnan(vulnerable_change(measures)[0])


def test_national_measure_uses_the_reference_of_the_same_year():
    measures = measures_with({1: 0.5, 2: 0.5}, {1: 0.1, 2: 0.2}, groups=[1] * 5)
    assert (nuisance_national(measures, 1)[0], nuisance_municipal(measures, 2)[0]) == (0.4, 0.3)


def test_a_municipality_without_a_reference_has_no_relative_measure():
    measures = measures_with({1: 0.5, 2: 0.5}, {1: 0.1, 2: 0.2}, groups=[1] * 5)
    only_nation = References({"nuisance": measures.references.means["nuisance"].loc[["NL"]]})
    alone = AreaNumbers(measures.areas, only_nation, first=1, last=2, groups=GROUPS, nation_code="NL")
    assert np.isnan(nuisance_municipal(alone, 2)[0])
    assert np.isnan(nuisance_change_relative(alone)[0])
    assert nuisance_national(alone, 2)[0] == 0.3
