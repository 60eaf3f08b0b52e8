"""A written delivery as one of squares: its areas become the neighbourhoods, each with two squares."""

from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely

SIZE, RADIUS = 100, 200


def into_squares(folder: Path, *, radius: int = RADIUS, marked: str = "") -> Path:
    """The same folder. radius: of the windows. marked: what the code of every square begins with.

    The squares of an area are called after it, with -0 and -1; those that would share a place are left out.
    """
    areas = gpd.read_file(folder / "areas.gpkg").to_crs(28992)
    (folder / "areas.gpkg").unlink()
    areas.to_file(folder / "neighbourhoods.gpkg", layer="buurten")
    corner = (shapely.get_coordinates(areas.geometry.representative_point()) // SIZE * SIZE).astype(int)
    cells = pd.DataFrame(
        {
            "code": [f"{marked}{code}-{n}" for n in range(2) for code in areas["code"]],
            "x": [*corner[:, 0], *corner[:, 0]],
            "y": [*corner[:, 1], *(corner[:, 1] + SIZE)],
            "municipality": [*areas["municipality"]] * 2,
            "neighbourhood": [*areas["code"]] * 2,
        }
    ).drop_duplicates(["x", "y"])
    cells.to_csv(folder / "cells.csv", index=False)
    values = pd.read_csv(folder / "values.csv", dtype=str, keep_default_na=False)
    both = pd.concat([values.assign(area=marked + values["area"] + f"-{n}") for n in range(2)])
    both[both["area"].isin(cells["code"])].to_csv(folder / "values.csv", index=False)
    with (folder / "edition.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[cells]\ncrs = "EPSG:28992"\nsize = {SIZE}\nradius = {radius}\n')
    return folder
