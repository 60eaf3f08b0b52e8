"""Which maps an edition has: those whose measures a source names, and of which nothing else is missing."""

from dataclasses import replace

import pytest

from site_builder.model.figures.edition_figures import figures_of
from site_builder.model.places.edition import IndexGroup, OwnIndex, Source
from site_builder.model.rules.layers import lack_of, layers_of, maps_of
from site_builder.theme.maps import MAPS

HOMES = ("association_share", "residents", "homes")
ASSISTANCE = IndexGroup("social_assistance", "mensen met bijstand", "residents", (), modelled=False)
MODELLED = IndexGroup("psychiatric_condition", "angst", "adults", (), modelled=True)


def index(*groups, change=""):
    return OwnIndex("Index op open cijfers", "Niet die van het rapport.", change, groups)


def named(edition, *measures, own=None):
    return replace(edition, sources=(Source("s", "Bron", measures, "mei"),), index=own)


def numbers(edition):
    return [definition.number for definition in maps_of(edition)]


def test_an_edition_of_every_measure_has_every_map(edition):
    assert maps_of(edition) == MAPS


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        ((*HOMES, "nuisance"), [3, 6, 7, 8, 9]),
        (HOMES, [3]),
        (("nuisance",), [6, 7, 8, 9]),
        (("residents", "homes"), []),
    ],
)
def test_a_map_whose_measures_no_source_names_is_not_there(edition, measures, expected):
    without = named(edition, *measures)
    assert numbers(without) == expected
    assert {layer.map.number for layer in layers_of(without)} == set(expected)


def test_without_the_mean_of_the_nation_nothing_is_beside_it(edition):
    alone = replace(edition, has_nation=False)
    assert numbers(alone) == [3, 4, 5, 7, 8, 9]
    assert lack_of(MAPS[5], alone) == "nation"


@pytest.mark.parametrize(
    ("groups", "change", "expected"),
    [
        ((ASSISTANCE,), "", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
        ((ASSISTANCE, MODELLED), "", [3, 4, 6, 7, 8, 9, 10]),
        ((ASSISTANCE, MODELLED), "Het model is geijkt.", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
        ((replace(ASSISTANCE, periods=((2014, "2012"),)),), "", [3, 4, 6, 7, 8, 9, 10]),
        ((replace(ASSISTANCE, periods=((2014, "2013"),)),), "", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ],
)
def test_the_change_of_a_modelled_index_needs_its_reason(edition, groups, change, expected):
    columns = tuple(group.measure for group in groups)
    own = named(edition, *HOMES, "nuisance", *columns, own=index(*groups, change=change))
    assert numbers(own) == expected


def test_figures_go_with_their_maps(edition):
    own = index(ASSISTANCE, MODELLED)
    groups = named(edition, *HOMES, "nuisance", "social_assistance", "psychiatric_condition", own=own)
    assert [figure.number for figure in figures_of(groups)] == ["3.1", "3.2", "3.5", "3.6", "3.7", "3.10"]
    assert groups.groups_with_change == ("social_assistance",)
    assert figures_of(named(edition, "nuisance")) == ()


def test_an_own_index_reads_its_own_columns(edition):
    own = named(edition, "eenzaam", own=index(replace(ASSISTANCE, measure="eenzaam")))
    assert own.groups == ("eenzaam",)
    assert numbers(own) == [4, 5]
