"""When may two editions be compared, and what is said when they may not? Every combination."""

from dataclasses import replace
from itertools import product

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import box

from site_builder.model.editions.fingerprints import areas_hash, cuts_hash
from site_builder.model.kinds.cut_points import Cuts
from site_builder.model.places.edition import AreaWord, Basis, differences, other_sources
from site_builder.model.words.comparability import comparability_note
from site_builder.theme import THEME
from tests.support.models import cuts_in_order, texts

NOW = Basis((2014, 2018, 2020), cuts="c", sources=(("Meter 3.0", "mei"), ("Register", "juni")), areas="a")
ASPECTS = ("first-year", "last-year", "cuts", "sources", "areas")
CUTS = cuts_in_order((1, 2, 3, 4), (1, 2, 3, 4), (1, 2), 1, 1, (1, 2, 3, 4, 5, 6), (1, 2), (1, 2, 3, 4), (1, 2))
REASONS = {
    "cuts": "De grenzen van de klassen zijn anders",
    "sources": "Deze bronnen zijn nieuw, weg of van een andere versie: Meter 3.0 en Meter 2.0.",
    "areas": "De indeling in vakken is anders",
}


def earlier(differing):
    first = 2012 if "first-year" in differing else 2014
    last = 2019 if "last-year" in differing else 2020
    return Basis(
        years=(first, 2018, last),
        cuts="d" if "cuts" in differing else "c",
        sources=(("Meter 2.0" if "sources" in differing else "Meter 3.0", "mei"), ("Register", "juni")),
        areas="b" if "areas" in differing else "a",
    )


def said(now, then):
    return comparability_note(now, then, area=AreaWord("vak", "vakken"), sentences=texts().sentences)


@pytest.mark.parametrize("chosen", list(product([False, True], repeat=5)))
def test_only_equal_years_cuts_sources_and_areas_are_comparable(chosen):
    differing = tuple(name for name, differs in zip(ASPECTS, chosen, strict=True) if differs)
    assert differences(NOW, earlier(differing)) == differing
    assert differences(earlier(differing), NOW) == differing


@pytest.mark.parametrize("chosen", list(product([False, True], repeat=5)))
def test_the_note_names_exactly_what_differs(chosen):
    differing = {name for name, differs in zip(ASPECTS, chosen, strict=True) if differs}
    note = said(NOW, earlier(differing))
    assert note.heading.startswith("Let op" if differing else "Deze twee uitgaven mag u naast elkaar leggen")
    for name, words in REASONS.items():
        assert any(reason.startswith(words) for reason in note.reasons) == (name in differing)
    years = {"first-year", "last-year"} & differing
    told = "\n".join(note.reasons)
    assert ("twee heel verschillende geschiedenissen" in told.lower()) == (len(years) == 2)
    assert ("het verschil komt uit 2019–2020" in told) == (differing == {"last-year"})
    assert ("nu 2020, toen 2019" in told) == (years == {"last-year"} and len(differing) > 1)
    assert ("nu 2014, toen 2012" in told) == (years == {"first-year"})
    assert ("jaarkeuze" in told) == bool(years)
    assert bool(note.reasons) == bool(differing)


@pytest.mark.parametrize("name", ["cuts", "areas", "sources"])
def test_what_is_not_known_differs_even_from_itself(name):
    unknown = replace(NOW, **{name: "" if name != "sources" else ()})
    assert differences(NOW, unknown) == (name,)
    assert differences(unknown, unknown) == (name,)


def test_years_between_first_and_last_do_not_matter():
    assert differences(NOW, replace(NOW, years=(2014, 2020))) == ()


def test_reference_dates_tell_of_another_version_only_between_editions_of_the_same_years():
    other = (("Meter 3.0", "december"), ("Register", "juni"))
    assert other_sources(NOW, replace(NOW, sources=other)) == ("Meter 3.0",)
    assert other_sources(NOW, replace(NOW, sources=other, years=(2014, 2018, 2022))) == ()


def test_an_edition_that_does_not_tell_its_sources():
    assert "niet meer na te gaan" in said(NOW, replace(NOW, sources=())).reasons[0]


def test_the_hash_of_the_cuts_tells_editions_apart():
    assert cuts_hash(CUTS, THEME) == cuts_hash(Cuts({**CUTS.points, "nuisance_level": (1.0, 2.0)}), THEME)
    assert cuts_hash(CUTS, THEME) != cuts_hash(Cuts({**CUTS.points, "nuisance_level": (1, 2.5)}), THEME)


def test_the_hash_of_the_areas_follows_code_name_municipality_and_outline():
    register = pd.DataFrame({"name": ["x", "y"], "municipality": "M"}, index=["A", "B"])
    shapes = gpd.GeoSeries([box(5, 52, 5.1, 52.1), box(5.1, 52, 5.2, 52.1)], index=["A", "B"])
    known = areas_hash(register, shapes)
    assert areas_hash(register.iloc[::-1], shapes.iloc[::-1]) == known
    moved = gpd.GeoSeries([box(5, 52, 5.1, 52.10002), shapes.iloc[1]], index=["A", "B"])
    changed = [
        areas_hash(register.set_axis(["A", "C"]), shapes),
        areas_hash(register.assign(name=["x", "z"]), shapes),
        areas_hash(register.assign(municipality=["M", "N"]), shapes),
        areas_hash(register, moved),
    ]
    assert len({known, *changed}) == 5
