"""What makes this atlas one about veerkracht? THEME, everything in one place."""

import re

from site_builder.model.kinds import BesideMeans, IndexWords, Spreading, Theme
from site_builder.theme.cuts import CUT_PARTS, CUTS
from site_builder.theme.figures import DIVIDED_BY, FIGURES, QUESTIONS
from site_builder.theme.lead import LEAD_SENTENCES, LEADS
from site_builder.theme.maps import MAPS
from site_builder.theme.measures import (
    COLUMNS,
    GROUPS,
    INDEX,
    LARGEST_NUISANCE,
    NATION,
    NUISANCE,
    ORIGIN,
    REFERENCES,
    SHARE,
)
from site_builder.theme.own_sentences import FIGURE_SENTENCES, OWN_SENTENCES

TYPES = ("g4", "g40", "other")
"""Of municipalities: the four largest, the forty next, all others."""
PAIRS = {
    "resilience": "resilience-relative",
    "nuisance-national": "nuisance-municipal",
    "nuisance-change": "nuisance-change-relative",
}
FOLDED = (-1, -1, -1, 2, 1, 0, 2, 1, 0)
"""Classes of maps 1 and 2 -> place among the cuts of the level, many problems first; the first three tell none."""
BESIDE_MEANS = BesideMeans(
    NUISANCE,
    farthest=LARGEST_NUISANCE,
    national="nuisance-national",
    municipal="nuisance-municipal",
    change="nuisance-change",
    change_municipal="nuisance-change-relative",
    cuts="nuisance",
    middle=3,
    change_cuts="nuisance_change",
    level_cuts="nuisance_level",
    levels={"resilience": FOLDED, "resilience-relative": FOLDED, "focus": (2, 2, 2, 1, 1, 1, 0, 0, 0)},
)
INDEX_WORDS = IndexWords(
    "vulnerable-index",
    named=re.compile(r"\b([Ii])ndex kwetsbare bewoners"),
    alone=re.compile(r"\b([Kk])wetsbare bewoners"),
    of_alone=re.compile(r"\b(afname|toename|ontwikkeling) kwetsbare bewoners", re.IGNORECASE),
)

THEME = Theme(
    nation=NATION,
    types=TYPES,
    columns=COLUMNS,
    groups=GROUPS,
    references=REFERENCES,
    cuts=CUTS,
    maps=MAPS,
    figures=FIGURES,
    questions=QUESTIONS,
    divided_by=DIVIDED_BY,
    pairs=PAIRS,
    leads=LEADS,
    measured={"share": SHARE, "index": INDEX, "nuisance": NUISANCE},
    cut_parts=CUT_PARTS,
    sentences=(*LEAD_SENTENCES, *OWN_SENTENCES),
    figure_sentences=FIGURE_SENTENCES,
    square_down=("few-problems", "problems", "many-problems"),
    square_across=("low", "middle", "high"),
    beside_means=BESIDE_MEANS,
    spreading=Spreading(2, "vulnerable-index", "vulnerable-concentration", "vulnerable_change"),
    index_words=INDEX_WORDS,
    explained={"index": INDEX, "herkomst": ORIGIN},
)
