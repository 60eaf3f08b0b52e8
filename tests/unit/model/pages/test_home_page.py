"""How a reader finds a municipality, and which editions there are."""

from dataclasses import replace

import pandas as pd

from site_builder.model.pages.compare_page import compare_page_of
from site_builder.model.pages.home_page import editions_page, home_page_of
from site_builder.model.pages.page_models import EditionEntry
from site_builder.model.places.municipality import Municipality
from tests.support.models import texts
from tests.support.small_pages import pages_with

NAMES = {"a": "Zutphen", "b": "'s-Gravenhage", "c": "Élst", "d": "Ede", "e": "2-Dorp", "f": "Æbel"}
AREAS = pd.DataFrame({"name": "x", "municipality": list(NAMES), "district": ""}, index=[f"{code}1" for code in NAMES])
OWN = [Municipality(code, name, "", "other", None, ()) for code, name in NAMES.items()]


def test_municipalities_stand_under_the_letter_they_sort_by():
    page = home_page_of(pages_with({}, AREAS, *OWN))
    assert [(group.letter, [link.name for link in group.municipalities]) for group in page.letters] == [
        ("#", ["2-Dorp"]),
        ("A", ["Æbel"]),
        ("E", ["Ede", "Élst"]),
        ("G", ["'s-Gravenhage"]),
        ("Z", ["Zutphen"]),
    ]
    assert page.count == "6"


def test_an_edition_of_one_municipality_offers_no_comparison():
    alone = compare_page_of(pages_with({}, AREAS.iloc[:1], OWN[0]))
    assert alone.alone
    assert not compare_page_of(pages_with({}, AREAS, *OWN)).alone


def test_a_link_names_the_file_and_the_other_names_people_type():
    pages = pages_with({}, AREAS, *OWN)
    atlas = replace(texts().atlas, aliases={"Den Haag": "'s-Gravenhage", "Elders": "Nergens"})
    page = home_page_of(replace(pages, texts=replace(texts(), atlas=atlas)))
    links = {link.name: link for group in page.letters for link in group.municipalities}
    assert links["'s-Gravenhage"].href == "gemeente/b-s-gravenhage/index.html"
    assert links["'s-Gravenhage"].aliases == ("Den Haag",)
    assert links["Ede"].aliases == ()


def test_headline_counts_the_areas_of_all_municipalities():
    slugs = {"resilience": ["decrease"] * 5 + ["withheld"], "nuisance-change": ["worsened-1"] * 6}
    lead = " ".join(home_page_of(pages_with(slugs, AREAS, *OWN)).lead)
    assert "5" in lead
    assert "{" not in lead


def test_editions_keep_their_order_and_use_the_files_of_the_one_just_built():
    entries = [EditionEntry("New", "2", "new/index.html", False), EditionEntry("Old", "1", "old/index.html", False)]
    page = editions_page(texts().atlas, entries, "old")
    assert [entry.title for entry in page.editions] == ["New", "Old"]
    assert page.static == "old/static/"
