"""Which maps the atlas has: MAPS, one row per map, and the layers they give in an edition (DOMAIN, section 4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from site_builder.model.places import INDEX, Cuts, Edition
from site_builder.model.rules.classes import cross, cut, fold_concentration, fold_resilience

if TYPE_CHECKING:
    from site_builder.model.rules.measures import Floats, Measures, Positions

GroupSlug = Literal["resilience", "association", "vulnerable", "nuisance"]
Reads = Literal["year", "period"]
Lack = Literal["measures", "nation", "index-change"]
"""Why an edition does not have a map."""
CutName = Literal[
    "association_share", "vulnerable_index", "vulnerable_change", "vulnerable_strong_increase", "vulnerable_very_many",
    "nuisance", "nuisance_level", "nuisance_change",
]  # fmt: skip

RESILIENCE_CLASSES = (
    "decrease", "equal", "increase-nuisance-equal",
    "resilient-few-problems", "resilient-problems", "resilient-many-problems",
    "not-resilient-few-problems", "not-resilient-problems", "not-resilient-many-problems",
)  # fmt: skip
CONCENTRATION_CLASSES = (
    "strong-increase-very-many", "increase-very-many", "strong-increase", "increase", "equal", "decrease",
)  # fmt: skip
NUISANCE_CLASSES = ("worse-3", "worse-2", "worse-1", "average", "better-1", "better-2", "better-3")
CHANGE_CLASSES = ("worsened-2", "worsened-1", "equal", "improved-1", "improved-2")
FOCUS_CLASSES = tuple(
    f"focus-{level}-{index}"
    for level in ("few-problems", "problems", "many-problems")
    for index in ("low", "middle", "high")
)


class NotAdditive(ValueError):
    """Raised when a map that is relative to the own municipality is summed, ranked or compared across them."""


@dataclass(frozen=True, slots=True)
class MapDefinition:
    """One map. classify gives class positions for a year; measure gives its single number, where it has one.

    reads: "year" reads that year, "period" the first and the last year. snapshots: also drawn for earlier years.
    relative: against the own municipality, so never summed, ranked or compared across (note 21 of the report).
    measures: the columns of values.csv it uses, INDEX for the groups of the index. cuts: the cut points its words may
    quote as {s1}, {s2}, ... needs: the cuts of an edition without which it cannot be made. beside_nation: reads the
    mean of the nation. index_change: reads how the index changed.
    """

    number: int
    slug: str
    group: GroupSlug
    classes: tuple[str, ...]
    classify: Callable[[Measures, Cuts, int], Positions]
    measures: tuple[str, ...]
    cuts: Callable[[Cuts], tuple[float, ...]]
    reads: Reads
    snapshots: bool = False
    relative: bool = False
    measure: Callable[[Measures, int], Floats] | None = None
    decimals: int = 0
    needs: tuple[CutName, ...] = ()
    beside_nation: bool = False
    index_change: bool = False

    def mark(self, position: int) -> str:
        """The class mark: map number and letter, never a bare digit ("1A")."""
        return f"{self.number}{'ABCDEFGHI'[position]}"

    def years_read(self, edition: Edition, year: int) -> tuple[int, ...]:
        """The measurement years of which an area-year must be shown."""
        return (year,) if self.reads == "year" else (edition.first, edition.last)

    def require_additive(self, doing: str) -> None:
        """Raises NotAdditive for maps 2, 7 and 9; call before any sum, ranking or comparison over municipalities."""
        if self.relative:
            raise NotAdditive(f"{doing}: map {self.number} ({self.slug}) is relative to the own municipality")


@dataclass(frozen=True, slots=True)
class Layer:
    """One column of the atlas: a map in a year; year is the last year for what is no snapshot."""

    map: MapDefinition
    year: int
    key: str


def lack_of(definition: MapDefinition, edition: Edition) -> Lack | None:
    """Why a map is not in an edition; None when it is (DOMAIN, section 10)."""
    if not edition.delivers(definition.measures):
        return "measures"
    if definition.index_change and edition.index and not edition.index.shows_change(edition.years):
        return "index-change"
    return "nation" if definition.beside_nation and not edition.has_nation else None


def maps_of(edition: Edition) -> tuple[MapDefinition, ...]:
    """The maps that an edition has, in order."""
    return tuple(definition for definition in MAPS if lack_of(definition, edition) is None)


def layers_of(edition: Edition) -> tuple[Layer, ...]:
    """All layers: maps in order, each map's snapshot years rising, its last year (without suffix) last."""
    return tuple(layer for definition in maps_of(edition) for layer in _layers(definition, edition))


def _layers(definition: MapDefinition, edition: Edition) -> tuple[Layer, ...]:
    earlier = edition.years[:-1] if definition.snapshots else ()
    snapshots = tuple(Layer(definition, year, f"{definition.slug}@{year}") for year in earlier)
    return (*snapshots, Layer(definition, edition.last, definition.slug))


def _direction(m: Measures, cuts: Cuts) -> Positions:
    return cut(m.vulnerable_change(), cuts.vulnerable_change)


