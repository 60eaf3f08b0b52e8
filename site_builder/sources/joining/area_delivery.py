"""A delivery of areas: what was read and joined, as the tables of a delivery."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from site_builder.model.places import COUNTS
from site_builder.model.words import listing
from site_builder.problems import Problem, error, how_many, warning
from site_builder.read.parsing import has_errors
from site_builder.sources.borders import Figures, Land
from site_builder.sources.files import Floats, SourceFolder
from site_builder.sources.joining.joined import joined
from site_builder.sources.joining.municipal_means import Means, means_of
from site_builder.sources.joining.readings import Key, read_all
from site_builder.sources.joining.weights import Ground, ground_of
from site_builder.sources.recipe import Recipe, with_sources
from site_builder.sources.tables import read_squares
from site_builder.sources.writing import (
    MunicipalityTable,
    chosen,
    chosen_rows,
    coverage_of,
    index_groups,
    read_municipalities,
    summed,
    unknown_problems,
)

SECRET_MIDDLE = 2.0
"""Of a count of 0 to 4 in a square, where squares only divide the counts of areas."""
SQUARE = 100


@dataclass(frozen=True, slots=True)
class AreaDelivery:
    """All that is written and told. figures: on the delivered areas; ground: before any selection, for the report."""

    recipe: Recipe
    land: Land
    figures: Mapping[Key, Figures]
    means: Means
    municipalities: MunicipalityTable
    coverage: str
    ground: Ground

    @property
    def edition(self) -> dict[str, object]:
        """The keys of edition.toml: those of the recipe, and what was computed."""
        edition = {**self.recipe.edition, "coverage": self.coverage}
        return with_sources(edition, self.recipe.nation.source, self.means.from_recipe)


def read_area_delivery(recipe: Recipe, folder: SourceFolder) -> tuple[AreaDelivery | None, list[Problem]]:
    """A delivery of areas and every problem in its files; None when any of them is an error."""
    readings, problems = read_all(folder, recipe)
    table, of_municipalities = read_municipalities(folder, recipe.municipalities)
    problems += of_municipalities
    squares = {}
    for year, choice in recipe.squares.items():
        file, of_file = read_squares(folder, choice)
        problems += of_file
        if file is not None:
            squares[year] = file.filled(SECRET_MIDDLE, SQUARE)
    if readings is not None and table is not None:
        owners = set(readings.lands[recipe.areas].register["municipality"])
        problems += unknown_problems(table, owners, only=recipe.only, where=recipe.where)
    if readings is None or table is None or has_errors(problems):
        return None, problems
    folder.doing("rekenen: op de grenzen van deze uitgave")
    ground = ground_of(recipe, readings, squares)
    problems += _far_problems(ground)
    return (None if has_errors(problems) else _delivery(recipe, ground, table)), problems


def _far_problems(ground: Ground) -> Iterator[Problem]:
    """Maps of another year that lie elsewhere, or have nothing of a municipality."""
    recipe, land = ground.recipe, ground.land
    chosen_areas = chosen_rows(land, recipe.only)
    owners = land.register["municipality"].to_numpy(dtype=str)
    for key, pieces in ground.pieces.items():
        covered = np.isin(np.arange(len(owners)), pieces.target)
        without = sorted(set(owners[chosen_areas]) - set(owners[covered]))
        at = recipe.divisions[key].choice.at
        if not covered.any():
            fix = "het coördinatenstelsel klopt niet (crs), of de assen zijn verwisseld"
            yield error(at, f"de indeling {key} ligt nergens op die van {recipe.areas}", fix)
        elif without:
            some = listing(without[:5]) if len(without) <= 5 else f"{', '.join(without[:5])}, …"
            what = f"de indeling {key} heeft niets van {how_many(len(without), 'gemeente', 'gemeenten')}: {some}"
            yield warning(at, what, "cijfers op die indeling ontbreken er; controleer of het bestand heel is")


def _delivery(recipe: Recipe, ground: Ground, table: MunicipalityTable) -> AreaDelivery:
    rows = chosen_rows(ground.land, recipe.only)
    land = ground.land.take(rows)
    figures = {key: columns.take(rows) for key, columns in joined(ground).items()}
    last = ("residents", recipe.years[-1])
    nation = ground.readings.readings[last].nation
    coverage = coverage_of(figures[last].values, nation, recipe.edition.get("coverage"))
    owners = set(land.register["municipality"])
    return AreaDelivery(recipe, land, figures, means_of(ground), chosen(table, owners), coverage, ground)


def values_table(delivery: AreaDelivery) -> pd.DataFrame:
    """values.csv: a row per area and measurement year."""
    recipe = delivery.recipe
    parts = []
    for year in recipe.years:
        columns = {name: _written(delivery, (name, year)) for name in recipe.measures}
        observed = {"observations": columns[recipe.observations]}
        parts.append(pd.DataFrame({"area": delivery.land.codes, "year": year, **observed, **columns}))
    return pd.concat(parts).sort_values(["area", "year"], kind="stable", ignore_index=True)


def _written(delivery: AreaDelivery, key: Key) -> Floats:
    """The numbers of a column. On new ground nobody was counted: 0, or readers would be told of too few observations.

    Not in a municipality of which the map of that year has nothing: there nobody looked.
    """
    figures, owners = delivery.figures[key], delivery.land.register["municipality"].to_numpy()
    if key[0] not in COUNTS:
        return figures.values
    new = figures.reasons == "new-ground"
    return np.where(new & np.isin(owners, owners[~new]), 0.0, figures.values)


def reference_table(delivery: AreaDelivery) -> pd.DataFrame:
    """references.csv: a row per municipality and year, and those of the nation where they are known."""
    recipe, means = delivery.recipe, delivery.means
    groups = index_groups(recipe.edition, recipe.theme.groups, tuple(recipe.measures))
    index = recipe.theme.index
    names = [name for name in recipe.theme.references if name in recipe.measures and name != index]
    codes = sorted(set(delivery.land.register["municipality"]))
    rows = []
    for year in recipe.years:
        columns = {name: means.used((name, year)).reindex(codes) for name in names}
        nation = {name: means.nation.get((name, year), np.nan) for name in names}
        if groups:
            columns[index] = summed([means.used((name, year)).reindex(codes) for name in groups])
            nation[index] = sum(means.nation.get((name, year), np.nan) for name in groups)
        rows.append(
            pd.DataFrame({"municipality": codes, "year": year, **{k: v.to_numpy() for k, v in columns.items()}})
        )
        if any(np.isfinite(list(nation.values()))):
            rows.append(pd.DataFrame([{"municipality": recipe.theme.nation, "year": year, **nation}]))
    return pd.concat(rows).sort_values(["municipality", "year"], kind="stable", ignore_index=True)


def area_frame(land: Land) -> pd.DataFrame:
    """areas.gpkg or neighbourhoods.gpkg: what is said of each area; columns that nobody fills are left out."""
    frame = land.register.reset_index(names="code")
    frame["name"] = frame["name"].where(frame["name"] != "", frame["code"])
    empty = [column for column in ("district", "postcodes") if not (frame[column] != "").any()]
    return frame.drop(columns=empty)
