"""What can a reader find out about the nuisance of withheld areas? A linear program over everything that is published.

Nothing here comes from site_builder. The reader has the rows of kaarten.csv, the cut points (legends print them), the
residents of every area, the nation's means, and knows that a nuisance lies between -1.2 and 1.2 and how maps 1, 2 and 6
to 10 are made. He takes the mean of a municipality to be that of its areas, weighted by residents; those he does not
have. One unknown per area and year, and one per municipality and year.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linprog

from tests.support.oracle import FIVE, SEVEN

WIDEST = 1.2
ROUNDING = 5e-7  # numbers are rounded to 6 decimals before they are cut
HALF = 0.005  # published numbers have two decimals
LEVELS = {"many-problems": 0, "problems": 1, "few-problems": 2}
Row = Mapping[str, str]
Term = Mapping[tuple[str, int], float]  # unknown -> factor; the mean of the municipality is the unknown of area MEAN
MEAN = ""


@dataclass(frozen=True)
class Knowledge:
    """rows: of one municipality, by area, as kaarten.csv has them. residents: of each (area, year), 0 where nobody."""

    years: Sequence[int]
    cuts: Mapping[str, Sequence[float]]
    rows: Mapping[str, Row]
    residents: Mapping[tuple[str, int], float]
    nation: Mapping[int, float]


@dataclass
class Program:
    """Inequalities low <= term <= high."""

    terms: list[tuple[Term, float, float]] = field(default_factory=list)

    def between(self, term: Term, low: float, high: float) -> None:
        self.terms.append((term, low - ROUNDING, high + ROUNDING))


def narrowest(known: Knowledge, secret: Sequence[tuple[str, int]], *, relative: bool = True) -> dict:
    """How wide the nuisance of each withheld (area, year) is bounded; empty where nothing fits what is published.

    relative: whether the maps that compare with the municipality are used; without them what the others alone give.
    """
    program = Program()
    for area, row in known.rows.items():
        for term, low, high in told(known, area, row, relative=relative):
            program.between(term, low, high)
    unknowns = [(area, year) for year in known.years for area in (*known.rows, MEAN)]
    place = {unknown: n for n, unknown in enumerate(unknowns)}
    above, below = matrix(program, place)
    equal = means(known, place)
    widths = {}
    for unknown in secret:
        goal = np.zeros(len(unknowns))
        goal[place[unknown]] = 1
        ends = [linprog(sign * goal, above, below, equal, np.zeros(len(equal)), (-WIDEST, WIDEST)) for sign in (1, -1)]
        if all(end.status == 0 for end in ends):
            widths[unknown] = -ends[1].fun - ends[0].fun
    return widths


def matrix(program: Program, place: Mapping[tuple[str, int], int]) -> tuple[np.ndarray, np.ndarray]:
    rows, limits = [np.zeros(len(place))], [0.0]
    for term, low, high in program.terms:
        row = np.zeros(len(place))
        for unknown, factor in term.items():
            row[place[unknown]] = factor
        for sign, limit in ((1, high), (-1, -low)):
            if np.isfinite(limit):
                rows.append(sign * row)
                limits.append(limit)
    return np.array(rows), np.array(limits)


def means(known: Knowledge, place: Mapping[tuple[str, int], int]) -> np.ndarray:
    """Residents x nuisance of all areas minus all residents x the mean is 0, per year."""
    rows = np.zeros((len(known.years), len(place)))
    for row, year in zip(rows, known.years, strict=True):
        everybody = sum(known.residents[area, year] for area in known.rows)
        for area in known.rows:
            row[place[area, year]] = known.residents[area, year] / (everybody or 1)
        row[place[MEAN, year]] = -1 if everybody else 0
    return rows


def told(known: Knowledge, area: str, row: Row, *, relative: bool) -> Iterator[tuple[Term, float, float]]:
    """Everything that the row of an area says."""
    first, last = known.years[0], known.years[-1]
    change = {(area, last): 1.0, (area, first): -1.0}
    own_change = {(MEAN, last): -1.0, (MEAN, first): 1.0}
    for year in known.years:
        suffix, nation = "" if year == last else f"@{year}", known.nation[year]
        yield from number(known, row, f"nuisance-national{suffix}", SEVEN, "nuisance", {(area, year): 1.0}, nation)
        if relative:
            beside = {(area, year): 1.0, (MEAN, year): -1.0}
            yield from number(known, row, f"nuisance-municipal{suffix}", SEVEN, "nuisance", beside, 0.0)
    yield from number(known, row, "nuisance-change", FIVE, "nuisance_change", change, 0.0)
    if relative:
        yield from number(known, row, "nuisance-change-relative", FIVE, "nuisance_change", change | own_change, 0.0)
    level = {(area, last): 1.0}
    for key in ("resilience", "focus", *(["resilience-relative"] if relative else [])):
        cuts = [cut + known.nation[last] for cut in known.cuts["nuisance_level"]]
        slug = row[key].removeprefix("not-").removeprefix("resilient-").removeprefix("focus-")
        places = [
            place
            for word, place in LEVELS.items()
            if slug in (word, *(f"{word}-{i}" for i in ("low", "middle", "high")))
        ]
        for place in places:
            yield level, *([-np.inf, *cuts, np.inf][place : place + 2])
    for key, term in (("resilience", change), *([("resilience-relative", change | own_change)] if relative else [])):
        cuts = [-np.inf, *known.cuts["nuisance_change"][1:3], np.inf]
        movement = 0 if row[key].startswith("not-") else 2 if row[key].startswith("resilient") else 1
        if row[key].startswith(("not-", "resilient", "increase")):
            yield term, cuts[movement], cuts[movement + 1]


def number(
    known: Knowledge, row: Row, key: str, classes: Sequence[str], cuts: str, term: Term, base: float
) -> Iterator[tuple[Term, float, float]]:
    """A class, and the number beside it where there is one."""
    if row[key] in classes:
        edges = [-np.inf, *known.cuts[cuts], np.inf]
        place = classes.index(row[key])
        yield term, edges[place] + base, edges[place + 1] + base
    if written := row.get(f"{key}.value"):
        value = float(written.replace(",", ".")) + base
        yield term, value - HALF, value + HALF