def _level(m: Measures, cuts: Cuts, year: int) -> Positions:
    return cut(m.nuisance_national(year), cuts.nuisance_level)


def _resilience(m: Measures, cuts: Cuts, year: int) -> Positions:
    movement = cut(m.nuisance_change(), cuts.nuisance_movement)
    return fold_resilience(_direction(m, cuts), movement, _level(m, cuts, year))


def _resilience_relative(m: Measures, cuts: Cuts, year: int) -> Positions:
    movement = cut(m.nuisance_change_relative(), cuts.nuisance_movement)
    return fold_resilience(_direction(m, cuts), movement, _level(m, cuts, year))


def _concentration(m: Measures, cuts: Cuts, year: int) -> Positions:
    strong = cut(m.vulnerable_change(), (cuts.vulnerable_strong_increase,))
    very_many = cut(m.vulnerable_index(year), (cuts.vulnerable_very_many,))
    return fold_concentration(_direction(m, cuts), strong, very_many)


def _focus(m: Measures, cuts: Cuts, year: int) -> Positions:
    return cross(_level(m, cuts, year), cut(m.vulnerable_index(year), cuts.focus_vulnerable))


def _no_cuts(cuts: Cuts) -> tuple[float, ...]:
    return ()


RESILIENCE_MEASURES = (INDEX, "nuisance")
RESILIENCE_CUTS: tuple[CutName, ...] = ("vulnerable_change", "nuisance_change", "nuisance_level")

MAPS: tuple[MapDefinition, ...] = (
    MapDefinition(
        1, "resilience", "resilience", RESILIENCE_CLASSES, _resilience, RESILIENCE_MEASURES, _no_cuts, "period",
        needs=RESILIENCE_CUTS, beside_nation=True, index_change=True,
    ),
    MapDefinition(
        2, "resilience-relative", "resilience", RESILIENCE_CLASSES, _resilience_relative, RESILIENCE_MEASURES, _no_cuts,
        "period", relative=True, needs=RESILIENCE_CUTS, beside_nation=True, index_change=True,
    ),
    MapDefinition(
        3, "association-share", "association", tuple(f"share-{n}" for n in range(1, 6)),
        lambda m, cuts, year: cut(m.association_share(year), cuts.association_share),
        ("association_share",), lambda cuts: cuts.association_share, "year", snapshots=True,
        measure=lambda m, year: m.association_share(year), needs=("association_share",),
    ),
    MapDefinition(
        4, "vulnerable-index", "vulnerable", tuple(f"index-{n}" for n in range(1, 6)),
        lambda m, cuts, year: cut(m.vulnerable_index(year), cuts.vulnerable_index),
        (INDEX,), lambda cuts: cuts.vulnerable_index, "year", snapshots=True,
        measure=lambda m, year: m.vulnerable_index(year), needs=("vulnerable_index",),
    ),
    MapDefinition(
        5, "vulnerable-concentration", "vulnerable", CONCENTRATION_CLASSES, _concentration, (INDEX,),
        lambda cuts: cuts.vulnerable_change, "period", index_change=True,
        needs=("vulnerable_change", "vulnerable_strong_increase", "vulnerable_very_many"),
    ),
    MapDefinition(
        6, "nuisance-national", "nuisance", NUISANCE_CLASSES,
        lambda m, cuts, year: cut(m.nuisance_national(year), cuts.nuisance),
        ("nuisance",), lambda cuts: cuts.nuisance, "year", snapshots=True,
        measure=lambda m, year: m.nuisance_national(year), decimals=2, needs=("nuisance",), beside_nation=True,
    ),
    MapDefinition(
        7, "nuisance-municipal", "nuisance", NUISANCE_CLASSES,
        lambda m, cuts, year: cut(m.nuisance_municipal(year), cuts.nuisance),
        ("nuisance",), lambda cuts: cuts.nuisance, "year", snapshots=True, relative=True,
        measure=lambda m, year: m.nuisance_municipal(year), decimals=2, needs=("nuisance",),
    ),
    MapDefinition(
        8, "nuisance-change", "nuisance", CHANGE_CLASSES,
        lambda m, cuts, year: cut(m.nuisance_change(), cuts.nuisance_change),
        ("nuisance",), lambda cuts: cuts.nuisance_change, "period",
        measure=lambda m, year: m.nuisance_change(), decimals=2, needs=("nuisance_change",),
    ),
    MapDefinition(
        9, "nuisance-change-relative", "nuisance", CHANGE_CLASSES,
        lambda m, cuts, year: cut(m.nuisance_change_relative(), cuts.nuisance_change),
        ("nuisance",), lambda cuts: cuts.nuisance_change, "period", relative=True,
        measure=lambda m, year: m.nuisance_change_relative(), decimals=2, needs=("nuisance_change",),
    ),
    MapDefinition(
        10, "focus", "resilience", FOCUS_CLASSES, _focus, RESILIENCE_MEASURES,
        lambda cuts: cuts.focus_vulnerable, "year", needs=("nuisance_level",), beside_nation=True,
    ),
)  # fmt: skip
