"""What does a recipe say? The one reader of recipes, which collects everything that is wrong with it."""

from pathlib import Path

from site_builder.model.kinds import Theme
from site_builder.model.places import COUNTS
from site_builder.problems import Problem
from site_builder.read.delivery import no_toml
from site_builder.read.parsing import (
    LARGEST_BY_HAND,
    NO_TOML,
    TomlTable,
    has_errors,
    key_lines,
    loads,
    quoted,
    read_text,
)
from site_builder.sources.recipe.figures_asked import measures_of, nation_of, references_of
from site_builder.sources.recipe.ingredients import Recipe
from site_builder.sources.recipe.own_edition import edition_values, edition_years
from site_builder.sources.recipe.places_asked import background_of, divisions_of, municipalities_of
from site_builder.sources.recipe.recipe_values import known_key
from site_builder.sources.recipe.squares_asked import Known, averages_of, squares_of
from site_builder.sources.recipe.tables_asked import tables_of
from site_builder.sources.recipe.whole_recipe import recipe_problems

REQUIRED = ("edition", "areas", "divisions", "municipalities")
OPTIONAL = (
    "area",
    "cuts",
    "sources",
    "only",
    "index",
    "observations",
    "tables",
    "measures",
    "references",
    "nation",
    "squares",
    "averages",
    "background",
)


def read_recipe(path: Path, theme: Theme) -> tuple[Recipe | None, list[Problem]]:
    """A recipe and every problem in it; None when any of them is an error."""
    where = path.name
    text, problems = read_text(path, where, largest=LARGEST_BY_HAND)
    if text is None:
        return None, problems
    try:
        values = loads(text)
    except NO_TOML as failure:
        return None, [*problems, no_toml(str(failure), where)]
    top = TomlTable(where, values, key_lines(text))
    recipe = _recipe(top, theme)
    recipe_problems(recipe, top)
    problems += top.problems
    return (None if has_errors(problems) else recipe), problems


def _recipe(top: TomlTable, theme: Theme) -> Recipe:
    top.only(REQUIRED, OPTIONAL)
    divisions = divisions_of(top.table("divisions"))
    tables = tables_of(top.table("tables"), divisions)
    values, parsed = edition_values(top, theme)
    areas = top.table("areas")
    areas.only(("division",))
    return Recipe(
        where=top.where,
        theme=theme,
        edition=values,
        parsed=parsed,
        years=edition_years(top),
        areas=known_key(areas, "division", divisions, "de indeling"),
        only=top.texts("only"),
        divisions=divisions,
        tables=tables,
        measures=measures_of(top.table("measures"), tables, theme),
        observations=_observations(top),
        municipalities=municipalities_of(top.table("municipalities")),
        references=references_of(top.table("references"), tables),
        nation=nation_of(top.table("nation")),
        squares=squares_of(top.table("squares")),
        averages=averages_of(top, Known(divisions, tables)),
        background=background_of(top.table("background")),
    )


def _observations(top: TomlTable) -> str:
    """The count that stands for observations: residents, unless the recipe says another."""
    value = top.text("observations") or COUNTS[0]
    if value not in COUNTS:
        top.tell("observations", f"observations is {quoted(value)}", f"kies uit {', '.join(COUNTS)}")
    return value
