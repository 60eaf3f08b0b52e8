"""What do residents of a share class live among on average (figures 3.2, 3.6 and 3.10)?"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from site_builder.model.figures.figure_numbers import Cell, Cells, FigureDefinition
from site_builder.model.figures.share_groups import MINIMUM_AREAS, SHARE_CLASSES, Evidence, missing
from site_builder.model.rules.measures import Floats, Positions


def mean_index_per_year(evidence: Evidence, definition: FigureDefinition) -> Cells:
    """3.2: residents-weighted mean vulnerable index per share class and year, in index points.

    A row reads map 4 in its own year and map 3 in the last year: the share class is that of the last year in every row
    (only 3.1 takes the class "of that year"), an area need not be shown in the other years. Weights are the residents
    of the row's year. At least 5 areas per class and year. Source: DOMAIN, section 5.
    """
    (index_map, share_map), years = definition.maps, evidence.edition.years
    shares, codes = evidence.codes(share_map), {year: evidence.codes(index_map, year) for year in years}
    columns = [
        _means(
            shares,
            str(year),
            values=np.where(codes[year] >= 0, evidence.measures(year, year).vulnerable_index(year), np.nan),
            residents=evidence.weights("residents", year),
        )
        for year in years
    ]
    return Cells("year", _by_group(columns), missing(shares, *codes.values()))


def mean_change_per_period(evidence: Evidence, definition: FigureDefinition) -> Cells:
    """3.6: residents-weighted mean nuisance change per consecutive period and share class, Leefbaarometer units.

    A row reads the two years of its period, as map 8 would if they were the first and the last, and map 3 in the last
    year. Weights are the residents of the period's later year. At least 5 areas per class and period.
    Source: DOMAIN, section 5.
    """
    shares, years = evidence.codes(definition.maps[-1]), evidence.edition.years
    columns = [
        _means(
            shares,
            f"{earlier}-{later}",
            values=evidence.measures(earlier, later).nuisance_change(),
            residents=evidence.weights("residents", later),
        )
        for earlier, later in pairwise(years)
    ]
    nuisance = (evidence.states("nuisance", year) for year in years)
    return Cells("period", _by_group(columns), missing(shares, *nuisance))


def mean_change_per_group(evidence: Evidence, definition: FigureDefinition) -> Cells:
    """3.10: residents-weighted mean change, first to last year, of each group of the index, points per 100 residents.

    A row reads map 4 in the first and the last year (all groups are there then) and map 3 in the last year. Weights are
    the residents of the last year. At least 5 areas per class. Source: DOMAIN, section 5; not a figure of the report.
    """
    (index_map, share_map), years = definition.maps, (evidence.edition.first, evidence.edition.last)
    shares, codes = evidence.codes(share_map), [evidence.codes(index_map, year) for year in years]
    both = (codes[0] >= 0) & (codes[1] >= 0)
    residents = evidence.weights("residents", years[1])
    columns = []
    for group in evidence.edition.groups_with_change:
        first, last = (evidence.areas.measures[group][year].to_numpy(dtype=float) for year in years)
        columns.append(_means(shares, group, values=np.where(both, last - first, np.nan), residents=residents))
    return Cells("measure", _by_group(columns), missing(shares, *codes))


def _means(shares: Positions, across: str, *, values: Floats, residents: Floats) -> tuple[Cell, ...]:
    """One cell per share class over the areas with a value and residents; an area without either counts nowhere."""
    size = len(SHARE_CLASSES)
    counted = (shares >= 0) & ~np.isnan(values) & (residents > 0)
    groups, weights = shares[counted], residents[counted]
    areas = np.bincount(groups, minlength=size)
    totals = np.bincount(groups, weights, minlength=size)
    sums = np.bincount(groups, weights * values[counted], minlength=size)
    return tuple(
        Cell(group, across, int(areas[n]), float(sums[n] / totals[n]))
        if areas[n] >= MINIMUM_AREAS
        else Cell(group, across, None, None)
        for n, group in enumerate(SHARE_CLASSES)
    )


def _by_group(columns: Sequence[tuple[Cell, ...]]) -> tuple[Cell, ...]:
    """The cells of all years or periods, share class by share class."""
    return tuple(cell for row in zip(*columns, strict=True) for cell in row)
