"""What the print sheets say: the words of each map, left open where only the browser knows."""

from dataclasses import replace

from site_builder.model.pages.offline.sheets import sheet_words, sheets_page
from site_builder.theme.maps import MAPS
from tests.support.models import texts
from tests.support.small_pages import AREAS, EDE, EDITION, pages_with

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


def test_the_first_and_the_last_year_stay_on_one_line():
    for slug in ("resilience", "resilience-relative", "nuisance-change", "nuisance-change-relative"):
        assert WORDS[slug].heading.endswith(f"{EDITION.first}\N{EN DASH}\N{WORD JOINER}{EDITION.last}")


def test_the_page_leads_back_to_that_of_its_own_municipality():
    page = sheets_page(PAGES, key="m", name="Ede")
    assert (page.key, page.name, page.home) == ("m", "Ede", "../index.html")
    assert page.question == texts().sentences["sheets.question"]


def test_of_squares_the_neighbourhoods_bear_letters():
    shared = replace(PAGES.shared, place_one="buurt", place_many="buurten")
    said = sheet_words(replace(PAGES, shared=shared)).texts["unlettered-more"]
    assert said == "Hier is geen plaats voor {n} buurten: zie Waar ligt wat."
