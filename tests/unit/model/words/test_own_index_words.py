"""The words of an edition with an index of its own."""

from dataclasses import replace

import pytest
from markupsafe import Markup

from site_builder.model.places.edition import IndexGroup, OwnIndex
from site_builder.model.words.own_index_words import in_own_words, index_notes, index_page
from site_builder.theme.maps import MAPS
from tests.support.models import texts

GROUPS = (
    IndexGroup("social_assistance", "mensen met bijstand", "residents", (), modelled=False),
    IndexGroup(
        "psychiatric_condition", "volwassenen met angst", "adults", ((2014, "2012"), (2020, "2016")), modelled=True
    ),
)
INDEX = OwnIndex("Index op <open> cijfers", "Niet die van het rapport.", "Het model is geijkt.", GROUPS)
SENTENCES = {
    "index.title": "De index", "index.help": "Telt op: {groepen}.", "index.mixed": "Verschillende noemers.",
    "index.unit-mixed": "som", "index.compared": "per groep", "index.group": "{groep}, per 100 {noemer}",
    "index.periods": "cijfers van {jaren}", "index.modelled": "modelschatting",
}  # fmt: skip


@pytest.fixture
def own(edition):
    return replace(edition, index=INDEX)


def written(label, own):
    words = replace(texts(), sentences=texts().sentences | SENTENCES | {"lead.too": label})
    return in_own_words(words, own).sentences["lead.too"]


@pytest.mark.parametrize(
    ("usual", "expected"),
    [
        ("Index kwetsbare bewoners, {jaar}", "Index op <open> cijfers, {jaar}"),
        ("nam de index kwetsbare bewoners toe", "nam de index op <open> cijfers toe"),
        ("Afname kwetsbare bewoners", "Afname van de index"),
        ("Ontwikkeling kwetsbare bewoners", "Ontwikkeling van de index"),
        ("Kwetsbare bewoners ongeveer gelijk", "De index ongeveer gelijk"),
        ("overlast en kwetsbare bewoners samen", "overlast en de index samen"),
    ],
)
def test_the_name_of_the_index_stands_wherever_that_of_the_report_stood(usual, expected, own):
    assert written(usual, own) == expected


def test_an_edition_with_the_index_of_the_report_keeps_its_words(edition):
    assert in_own_words(texts(), edition) == texts()


def test_a_name_never_becomes_markup(own):
    words = texts()
    page = replace(words.pages["home"], body=Markup("<p>de index kwetsbare bewoners</p>"))
    told = in_own_words(replace(words, sentences=words.sentences | SENTENCES, pages={"home": page}), own)
    assert told.pages["home"].body == "<p>de index op &lt;open&gt; cijfers</p>"


def test_note_groups_periods_and_models_stand_beside_every_map_that_reads_the_index(own):
    by_slug = {definition.slug: definition for definition in MAPS}
    note = index_notes(own, [by_slug["vulnerable-index"]], SENTENCES)
    assert note == (
        "Niet die van het rapport. Telt op: mensen met bijstand, per 100 inwoners en volwassenen met angst, per 100 "
        "volwassenen (cijfers van 2012 en 2016, modelschatting). Verschillende noemers."
    )
    assert index_notes(own, [by_slug["nuisance-change"]], SENTENCES) == ""
    assert index_notes(own, [by_slug["resilience"]], SENTENCES).endswith("Het model is geijkt.")


def test_the_toelichting_has_a_part_about_the_own_index_only(own, edition):
    page = index_page(own, SENTENCES)
    assert page is not None
    assert "<li>mensen met bijstand, per 100 inwoners</li>" in page.body
    assert index_page(edition, SENTENCES) is None
