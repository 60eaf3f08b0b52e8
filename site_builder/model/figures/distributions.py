"""How are areas and association homes divided over the classes of a map, and what do residents live among?"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from site_builder.model.figures.figure_numbers import Bar, Cell, Cells, Distribution
from site_builder.model.figures.share_groups import (
    MINIMUM_AREAS,
    OUTSIDE,
    Evidence,
    Missing,
    Urbanity,
    crossing,
    missing,
)
from site_builder.model.kinds import FigureDefinition, MapDefinition
from site_builder.model.places import NO_SCORE
from site_builder.model.rules import Floats, Layer, Positions, years_read

CodesOf = Callable[[MapDefinition], Positions]


def population(definition: FigureDefinition, codes: CodesOf) -> Positions:
    """(n_areas,) position on the map a figure shows, a state, or OUTSIDE what the figure is about.

    Figures 3.3, 3.5 and 3.8 are about all areas. 3.9 is about the areas where map 5 says decrease ("the group is those
    areas"); an area without a class on map 5 is missing, one with another direction is outside.
    codes: class positions of a map. Source: DOMAIN, section 5.
    """
    shown, *conditions = definition.maps[:-1]
    positions = codes(shown)
    for condition in conditions:
        direction = codes(condition)
        inside = direction == condition.classes.index(definition.among)
        positions = np.select([inside, direction >= 0], [positions, OUTSIDE], direction).astype(np.int8)
    return positions


def over_share_classes(evidence: Evidence, definition: FigureDefinition) -> Distribution:
    """3.3, 3.5, 3.8, 3.9: areas over the classes of a map, per share class.

    A row reads the map (with 3.9 also map 5) and map 3 in the last year; it is withheld below 5 shown areas.
    Source: DOMAIN, section 5.
    """
    counts = _counts(evidence, definition)
    return _distribution(evidence, definition, counts, weights=counts)


def over_share_classes_by_residents(evidence: Evidence, definition: FigureDefinition) -> Distribution:
    """3.5 and 3.8 a second time: the same areas weighted by their residents in the last year.

    "Same withholding": a bar is withheld when its bar of areas is. An area whose number of residents the delivery does
    not give weighs nothing; a bar of which no area has one is withheld too. Source: DOMAIN, section 5.
    """
    residents = evidence.weights("residents", evidence.edition.last)
    weights = _counts(evidence, definition, weights=residents)
    return _distribution(evidence, definition, _counts(evidence, definition), weights=weights)


def over_share_classes_by_urbanity(evidence: Evidence, definition: FigureDefinition) -> Mapping[Urbanity, Distribution]:
    """3.8 twice more: in areas of urban municipalities, and in those of the others; none where no urbanity is known.

    In a part of the country each of the two needs 3 municipalities. Source: the report, paragraph 3.4.1, says that the
    difference is larger in urban areas; that "urban" is urbanity 1 or 2 is ours.
    """
    return {kind: over_share_classes(evidence.within(kind), definition) for kind in evidence.urbanities}


def rate_per_type(evidence: Evidence, definition: FigureDefinition) -> Cells:
    """3.4 and 3.7: percent of the shown areas in the classes the figure speaks of, per type and share class.

    A row reads the map and map 3 in the last year; type x share class is the group, withheld below 5 shown areas;
    in a part of the country a type needs 3 municipalities.
    Map 5 says decrease exactly where the direction is decrease, map 8 says worsened-1 or -2 exactly where the movement
    is worsened (the inner cuts of nuisance_change). Source: DOMAIN, section 5.
    """
    types, shares, codes = evidence.type_positions(), evidence.share_classes(), evidence.codes(definition.maps[0])
    order, size = evidence.edition.theme.types, len(evidence.groups)
    groups = np.where((types >= 0) & (shares >= 0), types * size + shares, NO_SCORE).astype(np.int8)
    counts = crossing(groups, codes, (len(order) * size, len(definition.maps[0].classes)))
    spoken = counts[:, list(definition.spoken)].sum(axis=1)
    shown = np.where(codes >= 0, groups, NO_SCORE)
    enough = evidence.enough(shown, len(order) * size, _years(evidence, definition))
    names = [(type_, share) for type_ in order for share in evidence.groups]
    rows = zip(names, np.where(enough, counts.sum(axis=1), 0), spoken, strict=True)
    cells = (_rate(*name, int(n), k) for name, n, k in rows if name[0] in evidence.kinds)
    return Cells("type", tuple(cells), missing(codes, shares))


def shift_of_homes(evidence: Evidence, definition: FigureDefinition) -> Cells:
    """3.1: change, first to last year, of the distribution of association homes over share classes, in points.

    Each year stands by itself: an area counts in the share class it has *in that year* (map 3, which reads that year
    only) with homes x share / 100, when the delivery gives it homes in that year; the distribution is over all such
    areas, also those in classes that are withheld. A class with fewer than 5 of them in either year is withheld.
    areas of a cell: those of the last year. Source: DOMAIN, section 5.
    """
    years, share_map = (evidence.edition.first, evidence.edition.last), definition.maps[0]
    first, last = (_homes(evidence, share_map, year=year) for year in years)
    enough = np.logical_and(*(_homes_enough(evidence, share_map, year=year) for year in years))
    cells = tuple(
        Cell(group, "", int(last[0][n]), float(last[1][n] - first[1][n]))
        if enough[n] and not np.isnan(last[1][n] - first[1][n])
        else Cell(group, "", None, None)
        for n, group in enumerate(evidence.groups)
    )
    absent = missing(*(evidence.codes(share_map, year) for year in years))
    return Cells("", cells, _without_homes(evidence, years, absent))


def _without_homes(evidence: Evidence, years: tuple[int, int], absent: Missing) -> Missing:
    """In a year without any association home all shown areas are outside, in one without homes they have no score."""
    for year in years:
        homes = evidence.weights("homes", year)
        if not homes.any():
            return Missing(absent.withheld, absent.no_score + absent.shown)
        if not (homes * np.nan_to_num(evidence.measured(evidence.dividing, year, year))).any():
            return Missing(absent.withheld, absent.no_score, outside=absent.shown)
    return absent


def _counts(evidence: Evidence, definition: FigureDefinition, *, weights: Floats | None = None) -> Floats:
    shape = len(evidence.groups), len(definition.maps[0].classes)
    return crossing(evidence.share_classes(), population(definition, evidence.codes), shape, weights=weights)


def _distribution(evidence: Evidence, definition: FigureDefinition, counts: Floats, *, weights: Floats) -> Distribution:
    shown, shares = population(definition, evidence.codes), evidence.share_classes()
    groups = np.where(shown >= 0, shares, NO_SCORE)
    enough = evidence.enough(groups, len(evidence.groups), _years(evidence, definition))
    kept = np.where(enough[:, np.newaxis], counts, 0)
    bars = tuple(_bar(group, *rows) for group, *rows in zip(evidence.groups, kept, weights, strict=True))
    absent = missing(shown, shares)
    return Distribution(definition.maps[0], bars, absent)


def _years(evidence: Evidence, definition: FigureDefinition) -> set[int]:
    """All years that the maps of a figure read."""
    edition = evidence.edition
    return {year for map_ in definition.maps for year in years_read(Layer(map_, edition.last, map_.slug), edition)}


def _bar(group: str, counts: Floats, weights: Floats) -> Bar:
    areas, total = int(counts.sum()), weights.sum()
    if areas < MINIMUM_AREAS or total == 0:
        return Bar(group, None, (), ())
    return Bar(group, areas, tuple(counts.astype(int).tolist()), tuple((100 * weights / total).tolist()))


def _rate(type_: str, group: str, areas: int, spoken: float) -> Cell:
    if areas < MINIMUM_AREAS:
        return Cell(group, type_, None, None)
    return Cell(group, type_, areas, float(100 * spoken / areas))


def _homes(evidence: Evidence, share_map: MapDefinition, *, year: int) -> tuple[Floats, Floats]:
    """Per share class of a year: number of areas with homes, and percent of all association homes (NaN if none)."""
    homes, classes = evidence.weights("homes", year), _homes_classes(evidence, share_map, year=year)
    association = homes * np.nan_to_num(evidence.measured(evidence.dividing, year, year)) / 100
    size = len(share_map.classes)
    counted = classes >= 0
    areas = np.bincount(classes[counted], minlength=size)
    totals = np.bincount(classes[counted], association[counted], minlength=size)
    whole = totals.sum()
    return areas.astype(float), 100 * totals / whole if whole else np.full(size, np.nan)


def _homes_classes(evidence: Evidence, share_map: MapDefinition, *, year: int) -> Positions:
    """The share class of a year of the areas that have homes then."""
    has_homes = evidence.weights("homes", year) > 0
    return np.where(has_homes, evidence.codes(share_map, year), NO_SCORE).astype(np.int8)


def _homes_enough(evidence: Evidence, share_map: MapDefinition, *, year: int) -> npt.NDArray[np.bool_]:
    return evidence.enough(_homes_classes(evidence, share_map, year=year), len(evidence.groups), [year])


def mean_per_year(evidence: Evidence, definition: FigureDefinition) -> Cells:
    """3.2: residents-weighted mean vulnerable index per share class and year, in index points.

    A row reads map 4 in its own year and map 3 in the last year: the share class is that of the last year in every row
    (only 3.1 takes the class "of that year"), an area need not be shown in the other years. Weights are the residents
    of the row's year. At least 5 areas per class and year. Source: DOMAIN, section 5.
    """
    (index_map, share_map), years = definition.maps, evidence.edition.years
    shares, codes = evidence.codes(share_map), {year: evidence.codes(index_map, year) for year in years}
    columns = [
        _means(
            evidence,
            shares,
            str(year),
            years=(year, evidence.edition.last),
            values=np.where(codes[year] >= 0, evidence.measured(index_map, year, year), np.nan),
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
    (change_map, share_map), years = definition.maps, evidence.edition.years
    shares = evidence.codes(share_map)
    columns = [
        _means(
            evidence,
            shares,
            f"{earlier}-{later}",
            years=(earlier, later, evidence.edition.last),
            values=evidence.measured(change_map, earlier, later),
            residents=evidence.weights("residents", later),
        )
        for earlier, later in pairwise(years)
    ]
    states = (evidence.states(measure, year) for measure in change_map.measures for year in years)
    return Cells("period", _by_group(columns), missing(shares, *states))


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
        change = np.where(both, last - first, np.nan)
        columns.append(_means(evidence, shares, group, years=years, values=change, residents=residents))
    return Cells("measure", _by_group(columns), missing(shares, *codes))


def _means(
    evidence: Evidence, shares: Positions, across: str, *, years: Iterable[int], values: Floats, residents: Floats
) -> tuple[Cell, ...]:
    """One cell per share class over the areas with a value and residents; an area without either counts nowhere.

    years: all that a row reads.
    """
    size = len(evidence.groups)
    counted = (shares >= 0) & ~np.isnan(values) & (residents > 0)
    groups, weights = shares[counted], residents[counted]
    areas = np.bincount(groups, minlength=size)
    totals = np.bincount(groups, weights, minlength=size)
    sums = np.bincount(groups, weights * values[counted], minlength=size)
    enough = evidence.enough(np.where(counted, shares, NO_SCORE), size, years)
    return tuple(
        Cell(group, across, int(areas[n]), float(sums[n] / totals[n])) if enough[n] else Cell(group, across, None, None)
        for n, group in enumerate(evidence.groups)
    )


def _by_group(columns: Sequence[tuple[Cell, ...]]) -> tuple[Cell, ...]:
    """The cells of all years or periods, share class by share class."""
    return tuple(cell for row in zip(*columns, strict=True) for cell in row)
