"""What publishers said about their own files that a data person must know before publishing."""

from collections.abc import Iterator

from site_builder.problems import Problem, warning
from site_builder.sources.recipe import Recipe

CORRECTED = range(2019, 2023)
CORRECTION = (
    "het CBS meldde in mei 2024 dat huurwoningen van corporaties in 2019 tot en met 2022 in sommige gemeenten te laag "
    "waren geteld, en herstelde dat"
)


def cautions_of(recipe: Recipe) -> Iterator[Problem]:
    """Warnings that follow from the years and measures alone."""
    squares = set(recipe.squares) if recipe.averages is not None else set()
    share = recipe.measures.get("association_share")
    years = sorted(year for year in {*(share.years if share else ()), *squares} if year in CORRECTED)
    if share is None or not years:
        return
    named = ", ".join(map(str, years))
    fix = "controleer of uw bestand van na mei 2024 is, en download het anders opnieuw"
    yield warning(recipe.where, f"association_share {named}: {CORRECTION}", fix)
