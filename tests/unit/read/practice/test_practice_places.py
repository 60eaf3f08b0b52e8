"""Which municipality an example means when its code is not one of the edition."""

import pytest

from site_builder.model.places.municipality import Municipality
from site_builder.model.words.practice import NamedPlace
from site_builder.read.practice.practice_fields import Words
from site_builder.read.practice.practice_places import Places


def places(code: str) -> Places:
    return Places("proef", (Municipality(code, "Ede", "Streek", "other", None, ()),), None, {})


@pytest.mark.parametrize("code", ["A.07", "1e5", "NA", "VELD-EEN", "GM0002"])
def test_a_code_that_no_slip_explains_is_a_place_of_another_edition(code: str):
    assert places(code).municipality(Words("GM0228 Ede", 4), "een.md") == (NamedPlace("GM0228", "Ede"), [])


@pytest.mark.parametrize("typed", ["GM0288", "GM0282", "gm0228", "GM228"])
def test_a_code_that_may_be_a_slip_is_asked_about(typed: str):
    found, (problem,) = places("GM0228").municipality(Words(f"{typed} Ede", 4), "een.md")
    assert found is None
    assert "bedoelde u GM0228 Ede" in problem.fix
