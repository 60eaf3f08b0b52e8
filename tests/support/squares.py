"""A written delivery as one of squares: its areas become the neighbourhoods, each with two squares."""

from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely

SIZE, RADIUS, DUTCH = 100, 200, "EPSG:28992"


def into_squares(
    folder: Path,
    *,
    radius: int = RADIUS,
    marked: str = "",
    size: int = SIZE,
    crs: str = DUTCH,
    open_counts: bool = False,
) -> Path:
    """The same folder. radius: of the windows. marked: what the code of every square begins with.

    open_counts: whether the delivery says that every count is published, so that values may be.
    The squares of an area are called after it, with -0 and -1; those that would share a place are left out.
    """
    (delivered,) = folder.glob("areas.*")
    areas = gpd.read_file(delivered).to_crs(crs)
    delivered.unlink()
    areas.to_file(folder / "neighbourhoods.gpkg", layer="buurten")
    corner = (shapely.get_coordinates(areas.geometry.representative_point()) // size * size).astype(int)
    cells = pd.DataFrame(
        {
            "code": [f"{marked}{code}-{n}" for n in range(2) for code in areas["code"]],
            "x": [*corner[:, 0], *corner[:, 0]],
            "y": [*corner[:, 1], *(corner[:, 1] + size)],
            "municipality": [*areas["municipality"]] * 2,
            "neighbourhood": [*areas["code"]] * 2,
        }
    ).drop_duplicates(["x", "y"])
    cells.to_csv(folder / "cells.csv", index=False)
    separator = ";" if ";" in (folder / "values.csv").read_text("utf-8-sig").partition("\n")[0] else ","
    values = pd.read_csv(folder / "values.csv", dtype=str, keep_default_na=False, sep=separator, encoding="utf-8-sig")
    both = pd.concat([values.assign(area=marked + values["area"] + f"-{n}") for n in range(2)])
    both[both["area"].isin(cells["code"])].to_csv(folder / "values.csv", index=False, sep=separator)
    public = "public_counts = true\n" if open_counts else ""
    with (folder / "edition.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[cells]\ncrs = "{crs}"\nsize = {size}\nradius = {radius}\n{public}')
    return folder
