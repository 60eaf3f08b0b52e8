"""What is there to draw on the map of each municipality: its areas, its border, what lies around and across it?"""

from collections.abc import Mapping
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from site_builder.formats import Geometries, Integers, Rings, rings_of, starts
from site_builder.model.places import Geography
from site_builder.render.maps.background import Pieces, clip_by_map, clipped, simplified
from site_builder.render.maps.cell_maps import CellMaps, cell_maps_of
from site_builder.render.maps.extents import COVERED, extents, extents_of, surroundings
from site_builder.render.maps.outside import outsides
from site_builder.render.maps.streets import streets_of

LAYERS = ("water", "roads", "rail")
DETAIL = 25  # metres, of neighbours: about a pixel at first sight
LEAST_SHARE = 0.02  # of the first sight: a smaller piece of a neighbour gets no name on the map
ABROAD_NAME = "buitenland"
NAME_LENGTH = 4  # a name against its height
NEARLY = 0.8
FINE = 40  # how many times finer than a piece its roomiest point is sought
LABEL_ROOM = 0.85  # of the width and height of the first sight: names at its edge would be cut off


@dataclass(frozen=True, slots=True)
class Canvas:
    """The whole country, ready to be drawn map by map; a map is a position in `codes`.

    codes: the municipalities. seen: their extents at first sight. areas: as in the register; area_map: (n_areas,).
    squares: instead of areas, in a delivery of cells.
    borders: rings that all turn the same way, so that the land can be drawn without its holes.
    around: the neighbours, source is their place in the register, and after them, from first_abroad, other countries,
    with abroad_names; around_rings: of them; labels: a point in each, None for small pieces. outside: what each map
    shows around its areas (outside.py).
    background: water, roads, rail where delivered. streets: of the municipality itself, None where not delivered;
    street_layer: with class and name of what they are pieces of. places: points, source is a position in place_names.
    """

    codes: pd.Index
    seen: pd.DataFrame
    areas: Rings
    area_map: Integers
    borders: Rings
    around: Pieces
    around_rings: Rings
    labels: Geometries
    background: Mapping[str, Pieces]
    places: Pieces
    place_names: tuple[str, ...]
    first_abroad: int
    abroad_names: tuple[str, ...]
    outside: list[tuple[str, ...]]
    squares: CellMaps | None = None
    streets: Pieces | None = None
    street_layer: gpd.GeoDataFrame | None = None

    def first_sight(self, code: str) -> list[float]:
        """West, south, east, north of one map."""
        sides: list[float] = self.seen.to_numpy()[self.codes.get_loc(code)].tolist()
        return sides

    def abroad(self) -> Pieces:
        """What is seen of other countries."""
        return self.around.only(self.around.source >= self.first_abroad)

    def areas_by_map(self) -> list[Integers]:
        """Per map the positions of its areas in the order of its data: of the register; of squares, in rows."""
        if self.squares is not None:
            return list(self.squares.order)
        order = np.argsort(self.area_map, kind="stable")
        return np.split(order, starts(self.area_map[order], len(self.codes))[1:-1])


def canvas_of(geography: Geography, municipality: pd.Series) -> Canvas:
    """Everything that can be drawn. municipality: (n_areas,) code of each area's municipality."""
    if geography.cells:  # the border holds them
        seen = extents_of(geography.borders.bounds.to_numpy(), geography.borders.index)
    else:
        seen = extents(geography.areas, municipality, geography.borders)
    shown = surroundings(seen, 0.0 if geography.cells else COVERED)  # a country of squares leaves no room for more
    neighbours, abroad = _around(geography.borders, shown), abroad_of(geography, shown)
    around, background = neighbours.together(abroad), background_of(geography, shown)
    land = geography.borders.to_numpy()
    places = geography.context.get("places", gpd.GeoDataFrame({"name": []}, geometry=[]))
    return Canvas(
        codes=seen.index,
        seen=seen,
        areas=rings_of(geography.areas.to_numpy()),
        area_map=seen.index.get_indexer(pd.Index(municipality)),
        borders=rings_of(_one_way(land)),
        around=around,
        around_rings=rings_of(around.geometry),
        labels=name_spots(around, seen),
        background=background,
        places=clipped(places.geometry.to_numpy(), shown),
        place_names=tuple(places["name"]),
        first_abroad=len(geography.borders),
        abroad_names=abroad_names_of(geography),
        outside=outsides(seen, land, neighbours, abroad=abroad, background=background),
        squares=cell_maps_of(geography.cells, municipality, seen.index) if geography.cells else None,
        streets=streets_of(geography.context, seen),
        street_layer=geography.context.get("streets"),
    )


