"""Which map tells first what there is to see, and what do the sentences above the maps count on it?"""

from collections.abc import Iterable, Mapping

import numpy as np

from site_builder.model.rules import Positions, count_legend
from site_builder.model.words import (
    ChangeCounts,
    LeadCounts,
    MapWords,
    Sentences,
    ShownCounts,
    change_sentences,
    lead_sentences,
    shown_sentences,
)

RESILIENCE, CHANGE = "resilience", "nuisance-change"
DECREASE, INCREASE_EQUAL = 0, 2
WORSENED_CLASSES = (0, 1)


def opening_slug(slugs: Iterable[str]) -> str:
    """The map that an edition with these maps opens on: map 1, else map 8, else the first. slugs: any order."""
    there = tuple(slugs)
    return next((slug for slug in (RESILIENCE, CHANGE) if slug in there), there[0])


def lead_of(
    codes: Mapping[str, Positions], maps: Mapping[str, MapWords], sentences: Sentences, **words: str
) -> tuple[str, ...]:
    """The sentences above the maps of some areas. maps: those of the edition, in order; words: gemeente, gebied(en)."""
    slug = opening_slug(maps)
    words["nummer"] = str(maps[slug].definition.number)
    if slug == RESILIENCE:
        return lead_sentences(_lead_counts(codes), sentences, **words)
    if slug == CHANGE:
        return change_sentences(_change_counts(codes[slug]), sentences, **words)
    *counts, withheld, no_score = count_legend(codes[slug], len(maps[slug].legend))
    return shown_sentences(ShownCounts(maps[slug].menu, sum(counts), withheld, no_score), sentences, **words)


def _change_counts(codes: Positions) -> ChangeCounts:
    worse, worsened, equal, improved, better, withheld, no_score = count_legend(codes, 5)
    return ChangeCounts(improved + better, equal, worse + worsened, withheld, no_score)


def _lead_counts(codes: Mapping[str, Positions]) -> LeadCounts:
    resilience, change = codes[RESILIENCE], codes[CHANGE]
    *counts, withheld, no_score = count_legend(resilience, 9)
    decreased = resilience == DECREASE
    return LeadCounts(
        shown=sum(counts),
        improved=sum(counts[3:6]),
        equal=counts[INCREASE_EQUAL],
        worsened=sum(counts[6:9]),
        decreased=counts[DECREASE],
        decreased_worsened=int((decreased & np.isin(change, WORSENED_CLASSES)).sum()),
        withheld=withheld,
        no_score=no_score,
    )
