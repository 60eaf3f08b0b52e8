"""Which cuts could an edition have? Proposals from the numbers, stamped as its own: no publisher gives them."""

from collections.abc import Iterator, Mapping

import numpy as np

from site_builder.model.words import number
from site_builder.sources.files import Floats
from site_builder.sources.report.shown_numbers import ShownNumbers
from site_builder.sources.report.told import Section, Table

STAMP = "eigen grenzen"
SPREAD = 0.1568
"""A standard deviation of the Leefbaarometer 3.0; its classes lie at a quarter, a half and one time of it."""
STEPS = (-1.0, -0.5, -0.25, 0.25, 0.5, 1.0)
FIFTHS = (20, 40, 60, 80)
MOST_DECIMALS = 3
EQUAL = "vijf even grote groepen"


def proposals(numbers: ShownNumbers, edition: Mapping[str, object]) -> Section:
    """A row per cut that the delivery can have, with what the recipe has beside it. edition: as the recipe has it."""
    given = edition.get("cuts", {})
    chosen = given if isinstance(given, dict) else {}
    rows = []
    for name, proposed, how in (*_of_shares(numbers), *_of_nuisance(numbers)):
        rows.append((name, _list(proposed), how, _own(chosen.get(name)), STAMP))
    line = (
        "Grenzen zijn een keuze van wie de atlas uitgeeft, niet van de bron. Zet ze zelf in het recept, onder [cuts]."
    )
    header = ("grens", "voorstel", "hoe", "in het recept", "stempel")
    return Section("Voorstellen voor grenzen", (line,), (Table("Voorstellen", header, tuple(rows)),))


def _of_shares(numbers: ShownNumbers) -> Iterator[tuple[str, list[float], str]]:
    """Quantiles of the areas that are shown."""
    edition, measures = numbers.edition, numbers.measures({})
    if edition.delivers(("association_share",)):
        yield "association_share", fifths(measures.column("association_share", edition.last)), EQUAL
    if not edition.delivers((edition.theme.index,)):
        return
    yield "vulnerable_index", fifths(measures.index(edition.last)), EQUAL
    if edition.index and not edition.index.shows_change(edition.years):
        return
    change = measures.index(edition.last) - measures.index(edition.first)
    steady = fifths(np.abs(change))[:1]
    if steady and steady[0] > 0:
        yield "vulnerable_change", [-steady[0], steady[0]], "een vijfde verandert het minst"
    yield "vulnerable_strong_increase", fifths(change)[-1:], "een vijfde neemt het sterkst toe"
    yield "vulnerable_very_many", fifths(measures.index(edition.last))[-1:], "het hoogste vijfde"


def _of_nuisance(numbers: ShownNumbers) -> Iterator[tuple[str, list[float], str]]:
    if numbers.edition.delivers(("nuisance",)):
        yield "nuisance", [round(SPREAD * step, 4) for step in STEPS], "kwart, half en één keer 0,1568"
        yield "nuisance_level", [round(-SPREAD / 2, 4), round(-SPREAD / 4, 4)], "half en kwart keer 0,1568"
        yield "nuisance_change", [-0.03, -0.015, 0.015, 0.03], "een kwart klasse (0,015) en het dubbele"


def fifths(values: Floats) -> list[float]:
    """The borders of five groups of one size, rising, in as few decimals as keep them apart."""
    known = values[np.isfinite(values)]
    if not len(known):
        return []
    borders = np.percentile(known, FIFTHS)
    rounded = [sorted({round(float(border), decimals) for border in borders}) for decimals in range(MOST_DECIMALS + 1)]
    return next((cuts for cuts in rounded if len(cuts) == len(FIFTHS)), rounded[-1])


def _own(given: object) -> str:
    """What the recipe has."""
    values = given if isinstance(given, list) else [given]
    return _list([value for value in values if isinstance(value, int | float)]) or "—"


def _list(values: list[float]) -> str:
    return "; ".join(number(value) for value in values)
