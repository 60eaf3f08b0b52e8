"""What the print sheets say: the words of each map, left open where only the browser knows."""

import pandas as pd

from site_builder.model.maps import MAPS
from site_builder.model.municipality import Municipality
from site_builder.model.sheets import sheet_words, sheets_pages
from tests.models import texts
from tests.unit.model.test_municipality_page import AREAS, EDE, EDITION, pages_with

PAGES = pages_with({}, AREAS, EDE)
WORDS = {one.slug: one for one in sheet_words(PAGES).maps}


def test_every_map_has_its_own_three_questions_and_its_whole_legend():
    assert [one.number for one in WORDS.values()] == list(range(1, 11))
    for definition in MAPS:
        words = WORDS[definition.slug]
        assert len(words.questions) == 3
        assert [one.slug for one in words.legend] == [*definition.classes, "withheld", "no-score"]
    assert len({question for one in WORDS.values() for question in one.questions}) == 30


def test_a_national_map_stands_beside_the_relative_one_and_never_the_other_way_round():
    assert {slug: one.twin for slug, one in WORDS.items() if one.twin} == {
        "resilience": "resilience-relative",
        "nuisance-national": "nuisance-municipal",
        "nuisance-change": "nuisance-change-relative",
    }


def test_only_maps_with_snapshots_have_a_first_year_to_stand_beside_the_last():
    assert {slug for slug, one in WORDS.items() if len(one.years) > 1} == {
        "association-share", "vulnerable-index", "nuisance-national", "nuisance-municipal",
    }  # fmt: skip
    assert WORDS["nuisance-national"].years == EDITION.years


def test_place_and_year_are_left_to_the_browser_and_the_years_of_the_edition_are_not():
    assert "{gemeente}" in WORDS["nuisance-municipal"].heading
    assert "{jaar}" in WORDS["nuisance-municipal"].heading
    assert str(EDITION.first) in WORDS["nuisance-change"].questions[0]


def test_each_municipality_has_a_page_that_leads_back_to_its_own():
    dorp = Municipality("N", "Dorp", "Streek", "other", None, ())
    areas = pd.concat([AREAS, AREAS.assign(municipality="N").set_axis(["d", "e", "f"])])
    pages = list(sheets_pages(pages_with({}, areas, EDE, dorp)))
    assert [page.frame.path for page in pages] == [
        "gemeente/n-dorp/kaartbladen/index.html",
        "gemeente/m-ede/kaartbladen/index.html",
    ]
    assert {page.home for page in pages} == {"../index.html"}
    assert {page.question for page in pages} == {texts().sentences["sheets.question"]}
