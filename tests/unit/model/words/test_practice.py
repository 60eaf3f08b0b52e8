"""Which practice examples a build shows, and on which pages."""

from dataclasses import replace
from random import Random

import pandas as pd
import pytest
from markupsafe import Markup

from site_builder.model.figures.striking import striking_maps
from site_builder.model.pages.practice.practice_use import PracticeUse, practice_use
from site_builder.model.places.municipality import Municipality
from site_builder.model.rules.classification import Classes
from site_builder.model.words.dutch import written_date
from site_builder.model.words.practice import NamedPlace, Picture, PracticeExample, Release, Showing
from site_builder.theme import THEME
from tests.support.models import classes_with, edition_of
from tests.support.random_numbers import random_delivery

EDITION = edition_of(random_delivery(Random(1), {"M": ["a"]}, years=(2001, 2005)))
READY = Release(draft=False, fictional=False, publish_from="", expires="")
AREAS = pd.DataFrame(
    [(f"{code}{n}", code) for code, count in {"A": 6, "B": 30, "C": 4}.items() for n in range(count)],
    columns=["code", "municipality"],
).set_index("code")
NORTH = NamedPlace("north", "Noord")


def example(slug: str, **other: object) -> PracticeExample:
    plain = PracticeExample(
        slug,
        slug.title(),
        "Kort.",
        (),
        None,
        (),
        (),
        (),
        "2003",
        "Boek",
        False,
        READY,
        None,
        (),
        Markup("<p>Tekst</p>"),
    )
    return replace(plain, **other)  # type: ignore[arg-type]


def municipality(code: str, *regions: str) -> Municipality:
    return Municipality(code, code, "Midden", "other", None, regions)


def classes(index: dict[str, str]) -> Classes:
    """Every area of a municipality in one class of map 4; other maps have none."""
    slugs = [index.get(code, "no-score") for code in AREAS["municipality"]]
    return classes_with(AREAS, EDITION, {"vulnerable-index": slugs, "nuisance-municipal": ["worse-3"] * len(AREAS)})


def use(*examples: PracticeExample, index: dict[str, str] | None = None) -> PracticeUse:
    own = (municipality("A", "north"), municipality("B"))
    return practice_use(examples, own, classes(index or {}), THEME)["A"]


def slugs(examples: tuple[PracticeExample, ...]) -> list[str]:
    return [one.slug for one in examples]


STANDS_OUT = {"A": "index-5", "B": "index-1"}


@pytest.mark.parametrize(
    ("start", "end", "day", "shown"),
    [
        ("", "", "", True),
        ("", "", "2026-01-01", True),
        ("2026-01-01", "", "2025-12-31", False),
        ("2026-01-01", "", "2026-01-01", True),
        ("", "2026-01-01", "2025-12-31", True),
        ("", "2026-01-01", "2026-01-01", False),
        ("2026-01-01", "", "", False),
        ("", "2026-01-01", "", False),
    ],
)
def test_shown_from_the_first_day_until_the_day_it_expires_and_never_by_guess(start, end, day, shown):
    release = replace(READY, publish_from=start, expires=end)
    assert Showing(day, fictional=False).shows(release) is shown


def test_a_draft_shows_only_where_drafts_are_wanted():
    draft = replace(READY, draft=True, expires="2001-01-01")
    assert not Showing("", fictional=False).shows(draft)
    assert Showing("", fictional=False, drafts=True).shows(draft)


def test_an_invented_example_shows_only_in_an_invented_edition():
    invented = replace(READY, fictional=True)
    assert not Showing("", fictional=False, drafts=True).shows(invented)
    assert Showing("", fictional=True).shows(invented)


def test_own_examples_come_before_those_of_the_region_and_each_stands_once():
    both = example("both", municipalities=(NamedPlace("A", "A"),), region=NORTH)
    near = example("near", region=NORTH)
    found = use(near, both)
    assert (slugs(found.own), slugs(found.region), slugs(found.elsewhere)) == (["both"], ["near"], [])
    assert slugs(found.all) == ["both", "near"]


def test_newest_examples_come_first():
    place = (NamedPlace("A", "A"),)
    dates = {"old": "2001", "month": "2003-05", "year": "2003", "day": "2003-05-02"}
    found = use(*(example(slug, date=date, municipalities=place) for slug, date in dates.items()))
    assert slugs(found.own) == ["day", "month", "year", "old"]


def test_at_most_three_from_elsewhere_and_only_about_what_stands_out():
    about = [example(f"index-{n}", themes=("vulnerable-index",), date=f"200{n}") for n in range(5)]
    found = use(*about, example("other", themes=("focus",)), example("none"), index=STANDS_OUT)
    assert slugs(found.elsewhere) == ["index-4", "index-3", "index-2"]
    assert slugs(use(*about).elsewhere) == []


def test_an_own_example_is_not_shown_again_as_one_from_elsewhere():
    own = example("own", municipalities=(NamedPlace("A", "A"),), themes=("vulnerable-index",))
    assert use(own, index=STANDS_OUT).elsewhere == ()


def test_a_theme_relative_to_the_municipality_counts_as_its_national_twin():
    slugs_of = {"nuisance-national": ["worse-3"] * 6 + ["better-3"] * 34, "vulnerable-index": ["index-1"] * 40}
    found = practice_use(
        [example("twin", themes=("nuisance-municipal",))],
        [municipality("A")],
        classes_with(AREAS, EDITION, slugs_of),
        THEME,
    )
    assert slugs(found["A"].elsewhere) == ["twin"]


def test_a_map_stands_out_by_the_share_of_areas_that_would_change_class():
    assert striking_maps(classes(STANDS_OUT))["A"] == {"vulnerable-index": pytest.approx(30 / 36)}
    assert striking_maps(classes({"A": "index-5", "B": "index-5"}))["A"] == {}


def test_nothing_stands_out_among_fewer_than_five_areas():
    assert striking_maps(classes({"B": "index-1", "C": "index-5"}))["C"] == {}


def test_maps_relative_to_the_municipality_are_never_compared():
    assert "nuisance-municipal" not in {slug for found in striking_maps(classes(STANDS_OUT)).values() for slug in found}


@pytest.mark.parametrize(
    ("date", "written"), [("2023", "2023"), ("2023-05", "mei 2023"), ("2023-12-04", "4 december 2023")]
)
def test_dates_are_written_in_dutch(date: str, written: str):
    assert written_date(date) == written


@pytest.mark.parametrize(
    ("width", "widths", "largest"),
    [(3000, (480, 960, 1440), (1440, 960)), (1000, (480, 960), (960, 640)), (300, (300,), (300, 200))],
)
def test_a_picture_is_offered_in_widths_it_has(width: int, widths: tuple[int, ...], largest: tuple[int, int]):
    picture = Picture("file", "stem", width, round(width * 2 / 3), "alt", "", "")
    assert picture.widths == widths
    assert picture.largest == largest
