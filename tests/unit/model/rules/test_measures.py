"""Derived measures where binary arithmetic would cut wrongly."""

import numpy as np
import pandas as pd

from site_builder.model.places.areas import GROUPS, MEASURES, PublicAreas, References
from site_builder.model.rules.measures import Measures


def measures_with(nuisance: dict[int, float], reference: dict[int, float], groups: list[float]) -> Measures:
    register = pd.DataFrame({"name": ["Kern"], "municipality": ["M"], "district": [""]}, index=["A"])
    frame = pd.DataFrame(nuisance, index=["A"])
    by_year = {name: pd.DataFrame(dict.fromkeys(nuisance, 0.0), index=["A"]) for name in MEASURES}
    parts = zip(GROUPS, groups, strict=True)
    shares = {name: pd.DataFrame(dict.fromkeys(nuisance, part), index=["A"]) for name, part in parts}
    areas = PublicAreas(register, states=frame * 0, measures=by_year | shares | {"nuisance": frame}, residents=frame)
    means = pd.DataFrame({year: [mean, mean] for year, mean in reference.items()}, index=["NL", "M"])
    first, *_, last = nuisance
    return Measures(areas, References(means, means * np.nan, means * np.nan), first, last, GROUPS)


def test_sum_of_the_five_groups_is_exact_to_six_decimals():
    measures = measures_with({1: 0, 2: 0}, {1: 0, 2: 0}, groups=[1.6, 4.9, 6.3, 6.1, 3.4])
    assert 1.6 + 4.9 + 6.3 + 6.1 + 3.4 < 22.3, "this sum should show what binary arithmetic does"
    assert measures.vulnerable_index(1)[0] == 22.3


def test_difference_is_rounded_to_six_decimals():
    measures = measures_with({1: 0.1, 2: 0.13919996}, {1: 0.0, 2: 0.1}, groups=[1] * 5)
    assert measures.nuisance_change()[0] == 0.0392
    assert measures.nuisance_national(2)[0] == 0.0392
    assert measures.nuisance_change_relative()[0] == -0.0608


def test_one_missing_group_makes_the_index_missing():
    measures = measures_with({1: 0, 2: 0}, {1: 0, 2: 0}, groups=[1, 1, np.nan, 1, 1])
    assert np.isnan(measures.vulnerable_index(1)[0])
    assert np.isnan(measures.vulnerable_change()[0])


def test_national_measure_uses_the_reference_of_the_same_year():
    measures = measures_with({1: 0.5, 2: 0.5}, {1: 0.1, 2: 0.2}, groups=[1] * 5)
    assert (measures.nuisance_national(1)[0], measures.nuisance_municipal(2)[0]) == (0.4, 0.3)


def test_a_municipality_without_a_reference_has_no_relative_measure():
    measures = measures_with({1: 0.5, 2: 0.5}, {1: 0.1, 2: 0.2}, groups=[1] * 5)
    only_nation = References(*[frame.loc[["NL"]] for frame in (measures.references.nuisance,) * 3])
    alone = Measures(measures.areas, only_nation, first=1, last=2, groups=GROUPS)
    assert np.isnan(alone.nuisance_municipal(2)[0])
    assert np.isnan(alone.nuisance_change_relative()[0])
    assert alone.nuisance_national(2)[0] == 0.3
