"""Which map an edition opens on, and what is said above its maps without map 1."""

import pytest

from site_builder.model.pages.map_panels.leads import opening_slug
from site_builder.model.words.sentences.sentences import ShownCounts, shown_sentences
from site_builder.theme import THEME
from site_builder.theme.lead import ChangeCounts, change_sentences

WORDS = {"gemeente": "Ede", "gebied": "buurt", "gebieden": "buurten", "nummer": "8"}
SENTENCES = {
    "lead.change.improved-equal-worsened": "{a} {b} {c} van {N}", "lead.change.equal": "alle {N} gelijk",
    "lead.change.improved-worsened": "{a} af, {c} toe van {N}", "lead.only-area-improved": "een af",
    "lead.only-area-equal": "een gelijk", "lead.only-area-worsened": "een toe",
    "lead.first-map": "{kaart}: {N}", "lead.first-map-one": "{kaart}: een",
    "lead.nothing": "kaart {nummer} niets", "lead.nothing.only": "kaart {nummer} niets, {reden}",
    "lead.nothing.mostly": "kaart {nummer} vooral {reden}", "reason.withheld": "te weinig",
    "reason.no-score": "geen cijfers", "missing.more-none": "{w} te weinig", "missing.none-one": "{z} geen score",
}  # fmt: skip


@pytest.mark.parametrize(
    ("slugs", "expected"),
    [
        (("association-share", "resilience", "nuisance-change"), "resilience"),
        (("association-share", "nuisance-national", "nuisance-change"), "nuisance-change"),
        (("association-share", "vulnerable-index"), "association-share"),
    ],
)
def test_an_edition_opens_on_map_1_else_map_8_else_its_first(slugs, expected):
    assert opening_slug(slugs, THEME) == expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (ChangeCounts(3, 2, 1, 0, 0), ("3 2 1 van 6",)),
        (ChangeCounts(0, 4, 0, 0, 0), ("alle 4 gelijk",)),
        (ChangeCounts(3, 0, 1, 0, 0), ("3 af, 1 toe van 4",)),
        (ChangeCounts(1, 0, 0, 2, 0), ("een af", "2 te weinig")),
        (ChangeCounts(0, 1, 0, 0, 0), ("een gelijk",)),
        (ChangeCounts(0, 0, 1, 0, 1), ("een toe", "1 geen score")),
        (ChangeCounts(0, 0, 0, 2, 0), ("kaart 8 niets, te weinig", "2 te weinig")),
    ],
)
def test_without_map_1_the_lead_tells_how_nuisance_developed(counts, expected):
    assert change_sentences(counts, SENTENCES, **WORDS) == expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (ShownCounts("Woningen", 7, 0, 0), ("Woningen: 7",)),
        (ShownCounts("Woningen", 1, 0, 1), ("Woningen: een", "1 geen score")),
        (ShownCounts("Woningen", 0, 0, 1), ("kaart 8 niets, geen cijfers",)),
    ],
)
def test_without_any_development_the_lead_tells_of_the_first_map(counts, expected):
    assert shown_sentences(counts, SENTENCES, **WORDS) == expected
