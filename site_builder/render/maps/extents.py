"""Which part of the world does the map of each municipality show?"""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from site_builder.formats import Floats, Geometries

SIDES = ["west", "south", "east", "north"]
PADDING = 0.03  # of the longer side, on each side
DECIMALS = 5  # of a degree, in the addresses of the corners
AWAY = 1.7  # beyond the first sight, the three quarters of a zoom level that view.js allows
LONGEST = 2.8  # the longer side against the shorter one of the screens, windows and sheets of paper a map may fill
COVERED = 0.38  # of the width of a map: the legend of a workshop; the place stands in the middle of the rest


def extents(areas: gpd.GeoSeries, municipality: pd.Series, borders: gpd.GeoSeries) -> pd.DataFrame:
    """Per municipality what its map shows at first sight: its areas and border, and some air around them.

    Index municipality code (as borders), columns west, south, east, north in degrees.
    """
    of_areas = pd.DataFrame(areas.bounds).groupby(municipality.to_numpy())
    low = of_areas[["minx", "miny"]].min().reindex(borders.index).to_numpy()
    high = of_areas[["maxx", "maxy"]].max().reindex(borders.index).to_numpy()
    border_bounds = borders.bounds.to_numpy()
    return extents_of(
        np.hstack([np.fmin(low, border_bounds[:, :2]), np.fmax(high, border_bounds[:, 2:])]), borders.index
    )


def extents_of(bounds: Floats, names: pd.Index) -> pd.DataFrame:
    """Extents with some air around bounds: (m, 4) degrees west, south, east, north; names become the index."""
    low, high = mercator(bounds[:, :2]), mercator(bounds[:, 2:])
    air = PADDING * (high - low).max(axis=1, keepdims=True)
    return _table(np.hstack([degrees(low - air), degrees(high + air)]).round(DECIMALS), names)


def surroundings(seen: pd.DataFrame, covered: float = 0.0) -> pd.DataFrame:
    """What can be seen around the same extents: in a wide or a narrow window, and after one step back.

    covered: the most of the width of a window on which something lies; so far is drawn what is seen of it at first.
    """
    low, high = mercator(seen[["west", "south"]].to_numpy()), mercator(seen[["east", "north"]].to_numpy())
    size, middle = high - low, (high + low) / 2
    rest = np.array([1 - covered, 1.0])
    wider = 2 - rest  # twice as far as from the middle of the rest to the far edge
    half = np.maximum(np.maximum(AWAY, wider / rest) * size, LONGEST * wider * size[:, ::-1]) / 2
    return _table(np.hstack([degrees(middle - half), degrees(middle + half)]), seen.index)


def boxes(shown: pd.DataFrame) -> Geometries:
    """(m,) the extents as polygons."""
    west, south, east, north = shown[SIDES].to_numpy().T
    return shapely.box(west, south, east, north)


def mercator(xy: Floats) -> Floats:
    """Web Mercator of degrees lon lat, in radians, y upwards. Source: EPSG method 1024."""
    radians = np.radians(xy)
    radians[:, 1] = np.arctanh(np.sin(radians[:, 1]))
    return radians


def degrees(xy: Floats) -> Floats:
    """Degrees lon lat of Web Mercator in radians."""
    flat = xy.copy()
    flat[:, 1] = np.arcsin(np.tanh(xy[:, 1]))
    return np.degrees(flat)


def _table(bounds: Floats, codes: pd.Index) -> pd.DataFrame:
    return pd.DataFrame(bounds, index=codes, columns=SIDES)
