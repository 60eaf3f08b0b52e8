"""Pages of a municipality or two with named classes."""

from collections.abc import Mapping, Sequence
from random import Random

import pandas as pd

from site_builder.model.editions.earlier import History
from site_builder.model.pages.municipality_page import EditionInWords, edition_in_words
from site_builder.model.places.municipality import Municipality
from tests.support.models import classes_with, edition_of, texts
from tests.support.random_numbers import random_delivery

EDITION = edition_of(random_delivery(Random(1), {"M": ["a"]}, years=(2001, 2005)))
FOCUS = "focus-problems-low"
EDE = Municipality("M", "Ede", "Streek", "g40", None, ("zuid-oost",))
BREDA = Municipality("Q", "Breda", "", "g4", 1, ())
AREAS = pd.DataFrame(
    {"name": ["'t Zand", "Élst", "Noord"], "municipality": "M", "district": ["", "W", ""]}, index=["a", "b", "c"]
)


def pages_with(
    slugs: Mapping[str, Sequence[str]], areas: pd.DataFrame, *municipalities: Municipality
) -> EditionInWords:
    neighbours = {
        place.code: tuple(other.code for other in municipalities if other != place) for place in municipalities
    }
    return edition_in_words(
        EDITION,
        texts(),
        register=areas,
        classes=classes_with(areas, EDITION, slugs),
        municipalities=municipalities,
        history=History(),
        neighbours=neighbours,
    )
