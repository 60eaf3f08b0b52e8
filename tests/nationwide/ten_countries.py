"""A delivery ten times as large: copies of a country beside each other, each with its own codes and names."""

from pathlib import Path

import geopandas as gpd
import pandas as pd

COPIES = 10
APART = 8  # degrees of longitude: a country is some four wide


def write(country: Path, folder: Path) -> Path:
    """The same files, ten times; the first copy keeps its codes, so that the texts still find their municipalities."""
    folder.mkdir()
    for name in ("areas.gpkg", "municipalities.gpkg"):
        if (country / name).exists():
            _write_shapes(country / name, folder / name)
    for name, columns in {"municipalities.csv": ["code", "name", "province", "region"], "values.csv": ["area"]}.items():
        table = pd.read_csv(country / name, dtype=str, keep_default_na=False)
        pd.concat(_copy(table, columns, n) for n in range(COPIES)).to_csv(folder / name, index=False)
    references = pd.read_csv(country / "references.csv", dtype=str, keep_default_na=False)
    nation = references["municipality"] == "NL"
    own = [_copy(references[~nation], ["municipality"], n) for n in range(COPIES)]
    pd.concat([references[nation], *own]).to_csv(folder / "references.csv", index=False)
    lines = (country / "edition.toml").read_text("utf-8").splitlines(keepends=True)
    (folder / "edition.toml").write_text("".join(line for line in lines if not line.startswith("extent")), "utf-8")
    return folder


def _write_shapes(source: Path, target: Path) -> None:
    whole = gpd.read_file(source).to_crs("EPSG:4326")
    columns = [name for name in ("code", "name", "municipality") if name in whole]
    copies = [_moved(_copy(whole, columns, n), n) for n in range(COPIES)]
    gpd.GeoDataFrame(pd.concat(copies), crs=whole.crs).to_file(target, engine="pyogrio")


def _moved(shapes: gpd.GeoDataFrame, copy: int) -> gpd.GeoDataFrame:
    return shapes.assign(geometry=shapes.geometry.translate((copy - COPIES // 2) * APART))


def _copy(table: pd.DataFrame, columns: list[str], number: int) -> pd.DataFrame:
    """Names and codes with the number of the copy behind them; what is empty stays empty."""
    numbered = {name: (table[name] + f"-{number}").where(table[name] != "", "") for name in columns}
    return table.assign(**numbered) if number else table
