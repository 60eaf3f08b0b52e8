"""Which cuts could an edition have? Proposals from the numbers, stamped as its own: no publisher gives them."""

from collections.abc import Mapping

import numpy as np

from site_builder.model.words import number
from site_builder.sources.borders import Figures
from site_builder.sources.files import Floats
from site_builder.sources.report.told import Section, Table
from site_builder.sources.writing import index_groups

STAMP = "eigen grenzen"
SPREAD = 0.1568
"""A standard deviation of the Leefbaarometer 3.0; its classes lie at a quarter, a half and one time of it."""
STEPS = (-1.0, -0.5, -0.25, 0.25, 0.5, 1.0)
FIFTHS = (20, 40, 60, 80)

Key = tuple[str, int]


def proposals(figures: Mapping[Key, Figures], edition: Mapping[str, object], years: tuple[int, ...]) -> Section:
    """A row per cut that the delivery can have, with what the recipe has beside it."""
    given = edition.get("cuts", {})
    chosen = given if isinstance(given, dict) else {}
    rows = []
    for name, proposed, how in _proposed(figures, index_groups(edition, [name for name, _ in figures]), years):
        own = chosen.get(name, "—")
        rows.append((name, _list(proposed), how, _list(own) if isinstance(own, list) else str(own), STAMP))
    line = (
        "Grenzen zijn een keuze van wie de atlas uitgeeft, niet van de bron. Zet ze zelf in het recept, onder [cuts]."
    )
    header = ("grens", "voorstel", "hoe", "in het recept", "stempel")
    return Section("Voorstellen voor grenzen", (line,), (Table("Voorstellen", header, tuple(rows)),))


def _proposed(
    figures: Mapping[Key, Figures], groups: tuple[str, ...], years: tuple[int, ...]
) -> list[tuple[str, list[float], str]]:
    found: list[tuple[str, list[float], str]] = []
    first, last = years[0], years[-1]
    if ("association_share", last) in figures:
        found.append(
            ("association_share", _quantiles(figures["association_share", last].values, 0), "vijf even grote groepen")
        )
    if groups:
        index = {year: np.sum([figures[name, year].values for name in groups], axis=0) for year in (first, last)}
        found.append(("vulnerable_index", _quantiles(index[last], 0), "vijf even grote groepen"))
        change = _quantiles(np.abs(index[last] - index[first]), 1)[:1]
        found.append(("vulnerable_change", [-change[0], change[0]], "een vijfde verandert het minst"))
    if ("nuisance", last) in figures:
        found.append(("nuisance", [round(SPREAD * step, 4) for step in STEPS], "kwart, half en één keer 0,1568"))
        found.append(("nuisance_level", [round(-SPREAD / 2, 4), round(-SPREAD / 4, 4)], "half en kwart keer 0,1568"))
        quarter = [-0.03, -0.015, 0.015, 0.03]
        found.append(("nuisance_change", quarter, "een kwart klasse (0,015) en het dubbele"))
    return found


def _quantiles(values: Floats, decimals: int) -> list[float]:
    """The borders of five groups of one size, rounded, rising."""
    known = values[np.isfinite(values)]
    if not len(known):
        return [0.0]
    return sorted({round(float(one), decimals) for one in np.percentile(known, FIFTHS)})


def _list(values: list[float]) -> str:
    return "; ".join(number(value) for value in values)
