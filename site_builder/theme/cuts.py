"""Which cut points does an edition name, and which measures do maps combine by them (DOMAIN, section 3)?

association_share: percent of homes. vulnerable_*: index points per 100 residents. nuisance*: Leefbaarometer units.
"""

from site_builder.model.kinds import CutDefinition, CutPart, Cuts, Numbers, Proposal
from site_builder.model.rules import fifths
from site_builder.theme.measures import (
    INDEX,
    NUISANCE,
    SHARE,
    association_share,
    vulnerable_change,
    vulnerable_index,
)

SPREAD = 0.1568
"""A standard deviation of the Leefbaarometer 3.0; its classes lie at a quarter, a half and one time of it."""
STEPS = (-1.0, -0.5, -0.25, 0.25, 0.5, 1.0)
EQUAL = "vijf even grote groepen"


def _spread(*steps: float) -> tuple[float, ...]:
    return tuple(round(SPREAD * step, 4) for step in steps)


def _steady(numbers: Numbers) -> tuple[float, ...]:
    """On either side of zero, so that a fifth of the areas lies between."""
    smallest = fifths(abs(vulnerable_change(numbers)))[:1]
    return (-smallest[0], smallest[0]) if smallest and smallest[0] > 0 else ()


def _shares(numbers: Numbers) -> list[float]:
    return fifths(association_share(numbers, numbers.last))


def _indexes(numbers: Numbers) -> list[float]:
    return fifths(vulnerable_index(numbers, numbers.last))


CUTS = (
    CutDefinition("association_share", 4, proposal=Proposal(_shares, (SHARE,), EQUAL)),
    CutDefinition("vulnerable_index", 4, proposal=Proposal(_indexes, (INDEX,), EQUAL)),
    CutDefinition(
        "vulnerable_change", 2, proposal=Proposal(_steady, (INDEX,), "een vijfde verandert het minst", True),
    ),
    CutDefinition(
        "vulnerable_strong_increase", 1,
        proposal=Proposal(
            lambda numbers: fifths(vulnerable_change(numbers))[-1:], (INDEX,), "een vijfde neemt het sterkst toe", True
        ),
    ),
    CutDefinition(
        "vulnerable_very_many", 1,
        proposal=Proposal(lambda numbers: _indexes(numbers)[-1:], (INDEX,), "het hoogste vijfde", True),
    ),
    CutDefinition(
        "nuisance", 6,
        proposal=Proposal(lambda _: _spread(*STEPS), (NUISANCE,), "kwart, half en één keer 0,1568"),
    ),
    CutDefinition(
        "nuisance_level", 2, within="nuisance",
        proposal=Proposal(lambda _: _spread(-0.5, -0.25), (NUISANCE,), "half en kwart keer 0,1568"),
    ),
    CutDefinition(
        "nuisance_change", 4,
        proposal=Proposal(
            lambda _: (-0.03, -0.015, 0.015, 0.03), (NUISANCE,), "een kwart klasse (0,015) en het dubbele"
        ),
    ),
    CutDefinition("focus_vulnerable", 2, instead=("vulnerable_index", 1, 3)),
)  # fmt: skip
RESILIENCE = ("resilience", "resilience-relative")
CONCENTRATION = "vulnerable-concentration"
FOCUS = "focus"


def movement(cuts: Cuts) -> tuple[float, ...]:
    """The two inner cuts of nuisance_change: worsened | equal | improved."""
    return cuts["nuisance_change"][1:3]


CUT_PARTS = (
    CutPart(
        "direction", (*RESILIENCE, CONCENTRATION), lambda cuts: cuts["vulnerable_change"],
        ("decrease", "equal", "increase"), "index",
    ),
    CutPart("movement", RESILIENCE, movement, ("worsened", "equal", "improved"), "nuisance"),
    CutPart(
        "level", (*RESILIENCE, FOCUS), lambda cuts: cuts["nuisance_level"],
        ("many-problems", "problems", "few-problems"), "nuisance",
    ),
    CutPart(
        "strength", (CONCENTRATION,), lambda cuts: cuts["vulnerable_strong_increase"],
        ("not-strong", "strong"), "index",
    ),
    CutPart(
        "very-many", (CONCENTRATION,), lambda cuts: cuts["vulnerable_very_many"],
        ("not-very-many", "very-many"), "index",
    ),
    CutPart("focus", (FOCUS,), lambda cuts: cuts["focus_vulnerable"], ("low", "middle", "high"), "index"),
)  # fmt: skip
"""The measures that maps 1, 2, 5 and 10 combine."""
