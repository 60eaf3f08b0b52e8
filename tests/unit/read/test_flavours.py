"""Every flavour of one delivery reads to the same model."""

import shutil
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from site_builder.read.delivery.delivery_folder import Delivery, read_delivery
from site_builder.theme import THEME

TESTS = Path(__file__).parents[2]
BASE = TESTS / "invalid" / "delivery-base"
TABLES = ("values.csv", "references.csv", "municipalities.csv")
NEAR = 1e-6  # degrees: a tenth of a metre, what two projections there and back may cost


def as_geopackage(folder: Path, epsg: int, layer: str = "gebieden") -> None:
    areas = gpd.read_file(folder / "areas.geojson").to_crs(epsg)
    areas.iloc[::-1].to_file(folder / "areas.gpkg", layer=layer)
    (folder / "areas.geojson").unlink()


def in_semicolons(folder: Path) -> None:
    for name in TABLES:
        frame = pd.read_csv(folder / name, dtype=str, keep_default_na=False)
        numbers = [column for column in frame if name != "municipalities.csv" and column not in KEYS]
        frame[numbers] = frame[numbers].apply(lambda column: column.str.replace(".", ","))
        frame.to_csv(folder / name, sep=";", index=False, lineterminator="\r\n", encoding="utf-8-sig")


def in_another_order(folder: Path) -> None:
    for name in TABLES:
        frame = pd.read_csv(folder / name, dtype=str, keep_default_na=False)
        frame.iloc[::-1, ::-1].to_csv(folder / name, index=False)


def saved_as(encoding: str) -> Callable[[Path], None]:
    def save(folder: Path) -> None:
        for name in (*TABLES, "edition.toml"):
            path = folder / name
            path.write_text(path.read_text(encoding="utf-8"), encoding=encoding)

    return save


KEYS = ("area", "municipality", "year", "code")
FLAVOURS: dict[str, Callable[[Path], None]] = {
    "commas": lambda _folder: None,
    "semicolons, decimal commas, CRLF, BOM": in_semicolons,
    "rows and columns in another order": in_another_order,
    "UTF-8 with BOM": saved_as("utf-8-sig"),
    "UTF-16": saved_as("utf-16"),
    "Windows-1252": saved_as("cp1252"),
    "GeoPackage in degrees": lambda folder: as_geopackage(folder, 4326),
    "GeoPackage in ETRS89": lambda folder: as_geopackage(folder, 4258),
    "GeoPackage in RD": lambda folder: as_geopackage(folder, 28992),
    "GeoPackage in LAEA": lambda folder: as_geopackage(folder, 3035),
    "GeoPackage in Web Mercator": lambda folder: as_geopackage(folder, 3857),
    "GeoPackage in Belgian Lambert": lambda folder: as_geopackage(folder, 31370),
}


@pytest.fixture(scope="module")
def plain() -> Delivery:
    return read(BASE)


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_every_flavour_reads_to_the_same_model(flavour: str, plain: Delivery, tmp_path: Path) -> None:
    folder = tmp_path / "een levering met één spatie"
    shutil.copytree(BASE, folder)
    FLAVOURS[flavour](folder)
    same(read(folder), plain)


def test_delivered_borders_are_used_and_give_the_same_neighbours(plain: Delivery, tmp_path: Path) -> None:
    folder = tmp_path / "levering"
    shutil.copytree(BASE, folder)
    plain.geography.borders.rename_axis("code").reset_index(name="geometry").to_file(folder / "municipalities.gpkg")
    same(read(folder), plain)


def test_background_is_read_layer_by_layer(tmp_path: Path) -> None:
    folder = tmp_path / "levering"
    shutil.copytree(BASE, folder)
    shapes = gpd.read_file(folder / "areas.geojson")[["name", "geometry"]].to_crs(3035)
    shapes.to_file(folder / "context.gpkg", layer="water")
    shapes.set_geometry(shapes.centroid).to_file(folder / "context.gpkg", layer="places")
    context = read(folder).geography.context
    assert set(context) == {"water", "places"}
    assert context["places"]["name"].tolist() == ["Centrum", "Buitenwijk", "Dorp", "Nieuwland"]
    assert context["water"].crs.to_epsg() == 4326


@pytest.mark.parametrize("epsg", [4326, 3857, 28992])
def test_a_road_with_a_corner_nowhere_is_left_out(tmp_path: Path, epsg: int) -> None:
    folder = tmp_path / "levering"
    shutil.copytree(BASE, folder)
    start, end = gpd.GeoSeries.from_xy([5.0, 5.1], [52.0, 52.1], crs=4326).to_crs(epsg)
    ends = f"{start.x} {start.y}, {end.x} {end.y}"
    with np.errstate(invalid="ignore"):
        roads = shapely.from_wkt([f"LINESTRING ({ends})", f"LINESTRING ({ends}, nan {end.y})"])
    gpd.GeoDataFrame(geometry=roads, crs=epsg).to_file(folder / "context.gpkg", layer="roads")
    delivery, (problem,) = read_delivery(folder, THEME)
    assert delivery is not None
    assert len(delivery.geography.context["roads"]) == 1
    assert problem.what == "in laag roads is 1 vorm weggelaten"


def test_the_shared_delivery_is_read_whole(shared_data: Path) -> None:
    folder = shared_data / "nl-small"
    delivery, problems = read_delivery(folder, THEME)
    assert delivery is not None
    # its overlaps, in one warning, that nine municipalities are taken for a part of the country, and no extent
    where = ["nl-small/areas.gpkg", "nl-small/edition.toml", "nl-small/edition.toml"]
    assert sorted(problem.where for problem in problems) == where
    assert (len(delivery.municipalities), len(delivery.areas.register)) == (9, 978)
    frame = pd.read_csv(folder / "values.csv")
    pd.testing.assert_frame_equal(delivery.areas.raw, frame, check_dtype=False)
    assert delivery.areas.register.index.tolist() == sorted(frame["area"].unique())
    assert delivery.geography.areas.is_valid.all()


def read(folder: Path) -> Delivery:
    delivery, problems = read_delivery(folder, THEME)
    assert delivery is not None, problems
    assert {problem.severity for problem in problems} <= {"warning"}
    return delivery


def same(one: Delivery, other: Delivery) -> None:
    assert (one.edition, one.municipalities) == (other.edition, other.municipalities)
    pd.testing.assert_frame_equal(one.areas.register, other.areas.register)
    order = ["area", "year"]
    raw, expected = (d.areas.raw.sort_values(order, ignore_index=True) for d in (one, other))
    pd.testing.assert_frame_equal(raw, expected)
    for measure, means in one.references.means.items():
        pd.testing.assert_frame_equal(means, other.references.means[measure])
    assert one.geography.neighbours == other.geography.neighbours
    for shapes, wanted in (
        (one.geography.areas, other.geography.areas),
        (one.geography.borders, other.geography.borders),
    ):
        assert shapes.crs.to_epsg() == 4326
        assert shapes.index.tolist() == wanted.index.tolist()
        assert (shapely.hausdorff_distance(shapes.to_numpy(), wanted.to_numpy()) < NEAR).all()
