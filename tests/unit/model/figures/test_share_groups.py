"""When is a group of areas large enough to show?"""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pandas as pd

from site_builder.model.figures.share_groups import Evidence
from site_builder.model.places.edition import CellGrid, Edition

GROUPS = np.array([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, -1])
GRID = CellGrid("EPSG:28992", 100, 200, public_counts=False)


def evidence_of(edition: Edition) -> Evidence:
    """Group 0 has five areas with many residents, group 1 five with few in 2014, group 2 four areas."""
    least = edition.minimum_observations
    many, few = [least] * 15, [least] * 5 + [least - 1] * 5 + [least] * 5
    areas = SimpleNamespace(measures={"residents": pd.DataFrame({2014: few, 2020: many})})
    return Evidence(areas, None, None, edition, {}, ())


def test_five_areas_are_enough(edition: Edition) -> None:
    assert evidence_of(edition).enough(GROUPS, 3, [2014, 2020]).tolist() == [True, True, False]


def test_squares_also_need_five_times_the_minimum_of_residents_in_every_year(edition: Edition) -> None:
    evidence = evidence_of(replace(edition, cells=GRID))
    assert evidence.enough(GROUPS, 3, [2014, 2020]).tolist() == [True, False, False]
    assert evidence.enough(GROUPS, 3, [2020]).tolist() == [True, True, False]
