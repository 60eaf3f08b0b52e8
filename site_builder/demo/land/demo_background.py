"""Which roads, railways and place names lie behind the areas of the fictional province?"""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

import geopandas as gpd
import numpy as np
import shapely
from shapely.affinity import rotate, translate

from site_builder.demo.land.demo_coverage import Floats
from site_builder.demo.land.demo_land import Land
from site_builder.demo.land.demo_outline import town_centres
from site_builder.demo.land.demo_province import CRS, ISLAND_TOWN, RAILWAY, TOWNS
from site_builder.demo.land.demo_routes import Network, cheapest_route, nearest, network_of, rounded

ROADS_PER_TOWN: Final = 3
RAIL_BESIDE_ROAD: Final = 3.0
"""A railway would rather go this much further than share the way of a road."""
STREETS: Final = tuple(
    f"{tree}{kind}"
    for kind in ("straat", "laan", "weg", "hof")
    for tree in ("Eiken", "Beuken", "Linden", "Esdoorn", "Wilgen", "Kastanje", "Elzen", "Hazelaar", "Meidoorn")
)
TOWN_SIZE: Final = 600.0
"""Metres from the middle of a town to its last street."""
BLOCK_SIZE: Final = 120.0
"""Metres from street to street."""
TURN: Final = 23
"""Degrees from the streets of one town to those of the next."""


def background(land: Land) -> dict[str, gpd.GeoDataFrame]:
    """The layers of context.gpkg, in EPSG:28992."""
    network = network_of(land.neighbours, _lengths(land))
    roads = _links(network, land, pairs=_town_pairs())
    beside = np.isin(np.arange(len(network.costs)), list(roads))
    off_road = network_of(network.links, np.where(beside, network.costs * RAIL_BESIDE_ROAD, network.costs))
    rail = _links(off_road, land, pairs=pairwise(_row(name) for name in RAILWAY))
    names = [town.name for town in TOWNS]
    return {
        "water": gpd.GeoDataFrame(geometry=land.water, crs=CRS),
        "roads": gpd.GeoDataFrame(geometry=_flowing(network, land, links=roads), crs=CRS),
        "rail": gpd.GeoDataFrame(geometry=_flowing(network, land, links=rail), crs=CRS),
        "streets": _streets(land),
        "places": gpd.GeoDataFrame({"name": names}, geometry=shapely.points(town_centres()), crs=CRS),
    }


def _lengths(land: Land) -> Floats:
    step = land.seeds[land.neighbours[:, 0]] - land.seeds[land.neighbours[:, 1]]
    return np.asarray(np.sqrt((step**2).sum(axis=1)))


def _row(name: str) -> int:
    return next(row for row, town in enumerate(TOWNS) if town.name == name)


def _town_pairs() -> list[tuple[int, int]]:
    """Every town on the main land with its nearest ones."""
    centres = town_centres()
    distance = ((centres[:, None] - centres) ** 2).sum(axis=2)
    reachable = [row for row, town in enumerate(TOWNS) if town.name != ISLAND_TOWN]
    near = {row: sorted(reachable, key=lambda other: float(distance[row, other])) for row in reachable}
    return [(row, other) for row in reachable for other in near[row][1 : ROADS_PER_TOWN + 1]]


def _links(network: Network, land: Land, *, pairs: Iterable[tuple[int, int]]) -> set[int]:
    """The links of the network on the cheapest routes between towns."""
    centre = [nearest(land.seeds, point) for point in town_centres()]
    routes = (cheapest_route(network, start=centre[start], goal=centre[goal]) for start, goal in pairs)
    return {link for route in routes for link in route}


def _streets(land: Land) -> gpd.GeoDataFrame:
    """In every town two sets of parallel streets, turned from town to town, as far as they are dry."""
    steps = np.arange(-TOWN_SIZE, TOWN_SIZE + BLOCK_SIZE, BLOCK_SIZE)
    along = [[(step, -TOWN_SIZE), (step, TOWN_SIZE)] for step in steps]
    across = [[(-TOWN_SIZE, step), (TOWN_SIZE, step)] for step in steps]
    grid = np.asarray(shapely.linestrings([*along, *across]), dtype=object)
    turned = [
        translate(rotate(line, TURN * number, origin=(0, 0)), *centre)
        for number, centre in enumerate(town_centres().tolist())
        for line in grid
    ]
    dry = shapely.difference(turned, shapely.union_all(land.water))
    through = np.tile(np.abs([*steps, *steps]) < BLOCK_SIZE / 2, len(TOWNS))
    names = [STREETS[number % len(STREETS)] for number in range(len(turned))]
    return gpd.GeoDataFrame({"name": names, "class": np.where(through, 1, 2)}, geometry=dry, crs=CRS)


def _flowing(network: Network, land: Land, *, links: set[int]) -> list[shapely.LineString]:
    """Lines from junction to junction, their corners rounded."""
    ways = shapely.MultiLineString(list(land.seeds[network.links[sorted(links)]]))
    merged = shapely.get_parts(shapely.line_merge(ways))
    return [shapely.LineString(rounded(shapely.get_coordinates(line))) for line in merged]
