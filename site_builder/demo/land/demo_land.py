"""Where do the areas of the fictional province lie, and to which town does each belong?"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely

from site_builder.demo.land.demo_coverage import Coverage, Flags, Floats, Ints, Shapes, wiggly_cells
from site_builder.demo.land.demo_outline import dry_land, island, town_distances, town_radii
from site_builder.demo.land.demo_province import ISLAND_TOWN, TOWNS
from site_builder.demo.land.demo_seeds import place_seeds
from site_builder.demo.land.demo_water import river, water_around, without_river

TOWN_WILDNESS: Final = 0.22
LAND_WILDNESS: Final = 0.5
ATTRACTION: Final = 1.2
"""A town draws its surroundings from its edge and this much of its radius beyond."""


@dataclass(frozen=True, slots=True)
class Land:
    """The areas of the province; all metres in EPSG:28992.

    polygons: (n_areas,) MultiPolygons, a valid coverage. seeds: (n_areas, 2) a point near the middle
    of each. town: (n_areas,) row in TOWNS. reach: (n_areas,) distance to that town's centre, 1 = the
    edge of its built-up area. neighbours: (n_pairs, 2) areas with a common border, also across the
    river. water: polygons of sea, lake and river.
    """

    polygons: Shapes
    seeds: Floats
    town: Ints
    reach: Floats
    neighbours: Ints
    water: Shapes


def make_land(random: np.random.Generator) -> Land:
    """The same land for the same state of the generator."""
    seeds = place_seeds(random)
    town, reach = _towns(seeds)
    wildness = np.where(reach < 1, TOWN_WILDNESS, LAND_WILDNESS)
    cells = wiggly_cells(seeds, wildness=wildness, random=random)
    dry = shapely.contains_xy(dry_land(), seeds[:, 0], seeds[:, 1])
    polygons = without_river(cells.polygons[dry], river(cells, dry))
    return Land(polygons, seeds[dry], town[dry], reach[dry], _pairs(cells, dry), water_around(polygons))


def _towns(points: Floats) -> tuple[Ints, Floats]:
    """The town each point belongs to, and its distance in radii of that town."""
    distance, radii = town_distances(points), town_radii()
    on_island = shapely.contains_xy(island(), points[:, 0], points[:, 1])
    lonely = next(row for row, town in enumerate(TOWNS) if town.name == ISLAND_TOWN)
    town = np.where(on_island, lonely, (distance - radii * ATTRACTION).argmin(axis=1))
    return town, distance[np.arange(len(points)), town] / radii[town]


def _pairs(cells: Coverage, dry: Flags) -> Ints:
    """The pairs of dry cells that share an edge, numbered as areas."""
    inner = cells.sides[(cells.sides >= 0).all(axis=1)]
    number = np.cumsum(dry) - 1
    return number[inner[dry[inner].all(axis=1)]]
