"""What is the cheapest way through a network, and how does it become a flowing line?"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Final

import numpy as np

from site_builder.demo.land.demo_coverage import DECIMALS, Floats, Ints

ROUNDS: Final = 2


@dataclass(frozen=True, slots=True)
class Network:
    """links: (n_links, 2) node numbers, walked both ways. costs: (n_links,) positive.

    around: per node its (link, node at the other end, cost).
    """

    links: Ints
    costs: Floats
    around: dict[int, list[tuple[int, int, float]]]


def network_of(links: Ints, costs: Floats) -> Network:
    """The network of these links."""
    around: dict[int, list[tuple[int, int, float]]] = defaultdict(list)
    for link, ((start, end), cost) in enumerate(zip(links.tolist(), costs.tolist(), strict=True)):
        around[start].append((link, end, cost))
        around[end].append((link, start, cost))
    return Network(links, costs, dict(around))


def cheapest_route(network: Network, *, start: int, goal: int) -> list[int]:
    """The links from start to goal (Dijkstra), in walking order; ValueError when there is no way."""
    arrived: dict[int, int] = {}
    previous: dict[int, int] = {}
    queue = [(0.0, start, -1, start)]
    while queue and goal not in arrived:
        cost, node, link, origin = heappop(queue)
        if node not in arrived:
            arrived[node], previous[node] = link, origin
            for onward, other, price in network.around[node]:
                heappush(queue, (cost + price, other, onward, node))
    if goal not in arrived:
        raise ValueError(f"cheapest_route: no way from node {start} to node {goal}")
    return _walk_back(goal, arrived=arrived, previous=previous)


def rounded(points: Floats) -> Floats:
    """The line with its corners cut (Chaikin); the ends stay. points: (n, 2) metres, n >= 2."""
    for _ in range(ROUNDS):
        cut = np.stack([points[:-1] * 0.75 + points[1:] * 0.25, points[:-1] * 0.25 + points[1:] * 0.75], axis=1)
        points = np.concatenate([points[:1], cut.reshape(-1, 2)[1:-1], points[-1:]])
    return np.round(points, DECIMALS)


def nearest(points: Floats, target: Sequence[float]) -> int:
    """The row of the point nearest to the target."""
    return int(((points - np.array(target)) ** 2).sum(axis=1).argmin())


def _walk_back(goal: int, *, arrived: dict[int, int], previous: dict[int, int]) -> list[int]:
    route = []
    node = goal
    while arrived[node] >= 0:
        route.append(arrived[node])
        node = previous[node]
    return route[::-1]
