"""Addresses and the order of names, by the rules of DESIGN.md ("The output")."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.places.municipality import Municipality
from site_builder.model.places.slugs import folder_name, slug, sort_key, without_marks

CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"
CODES = st.from_regex(r"[A-Za-z0-9_.-]{1,16}", fullmatch=True)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ede", "ede"),
        ("'s-Gravenhage", "s-gravenhage"),
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("Bergen (NH.)", "bergen-nh"),
        ("Ærø", "aero"),
        ("Œuf Straße Łódź Đà", "oeuf-strasse-lodz-da"),
        ("  --x--  ", "x"),
        ("ﬁets ½", "fiets-1-2"),
        ("東京", ""),
        ("!!!", ""),
    ],
)
def test_slug_is_lower_case_letters_and_digits_with_single_dashes(name, expected):
    assert slug(name) == expected


@pytest.mark.parametrize(
    ("code", "name", "folder"),
    [
        ("GM0228", "Ede", "gm0228-ede"),
        ("GM0518", "'s-Gravenhage", "gm0518-s-gravenhage"),
        ("X", "東京", "x"),
        ("con", "!!!", "_con_"),
        ("COM1", "", "_com1_"),
        ("con", "x", "con-x"),
        ("aux.1", "Ede", "_aux.1-ede_"),
        ("a.", "", "_a._"),
        (".git", "Ede", "_.git-ede_"),
        ("a", "x" * 200, "a-" + "x" * 60),
    ],
)
def test_folder_is_code_and_slug_or_the_code_alone(code, name, folder):
    assert folder_name(code, name) == folder
    assert Municipality(code, name, "", "other", None, ()).slug == folder


@given(code=CODES, name=st.text(max_size=80))
def test_every_folder_is_safe_on_every_file_system(code, name):
    folder = folder_name(code, name)
    assert re.fullmatch(r"[a-z0-9_.-]{1,80}", folder)
    assert folder not in (".", "..")
    assert not folder.endswith(".")
    assert folder.split(".")[0] not in ("con", "prn", "aux", "nul", "com1", "lpt9")


@given(one=CODES, other=CODES, name=st.text(max_size=20))
def test_two_codes_never_share_a_folder(one, other, name):
    if one.lower() != other.lower():
        assert folder_name(one, name) != folder_name(other, name)


def test_lists_ignore_a_leading_article_and_accents():
    names = ["Zutphen", "'s-Gravenhage", "Élst", "Ede", "Goes", "'t Zand", f"{CURLY}s-Hertogenbosch"]
    assert sorted(names, key=sort_key) == [
        "Ede", "Élst", "Goes", "'s-Gravenhage", f"{CURLY}s-Hertogenbosch", "'t Zand", "Zutphen",
    ]  # fmt: skip


def test_typed_without_accents_a_name_is_still_found():
    assert without_marks("Súdwest-FRYSLÂN") == "sudwest-fryslan"
