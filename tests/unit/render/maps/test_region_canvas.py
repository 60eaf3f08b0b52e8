"""What is drawn of a region: its municipalities and what lies around them, and no area of a neighbourhood."""

import geopandas as gpd
import pytest
import shapely

from site_builder.model.places.geography import Geography
from site_builder.model.places.municipality import Municipality
from site_builder.model.places.region import Region, regions_of
from site_builder.render.maps.payload import backdrops
from site_builder.render.maps.region_canvas import region_canvas_of
from site_builder.render.maps.svg_map import drawings, one_per_area
from site_builder.theme import THEME

CODES = ["a", "b", "c"]
NAMES = ["Aa", "Bé", "Cee"]
BOXES = {"a": shapely.box(5.0, 52.0, 5.1, 52.1), "b": shapely.box(5.1, 52.0, 5.2, 52.1),
         "c": shapely.box(5.2, 52.0, 5.3, 52.1)}  # fmt: skip
GEOGRAPHY = Geography(gpd.GeoSeries(BOXES, crs=4326), gpd.GeoSeries(BOXES, crs=4326), {}, {})


def own(code: str, *regions: str) -> Municipality:
    return Municipality(code, NAMES[CODES.index(code)], "", "g4" if code == "b" else "other", None, regions)


REGIONS = regions_of([own("a", "west", "all"), own("b", "west", "all"), own("c", "all")], {})


def region(slug: str) -> Region:
    return next(one for one in REGIONS if one.slug == slug)


def test_neighbours_are_the_municipalities_outside_the_region():
    around = dict(
        zip(
            [one.slug for one in REGIONS],
            backdrops(region_canvas_of(GEOGRAPHY, REGIONS, THEME.types), NAMES),
            strict=True,
        )
    )
    assert [name for name, *_ in around["west"]["around"]] == ["Cee"]
    assert around["all"]["around"] == []
    assert set(around["all"]) == {"around", "outside", "places"}, "geometry of areas stands once, with the municipality"


def test_its_municipalities_are_named_cities_first():
    around = backdrops(region_canvas_of(GEOGRAPHY, [region("all")], THEME.types), NAMES)[0]
    assert around["places"][0][0] == "Bé"
    for name, lat, lon in around["places"]:
        assert BOXES[CODES[NAMES.index(name)]].contains(shapely.Point(lon, lat))


def test_each_municipality_is_drawn_on_the_map_of_every_region_it_lies_in():
    shapes = one_per_area(lambda area, index, _: f"<{area},{index}>")
    drawn = dict(drawings(region_canvas_of(GEOGRAPHY, REGIONS, THEME.types), shapes, NAMES))
    assert [drawn[region("all").path].content.count(f"<{n},{n}>") for n in range(3)] == [1, 1, 1]
    assert [drawn[region("west").path].content.count(f"<{n + 3},{n}>") for n in range(2)] == [1, 1]


@pytest.mark.parametrize("slug", ["west", "all"])
def test_the_first_sight_holds_the_whole_region_with_some_air(slug: str):
    seen = region_canvas_of(GEOGRAPHY, REGIONS, THEME.types).seen.loc[region(slug).path]
    members = shapely.union_all([BOXES[one.code] for one in region(slug).municipalities])
    sight = shapely.box(*seen[["west", "south", "east", "north"]])
    assert sight.contains_properly(members)
    assert sight.area < 1.3 * members.area
