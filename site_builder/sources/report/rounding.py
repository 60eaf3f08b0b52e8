"""How many areas could be in another class of a map because the publisher rounded or kept secret?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from site_builder.model.words import listing, number
from site_builder.sources.report.shown_numbers import End, Ends, ShownNumbers
from site_builder.sources.report.told import Section, Table

TOLD = 0.1
"""Above this part of the areas the spatial note of the edition says it too."""
BOTH: tuple[End, End] = ("low", "high")


@dataclass(frozen=True, slots=True)
class MapRounding:
    """One map: how many of its areas with a class could be in another."""

    number: int
    uncertain: int
    areas: int

    @property
    def part(self) -> float:
        """Part of the areas, 0 to 1."""
        return self.uncertain / self.areas if self.areas else 0.0


def rounding_of(numbers: ShownNumbers) -> tuple[MapRounding, ...]:
    """Of every map that the edition has, in the last year; references count as exact.

    An area is uncertain when the ends of what its numbers may be do not all give one class. Between ends no other
    class can lie: every class follows from sums and differences that rise or fall with each number.
    """
    edition, maps = numbers.edition, numbers.maps
    given = [numbers.measures(ends) for ends in ({}, *_corners(numbers))]
    rounded = []
    for definition in maps:
        codes = np.stack([definition.classify(measures, edition.cuts, edition.last) for measures in given])
        there = codes[0] >= 0
        uncertain = there & (codes != codes[0]).any(axis=0)
        rounded.append(MapRounding(definition.number, int(uncertain.sum()), int(there.sum())))
    return tuple(rounded)


def _corners(numbers: ShownNumbers) -> Iterator[Ends]:
    """Every choice of the low or the high end of the scores and the index in the first and the last year.

    The groups of an index go together; a share outside it, which no other map reads, goes with its last year.
    """
    edition, theme = numbers.edition, numbers.edition.theme
    scores = [column.name for column in theme.scores]
    together = (*edition.groups, *theme.shares)
    for first, last, *ends in product(BOTH, repeat=2 + 2 * len(scores)):
        yield {
            **{(share, edition.first): first for share in together},
            **{(share, edition.last): last for share in together},
            **dict(zip(product(scores, (edition.first, edition.last)), ends, strict=True)),
        }


def rounding_note(rounded: Sequence[MapRounding], many: str) -> str:
    """What the spatial note adds: the maps of which more than a tenth of the areas could be in another class, or ""."""
    uncertain = [rounding for rounding in rounded if rounding.part > TOLD]
    if not uncertain:
        return ""
    maps = listing(f"kaart {rounding.number} ({number(100 * rounding.part, 0)}%)" for rounding in uncertain)
    return f"Door afronding en geheimhouding bij de bron kan een deel van de {many} in een andere klasse horen: {maps}."


def rounding_section(rounded: Sequence[MapRounding], many: str) -> Section:
    """A row per map."""
    rows = tuple(
        (
            f"kaart {rounding.number}",
            number(rounding.uncertain),
            number(rounding.areas),
            f"{number(100 * rounding.part, 1)}%",
        )
        for rounding in rounded
    )
    line = f"Zoveel {many} kunnen in een andere klasse horen, alleen doordat de uitgever afrondt of geheimhoudt."
    header = ("kaart", "kan anders", "met een klasse", "deel")
    return Section("Afronding", (line,), (Table(f"{many} per kaart, laatste jaar", header, rows),))