def abroad_of(geography: Geography, shown: pd.DataFrame) -> Pieces:
    """Other countries as far as they were delivered; their sources come after the municipalities."""
    countries = geography.context.get("abroad", gpd.GeoDataFrame(geometry=[]))
    pieces = clipped(simplified(countries.geometry.to_numpy(), metres=DETAIL), shown)
    return Pieces(pieces.geometry, pieces.map, pieces.source + len(geography.borders))


def abroad_names_of(geography: Geography) -> tuple[str, ...]:
    """The name of each country."""
    countries = geography.context.get("abroad", gpd.GeoDataFrame(geometry=[]))
    names = countries["name"] if "name" in countries else [""] * len(countries)
    return tuple(name or ABROAD_NAME for name in names)


def background_of(geography: Geography, shown: pd.DataFrame) -> dict[str, Pieces]:
    """Water, roads and rail as far as they were delivered."""
    return {name: _layer(geography.context, name, shown) for name in LAYERS if name in geography.context}


def name_spots(around: Pieces, seen: pd.DataFrame) -> Geometries:
    """The point of each piece with most room for a name, as far as it is seen at first; None for too little."""
    low, high = seen[["west", "south"]].to_numpy(), seen[["east", "north"]].to_numpy()
    edge = (1 - LABEL_ROOM) / 2 * (high - low)
    visible = clip_by_map(around, np.hstack([low + edge, high - edge]))
    enough = shapely.area(visible) > LEAST_SHARE * (high - low).prod(axis=1)[around.map]
    points: Geometries = np.full(len(visible), None, dtype=object)
    points[enough] = _roomiest(visible[enough])
    return points


def _roomiest(shapes: Geometries) -> Geometries:
    """(n,) the middle of each, where it has nearly most room, else that of the largest circle inside.

    A name is NAME_LENGTH times as long as it is high.
    """
    squeezed = shapely.transform(shapes, lambda xy: xy / [NAME_LENGTH, 1.0])
    detail = np.sqrt(shapely.area(squeezed)) / FINE
    plain = shapely.simplify(squeezed, detail, preserve_topology=False)
    plain = np.where(shapely.area(plain) > 0, plain, squeezed)
    circles = shapely.maximum_inscribed_circle(plain, detail)
    middles = shapely.centroid(plain)
    room = np.where(shapely.contains(plain, middles), shapely.distance(middles, shapely.boundary(plain)), 0)
    spots = np.where(room >= NEARLY * shapely.length(circles), middles, shapely.get_point(circles, 0))
    return np.asarray(shapely.transform(spots, lambda xy: xy * [NAME_LENGTH, 1.0]), dtype=object)


def _around(borders: gpd.GeoSeries, shown: pd.DataFrame) -> Pieces:
    pieces = clipped(simplified(borders.to_numpy(), metres=DETAIL), shown)
    return pieces.only(pieces.map != pieces.source)


def _one_way(shapes: Geometries) -> Geometries:
    """(n,) the same rings, each as a shell."""
    parts, owner = shapely.get_parts(shapes, return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    turned: Geometries = np.full(len(shapes), shapely.MultiPolygon(), dtype=object)
    shells: Geometries = np.asarray(shapely.orient_polygons(shapely.polygons(rings)), dtype=object)
    shapely.multipolygons(shells, indices=owner[part], out=turned)
    return turned


def _layer(context: Mapping[str, gpd.GeoDataFrame], name: str, shown: pd.DataFrame) -> Pieces:
    """Polygons are joined first: where two overlap, even-odd filling would show a hole."""
    whole = context[name].geometry.to_numpy()
    joined = shapely.get_parts(shapely.union_all(whole)) if name == "water" else whole
    return clipped(joined, shown)
