"""How the delivered shapes become the geography of an edition."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.formats import Integers, square_outlines
from site_builder.model.places import CellGrid, Cells, Geography, Municipality
from site_builder.problems import Problem, warning
from site_builder.read.delivery.areas_file import AreaRows
from site_builder.read.delivery.ground.borders_file import drawn_borders, neighbours, read_borders
from site_builder.read.delivery.ground.borders_fit import borders_problems
from site_builder.read.delivery.ground.cells_file import CellRows
from site_builder.read.delivery.ground.context_file import read_context
from site_builder.read.parsing import has_errors
from site_builder.read.shapes import WGS84, Extent

BORDERS, CONTEXT = "municipalities.gpkg", "context.gpkg"


def read_geography(
    folder: Path,
    where: str,
    *,
    areas: AreaRows | None,
    owners: Iterable[str],
    known: Sequence[str] | None,
    extent: Extent | None,
) -> tuple[Geography | None, list[Problem]]:
    """All geometry, the areas in the order of their codes; None when borders, background or areas are wrong.

    owners: codes of the municipalities that get a border: the delivered one, else the outline of their areas. known:
    of all municipalities, None when they could not be read.
    """
    delivered, problems = read_borders(folder / BORDERS, f"{where}/{BORDERS}", known=known, extent=extent)
    background, of_context = read_context(folder / CONTEXT, f"{where}/{CONTEXT}")
    problems += of_context
    if has_errors(problems) or areas is None or not areas.sound:
        return None, problems
    codes = sorted(set(owners).intersection(areas.register["municipality"].tolist()))
    absent = [code for code in codes if code not in delivered.index]
    if absent and not delivered.empty:
        problems.append(_borderless(absent, f"{where}/{BORDERS}"))
    problems += borders_problems(delivered["degrees"], areas, f"{where}/{BORDERS}")
    metric, degrees = _borders(delivered, areas, absent)
    order = areas.order
    return Geography(
        areas=gpd.GeoSeries(areas.degrees[order], index=areas.register["code"].iloc[order].to_numpy(), crs=WGS84),
        borders=degrees.loc[codes],
        neighbours=neighbours(metric.loc[codes]),
        context=background,
    ), problems


def with_cells(
    geography: Geography,
    cells: CellRows,
    *,
    grid: CellGrid,
    neighbourhoods: AreaRows,
    empty: Iterable[Municipality] = (),
) -> Geography:
    """The geography of a delivery of squares, whose areas until now were the neighbourhoods.

    empty: municipalities without a square.
    """
    register = cells.register.iloc[cells.order]
    corners = (register[["x", "y"]].to_numpy() // grid.size).astype(np.int64)
    about = neighbourhoods.register.iloc[neighbourhoods.order].set_index("code")
    return replace(
        geography,
        areas=geography.areas.iloc[:0],
        cells=Cells(
            crs=grid.crs,
            size=grid.size,
            corners=corners,
            neighbourhood=about.index.get_indexer(pd.Index(register["neighbourhood"])).astype(np.int64),
            neighbourhoods=gpd.GeoDataFrame(about, geometry=geography.areas.to_numpy(), crs=WGS84),
            outlines=partial(_outlines, register["code"].to_numpy(), corners, grid),
            empty=tuple(empty),
        ),
    )


def _outlines(codes: npt.NDArray[np.object_], corners: Integers, grid: CellGrid) -> gpd.GeoSeries:
    return gpd.GeoSeries(square_outlines(corners, crs=grid.crs, size=grid.size), index=codes, crs=WGS84)


def _borders(
    delivered: gpd.GeoDataFrame, areas: AreaRows, absent: Sequence[str]
) -> tuple[gpd.GeoSeries, gpd.GeoSeries]:
    """Every border in metres and in degrees."""
    metric, degrees = delivered["delivered"].to_crs(areas.crs), delivered["degrees"]
    if not absent:
        return metric, degrees
    owners = areas.register["municipality"]
    rows = owners.isin(absent).to_numpy()
    drawn = gpd.GeoSeries(drawn_borders(owners[rows].tolist(), areas.metres[rows]), crs=areas.crs)
    if delivered.empty:
        return drawn, drawn.to_crs(WGS84)
    return pd.concat([metric, drawn]), pd.concat([degrees, drawn.to_crs(WGS84)])


def _borderless(codes: Sequence[str], where: str) -> Problem:
    rest = f" en nog {len(codes) - 5}" if len(codes) > 5 else ""
    what = f"{len(codes)} {'gemeente heeft' if len(codes) == 1 else 'gemeenten hebben'} geen grens"
    fix = "voeg de grens toe; nu is zij de omtrek van de gebieden"
    return warning(where, f"{what} ({', '.join(codes[:5])}{rest})", fix)
