"""Which cut points does an edition name, and which measures do maps combine by them (DOMAIN, section 3)?

association_share: percent of homes. vulnerable_*: index points per 100 residents. nuisance*: Leefbaarometer units.
"""

from site_builder.model.kinds import CutDefinition, CutPart, Cuts

CUTS = (
    CutDefinition("association_share", 4),
    CutDefinition("vulnerable_index", 4),
    CutDefinition("vulnerable_change", 2),
    CutDefinition("vulnerable_strong_increase", 1),
    CutDefinition("vulnerable_very_many", 1),
    CutDefinition("nuisance", 6),
    CutDefinition("nuisance_level", 2, within="nuisance"),
    CutDefinition("nuisance_change", 4),
    CutDefinition("focus_vulnerable", 2, instead=("vulnerable_index", 1, 3)),
)
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
