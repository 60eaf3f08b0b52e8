"""Names and codes that differ in how they were typed only."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.places.spelling import folded_code, folded_name, typed_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bûtenwyk", unicodedata.normalize("NFD", "Bûtenwyk")),
        ("Oud Zuid", "Oud\u00a0Zuid"),
        ("Oud Zuid", " Oud  Zuid "),
        ("'t Veld", "\u2019t Veld"),
        ("'t Veld", "\u2018t veld"),
        ("OUD ZUID", "Oud Zuid"),
        ("Oud-Zuid", "Oud\u2011Zuid"),
        ("Oud-Zuid", "Oud-\u200bZuid"),
    ],
)
def test_a_name_typed_otherwise_is_the_same_name(one, other):
    assert folded_name(one) == folded_name(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Noord", "Zuid"), ("Ee", "Eë"), ("Oudzuid", "Oud Zuid"), ("Wijk 1", "Wijk 2")]
)
def test_another_name_is_another(one, other):
    assert folded_name(one) != folded_name(other)


@pytest.mark.parametrize("typed", ["BU09010002", "09010002", "9010002", "bu09010002", " BU 09010002", "9010002.0"])
def test_a_code_that_lost_its_prefix_or_zeros_is_the_same_code(typed):
    assert folded_code(typed) == "9010002"


@pytest.mark.parametrize(("one", "other"), [("BU09010002", "BU09010020"), ("1e5", "15"), ("0", "00a"), ("E1N2", "E12")])
def test_another_code_is_another(one, other):
    assert folded_code(one) != folded_code(other)


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert folded_name(folded_name(text)) == folded_name(text)


def test_a_name_is_typed_as_its_alias_and_with_the_alias_of_a_name_within_it():
    aliases = {"Friesland": "Fryslân", "Snits": "Súdwest-Fryslân", "Zaandam": "Zaanstad", "A+": "B"}
    typed = typed_names(aliases, ["Fryslân", "Súdwest-Fryslân", "Fryslânpark", "Ede", "B-en-B", "B op Zoom"])
    assert typed == {
        "Fryslân": ("Friesland",),
        "Súdwest-Fryslân": ("Snits", "Súdwest-Friesland"),
        "Fryslânpark": (),
        "Ede": (),
        "B-en-B": ("A+-en-A+",),
        "B op Zoom": (),
    }
