"""Do the parts of a recipe fit together: does each measure have its years, its weights and its areas?"""

from collections.abc import Iterator

from site_builder.model.places import COUNTS
from site_builder.read.parsing import TomlTable
from site_builder.sources.recipe.ingredients import Measure, Recipe
from site_builder.sources.recipe.tables_asked import MUNICIPAL

Finding = tuple[str, str, str]


def recipe_problems(recipe: Recipe, top: TomlTable) -> None:
    """Tells what no single table of the recipe shows."""
    measures = top.table("measures")
    for key, what, fix in _of_measures(recipe):
        measures.tell(key, what, fix)
    for source in top.tables("sources"):
        for name in source.texts("measures"):
            if name not in recipe.measures and not _counted_in_squares(recipe, name):
                fix = f"voeg [measures.{name}] toe, of haal {name} weg bij deze bron"
                source.tell("measures", f"een bron noemt {name}, en geen maat van dit recept heet zo", fix)
    references = top.table("references")
    for key, what, fix in _of_references(recipe):
        references.tell(key, what, fix)
    if recipe.averages is not None:
        squares = top.table("squares")
        for year in recipe.years:
            if year not in recipe.squares:
                squares.tell(str(year), f"er zijn geen vierkanten van {year}", f"voeg [squares.{year}] toe")


def _of_measures(recipe: Recipe) -> Iterator[Finding]:
    if recipe.averages is None:
        for name in COUNTS:
            if name not in recipe.measures:
                yield name, f"de maat {name} ontbreekt", f"voeg [measures.{name}] toe: zij weegt de andere maten"
    named = {measure for source in _sources(recipe) for measure in source}
    for measure in recipe.measures.values():
        yield from _of_measure(recipe, measure)
        if measure.name not in named:
            yield measure.name, f"geen bron noemt {measure.name}", "zet haar bij een bron: measures onder [[sources]]"


def _counted_in_squares(recipe: Recipe, name: str) -> bool:
    """Residents and homes of a recipe of squares are no measures, and are delivered all the same."""
    return recipe.averages is not None and name in COUNTS


def _sources(recipe: Recipe) -> Iterator[list[str]]:
    """The measures that each source of the edition names."""
    sources = recipe.edition.get("sources")
    for source in sources if isinstance(sources, list) else ():
        yield source.get("measures", [])


def _of_measure(recipe: Recipe, measure: Measure) -> Iterator[Finding]:
    absent = [year for year in recipe.years if year not in measure.years]
    if absent and recipe.averages is None:
        years = ", ".join(map(str, absent))
        yield measure.name, f"{measure.name} heeft geen kolom voor {years}", "geef elk meetjaar een regel"
    for year, choice in measure.years.items():
        table = recipe.tables.get(choice.table)
        if table is None:
            continue
        if table.division == MUNICIPAL:
            fix = "kies een tabel van gebieden; gemeentelijke cijfers horen bij [references]"
            yield measure.name, f"{measure.name} leest in {year} een tabel van gemeenten", fix
        elif (
            measure.name not in COUNTS
            and table.division != recipe.areas
            and not _weighed(recipe, measure, choice.table)
        ):
            what = f"{measure.name} staat in {year} op de indeling {table.division}, waarvan {measure.of} onbekend is"
            fix = f"geef [measures.{measure.of}] een jaar met een tabel van indeling {table.division}"
            yield measure.name, what, fix


def _weighed(recipe: Recipe, measure: Measure, table: str) -> bool:
    """True when the weights of a measure are known on the areas of its table."""
    division = recipe.tables[table].division
    weights = recipe.measures.get(measure.of)
    choices = weights.years.values() if weights else ()
    return any(choice.table in recipe.tables and recipe.tables[choice.table].division == division for choice in choices)


def _of_references(recipe: Recipe) -> Iterator[Finding]:
    for name, years in recipe.references.items():
        if name not in recipe.measures:
            yield name, f"references.{name} hoort bij geen maat", "gebruik de naam van een maat uit [measures]"
        for year, choice in years.items():
            table = recipe.tables.get(choice.table)
            if table is not None and table.division != MUNICIPAL:
                what = f"references.{name} leest in {year} een tabel van gebieden"
                yield name, what, f'kies een tabel met division = "{MUNICIPAL}"'
