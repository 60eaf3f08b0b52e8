"""What does a delivery look like? Writes one of a fictional province, the same on every machine."""

from pathlib import Path
from typing import Final

import geopandas as gpd
import numpy as np
import pandas as pd

from site_builder.demo.demo_edition import edition_of_areas, edition_of_squares
from site_builder.demo.demo_squares import SIZE, Squares, square_values, squares_of
from site_builder.demo.demo_values import make_references, make_values
from site_builder.demo.land import CRS, MUNICIPALITIES, PROVINCE, Land, background, describe_areas, make_land
from site_builder.formats import write_geopackage

SEED: Final = 20


def write_demo(folder: Path) -> None:
    """Writes a complete delivery into the folder, which is made when it is not there."""
    random = np.random.default_rng(SEED)
    land = make_land(random)
    areas = describe_areas(land, random)
    values = make_values(land, areas, random)
    _write_shared(folder, land, areas=areas, values=values)
    (folder / "edition.toml").write_bytes(edition_of_areas().encode())
    _write_table(values, folder / "values.csv")
    _write_areas(land, areas, folder / "areas.gpkg")


def write_demo_in_squares(folder: Path) -> None:
    """The same province as a delivery of squares, around which its areas are the neighbourhoods."""
    random = np.random.default_rng(SEED)
    land = make_land(random)
    areas = describe_areas(land, random)
    values = make_values(land, areas, random)
    squares = squares_of(land, areas["kind"], random)
    _write_shared(folder, land, areas=areas, values=values)
    (folder / "edition.toml").write_bytes(edition_of_squares().encode())
    _write_table(_cells(squares, areas), folder / "cells.csv")
    _write_table(square_values(squares, areas["code"], values, random), folder / "values.csv")
    _write_areas(land, areas, folder / "neighbourhoods.gpkg")


def _write_shared(folder: Path, land: Land, *, areas: pd.DataFrame, values: pd.DataFrame) -> None:
    """What is the same in areas and in squares; makes the folder. values: of the areas."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_table(_municipalities(), folder / "municipalities.csv")
    _write_table(make_references(values, areas), folder / "references.csv")
    write_geopackage(folder / "context.gpkg", background(land))


def _cells(squares: Squares, areas: pd.DataFrame) -> pd.DataFrame:
    """Rows of cells.csv."""
    area_rows = areas.iloc[squares.area]
    return pd.DataFrame(
        {
            "code": squares.codes,
            "x": squares.column * SIZE,
            "y": squares.row * SIZE,
            "municipality": area_rows["municipality"].to_numpy(),
            "neighbourhood": area_rows["code"].to_numpy(),
        }
    )


def _municipalities() -> pd.DataFrame:
    columns = ["code", "name", "province", "type", "urbanity", "region"]
    rows = [(place.code, place.name, PROVINCE, place.type, place.urbanity, place.region) for place in MUNICIPALITIES]
    return pd.DataFrame(rows, columns=columns)


def _write_table(frame: pd.DataFrame, path: Path) -> None:
    path.write_bytes(frame.to_csv(index=False, lineterminator="\n").encode())


def _write_areas(land: Land, areas: pd.DataFrame, path: Path) -> None:
    columns = areas.drop(columns="kind")
    frame = gpd.GeoDataFrame(columns, geometry=land.polygons, crs=CRS).sort_values("code")
    write_geopackage(path, {"areas": frame})
