"""Which areas does a row of a figure count, and when is a group too small to show (DOMAIN, section 5)?"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

import numpy as np
import numpy.typing as npt

from site_builder.model.kinds import MapDefinition
from site_builder.model.places import (
    NO_SCORE,
    SHOWN,
    WITHHELD,
    Edition,
    Municipality,
    MunicipalityType,
    PublicAreas,
    References,
)
from site_builder.model.rules import AreaNumbers, Classes, Floats, Positions, numbers_between

MINIMUM_AREAS = 5
MINIMUM_MUNICIPALITIES = 3
"""Of a type, in a part of the country: a bar of fewer is a bar of one or two municipalities."""

OUTSIDE = -4
"""An area that a figure is not about; neither shown nor missing."""

Urbanity = Literal["urban", "other"]
URBAN_UP_TO = 2
"""Very urban and urban: the two densest of the five classes of urbanity."""

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Missing:
    """Areas that some row of a figure lacks: withheld on a layer it reads, or else without a score on one.

    shown: the areas that none lacks. outside: those with numbers that the figure is not about.
    """

    withheld: int
    no_score: int
    shown: int = 0
    outside: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that national figures are made from; every array of it is (n_areas,), in the order of the register.

    types: by municipality code. kinds: the types that are set beside each other. urbanity: by municipality code, as far
    as known and compared. inside: the areas that count, all of them when None.
    """

    areas: PublicAreas
    references: References
    classes: Classes
    edition: Edition
    types: Mapping[str, MunicipalityType]
    kinds: tuple[MunicipalityType, ...]
    urbanity: Mapping[str, Urbanity] = field(default_factory=dict)
    inside: npt.NDArray[np.bool_] | None = None

    @property
    def dividing(self) -> MapDefinition:
        """The map whose classes divide the areas."""
        return self.edition.theme.dividing

    @property
    def groups(self) -> tuple[str, ...]:
        """Its classes: the share classes."""
        return self.dividing.classes

    @property
    def urbanities(self) -> tuple[Urbanity, ...]:
        """What is compared, urban first."""
        return tuple(urbanity for urbanity in get_args(Urbanity) if urbanity in self.urbanity.values())

    def within(self, inside: Urbanity) -> "Evidence":
        """The same, of the municipalities of one urbanity only."""
        return replace(self, inside=self.classes.municipality.map(self.urbanity).to_numpy() == inside)

    def codes(self, definition: MapDefinition, year: int | None = None) -> Positions:
        """Class positions or states on a map in a year, the last one when None; raises NotAdditive."""
        codes = codes_of(self.classes, definition, self.edition.last if year is None else year)
        if self.inside is None:
            return codes
        return np.where(self.inside, codes, OUTSIDE).astype(np.int8)

    def share_classes(self) -> Positions:
        """The share class: that of the dividing map in the last year."""
        return self.codes(self.dividing)

    def type_positions(self) -> Positions:
        """Position among the types of the theme of the area's municipality, NO_SCORE where it has no type."""
        position = {code: self.edition.theme.types.index(kind) for code, kind in self.types.items()}
        return self.classes.municipality.map(position).fillna(NO_SCORE).to_numpy().astype(np.int8)

    def weights(self, count: str, year: int) -> Floats:
        """Residents or homes in a year; 0 where the number is missing or not shown, so that it weighs nothing."""
        known: Floats = np.nan_to_num(self.areas.measures[count][year].to_numpy(dtype=float))
        return known

    def enough(self, groups: npt.NDArray[np.signedinteger], size: int, years: Iterable[int]) -> npt.NDArray[np.bool_]:
        """(size,) which groups are large enough to show; groups: (n_areas,) that of each shown area, negative for none.

        Of squares their residents must also be five times the minimum of observations, in each year that is read: five
        windows beside each other are nearly one.
        """
        counted = groups >= 0
        large: npt.NDArray[np.bool_] = np.bincount(groups[counted], minlength=size) >= MINIMUM_AREAS
        if self.edition.cells is None:
            return large
        for year in years:
            residents = np.bincount(groups[counted], self.weights("residents", year)[counted], minlength=size)
            large = large & (residents >= MINIMUM_AREAS * self.edition.minimum_observations)
        return large

    def numbers(self, first: int, last: int) -> AreaNumbers:
        """The numbers of a period."""
        return numbers_between(self.areas, self.references, self.edition, (first, last))

    def measured(self, definition: MapDefinition, first: int, last: int) -> Floats:
        """What a map measures in the last year of a period; TypeError for one that measures nothing."""
        if definition.measure is None:
            raise TypeError(f"measured: map {definition.number} has no number")
        return definition.measure(self.numbers(first, last), last)

    def states(self, measure: str, year: int) -> Positions:
        """SHOWN where the measure exists in that year, otherwise why not: WITHHELD or NO_SCORE."""
        states = self.areas.states[year].to_numpy()
        lacks = self.areas.measures[measure][year].isna().to_numpy() & (states == SHOWN)
        return np.where(lacks, NO_SCORE, states).astype(np.int8)


def compared_types(edition: Edition, municipalities: Iterable[Municipality]) -> tuple[MunicipalityType, ...]:
    """The types with bars of their own: in the whole country all, in a part those with enough municipalities."""
    types = edition.theme.types
    if not edition.is_part:
        return types
    numbers = Counter(municipality.type for municipality in municipalities)
    return tuple(type_ for type_ in types if numbers[type_] >= MINIMUM_MUNICIPALITIES)


def compared_urbanity(edition: Edition, municipalities: Iterable[Municipality]) -> dict[str, Urbanity]:
    """By municipality code; in a part of the country only what enough municipalities have."""
    known: dict[str, Urbanity] = {
        municipality.code: "urban" if municipality.urbanity <= URBAN_UP_TO else "other"
        for municipality in municipalities
        if municipality.urbanity is not None
    }
    numbers, least = Counter(known.values()), MINIMUM_MUNICIPALITIES if edition.is_part else 1
    return {code: kind for code, kind in known.items() if numbers[kind] >= least}


def codes_of(classes: Classes, definition: MapDefinition, year: int) -> Positions:
    """(n_areas,) class positions or states on a map in a year; raises NotAdditive for maps 2, 7 and 9."""
    definition.require_additive("figure")
    layer = next(layer for layer in classes.layers if layer.map.slug == definition.slug and layer.year == year)
    return classes.codes[layer.key].to_numpy()


def crossing(rows: Positions, columns: Positions, shape: tuple[int, int], *, weights: Floats | None = None) -> Floats:
    """How many areas, or how much weight, each pair of positions has; areas without one of both do not count.

    rows, columns, weights: (n_areas,). Returns `shape` floats.
    """
    both = (rows >= 0) & (columns >= 0)
    pairs = rows[both].astype(np.int64) * shape[1] + columns[both]
    counted = np.bincount(pairs, None if weights is None else weights[both], minlength=shape[0] * shape[1])
    return counted.reshape(shape).astype(float)


def missing(*codes: Positions) -> Missing:
    """The areas without a class on at least one of the layers; who is withheld somewhere counts as withheld."""
    layers = np.stack(codes)
    withheld = (layers == WITHHELD).any(axis=0)
    no_score = (layers == NO_SCORE).any(axis=0) & ~withheld
    shown = (layers >= 0).all(axis=0)
    return Missing(*(int(areas.sum()) for areas in (withheld, no_score, shown, ~(withheld | no_score | shown))))
