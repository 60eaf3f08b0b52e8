"""A country of squares as large as asked for: municipalities of 2,500, in neighbourhoods of a square kilometre."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from site_builder.demo import write_demo_in_squares

SIZE = 100  # metres
SIDE, HOOD = 50, 10  # squares along a municipality, and along a neighbourhood
APART = 6_000  # metres from municipality to municipality
IN_A_ROW = 8
WEST, SOUTH = 100_000, 400_000
MEASURES = ("social_assistance", "refugee_origin", "mild_intellectual_disability", "psychiatric_condition",
            "somatic_and_mobility")  # fmt: skip


def write(folder: Path, municipalities: int) -> Path:
    """The delivery, as the demo in squares says of itself."""
    write_demo_in_squares(folder)
    (folder / "context.gpkg").unlink()
    (folder / "neighbourhoods.gpkg").unlink()
    lines = (folder / "edition.toml").read_text("utf-8").splitlines(keepends=True)
    edition = "".join(line for line in lines if not line.startswith("extent"))
    (folder / "edition.toml").write_text(edition, "utf-8")
    years = tomllib.loads(edition)["years"]
    cells = _cells(municipalities)
    cells.to_csv(folder / "cells.csv", index=False)
    _hoods(cells).to_file(folder / "neighbourhoods.gpkg", layer="areas")
    codes = cells["municipality"].unique()
    about = {"code": codes, "name": [f"Plaats {code}" for code in codes], "province": "Land", "type": "g40"}
    pd.DataFrame(about).assign(urbanity=2, region="").to_csv(folder / "municipalities.csv", index=False)
    _values(cells["code"].to_numpy(), years).to_csv(folder / "values.csv", index=False)
    places = pd.MultiIndex.from_product([[*codes, "NL"], years], names=["municipality", "year"])
    pd.DataFrame({"nuisance": 0.0}, index=places).to_csv(folder / "references.csv")
    return folder


def _cells(municipalities: int) -> pd.DataFrame:
    number, row, column = (part.ravel() for part in np.mgrid[:municipalities, :SIDE, :SIDE])
    x = WEST + number % IN_A_ROW * APART + column * SIZE
    y = SOUTH + number // IN_A_ROW * APART + row * SIZE
    hood = number * (SIDE // HOOD) ** 2 + row // HOOD * (SIDE // HOOD) + column // HOOD
    table = {"code": [f"E{a // SIZE:04d}N{b // SIZE:04d}" for a, b in zip(x.tolist(), y.tolist(), strict=True)]}
    owners = [f"GM{n:04d}" for n in number.tolist()]
    return pd.DataFrame(
        {**table, "x": x, "y": y, "municipality": owners, "neighbourhood": [f"BU{n:06d}" for n in hood.tolist()]}
    )


def _hoods(cells: pd.DataFrame) -> gpd.GeoDataFrame:
    grouped = cells.groupby("neighbourhood").agg({"municipality": "first", "x": ["min", "max"], "y": ["min", "max"]})
    west, east, south, north = (
        grouped[name].to_numpy() for name in (("x", "min"), ("x", "max"), ("y", "min"), ("y", "max"))
    )
    shapes = shapely.box(west, south, east + SIZE, north + SIZE)
    columns = {"code": grouped.index, "name": [f"Buurt {code}" for code in grouped.index]}
    return gpd.GeoDataFrame(
        {**columns, "municipality": grouped["municipality", "first"].to_numpy()}, geometry=shapes, crs=28992
    )


def _values(codes: np.ndarray, years: Sequence[int]) -> pd.DataFrame:
    """A fifth of the squares has too few observations, and nobody lives in some."""
    random, rows = np.random.default_rng(1), len(codes) * len(years)
    table = pd.DataFrame({"area": np.repeat(codes, len(years)), "year": np.tile(years, len(codes))})
    table["observations"] = random.integers(20, 400, rows)
    table["residents"] = random.integers(0, 200, rows)
    table["homes"] = table["residents"] // 2
    table["association_share"] = random.uniform(0, 100, rows).round(1)
    for measure in MEASURES:
        table[measure] = random.uniform(0, 8, rows).round(2)
    return table.assign(nuisance=random.normal(0, 0.1, rows).round(3))
