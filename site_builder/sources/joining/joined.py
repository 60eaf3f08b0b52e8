"""Every measure in every year on the areas of the edition: what was read, brought over the borders."""

from collections.abc import Mapping

import numpy as np

from site_builder.model.places import COUNTS
from site_builder.sources.borders import Figures, carried_shares
from site_builder.sources.files import Floats
from site_builder.sources.joining.readings import Key
from site_builder.sources.joining.weights import Ground, residents_of
from site_builder.sources.recipe import Measure


def joined(ground: Ground) -> dict[Key, Figures]:
    """By measure and measurement year, in the order of the edition's areas."""
    figures: dict[Key, Figures] = {}
    for measure in ground.recipe.measures.values():
        for year in ground.recipe.years:
            counted = measure.name in COUNTS
            figures[measure.name, year] = (
                ground.counts[measure.name, year] if counted else _share(ground, measure, year)
            )
    return figures


def _share(ground: Ground, measure: Measure, year: int) -> Figures:
    division = ground.readings.readings[measure.name, year].division
    codes = ground.readings.lands[division].codes
    figures = own_figures(ground, measure, year)
    weights = residents_of(ground.own_weights(division, measure.of, year), codes)
    if measure.given == "count":  # a count is brought over as a count: its share weighs by the year's own denominator
        weights = residents_of(ground.denominators(division, measure.of, year), codes)
    pieces, parts = ground.pieces[division], ground.parts[division, measure.of]
    return _at_most_hundred(carried_shares(figures, pieces, parts=parts, weights=weights), measure)


def own_figures(ground: Ground, measure: Measure, year: int) -> Figures:
    """A measure on the areas of its own file, as a share or a score, with what rounding can make of it."""
    reading = ground.readings.readings[measure.name, year]
    codes = ground.readings.lands[reading.division].codes
    figures = reading.on(codes, measure.step)
    of = residents_of(ground.denominators(reading.division, measure.of, year), codes)
    if measure.given == "count":
        figures = _per(figures, of, ground.recipe.measures[measure.of].step)
    reasons = np.where(np.isin(figures.reasons, ("absent", "secret")) & (of == 0), "no-residents", figures.reasons)
    return Figures(figures.values, reasons, figures.low, figures.high)


def _per(figures: Figures, of: Floats, step: float) -> Figures:
    """Counts as percentages of what they are counted among. step: to which the denominator was rounded."""
    there = of > 0

    def share(counts: Floats, among: Floats) -> Floats:
        return np.where(there, 100 * counts / np.where(among > 0, among, np.nan), np.nan)

    reasons = np.where((figures.reasons == "") & ~there, "no-residents", figures.reasons)
    low, high = share(figures.low, of + step / 2), share(figures.high, of - step / 2)
    return Figures(share(figures.values, of), reasons, low, high)


def _at_most_hundred(figures: Figures, measure: Measure) -> Figures:
    """A share above 100 comes from rounding small counts; it is no number to publish."""
    if measure.given == "score":
        return figures
    above = figures.values > 100
    values = np.where(above, np.nan, figures.values)
    reasons = np.where(above, "above-hundred", figures.reasons)
    bounds = (np.where(above, np.nan, np.clip(numbers, 0, 100)) for numbers in (figures.low, figures.high))
    return Figures(values, reasons, *bounds)


def counted(figures: Mapping[Key, Figures], key: Key) -> dict[str, int]:
    """How many areas have a value ("") and how many lack one, by reason."""
    reasons, times = np.unique(figures[key].reasons, return_counts=True)
    return dict(zip(reasons.tolist(), times.tolist(), strict=True))
