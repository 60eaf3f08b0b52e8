"""How the delivered shapes become the geography of an edition."""

from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd
import pandas as pd

from site_builder.model.places import Geography
from site_builder.problems import Problem, warning
from site_builder.read.delivery.areas_file import AreaRows
from site_builder.read.delivery.borders_file import drawn_borders, neighbours, read_borders
from site_builder.read.delivery.borders_fit import borders_problems
from site_builder.read.delivery.context_file import read_context
from site_builder.read.parsing import has_errors
from site_builder.read.shapes import WGS84, Extent

BORDERS, CONTEXT = "municipalities.gpkg", "context.gpkg"


def read_geography(
    folder: Path, where: str, *, areas: AreaRows | None, known: Sequence[str] | None, extent: Extent | None
) -> tuple[Geography | None, list[Problem]]:
    """All geometry, the areas in the order of their codes; None when borders, background or areas are wrong.

    known: codes of all municipalities, None when they could not be read. Only those with areas get a border: the
    delivered one, else the outline of their areas.
    """
    delivered, problems = read_borders(folder / BORDERS, f"{where}/{BORDERS}", known=known, extent=extent)
    background, told = read_context(folder / CONTEXT, f"{where}/{CONTEXT}")
    problems += told
    if has_errors(problems) or areas is None or not areas.sound:
        return None, problems
    codes = sorted(set(areas.register["municipality"]))
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
    more = f" en nog {len(codes) - 5}" if len(codes) > 5 else ""
    what = f"{len(codes)} {'gemeente heeft' if len(codes) == 1 else 'gemeenten hebben'} geen grens"
    fix = "voeg de grens toe; nu is zij de omtrek van de gebieden"
    return warning(where, f"{what} ({', '.join(codes[:5])}{more})", fix)
