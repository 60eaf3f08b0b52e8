"""The gate: what an area-year below the minimum leaves behind, and that there is no other door."""

import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import site_builder
from site_builder.model.places.areas import COUNTS, Areas, AreaYear, PublicAreas
from site_builder.model.places.edition import AreaWord, Edition
from site_builder.model.places.states import NO_SCORE, SHOWN, WITHHELD
from site_builder.model.rules.disclosure import disclose, withheld_areas, withheld_years, withhold_too
from site_builder.theme import THEME
from tests.support.models import MEASURES, cuts_in_order

SOURCES = sorted(Path(site_builder.__file__).parent.rglob("*.py"))
CUTS = cuts_in_order((1, 2, 3, 4), (1, 2, 3, 4), (1, 2), 1, 1, (1, 2, 3, 4, 5, 6), (1, 2), (1, 2, 3, 4), (1, 2))
EDITION = Edition(
    id="e", title="E", years=(2001, 2005), fictional=True, minimum_observations=30, publish="classes", spatial_note="-",
    extent=None, area=AreaWord("vak", "vakken"), cuts=CUTS, sources=(), theme=THEME,
)  # fmt: skip


def disclosed(*rows: tuple[str, int, float, float]) -> PublicAreas:
    return disclose(given(*rows), EDITION)


def given(*rows: tuple[str, int, float, float]) -> Areas:
    """rows: area, year, observations, residents; every measure is 7."""
    register = pd.DataFrame({"name": ["x", "y"], "municipality": ["M", "M"], "district": ["", ""]}, index=["A", "B"])
    raw = pd.DataFrame(rows, columns=["area", "year", "observations", "residents"])
    raw = raw.assign(homes=7.0, **dict.fromkeys(MEASURES, 7.0)).astype({"observations": float, "residents": float})
    return Areas(register, raw)


@pytest.mark.parametrize(
    ("observations", "residents", "state"),
    [
        (30, 100, SHOWN),
        (29, 100, WITHHELD),
        (29.999, 100, WITHHELD),
        (np.nan, 100, WITHHELD),
        (0, 100, WITHHELD),
        (500, 0, NO_SCORE),
        (0, 0, NO_SCORE),
        (500, np.nan, SHOWN),
        (10, np.nan, WITHHELD),
    ],
)
def test_state_follows_from_residents_then_observations(observations, residents, state):
    areas = disclosed(("A", 2001, observations, residents))
    assert areas.states.loc["A", 2001] == state


def test_area_year_without_a_row_has_no_score():
    areas = disclosed(("A", 2001, 100, 100))
    assert areas.states.loc["A", 2005] == NO_SCORE
    assert list(areas.states.loc["B"]) == [NO_SCORE, NO_SCORE]


def test_withheld_area_year_loses_every_measure_and_count():
    areas = disclosed(("A", 2001, 29, 100), ("A", 2005, 30, 100))
    assert set(areas.measures) == {*MEASURES, *COUNTS}
    for frame in areas.measures.values():
        assert np.isnan(frame.loc["A", 2001])
        assert not np.isnan(frame.loc["A", 2005])


def test_observations_end_at_the_gate():
    areas = disclosed(("A", 2001, 12345, 100))
    assert "observations" not in areas.measures
    assert not any((frame == 12345).any(axis=None) for frame in areas.measures.values())


def test_the_gate_leaves_its_input_as_it_was():
    raw = pd.DataFrame({"area": ["A"], "year": [2001], "observations": [1.0], "residents": [9.0], "homes": [4.0]})
    raw = raw.assign(**dict.fromkeys(MEASURES, 7.0))
    areas = Areas(pd.DataFrame({"name": ["x"], "municipality": ["M"], "district": [""]}, index=["A"]), raw.copy())
    disclose(areas, EDITION)
    pd.testing.assert_frame_equal(areas.raw, raw)


def test_what_an_earlier_edition_withheld_is_withheld_where_code_and_name_are_the_same():
    areas = given(("A", 2001, 100, 100), ("A", 2005, 100, 100), ("B", 2001, 100, 100), ("B", 2005, 100, 0))
    earlier = [("A", 2001), ("B", 2005), ("C", 2001)]
    found = disclose(withhold_too(areas, earlier), EDITION)
    assert found.states.to_numpy().tolist() == [[WITHHELD, SHOWN], [SHOWN, NO_SCORE]]
    assert withheld_years(found) == [AreaYear("A", "x", 2001)]
    assert all(np.isnan(frame.loc["A", 2001]) for frame in found.measures.values())
    years_read = {"one": (2001,), "both": (2001, 2005)}
    assert withheld_areas(withhold_too(areas, earlier), EDITION, years_read) == {"one": {"A"}, "both": {"A"}}
    pd.testing.assert_frame_equal(withhold_too(areas, []).raw, areas.raw)


def test_only_the_gate_touches_the_raw_frame():
    raw_frame = re.compile(r"(?<!pyogrio)\.raw\b|['\"]raw['\"]")
    touching = {path.name for path in SOURCES if raw_frame.search(path.read_text("utf-8"))}
    assert touching == {"disclosure.py"}


def test_observations_are_known_to_the_reader_the_demo_and_the_gate_alone():
    naming = [path for path in SOURCES if re.search(r"['\"]observations['\"]", path.read_text("utf-8"))]
    assert {path.name for path in naming if not {"delivery", "demo", "sources"} & set(path.parts)} == {"disclosure.py"}
