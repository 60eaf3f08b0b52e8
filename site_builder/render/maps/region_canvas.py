"""What is there to draw of each region and province: its municipalities, and what lies around and across them?"""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import shapely

from site_builder.formats import Floats, Geometries, Integers, rings_of
from site_builder.model.places import Geography, Region
from site_builder.render.maps.background import METRES_PER_DEGREE, Pieces, clipped, simplified
from site_builder.render.maps.canvas import Canvas, abroad_names_of, abroad_of, background_of, name_spots
from site_builder.render.maps.extents import SIDES, extents_of, surroundings
from site_builder.render.maps.outside import outsides
from site_builder.render.maps.svg_paths import LONGEST_SIDE

AROUND = 2  # units of the drawing: smaller details of neighbours, which are pale, are not seen at first sight


def region_canvas_of(geography: Geography, regions: Sequence[Region], types: Sequence[str]) -> Canvas:
    """A map per region, its code the path of the page: areas are municipalities, places their names, by importance.
    types: of municipalities, the most important first.

    Without details under a unit of the drawing; the areas of neighbourhoods come from the data of each municipality.
    """
    borders = geography.borders
    members = [
        borders.index.get_indexer([municipality.code for municipality in region.municipalities]) for region in regions
    ]
    member, owner = np.concatenate(members), np.repeat(np.arange(len(regions)), [len(rows) for rows in members])
    seen = extents_of(_bounds(borders.bounds.to_numpy(), members), pd.Index([region.path for region in regions]))
    shown, unit = surroundings(seen), _units(seen)
    around = clipped(borders.to_numpy(), shown)
    around = around.only(~np.isin(around.map * len(borders) + around.source, owner * len(borders) + member))
    abroad, background = abroad_of(geography, shown), background_of(geography, shown)
    outside = outsides(seen, _wholes(borders.to_numpy(), members), around, abroad=abroad, background=background)
    around = around.together(abroad)
    around = Pieces(simplified(around.geometry, metres=AROUND * unit[around.map]), around.map, around.source)
    areas = simplified(borders.to_numpy()[member], metres=unit[owner])
    everyone = [municipality for region in regions for municipality in region.municipalities]
    kinds = np.array([types.index(municipality.type) for municipality in everyone])
    large_first = np.lexsort(np.stack([-shapely.area(areas), kinds, owner]))
    return Canvas(
        codes=seen.index,
        seen=seen,
        areas=rings_of(areas),
        area_map=owner,
        borders=rings_of(np.full(len(regions), shapely.Polygon(), dtype=object)),  # the municipalities have their own
        around=around,
        around_rings=rings_of(around.geometry),
        labels=name_spots(around, seen),
        background=background,
        places=Pieces(shapely.point_on_surface(areas)[large_first], owner[large_first], large_first),
        place_names=tuple(municipality.name for municipality in everyone),
        first_abroad=len(borders),
        abroad_names=abroad_names_of(geography),
        outside=outside,
    )


def _wholes(borders: Geometries, members: Sequence[Integers]) -> Geometries:
    """(m,) all land of each region."""
    return np.asarray([shapely.multipolygons(shapely.get_parts(borders[rows])) for rows in members], dtype=object)


def _bounds(bounds: Floats, members: Sequence[Integers]) -> Floats:
    """(m, 4) degrees around the members of each region. bounds: of all municipalities."""
    return np.array([[*bounds[rows, :2].min(axis=0), *bounds[rows, 2:].max(axis=0)] for rows in members])


def _units(seen: pd.DataFrame) -> Floats:
    """(m,) metres per unit of each drawing."""
    west, south, east, north = seen[SIDES].to_numpy().T
    longest: Floats = np.maximum((east - west) * np.cos(np.radians((south + north) / 2)), north - south)
    return longest / LONGEST_SIDE * METRES_PER_DEGREE
