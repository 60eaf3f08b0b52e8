"""The sentences above the maps are right for every combination of none, one and more (WORDS, sentence templates)."""

from itertools import product
from pathlib import Path

import pytest

from site_builder.model.words.sentences.sentence_table import sentences_of
from site_builder.model.words.sentences.sentences import Sentences, pair_sentence
from site_builder.read.content.sentences_text import read_sentences
from site_builder.theme import THEME
from site_builder.theme.lead import LeadCounts, lead_sentences
from site_builder.theme.maps import MAPS
from tests.support.models import SENTENCES

HERE = Path(__file__).parent  # holds sentences of its own: editors may change those of the atlas
PLACE = {"nummer": "1", "gemeente": "Verzonnendam", "gebied": "buurt", "gebieden": "buurten"}


@pytest.fixture(scope="module")
def sentences() -> Sentences:
    sections, _ = read_sentences(HERE / "sentences.md", "sentences.md", sentences_of(THEME))
    assert sections
    return {name: text for section in sections.values() for name, text in section.items()}


def counts(
    shown: int, improved: int = 0, equal: int = 0, worsened: int = 0, decreased: int = 0, decreased_worsened: int = 0,
    withheld: int = 0, no_score: int = 0,
) -> LeadCounts:  # fmt: skip
    return LeadCounts(shown, improved, equal, worsened, decreased, decreased_worsened, withheld, no_score)


INCREASE = "In {} van de 64 buurten met cijfers nam de index kwetsbare bewoners toe."
SIDES = "In {} daarvan namen overlast en onveiligheid af (veerkracht), in {} bleven zij ongeveer gelijk en "
ALSO = "namen zij ook toe (weinig veerkracht)."


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (counts(64, 2, 4, 1), (INCREASE.format(7), SIDES.format(2, 4) + "in 1 " + ALSO)),
        (counts(64, 2, 4, 0), (INCREASE.format(6), SIDES.format(2, 4) + "nergens namen zij ook toe.")),
        (
            counts(64, 2, 0, 3),
            (
                INCREASE.format(5),
                "In 2 daarvan namen overlast en onveiligheid af (veerkracht), nergens bleven zij ongeveer gelijk "
                "en in 3 " + ALSO,
            ),
        ),
        (
            counts(64, 0, 4, 3),
            (
                INCREASE.format(7),
                "In geen daarvan namen overlast en onveiligheid af (veerkracht), in 4 bleven zij ongeveer gelijk "
                "en in 3 " + ALSO,
            ),
        ),
        (
            counts(64, 5),
            (
                INCREASE.format(5),
                "In al deze buurten namen overlast en onveiligheid af (veerkracht) en nergens namen zij ook toe.",
            ),
        ),
        (
            counts(64, 0, 5),
            (
                INCREASE.format(5),
                "In al deze buurten bleven overlast en onveiligheid ongeveer gelijk en nergens namen zij ook toe.",
            ),
        ),
        (
            counts(64, 0, 0, 5),
            (INCREASE.format(5), "In al deze buurten namen overlast en onveiligheid ook toe (weinig veerkracht)."),
        ),
        (counts(64, 1), (INCREASE.format(1), "Overlast en onveiligheid namen daar af (veerkracht).")),
        (counts(64, 0, 1), (INCREASE.format(1), "Overlast en onveiligheid bleven daar ongeveer gelijk.")),
        (counts(64, 0, 0, 1), (INCREASE.format(1), "Overlast en onveiligheid namen daar ook toe (weinig veerkracht).")),
        (counts(64), ("In geen van de 64 buurten met cijfers nam de index kwetsbare bewoners toe.",)),
        (counts(1), ("Er is 1 buurt met cijfers; daar nam de index kwetsbare bewoners niet toe.",)),
        (
            counts(1, 1),
            (
                "Er is 1 buurt met cijfers; daar nam de index kwetsbare bewoners toe.",
                "Overlast en onveiligheid namen daar af (veerkracht).",
            ),
        ),
        (counts(0), ("Kaart 1 laat voor Verzonnendam niets zien.",)),
        (
            counts(0, withheld=3),
            (
                "Kaart 1 laat voor Verzonnendam niets zien, door te weinig waarnemingen.",
                "3 buurten hebben te weinig waarnemingen.",
            ),
        ),
        (
            counts(0, withheld=7, no_score=64),
            (
                "Kaart 1 laat voor Verzonnendam niets zien, vooral omdat de bron geen cijfers heeft.",
                "7 buurten hebben te weinig waarnemingen, 64 geen score.",
            ),
        ),
    ],
)
def test_the_lead_tells_what_rose_and_what_followed(
    given: LeadCounts, expected: tuple[str, ...], sentences: Sentences
) -> None:
    assert lead_sentences(given, sentences, **PLACE) == expected


