"""Around which points do the areas grow? Close together in towns, far apart in the country."""

from typing import Final

import numpy as np
import shapely

from site_builder.demo.land.demo_coverage import DECIMALS, Flags, Floats
from site_builder.demo.land.demo_outline import dry_land, metres, town_centres, town_distances, town_radii
from site_builder.demo.land.demo_province import SIZE, TOWNS

TOWN_CANDIDATES: Final = 260
SHORE_CANDIDATES: Final = 2400
SHEET_CANDIDATES: Final = 2600
CITY_SPACING: Final = 300.0
VILLAGE_SPACING: Final = 430.0
EDGE_GROWTH: Final = 1.5
SPACING_SLOPE: Final = 0.5
WIDEST_SPACING: Final = 2100.0
"""Metres between seeds: in a centre; times EDGE_GROWTH at the edge of the town; then so much more per metre."""
SHORE_SPACING: Final = 600.0
SHORE_WIDTH: Final = 900.0
BEACH: Final = 280.0
"""Metres: close seeds in the water along the land and none on the beach, so that the coast does not bulge."""


def place_seeds(random: np.random.Generator) -> Floats:
    """(n, 2) darts, metres, that keep their distance from all earlier ones; on land and in the water."""
    points = np.round(np.concatenate([_in_towns(random), _on_shores(random), _anywhere(random)]), DECIMALS)
    candidates = points[~_dry_shore(points)]
    return candidates[_far_apart(candidates, _spacing(candidates))]


def _far_apart(points: Floats, spacing: Floats) -> list[int]:
    """The rows of the points that keep their spacing from all kept before them.

    A loop, because each choice depends on the ones before it; columns apart, because that halves its time.
    """
    east, north = np.full((2, len(points)), np.inf)
    kept: list[int] = []
    for row, ((x, y), room) in enumerate(zip(points.tolist(), spacing.tolist(), strict=True)):
        x_step, y_step = east[: len(kept)] - x, north[: len(kept)] - y
        if (x_step * x_step + y_step * y_step).min(initial=np.inf) >= room * room:
            east[len(kept)], north[len(kept)] = x, y
            kept.append(row)
    return kept


def _in_towns(random: np.random.Generator) -> Floats:
    spread = _spread(random, (len(TOWNS), TOWN_CANDIDATES, 2))
    return (town_centres()[:, None] + spread * town_radii()[:, None, None] * 2).reshape(-1, 2)


def _on_shores(random: np.random.Generator) -> Floats:
    shores = shapely.boundary(dry_land())
    corners = shapely.get_coordinates(shores.segmentize(SHORE_WIDTH))
    nearby = corners[random.integers(0, len(corners), SHORE_CANDIDATES)]
    return nearby + _spread(random, (SHORE_CANDIDATES, 2)) * SHORE_WIDTH


def _anywhere(random: np.random.Generator) -> Floats:
    return metres([(0, 0)]) + random.random((SHEET_CANDIDATES, 2)) * SIZE * 1000


def _spread(random: np.random.Generator, shape: tuple[int, ...]) -> Floats:
    return random.random(shape) * 2 - 1


def _spacing(points: Floats) -> Floats:
    """Metres every candidate keeps from the seeds before it."""
    weight = np.array([town.weight for town in TOWNS])
    centre = VILLAGE_SPACING + (CITY_SPACING - VILLAGE_SPACING) * weight
    distance, radii = town_distances(points), town_radii()
    inside = centre * (1 + (EDGE_GROWTH - 1) * np.minimum(distance / radii, 1))
    spacing = (inside + SPACING_SLOPE * np.maximum(distance - radii, 0)).min(axis=1)
    widest = np.where(_wet_shore(points), SHORE_SPACING, WIDEST_SPACING)
    return np.asarray(np.minimum(spacing, widest))


def _wet_shore(points: Floats) -> Flags:
    """In the water, close to land."""
    distance = shapely.distance(dry_land(), shapely.points(points))
    return np.asarray((distance > 0) & (distance < SHORE_WIDTH))


def _dry_shore(points: Floats) -> Flags:
    """On land, at the very edge."""
    land = dry_land()
    distance = shapely.distance(land.boundary, shapely.points(points))
    return np.asarray(shapely.contains_xy(land, points[:, 0], points[:, 1]) & (distance < BEACH))
