"""Which map tells first what there is to see, and which sentences above the maps say it?"""

from collections.abc import Iterable, Mapping

from site_builder.model.kinds import Theme
from site_builder.model.rules import Positions, count_legend
from site_builder.model.words import MapWords, Sentences, ShownCounts, shown_sentences


def opening_slug(slugs: Iterable[str], theme: Theme) -> str:
    """The map that an edition with these maps opens on: the first with a lead, else the first. slugs: any order."""
    there = tuple(slugs)
    return next((lead.map for lead in theme.leads if lead.map in there), there[0])


def lead_of(
    codes: Mapping[str, Positions], maps: Mapping[str, MapWords], sentences: Sentences, theme: Theme, **words: str
) -> tuple[str, ...]:
    """The sentences above the maps of some areas. maps: those of the edition, in order; words: gemeente, gebied(en)."""
    slug = opening_slug(maps, theme)
    words["nummer"] = str(maps[slug].definition.number)
    for lead in theme.leads:
        if lead.map == slug:
            return lead.tell(codes, sentences, words)
    *counts, withheld, no_score = count_legend(codes[slug], len(maps[slug].legend))
    return shown_sentences(ShownCounts(maps[slug].menu, sum(counts), withheld, no_score), sentences, **words)