@pytest.mark.parametrize(
    ("withheld", "no_score", "expected"),
    [
        (4, 3, "4 buurten hebben te weinig waarnemingen, 3 geen score."),
        (4, 1, "4 buurten hebben te weinig waarnemingen, 1 heeft geen score."),
        (1, 3, "1 buurt heeft te weinig waarnemingen, 3 hebben geen score."),
        (1, 1, "1 buurt heeft te weinig waarnemingen, 1 geen score."),
        (4, 0, "4 buurten hebben te weinig waarnemingen."),
        (1, 0, "1 buurt heeft te weinig waarnemingen."),
        (0, 3, "3 buurten hebben geen score."),
        (0, 1, "1 buurt heeft geen score."),
    ],
)
def test_areas_without_a_class_are_told_apart(
    withheld: int, no_score: int, expected: str, sentences: Sentences
) -> None:
    assert lead_sentences(counts(64, withheld=withheld, no_score=no_score), sentences, **PLACE)[-1] == expected


@pytest.mark.parametrize(
    ("decreased", "worsened", "expected"),
    [
        (5, 2, "In 2 van de 5 buurten met een afname namen overlast en onveiligheid toch toe."),
        (5, 1, "In 1 van de 5 buurten met een afname namen overlast en onveiligheid toch toe."),
        (5, 5, "In alle 5 buurten met een afname namen overlast en onveiligheid toch toe."),
        (2, 2, "In beide buurten met een afname namen overlast en onveiligheid toch toe."),
        (1, 1, "In 1 buurt nam de index af en namen overlast en onveiligheid toch toe."),
    ],
)
def test_a_decrease_with_more_nuisance_is_told(
    decreased: int, worsened: int, expected: str, sentences: Sentences
) -> None:
    given = counts(64, decreased=decreased, decreased_worsened=worsened)
    assert lead_sentences(given, sentences, **PLACE)[-1] == expected


def test_a_decrease_without_more_nuisance_is_not_told(sentences: Sentences) -> None:
    assert len(lead_sentences(counts(64, decreased=5), sentences, **PLACE)) == 1


def test_large_counts_have_a_thousands_point(sentences: Sentences) -> None:
    assert "14.566 buurten" in lead_sentences(counts(14_566), sentences, **PLACE)[0]


def test_no_combination_of_counts_lacks_a_sentence(sentences: Sentences) -> None:
    for improved, equal, worsened, other, withheld, no_score, both in product((0, 1, 2), repeat=7):
        shown = improved + equal + worsened + other
        given = counts(shown, improved, equal, worsened, other, min(both, other), withheld, no_score)
        told = lead_sentences(given, sentences, **PLACE)
        assert told
        assert not any("{" in sentence or " 0 " in sentence for sentence in told)


MORE_HERE = "Meer overlast dan gemiddeld in Nederland, maar minder dan gemiddeld in {gemeente}."
LESS_HERE = "Minder overlast dan gemiddeld in Nederland, maar meer dan gemiddeld in {gemeente}."
FELL_LESS = "De overlast nam af, maar minder dan in {gemeente} als geheel."
ROSE_LESS = "De overlast nam toe, maar minder dan in {gemeente} als geheel."
EQUAL = "De overlast bleef hier ongeveer gelijk; in {gemeente} als geheel was de ontwikkeling "


@pytest.mark.parametrize(
    ("national_slug", "national", "relative", "expected"),
    [
        ("nuisance-national", "worse-1", "better-3", MORE_HERE),
        ("nuisance-national", "better-2", "worse-1", LESS_HERE),
        ("nuisance-national", "average", "worse-1", ""),
        ("nuisance-national", "worse-1", "average", ""),
        ("nuisance-national", "worse-1", "worse-3", ""),
        ("nuisance-change", "worsened-2", "improved-1", ROSE_LESS),
        ("nuisance-change", "improved-1", "worsened-2", FELL_LESS),
        ("nuisance-change", "equal", "improved-1", EQUAL + "ongunstiger."),
        ("nuisance-change", "equal", "worsened-1", EQUAL + "gunstiger."),
        ("nuisance-change", "equal", "equal", ""),
        ("nuisance-change", "worsened-1", "equal", ""),
        ("resilience", "resilient-problems", "not-resilient-problems", FELL_LESS),
        ("resilience", "not-resilient-many-problems", "resilient-many-problems", ROSE_LESS),
        ("resilience", "increase-nuisance-equal", "resilient-problems", ""),
        ("resilience", "decrease", "decrease", ""),
        ("resilience", "equal", "equal", ""),
        ("nuisance-national", "withheld", "withheld", ""),
        ("nuisance-national", "worse-1", "no-score", ""),
    ],
)
def test_opposite_sides_of_the_middle_give_one_sentence(
    national_slug: str, national: str, relative: str, expected: str, sentences: Sentences
) -> None:
    assert pair_sentence(national_slug, national, relative, sentences) == expected


def test_every_pair_sentence_is_reached_by_some_classes(sentences: Sentences) -> None:
    reached = {
        pair_sentence(definition.slug, own, other, sentences)
        for definition in MAPS
        for own, other in product(definition.classes, repeat=2)
    }
    assert {sentences[name] for name in SENTENCES if name.startswith("pair.")} == reached - {""}
