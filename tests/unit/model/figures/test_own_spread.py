"""Whether the homes and residents of a municipality are spread more evenly, told only where enough areas are shown."""

from dataclasses import replace
from decimal import Decimal

import pytest

from site_builder.model.figures.edition_figures import evidence_of
from site_builder.model.figures.own_spread import Spread, own_spreads
from site_builder.model.kinds.cut_points import Cuts
from site_builder.model.pages.graphs.spread_words import spread_sentences
from site_builder.model.places.municipality import Municipality
from site_builder.model.rules.classification import classify_all
from site_builder.model.rules.disclosure import disclose
from tests.support.figure_cases import CUTS, change
from tests.support.models import areas_of, edition_of, references_of, texts
from tests.support.oracle import GROUPS, Delivery

AREAS = [f"a{n:02}" for n in range(10)]
MANY, FEW = AREAS[:5], AREAS[5:]


@pytest.fixture
def delivery() -> Delivery:
    """Five areas with 70 and five with 20 % association homes, of 100 homes each; index 20 everywhere."""
    row = {"observations": 99, "residents": 100, "homes": 100, "nuisance": 0} | dict.fromkeys(GROUPS, 4)
    values = {
        (area, year): {key: Decimal(value) for key, value in row.items()}
        | {"association_share": Decimal(70 if area in MANY else 20)}
        for area in AREAS
        for year in (2014, 2020)
    }
    references = {(place, year): Decimal(0) for place in ("NL", "one") for year in (2014, 2020)}
    return Delivery((2014, 2020), Decimal(30), CUTS, dict.fromkeys(AREAS, "one"), values, references)


def spread(delivery: Delivery) -> Spread:
    edition, references = edition_of(delivery), references_of(delivery)
    areas = disclose(areas_of(delivery), edition)
    towns = (Municipality("one", "Ede", "", "other", None, ()),)
    classes = classify_all(areas, references, edition)
    evidence = evidence_of(areas, classes, references=references, edition=edition, municipalities=towns)
    return own_spreads(evidence)["one"]


def ways(delivery: Delivery) -> tuple[str | None, str | None]:
    found = spread(delivery)
    return found.homes and found.homes.way, found.index and found.index.way


@pytest.mark.parametrize(("share", "way"), [(70, "equal"), (69, "equal"), (60, "better"), (80, "less")])
def test_homes_are_spread_better_when_fewer_of_them_stand_among_many(delivery: Delivery, share: int, way: str) -> None:
    for area in MANY:
        change(delivery, area, 2020, association_share=share)
    found = spread(delivery).homes
    assert found is not None
    assert (round(found.first, 4), round(found.last, 4)) == (77.7778, round(100 * share / (share + 20), 4))
    assert found.way == way


@pytest.mark.parametrize(("group", "way"), [("6.2", "equal"), ("7", "less"), ("5", "better")])
def test_the_index_is_spread_better_when_the_difference_shrinks(delivery: Delivery, group: str, way: str) -> None:
    for area in MANY:
        change(delivery, area, 2014, social_assistance=Decimal(6))
        change(delivery, area, 2020, social_assistance=Decimal(group))
    assert ways(delivery) == ("equal", way)


@pytest.mark.parametrize(("group", "way"), [("3", "less"), ("5.4", "better"), ("4.2", "equal")])
def test_where_few_homes_go_with_a_higher_index_the_difference_shrinks_towards_none(
    delivery: Delivery, group: str, way: str
) -> None:
    for area in FEW:
        change(delivery, area, 2014, social_assistance=Decimal(5))
        change(delivery, area, 2020, social_assistance=Decimal(5))
    for area in MANY:
        change(delivery, area, 2020, social_assistance=Decimal(group))
    assert ways(delivery) == ("equal", way)


def test_an_edition_without_shares_tells_nothing(delivery: Delivery) -> None:
    edition = edition_of(delivery)
    edition = replace(edition, cuts=Cuts({**edition.cuts.points, "association_share": ()}))
    assert spread_sentences(Spread(None, None), edition, texts().sentences, place="Ede") == ()


@pytest.mark.parametrize("area", [MANY[0], FEW[0]])
@pytest.mark.parametrize("year", [2014, 2020])
def test_nothing_is_told_when_a_half_has_fewer_than_five_shown_areas(delivery: Delivery, area: str, year: int) -> None:
    change(delivery, area, year, observations=3)
    assert ways(delivery) == (None, None)


@pytest.mark.parametrize(("publish", "told"), [("classes", False), ("values", True)])
def test_numbers_are_told_with_published_values_only(delivery: Delivery, publish: str, told: bool) -> None:
    edition = replace(edition_of(delivery), publish=publish)  # type: ignore[arg-type]
    sentences = spread_sentences(spread(delivery), edition, texts().sentences, place="Ede")
    assert any("77,8%" in one for one in sentences) == told
    assert "Ede" in sentences[0]
