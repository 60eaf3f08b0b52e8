"""Which municipalities resemble each other, and in what?

Only what every reader can see plays a part: type, urbanity, number of areas, and the share class of the middle area on
map 3 as it is published, after the gate. The mean share of a municipality is never used: it would carry what is
withheld. Where only withheld values differ, the answer is the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from site_builder.model.figures.share_groups import Ints
from site_builder.model.kinds import Theme
from site_builder.model.places import NO_SCORE, Municipality
from site_builder.model.rules import Classes, Floats

Likeness = Literal["same", "more", "less", "unknown"]

MOST = 5
OTHER_TYPE = 3.0
"""Steps. One step is: one class of urbanity, one share class, twice as many areas."""

UNKNOWN = 1.0
ITSELF = 1e6
ABOUT = np.log2(1.25)
"""Steps in size below which two municipalities have about as many areas."""

BLOCK = 256
"""Municipalities that are laid beside all others at once: memory grows with the country, not with its square."""


@dataclass(frozen=True, slots=True)
class Similar:
    """A municipality that resembles another. Each likeness says how it differs from that other one: "more" urban."""

    municipality: Municipality
    same_type: bool
    urbanity: Likeness
    share: Likeness
    size: Likeness


@dataclass(frozen=True, slots=True)
class _Traits:
    """(n,) per municipality, by code; NaN unknown. share: position of a class. size: log2 of the number of areas."""

    type: Ints
    urban: Floats
    share: Floats
    size: Floats


def similar_municipalities_of(
    classes: Classes, municipalities: Sequence[Municipality], theme: Theme
) -> Mapping[str, tuple[Similar, ...]]:
    """Per municipality code the nearest five others, nearest first; equally near ones by code.

    municipalities: all have areas. Distance is the sum of steps in urbanity, share class and size; another type
    counts as three steps, what is unknown of one of two as one.
    """
    order = sorted(municipalities, key=lambda municipality: municipality.code)
    traits = _traits(classes, order, theme)
    similar: dict[str, tuple[Similar, ...]] = {}
    for start in range(0, len(order), BLOCK):
        rows = np.arange(start, min(start + BLOCK, len(order)))
        for row, nearest in zip(rows.tolist(), _nearest(traits, rows), strict=True):
            similar[order[row].code] = tuple(_similar(order, traits, row, other) for other in nearest)
    return similar


def _traits(classes: Classes, order: Sequence[Municipality], theme: Theme) -> _Traits:
    place = {municipality.code: n for n, municipality in enumerate(order)}
    owners = np.array([place[code] for code in classes.municipality.tolist()], dtype=np.int64)
    return _Traits(
        type=np.array([theme.types.index(municipality.type) for municipality in order], dtype=np.int64),
        urban=np.array(
            [np.nan if municipality.urbanity is None else -municipality.urbanity for municipality in order], dtype=float
        ),
        share=_middle(_shares(classes, theme), owners, len(order), len(theme.dividing.classes)),
        size=np.log2(np.bincount(owners, minlength=len(order))),
    )


def _shares(classes: Classes, theme: Theme) -> np.ndarray:
    """(n_areas,) share class; without the dividing map none is known."""
    slug = theme.divided_by
    return classes.codes[slug].to_numpy() if slug in classes.codes else np.full(len(classes.codes), NO_SCORE)


def _middle(codes: np.ndarray, owners: Ints, size: int, parts: int) -> Floats:
    """(size,) share class of the middle one of the shown areas, the lower of two; NaN without any."""
    shown = codes >= 0
    flat = np.bincount(owners[shown] * parts + codes[shown], minlength=size * parts)
    below = flat.reshape(size, -1).cumsum(axis=1)
    total = below[:, -1]
    return np.where(total > 0, (2 * below >= total[:, None]).argmax(axis=1), np.nan)


def _nearest(traits: _Traits, rows: Ints) -> list[list[int]]:
    """Per row the positions of the nearest others. A distance becomes a number that ends in the position: no ties."""
    size = len(traits.type)
    most = min(MOST, size - 1)
    if most == 0:
        return [[] for _ in rows]
    far = np.where(traits.type[rows, None] == traits.type, 0, OTHER_TYPE)
    far = far + _steps(traits.urban, rows) + _steps(traits.share, rows) + _steps(traits.size, rows)
    far[np.arange(len(rows)), rows] = ITSELF
    numbered = np.round(far * 1e6).astype(np.int64) * size + np.arange(size)
    nearest = np.sort(np.partition(numbered, most - 1, axis=1)[:, :most], axis=1) % size
    positions: list[list[int]] = nearest.tolist()
    return positions


def _steps(trait: Floats, rows: Ints) -> Floats:
    return np.nan_to_num(np.abs(trait[rows, None] - trait), nan=UNKNOWN)


def _similar(order: Sequence[Municipality], traits: _Traits, row: int, other: int) -> Similar:
    return Similar(
        order[other],
        bool(traits.type[row] == traits.type[other]),
        _likeness(traits.urban[other] - traits.urban[row]),
        _likeness(traits.share[other] - traits.share[row]),
        _likeness(traits.size[other] - traits.size[row], about=ABOUT),
    )


def _likeness(difference: float, *, about: float = 0.0) -> Likeness:
    if np.isnan(difference):
        return "unknown"
    if abs(difference) <= about:
        return "same"
    return "more" if difference > 0 else "less"
