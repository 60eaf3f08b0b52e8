"""Do the delivered borders lie around the areas they should hold?"""

from collections.abc import Iterator

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from site_builder.problems import Problem, warning
from site_builder.read.delivery.areas_file import AreaRows
from site_builder.read.parsing import LIMIT

HALF = 0.5


def borders_problems(borders: gpd.GeoSeries, areas: AreaRows, where: str) -> Iterator[Problem]:
    """Municipalities of which fewer than half of the areas have their middle inside the border; at most LIMIT lines.

    borders: in degrees, index municipality code, as delivered.
    """
    middles = np.asarray(shapely.point_on_surface(areas.degrees))
    area, border = shapely.STRtree(middles).query(borders.to_numpy(), predicate="intersects")[::-1]
    owners = areas.register["municipality"].to_numpy()
    located = pd.DataFrame({"owner": owners[area], "within": borders.index.to_numpy()[border]})
    inside = located[located["owner"] == located["within"]].groupby("owner").size()
    counts = pd.Series(owners).value_counts()
    share = inside.reindex(counts.index, fill_value=0) / counts
    wrong = [code for code in share.index[share < HALF].sort_values() if code in borders.index]
    for code in wrong[:LIMIT]:
        yield _told(code, located[located["owner"] == code]["within"], where)
    yield from _rest(wrong, where)


def _told(code: str, within: pd.Series, where: str) -> Problem:
    what = f"de grens van {code} ligt niet om de gebieden van {code}"
    if len(within):
        return warning(
            where, f"{what}: die liggen in de grens van {within.mode().iloc[0]}", "zijn de codes verwisseld?"
        )
    return warning(where, what, "controleer het coördinatenstelsel (CRS), de volgorde van x en y, en de codes")


def _rest(wrong: list[str], where: str) -> Iterator[Problem]:
    if len(wrong) <= LIMIT:
        return
    yield warning(where, f"dat geldt voor nog {len(wrong) - LIMIT} grenzen", "zie de regels hierboven")
