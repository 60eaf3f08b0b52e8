"""Which maps does the atlas have? MAPS, one row per map (DOMAIN, section 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.kinds import Cuts, MapDefinition, Numbers
from site_builder.model.rules import cross, cut, fold_concentration, fold_resilience
from site_builder.theme.cuts import movement
from site_builder.theme.measures import (
    INDEX,
    NUISANCE,
    SHARE,
    association_share,
    nuisance_change,
    nuisance_change_relative,
    nuisance_municipal,
    nuisance_national,
    vulnerable_change,
    vulnerable_index,
)

if TYPE_CHECKING:
    from site_builder.model.rules import Positions

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


def _direction(numbers: Numbers, cuts: Cuts) -> Positions:
    return cut(vulnerable_change(numbers), cuts["vulnerable_change"])


def _level(numbers: Numbers, cuts: Cuts, year: int) -> Positions:
    return cut(nuisance_national(numbers, year), cuts["nuisance_level"])


def _resilience(numbers: Numbers, cuts: Cuts, year: int) -> Positions:
    moved = cut(nuisance_change(numbers), movement(cuts))
    return fold_resilience(_direction(numbers, cuts), moved, _level(numbers, cuts, year))


def _resilience_relative(numbers: Numbers, cuts: Cuts, year: int) -> Positions:
    moved = cut(nuisance_change_relative(numbers), movement(cuts))
    return fold_resilience(_direction(numbers, cuts), moved, _level(numbers, cuts, year))


def _concentration(numbers: Numbers, cuts: Cuts, year: int) -> Positions:
    strong = cut(vulnerable_change(numbers), cuts["vulnerable_strong_increase"])
    very_many = cut(vulnerable_index(numbers, year), cuts["vulnerable_very_many"])
    return fold_concentration(_direction(numbers, cuts), strong, very_many)


def _focus(numbers: Numbers, cuts: Cuts, year: int) -> Positions:
    return cross(_level(numbers, cuts, year), cut(vulnerable_index(numbers, year), cuts["focus_vulnerable"]))


RESILIENCE_MEASURES = (INDEX, NUISANCE)
RESILIENCE_CUTS = ("vulnerable_change", "nuisance_change", "nuisance_level")
ABOUT_NUISANCE = "nuisance"
"""Where labels speak of nuisance, maps and figures say what that is."""

MAPS: tuple[MapDefinition, ...] = (
    MapDefinition(
        1, "resilience", "resilience", RESILIENCE_CLASSES, _resilience, RESILIENCE_MEASURES, "", "period",
        needs=RESILIENCE_CUTS, beside_nation=True, index_change=True, note=ABOUT_NUISANCE,
    ),
    MapDefinition(
        2, "resilience-relative", "resilience", RESILIENCE_CLASSES, _resilience_relative, RESILIENCE_MEASURES, "",
        "period", relative=True, needs=RESILIENCE_CUTS, beside_nation=True, index_change=True, note=ABOUT_NUISANCE,
    ),
    MapDefinition(
        3, "association-share", "association", tuple(f"share-{n}" for n in range(1, 6)),
        lambda numbers, cuts, year: cut(association_share(numbers, year), cuts["association_share"]),
        (SHARE,), "association_share", "year", snapshots=True, measure=association_share,
        needs=("association_share",), unit="share",
    ),
    MapDefinition(
        4, "vulnerable-index", "vulnerable", tuple(f"index-{n}" for n in range(1, 6)),
        lambda numbers, cuts, year: cut(vulnerable_index(numbers, year), cuts["vulnerable_index"]),
        (INDEX,), "vulnerable_index", "year", snapshots=True, measure=vulnerable_index,
        needs=("vulnerable_index",), unit="index",
    ),
    MapDefinition(
        5, "vulnerable-concentration", "vulnerable", CONCENTRATION_CLASSES, _concentration, (INDEX,),
        "vulnerable_change", "period", index_change=True,
        needs=("vulnerable_change", "vulnerable_strong_increase", "vulnerable_very_many"),
    ),
    MapDefinition(
        6, "nuisance-national", "nuisance", NUISANCE_CLASSES,
        lambda numbers, cuts, year: cut(nuisance_national(numbers, year), cuts["nuisance"]),
        (NUISANCE,), "nuisance", "year", snapshots=True, measure=nuisance_national, decimals=2,
        needs=("nuisance",), beside_nation=True, unit="nuisance", note=ABOUT_NUISANCE,
    ),
    MapDefinition(
        7, "nuisance-municipal", "nuisance", NUISANCE_CLASSES,
        lambda numbers, cuts, year: cut(nuisance_municipal(numbers, year), cuts["nuisance"]),
        (NUISANCE,), "nuisance", "year", snapshots=True, relative=True, measure=nuisance_municipal, decimals=2,
        needs=("nuisance",), unit="nuisance", note=ABOUT_NUISANCE,
    ),
    MapDefinition(
        8, "nuisance-change", "nuisance", CHANGE_CLASSES,
        lambda numbers, cuts, year: cut(nuisance_change(numbers), cuts["nuisance_change"]),
        (NUISANCE,), "nuisance_change", "period", measure=lambda numbers, year: nuisance_change(numbers), decimals=2,
        needs=("nuisance_change",), unit="nuisance", note=ABOUT_NUISANCE,
    ),
    MapDefinition(
        9, "nuisance-change-relative", "nuisance", CHANGE_CLASSES,
        lambda numbers, cuts, year: cut(nuisance_change_relative(numbers), cuts["nuisance_change"]),
        (NUISANCE,), "nuisance_change", "period", relative=True,
        measure=lambda numbers, year: nuisance_change_relative(numbers), decimals=2,
        needs=("nuisance_change",), unit="nuisance", note=ABOUT_NUISANCE,
    ),
    MapDefinition(
        10, "focus", "resilience", FOCUS_CLASSES, _focus, RESILIENCE_MEASURES, "focus_vulnerable", "year",
        needs=("nuisance_level", "focus_vulnerable"), beside_nation=True, square=True, note=ABOUT_NUISANCE,
    ),
)  # fmt: skip
