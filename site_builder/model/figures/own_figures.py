"""How do the areas of a municipality or region lie beside others (figures 3.3, 3.5, 3.8 and 3.9)?

A municipality stands beside its type and the country, a region or province beside the country.

Made from the published classes alone: whoever counts the classes in kaarten.csv finds the same numbers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from site_builder.model.figures.distributions import population
from site_builder.model.figures.edition_figures import figures_of
from site_builder.model.figures.share_groups import (
    MINIMUM_AREAS,
    OUTSIDE,
    Ints,
    codes_of,
    compared_types,
)
from site_builder.model.kinds import FigureDefinition
from site_builder.model.places import NO_SCORE, WITHHELD, Edition, Municipality, Region
from site_builder.model.rules import Classes, Positions

Who = Literal["own", "type", "nation"]
Verdict = Literal["more", "less", "equal"]

ALL = ""
UNIT_SQUARES_BELOW = 20
NEAR_POINTS = 5
NEAR_AREAS = 2


def panel_figures(edition: Edition) -> tuple[FigureDefinition, ...]:
    """Those of an edition."""
    return tuple(definition for definition in figures_of(edition) if definition.is_panel)


@dataclass(frozen=True, slots=True, eq=False)
class ComparedBar:
    """Areas of one municipality or region, of its type or of the country over the classes of a map, in legend order.

    areas: number shown, the sum of counts. shares: percent per class; empty below 20 areas, where the bar is unit
    squares. withheld, no_score: areas of the same group without a class on a map the bar reads; outside: those with
    classes that the figure is not about. A bar of a type or the country is the same object beside every municipality,
    so that it is written once.
    """

    who: Who
    areas: int
    counts: tuple[int, ...]
    shares: tuple[float, ...]
    withheld: int
    no_score: int
    outside: int = 0


@dataclass(frozen=True, slots=True)
class BarGroup:
    """Bars to lay beside each other: own, type (of a municipality), nation. group: a share class, or ALL together."""

    group: str
    bars: tuple[ComparedBar, ...]


@dataclass(frozen=True, slots=True)
class BarsPanel:
    """One figure on the page of a municipality or region. groups: ALL first, then share classes with 5 own areas.

    spoken: own areas in the classes that the sentence speaks of. type, nation: how often that is beside them; None when
    there is nothing to lay beside: the others are the very same areas, or the place has no type or no shown area.
    """

    definition: FigureDefinition
    groups: tuple[BarGroup, ...]
    spoken: int
    type: Verdict | None
    nation: Verdict | None

    @property
    def own(self) -> ComparedBar:
        """The bar of all areas of the municipality."""
        return self.groups[0].bars[0]


@dataclass(frozen=True, slots=True)
class _Tally:
    """Numbers of areas for one figure. counts: (n, 1 + share classes, classes); withheld, no_score: without classes.

    Position 0 on the second axis is all areas together, n runs over municipalities, types or one nation.
    """

    counts: Ints
    withheld: Ints
    no_score: Ints
    outside: Ints

    def summed(self, groups: Sequence[Ints]) -> "_Tally":
        """The same numbers for groups of municipalities (positions on the first axis)."""
        parts = (self.counts, self.withheld, self.no_score, self.outside)
        return _Tally(*(np.stack([part[group].sum(axis=0) for group in groups]) for part in parts))

    def whole(self) -> tuple[ComparedBar, ...]:
        """The bars of the country."""
        return self.summed([np.arange(len(self.counts))]).bars("nation")[0]

    def bars(self, who: Who) -> list[tuple[ComparedBar, ...]]:
        """For each n its bars: all areas together, then per share class."""
        rows = zip(*(part.tolist() for part in (self.counts, self.withheld, self.no_score, self.outside)), strict=True)
        return [tuple(_bar(who, *numbers) for numbers in zip(*row, strict=True)) for row in rows]


def municipality_panels(
    classes: Classes, edition: Edition, municipalities: Sequence[Municipality]
) -> dict[str, tuple[BarsPanel, ...]]:
    """Per municipality code its panels, in the order of FIGURES.

    The row of all areas together reads the maps of the figure but not map 3, so that it equals the legend of the map;
    the rows per share class read map 3 of the last year as well. All bars of a group count areas in the same way.
    """
    order = edition.theme.types
    kinds = np.array([order.index(municipality.type) for municipality in municipalities])
    of_kind = [np.flatnonzero(kinds == n) for n in range(len(order))]
    with_bars = [type_ in compared_types(edition, municipalities) for type_ in order]

    def panels(definition: FigureDefinition, tally: _Tally) -> list[BarsPanel]:
        types, nation = tally.summed(of_kind).bars("type"), tally.whole()
        rows = zip(tally.bars("own"), kinds, strict=True)
        return [
            _panel(definition, own_bars, kind=types[kind] if with_bars[kind] else None, nation=nation)
            for own_bars, kind in rows
        ]

    by_figure = [panels(*counted) for counted in _counted(classes, edition, municipalities)]
    return {
        municipality.code: tuple(of_figure[n] for of_figure in by_figure)
        for n, municipality in enumerate(municipalities)
    }


def region_panels(
    classes: Classes, edition: Edition, municipalities: Sequence[Municipality], *, regions: Sequence[Region]
) -> dict[str, tuple[BarsPanel, ...]]:
    """Per path of a region or province its panels, in the order of FIGURES: its areas beside those of the country."""
    place = {municipality.code: n for n, municipality in enumerate(municipalities)}
    members = [np.array([place[municipality.code] for municipality in region.municipalities]) for region in regions]
    by_figure = [
        [
            _panel(definition, own_bars, kind=None, nation=tally.whole())
            for own_bars in tally.summed(members).bars("own")
        ]
        for definition, tally in _counted(classes, edition, municipalities)
        if members
    ]
    return {region.path: tuple(of_figure[n] for of_figure in by_figure) for n, region in enumerate(regions)}


def compared(bar: ComparedBar, beside: ComparedBar, spoken: Sequence[int]) -> Verdict | None:
    """Is what the sentence speaks of more or less frequent here? Exact, in whole numbers.

    Equal below 5 percentage points, and below what two own areas make: 200 / own areas points (WORDS, "own bar").
    None without own areas, or when the other bar holds the same areas.
    """
    if bar.areas in (0, beside.areas):
        return None
    here, there = (sum(counted.counts[n] for n in spoken) for counted in (bar, beside))
    difference = 100 * (here * beside.areas - there * bar.areas)
    if abs(difference) < max(NEAR_POINTS * bar.areas, 100 * NEAR_AREAS) * beside.areas:
        return "equal"
    return "more" if difference > 0 else "less"


def _counted(
    classes: Classes, edition: Edition, municipalities: Sequence[Municipality]
) -> Iterator[tuple[FigureDefinition, _Tally]]:
    """The figures and, for each, the numbers of every municipality."""
    place = {municipality.code: n for n, municipality in enumerate(municipalities)}
    owners = np.array([place[code] for code in classes.municipality.tolist()], dtype=np.int64)
    if not panel_figures(edition):
        return
    dividing = edition.theme.dividing
    shares = codes_of(classes, dividing, edition.last)
    for definition in panel_figures(edition):
        codes = population(definition, lambda map_: codes_of(classes, map_, edition.last))
        shape = len(municipalities), len(dividing.classes), len(definition.maps[0].classes)
        yield definition, _tally(codes, shares, owners, shape)


def _tally(codes: Positions, shares: Positions, owners: Ints, shape: tuple[int, int, int]) -> _Tally:
    """codes: positions on the map of a figure; shares: share classes; owners: positions of municipalities.

    shape: how many municipalities, share classes and classes of the map there are.
    """
    size, parts, columns = shape
    groups = np.where(shares >= 0, shares, parts).astype(np.int64)
    rows = owners * (parts + 1) + groups

    def counted(chosen: Ints, width: int) -> Ints:
        flat = np.bincount(chosen, minlength=size * (parts + 1) * width)
        numbers = flat.reshape(size, parts + 1, width)
        return np.concatenate([numbers.sum(axis=1, keepdims=True), numbers[:, :-1]], axis=1)

    shown = codes >= 0
    return _Tally(
        counts=counted(rows[shown] * columns + codes[shown], columns),
        withheld=counted(rows[codes == WITHHELD], 1)[:, :, 0],
        no_score=counted(rows[codes == NO_SCORE], 1)[:, :, 0],
        outside=counted(rows[codes == OUTSIDE], 1)[:, :, 0],
    )


def _bar(who: Who, counts: list[int], withheld: int, no_score: int, outside: int) -> ComparedBar:
    areas = sum(counts)
    shares = tuple(100 * count / areas for count in counts) if areas >= UNIT_SQUARES_BELOW else ()
    return ComparedBar(who, areas, tuple(counts), shares, withheld, no_score, outside)


def _same_areas(bar: ComparedBar, nation: ComparedBar) -> bool:
    """Whether the edition is this place alone: then its bar would stand twice."""
    return (bar.counts, bar.withheld, bar.no_score) == (nation.counts, nation.withheld, nation.no_score)


def _panel(
    definition: FigureDefinition,
    own_bars: tuple[ComparedBar, ...],
    *,
    kind: tuple[ComparedBar, ...] | None,
    nation: tuple[ComparedBar, ...],
) -> BarsPanel:
    beside = [own_bars, *([kind] if kind else []), *([] if _same_areas(own_bars[0], nation[0]) else [nation])]
    rows = zip((ALL, *definition.maps[-1].classes), zip(*beside, strict=True), strict=True)
    groups = tuple(BarGroup(group, bars) for group, bars in rows if group == ALL or bars[0].areas >= MINIMUM_AREAS)
    spoken = definition.spoken
    return BarsPanel(
        definition,
        groups,
        sum(own_bars[0].counts[n] for n in spoken),
        compared(own_bars[0], kind[0], spoken) if kind else None,
        compared(own_bars[0], nation[0], spoken),
    )
