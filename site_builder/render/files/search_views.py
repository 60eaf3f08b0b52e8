"""Where do the districts and villages of a municipality lie, for who types their names?"""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pandas as pd
import shapely

from site_builder.model.places import Geography

View = tuple[str, str, float, float, float]
"""Name, "wijk", "wijk 4" or "plaats", and what the map shows: latitude, longitude and zoom."""

SEEN = 500  # pixels: as wide or high as a district stands on the map
TILE = 256  # pixels of the world at zoom 0
VILLAGE = 14.0
CLOSEST = 15.0
NUMBER = re.compile(r"^BU[0-9]{4}([0-9]{2})[0-9]{2}$", re.ASCII)
"""In the code of an area that of its district. Source: CBS, Wijk- en buurtindeling."""
NUMBERED = re.compile(r"wijk [0-9]", re.ASCII | re.IGNORECASE)


def search_views(geography: Geography, register: pd.DataFrame) -> dict[str, list[View]]:
    """By municipality its districts, then its villages. register: of the areas, or of squares their neighbourhoods."""
    views: defaultdict[str, list[View]] = defaultdict(list)
    for code, view in (*_districts(geography, register), *_villages(geography)):
        views[code].append(view)
    return dict(views)


def _districts(geography: Geography, register: pd.DataFrame) -> Iterator[tuple[str, View]]:
    shapes = geography.areas if geography.cells is None else geography.cells.neighbourhoods.geometry
    bounds = shapes.reindex(register.index).bounds
    table = pd.concat([register[["municipality", "district"]], bounds], axis=1)
    grouped = table[table["district"] != ""].groupby(["municipality", "district"], sort=True)
    extents = grouped.agg({"minx": "min", "miny": "min", "maxx": "max", "maxy": "max"}).dropna()
    numbers = _numbers(table)
    for (code, name), west, south, east, north in extents.itertuples(name=None):
        lat, lon = (south + north) / 2, (west + east) / 2
        size = max(east - west, (north - south) / math.cos(math.radians(lat)), 1e-6)
        zoom = min(CLOSEST, math.log2(SEEN * 360 / (TILE * size)))
        sort = f"wijk {numbers.get((code, name), '')}".strip()
        yield code, (name, sort, round(lat, 3), round(lon, 3), round(zoom, 1))


def _numbers(table: pd.DataFrame) -> dict[tuple[str, str], int]:
    """The number of each district that does not bear it in its name, where all of its areas, and no others, have it."""
    number = table.index.to_series().str.extract(NUMBER)[0]
    pairs = table[["municipality", "district"]].assign(number=number).drop_duplicates().fillna("")
    alone = [~pairs.duplicated(["municipality", column], keep=False) for column in ("district", "number")]
    numbered = pairs[alone[0] & alone[1] & (pairs["number"] != "") & (pairs["district"] != "")]
    rows = numbered.itertuples(index=False, name=None)
    return {(code, name): int(number) for code, name, number in rows if not NUMBERED.match(name)}


def _villages(geography: Geography) -> Iterator[tuple[str, View]]:
    """Of the places of the background, each in the municipality that it lies in."""
    places: Mapping[str, Sequence[object]] | None = geography.context.get("places")
    if places is None or not len(places["name"]):
        return
    points, names = np.asarray(places["geometry"]), list(places["name"])
    at, within = shapely.STRtree(geography.borders.to_numpy()).query(points, predicate="intersects")
    for point, border in sorted(zip(at.tolist(), within.tolist(), strict=True)):
        lat, lon = round(float(shapely.get_y(points[point])), 3), round(float(shapely.get_x(points[point])), 3)
        yield str(geography.borders.index[border]), (str(names[point]), "plaats", lat, lon, VILLAGE)
