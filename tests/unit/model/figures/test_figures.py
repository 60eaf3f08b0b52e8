"""The figures against the independent computation of tests/oracle_figures.py, and the rules one by one."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from random import Random

import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from site_builder.model.figures.edition_figures import all_figures
from site_builder.model.kinds.figure_definition import FigureDefinition
from site_builder.model.kinds.map_definition import NotAdditive
from site_builder.model.pages.graphs.figure_tables import NUMERIC, figure_tables_of
from site_builder.model.places.municipality import Municipality
from site_builder.model.rules.classification import classify_all
from site_builder.model.rules.disclosure import disclose
from site_builder.theme.figures import FIGURES, QUESTIONS
from site_builder.theme.maps import MAPS
from tests.support import oracle_figures
from tests.support.figure_cases import CUTS, KINDS, PLACES, YEARS, change, municipalities
from tests.support.models import areas_of, edition_of, references_of
from tests.support.oracle import GROUPS, Delivery
from tests.support.random_numbers import random_delivery


def tables_of(
    delivery: Delivery, kinds: Mapping[str, str], towns: tuple[Municipality, ...] | None = None
) -> dict[str, pd.DataFrame]:
    edition, references = edition_of(delivery), references_of(delivery)
    areas = disclose(areas_of(delivery), edition)
    classes = classify_all(areas, references, edition)
    figures = all_figures(
        areas, classes, references=references, edition=edition, municipalities=towns or municipalities(kinds)
    )
    return dict(figure_tables_of(figures))


def as_rows(table: pd.DataFrame) -> list[tuple[str, ...]]:
    return [tuple(table.columns), *table.itertuples(index=False, name=None)]


def plain(areas: int, *, share: int = 50, **cells: int | None) -> Delivery:
    """A delivery of equal areas in one municipality: index 20, nuisance 0, nothing changes."""
    row = {"observations": 99, "residents": 100, "homes": 50, "association_share": share, "nuisance": 0}
    row |= dict.fromkeys(GROUPS, 4) | cells
    values = {(f"a{n:02}", year): {k: None if v is None else Decimal(v) for k, v in row.items()}
              for n in range(areas) for year in (2014, 2020)}  # fmt: skip
    references = {(place, year): Decimal(0) for place in ("NL", "one") for year in (2014, 2020)}
    codes = {f"a{n:02}": "one" for n in range(areas)}
    return Delivery((2014, 2020), Decimal(30), CUTS, codes, values, references)


@settings(max_examples=15, deadline=None, phases=(Phase.reuse, Phase.generate))  # a smaller seed is no smaller case
@given(seed=st.integers(0, 10**9), years=YEARS)
def test_every_cell_of_every_figure_is_what_the_oracle_says(seed: int, years: tuple[int, ...]):
    delivery = random_delivery(Random(seed), PLACES, years=years)
    expected = oracle_figures.tables(delivery, KINDS, oracle_figures.classes(delivery))
    assert {name: as_rows(table) for name, table in tables_of(delivery, KINDS).items()} == expected


def test_3_8_exists_for_urban_municipalities_and_for_the_others():
    """Urban is urbanity 1 or 2; a municipality of which it is not known counts in neither."""
    delivery = random_delivery(Random(5), PLACES, years=(2014, 2020))
    rows = oracle_figures.classes(delivery)
    urbanity = {"one": 1, "two": 3, "three": 2, "four": None}
    towns = tuple(replace(one, urbanity=urbanity[one.code]) for one in municipalities(KINDS))
    tables = tables_of(delivery, KINDS, towns)
    for name, codes in (("stedelijk", ("one", "three")), ("overig", ("two",))):
        own = {area: rows[area] for code in codes for area in PLACES[code]}
        assert as_rows(tables[f"figuur-3-8-{name}.csv"]) == oracle_figures.spread(
            own, "resilience", oracle_figures.NINE
        )


@pytest.mark.parametrize("definition", [one for one in MAPS if one.relative], ids=lambda one: one.slug)
def test_figure_that_names_a_relative_map_cannot_be_made(definition):
    row = FIGURES[2]
    with pytest.raises(NotAdditive, match=definition.slug):
        FigureDefinition("9.9", row.question, (definition, row.maps[-1]), row.weight, row.kind)
    with pytest.raises(NotAdditive):
        replace(row, maps=(*row.maps, definition))


def test_numbers_questions_and_maps_are_those_of_the_domain():
    assert [(one.number, one.question, [map_.number for map_ in one.maps]) for one in FIGURES] == [
        ("3.1", "association", [3]), ("3.2", "vulnerable", [4, 3]), ("3.3", "vulnerable", [5, 3]),
        ("3.4", "vulnerable", [5, 3]), ("3.5", "nuisance", [6, 3]), ("3.6", "nuisance", [8, 3]),
        ("3.7", "nuisance", [8, 3]), ("3.8", "resilience", [1, 3]), ("3.9", "resilience", [8, 5, 3]),
        ("3.10", "vulnerable", [4, 3]),
    ]  # fmt: skip
    assert [one.slug for one in FIGURES] == [f"3-{n}" for n in range(1, 11)]
    assert {one.question for one in FIGURES} <= set(QUESTIONS)


def test_every_combination_has_its_row_even_in_a_country_of_one_area():
    tables = tables_of(plain(1), {"one": "other"})
    sizes = {name: len(table) for name, table in tables.items()}
    assert sizes == {
        "figuur-3-1.csv": 5, "figuur-3-2.csv": 10, "figuur-3-3.csv": 30, "figuur-3-4.csv": 15, "figuur-3-5.csv": 35,
        "figuur-3-5-inwoners.csv": 35, "figuur-3-6.csv": 5, "figuur-3-7.csv": 15, "figuur-3-8.csv": 45,
        "figuur-3-8-inwoners.csv": 45, "figuur-3-9.csv": 25, "figuur-3-10.csv": 25,
    }  # fmt: skip
    numbers = [cell for table in tables.values() for name in NUMERIC & set(table) for cell in table[name]]
    assert set(numbers) == {""}


@pytest.mark.parametrize(("areas", "shown"), [(4, False), (5, True)])
def test_group_below_five_shown_areas_is_withheld_as_a_whole(areas: int, shown: bool):
    tables = tables_of(plain(areas), {"one": "g4"})
    for name, table in tables.items():
        if name != "figuur-3-9.csv":  # nothing decreased: its groups are empty
            own = table[table["share_class"].eq("share-3") & table.get("type", pd.Series("g4", table.index)).eq("g4")]
            for column in NUMERIC & set(table):
                assert (own[column] != "").all() == shown
                assert (own[column] != "").any() == shown


def test_small_and_zero_cells_inside_a_shown_group_are_shown():
    delivery = plain(6)
    change(delivery, "a00", 2020, nuisance=Decimal("-0.05"))
    own = tables_of(delivery, {"one": "g4"})["figuur-3-5.csv"].query("share_class == 'share-3'")
    assert list(own["areas"]) == ["0", "0", "1", "5", "0", "0", "0"]
    assert list(own["share"]) == ["0,0", "0,0", "16,7", "83,3", "0,0", "0,0", "0,0"]


def test_area_withheld_in_the_first_year_counts_only_where_that_year_is_not_read():
    delivery = plain(5)
    change(delivery, "a00", 2014, observations=3)
    tables = tables_of(delivery, {"one": "g4"})
    index = tables["figuur-3-2.csv"].query("share_class == 'share-3'")
    assert dict(zip(index["year"], index["index"], strict=True)) == {"2014": "", "2020": "20,0"}
    assert tables["figuur-3-5.csv"].query("share_class == 'share-3'")["areas"].iloc[3] == "5"
    assert set(tables["figuur-3-8.csv"]["areas"]) == {""}


def test_share_class_is_that_of_the_last_year_except_in_figure_3_1():
    delivery = plain(10)
    for n in range(5):
        change(delivery, f"a0{n}", 2014, association_share=5)
    tables = tables_of(delivery, {"one": "g4"})
    assert tables["figuur-3-2.csv"].query("share_class == 'share-1'")["index"].tolist() == ["", ""]
    assert tables["figuur-3-1.csv"]["change"].tolist() == ["", "", "9,1", "", ""]  # 100 - 10/11 of the homes in 2014


def test_area_without_homes_does_not_count_in_figure_3_1():
    delivery = plain(5)
    change(delivery, "a00", 2020, homes=None)
    assert set(tables_of(delivery, {"one": "g4"})["figuur-3-1.csv"]["change"]) == {""}


def test_means_are_weighted_by_residents_of_the_own_year_and_changes_of_the_later_one():
    delivery = plain(5)
    change(delivery, "a00", 2014, residents=400, nuisance=0, **dict.fromkeys(GROUPS, 8))
    change(delivery, "a00", 2020, residents=600, nuisance=Decimal("0.1"))
    tables = tables_of(delivery, {"one": "g4"})
    assert tables["figuur-3-2.csv"].query("share_class == 'share-3'")["index"].tolist() == ["30,0", "20,0"]
    assert tables["figuur-3-6.csv"].query("share_class == 'share-3'")["change"].tolist() == ["0,0600"]


def test_figure_3_9_counts_only_areas_with_a_decrease():
    delivery = plain(12)
    for n in range(5):
        change(delivery, f"a{n:02}", 2014, somatic_and_mobility=6)
    change(delivery, "a00", 2014, nuisance=Decimal("0.02"))
    own = tables_of(delivery, {"one": "g4"})["figuur-3-9.csv"].query("share_class == 'share-3'")
    assert own["areas"].tolist() == ["0", "1", "4", "0", "0"]


def test_missing_areas_count_once_and_withheld_goes_before_no_score():
    delivery = plain(8)
    change(delivery, "a00", 2014, observations=3)
    change(delivery, "a01", 2014, residents=0)
    change(delivery, "a02", 2014, residents=0)
    change(delivery, "a02", 2020, observations=3)
    change(delivery, "a03", 2020, association_share=None)
    edition, references = edition_of(delivery), references_of(delivery)
    areas = disclose(areas_of(delivery), edition)
    classes = classify_all(areas, references, edition)
    figures = all_figures(
        areas, classes, references=references, edition=edition, municipalities=municipalities({"one": "g4"})
    )
    found = {one.definition.number: one.content.missing for one in figures}
    assert {number: (one.withheld, one.no_score) for number, one in found.items()} == {
        "3.5": (1, 1), **dict.fromkeys(("3.1", "3.2", "3.3", "3.4", "3.6", "3.7", "3.8", "3.9", "3.10"), (2, 2)),
    }  # fmt: skip
