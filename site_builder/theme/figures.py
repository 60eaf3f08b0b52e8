"""Which figures has the national picture? FIGURES, one row per figure, in the report's order (DOMAIN, section 5)."""

from site_builder.model.kinds import FigureDefinition, MapDefinition
from site_builder.theme.maps import MAPS

QUESTIONS = {
    "association": "corporatiebezit",
    "vulnerable": "kwetsbare-bewoners",
    "nuisance": "overlast",
    "resilience": "veerkracht",
}
"""The report's questions in its order, and the key of their title in content/figuren/zinnen.md."""
DIVIDED_BY = "association-share"


def _over_share(*slugs: str) -> tuple[MapDefinition, ...]:
    by_slug = {definition.slug: definition for definition in MAPS}
    return tuple(by_slug[slug] for slug in (*slugs, DIVIDED_BY))


INCREASE = ("strong-increase-very-many", "increase-very-many", "strong-increase", "increase")
WORSE = ("worse-3", "worse-2", "worse-1")
WORSENED = ("worsened-2", "worsened-1")
RESILIENT = ("resilient-few-problems", "resilient-problems", "resilient-many-problems")
NOT_RESILIENT = ("not-resilient-few-problems", "not-resilient-problems", "not-resilient-many-problems")

FIGURES: tuple[FigureDefinition, ...] = (
    FigureDefinition(
        "3.1", "association", _over_share(), "homes", "shift", outside="no-homes", own_unit=True, two_sided=True,
    ),
    FigureDefinition(
        "3.2", "vulnerable", _over_share("vulnerable-index"), "residents", "mean-per-year", own_unit=True,
    ),
    FigureDefinition(
        "3.3", "vulnerable", _over_share("vulnerable-concentration"), "areas", "over-classes", INCREASE,
    ),
    FigureDefinition(
        "3.4", "vulnerable", _over_share("vulnerable-concentration"), "areas", "rate-per-type", ("decrease",),
        own_unit=True,
    ),
    FigureDefinition(
        "3.5", "nuisance", _over_share("nuisance-national"), "areas", "over-classes", WORSE, by_residents=True,
    ),
    FigureDefinition(
        "3.6", "nuisance", _over_share("nuisance-change"), "residents", "mean-per-period", decimals=4,
        own_unit=True, explained=True, two_sided=True,
    ),
    FigureDefinition(
        "3.7", "nuisance", _over_share("nuisance-change"), "areas", "rate-per-type", WORSENED, own_unit=True,
    ),
    FigureDefinition(
        "3.8", "resilience", _over_share("resilience"), "areas", "over-classes", NOT_RESILIENT, RESILIENT,
        by_residents=True, by_urbanity=True,
    ),
    FigureDefinition(
        "3.9", "resilience", _over_share("nuisance-change", "vulnerable-concentration"), "areas", "over-classes",
        WORSENED, among="decrease", outside="no-decrease", own_unit=True,
    ),
    FigureDefinition(
        "3.10", "vulnerable", _over_share("vulnerable-index"), "residents", "mean-per-group", decimals=2,
        own_unit=True, explained=True, two_sided=True,
    ),
)  # fmt: skip
