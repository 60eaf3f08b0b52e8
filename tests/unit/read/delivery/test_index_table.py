"""An edition that declares its own index, and one that lacks measures."""

import pytest

from site_builder.read.delivery.edition_file import edition_in
from site_builder.read.delivery.values_file import columns_of
from site_builder.read.parsing.toml_table import TomlTable
from site_builder.theme import THEME

GROUP = {"measure": "eenzaam", "label": "eenzame volwassenen", "of": "adults"}
INDEX = {"name": "Index op open cijfers", "note": "Niet die van het rapport.", "groups": [GROUP]}
EDITION = {
    "id": "a", "title": "A", "years": [2014, 2020], "minimum_observations": 50, "spatial_note": "Per buurt.",
    "area": {"one": "buurt", "many": "buurten"},
    "cuts": {"association_share": [1, 2, 3, 4]},
    "sources": [
        {"id": "s", "text": "Bron", "measures": ["association_share", "residents", "homes"], "reference_dates": "mei"}
    ],
}  # fmt: skip


def read(**changes):
    top = TomlTable("edition.toml", EDITION | changes, {})
    return edition_in(top, THEME), [f"{problem.what}: {problem.fix}" for problem in top.problems]


def test_only_cuts_that_a_map_reads_must_be_there():
    edition, told = read()
    assert told == []
    assert edition.index is None
    _, told = read(cuts={})
    assert told == ["sleutel cuts.association_share ontbreekt: voeg hem toe"]


def test_only_columns_that_a_source_names_must_be_there():
    edition, _ = read()
    columns = columns_of(edition, THEME)
    assert columns.required == ("area", "year", "observations", "residents", "homes", "association_share")
    assert "nuisance" in columns.optional


def test_groups_of_an_own_index_are_columns_and_measures_of_sources():
    sources = [{"id": "s", "text": "Bron", "measures": ["eenzaam"], "reference_dates": "mei"}]
    cuts = {
        "vulnerable_index": [1, 2, 3, 4], "vulnerable_change": [-1, 1], "vulnerable_strong_increase": 2,
        "vulnerable_very_many": 3,
    }  # fmt: skip
    edition, told = read(index=INDEX, sources=sources, cuts=cuts)
    assert told == []
    assert edition.groups == ("eenzaam",)
    assert "eenzaam" in columns_of(edition, THEME).required


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"groups": []}, "de index heeft 0 groepen"),
        ({"groups": [GROUP, GROUP]}, "een groep van de index staat er twee keer"),
        ({"groups": [GROUP | {"measure": "nuisance"}]}, "index.groups.measure is 'nuisance'"),
        ({"groups": [GROUP | {"periods": {"20": "2012"}}]}, "'20' is geen jaar"),
        ({"groups": [GROUP | {"model": True}]}, "onbekende sleutel index.groups.model"),
        ({"naam": "x"}, "onbekende sleutel index.naam"),
    ],
)
def test_what_is_wrong_with_an_index_is_told(change, told):
    _, problems = read(index=INDEX | change)
    assert any(problem.startswith(told) for problem in problems), problems


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Eén enquÃªte per buurt.", "bevat 'enquÃªte', twee keer naar UTF-8 omgezet: bedoelde u 'enquête'?"),
        ("Eén enqu\ufffdte per buurt.", "met een letter die verloren ging: typ die letter opnieuw"),
    ],
)
def test_letters_that_went_wrong_are_told_where_they_stand(note, told):
    _, problems = read(spatial_note=note)
    assert len(problems) == 1
    assert told in problems[0]
