"""Where does the hand-drawn map lie, in metres of EPSG:28992?"""

from collections.abc import Sequence

import numpy as np
import shapely

from site_builder.demo.land.demo_coverage import DECIMALS, Floats
from site_builder.demo.land.demo_province import COAST, ISLAND, LAKE, ORIGIN, TOWNS, Outline
from site_builder.demo.land.demo_routes import rounded


def metres(kilometres: Sequence[tuple[float, float]]) -> Floats:
    """(n, 2) points of the hand-drawn map."""
    return np.round(np.array(kilometres) * 1000 + ORIGIN, DECIMALS)


def town_centres() -> Floats:
    """(n_towns, 2)."""
    return metres([(town.x, town.y) for town in TOWNS])


def town_radii() -> Floats:
    """(n_towns,) metres from the centre to the edge of the built-up area."""
    return np.array([town.radius for town in TOWNS]) * 1000


def town_distances(points: Floats) -> Floats:
    """(n_points, n_towns) metres."""
    return np.asarray(np.sqrt(((points[:, None] - town_centres()) ** 2).sum(axis=2)))


def dry_land() -> shapely.MultiPolygon:
    """The main land with its lake left out, and the island."""
    return shapely.MultiPolygon([shapely.Polygon(_ring(COAST), [_ring(LAKE)]), island()])


def island() -> shapely.Polygon:
    """The island, which belongs to a municipality on the main land."""
    return shapely.Polygon(_ring(ISLAND))


def _ring(outline: Outline) -> Floats:
    return rounded(metres([*outline, outline[0]]))
