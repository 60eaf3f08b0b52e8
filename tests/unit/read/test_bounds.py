"""What is too large or still being written is refused in a sentence, before it costs time or memory."""

import json
import math
import os
import shutil
import sqlite3
import struct
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from pyproj import CRS

from site_builder.read.delivery.delivery_folder import read_delivery
from site_builder.read.delivery.ground import context_file as context
from site_builder.read.parsing import text_file
from site_builder.read.parsing.rows import csv_table
from site_builder.read.shapes import gdal_door, geodata
from site_builder.theme import THEME
from tests.support.deliveries import FLAVOURS, write_delivery

BASE = Path(__file__).parents[2] / "invalid" / "delivery-base"


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(BASE, tmp_path / "levering"))


def told(folder):
    return [str(problem) for problem in read_delivery(folder, THEME)[1] if problem.severity == "error"]


def test_a_row_of_a_million_cells_is_refused(folder):
    (folder / "values.csv").write_text("area,year" + ",x" * 1_000_000 + "\n")
    assert "levering/values.csv:1: een regel heeft meer dan 100 cellen: lever alleen wat de atlas nodig heeft" in told(
        folder
    )


def test_too_many_rows_are_refused(folder, monkeypatch):
    monkeypatch.setattr(csv_table, "MOST_ROWS", 3)
    assert any("values.csv:5: het bestand heeft meer dan 3 regels" in line for line in told(folder))


def test_a_file_that_is_too_large_is_refused(folder):
    os.truncate(folder / "values.csv", text_file.LARGEST + 1)  # zeros that take no place
    assert any("values.csv: het bestand is groter dan 64 MB" in line for line in told(folder))


def test_an_edition_file_of_megabytes_is_refused(folder):
    """63 MB of keys would take a minute and 4 GB."""
    with (folder / "edition.toml").open("a") as file:
        file.writelines(f"\nkey{n} = [1]" for n in range(100_000))
    assert told(folder) == [
        "levering/edition.toml: het bestand is groter dan 1 MB: lever alleen wat de atlas nodig heeft"
    ]


def test_a_place_that_is_nowhere_on_earth_is_refused(tmp_path):
    """Projecting it would give some place after all."""
    folder = write_delivery(tmp_path / "levering", FLAVOURS["neighbourhoods"], seed=1)
    areas = gpd.read_file(folder / "areas.gpkg")
    areas.loc[0, "geometry"] = shapely.box(1e200, 1e200, 1e201, 1e201)
    areas.loc[1, "geometry"] = shapely.box(-1e9, -1e9, 1e9, 1e9)
    (folder / "areas.gpkg").unlink()
    areas.to_file(folder / "areas.gpkg", layer="vlakken")
    fix = "heeft een hoekpunt ver buiten de wereld: teken het gebied opnieuw of verwijder het"
    assert told(folder) == [
        f"levering/areas.gpkg:feature 1: BU00010000 {fix}",
        f"levering/areas.gpkg:feature 2: BU00010001 {fix}",
    ]


def test_geodata_that_are_too_large_are_refused(folder, monkeypatch):
    monkeypatch.setattr(gdal_door, "LARGEST", 100)
    assert any("areas.geojson: het bestand is groter dan" in line for line in told(folder))


def test_a_large_geojson_is_refused_before_it_is_read(folder):
    os.truncate(folder / "areas.geojson", gdal_door.LARGEST_GEOJSON + 1)
    fix = "sla het in GIS op als GeoPackage (.gpkg)"
    assert told(folder) == [f"levering/areas.geojson: GeoJSON van meer dan 100 MB leest te langzaam: {fix}"]


def test_a_layer_of_too_many_corners_is_refused(folder, monkeypatch):
    monkeypatch.setattr(geodata, "MOST_CORNERS", 10)
    assert any(
        "areas.geojson: laag 'areas' heeft meer dan 10 hoekpunten: vereenvoudig" in line for line in told(folder)
    )


@pytest.mark.parametrize("more", [0, 1])
def test_corners_with_a_height_count_once(folder, monkeypatch, more):
    areas = gpd.read_file(folder / "areas.geojson")
    areas.set_geometry(shapely.force_3d(areas.geometry)).to_file(folder / "areas.gpkg")
    (folder / "areas.geojson").unlink()
    monkeypatch.setattr(geodata, "MOST_CORNERS", int(shapely.get_num_coordinates(areas.geometry).sum()) - more)
    assert len(told(folder)) == more


def test_a_background_of_too_many_corners_is_refused(folder, monkeypatch):
    layers = {**context.CONTEXT_LAYERS, "roads": replace(context.CONTEXT_LAYERS["roads"], most=4)}
    monkeypatch.setattr(context, "CONTEXT_LAYERS", layers)
    road = shapely.LineString([(5, 52 + n / 10) for n in range(5)])
    gpd.GeoDataFrame(geometry=[road], crs=4326).to_file(folder / "context.gpkg", layer="roads")
    assert any("context.gpkg: laag 'roads' heeft meer dan 4 hoekpunten: vereenvoudig" in line for line in told(folder))


def test_a_background_of_too_many_shapes_is_refused(folder, monkeypatch):
    monkeypatch.setattr(geodata, "MOST_FEATURES", 4)
    roads = [shapely.LineString([(5, 52), (5.1, 52 + n / 10)]) for n in range(5)]
    gpd.GeoDataFrame(geometry=roads, crs=4326).to_file(folder / "context.gpkg", layer="roads")
    assert told(folder) == [
        "levering/context.gpkg: laag 'roads' heeft meer dan 4 vormen: "
        "lever alleen hoofdwegen, groot water en plaatsen, of voeg vormen samen (dissolve)"
    ]


def test_a_layer_of_too_many_columns_is_refused(folder):
    areas = json.loads((folder / "areas.geojson").read_text("utf-8"))
    areas["features"][0]["properties"] |= {f"p{n}": n for n in range(2000)}
    (folder / "areas.geojson").write_text(json.dumps(areas), "utf-8")
    assert any("areas.geojson: laag 'areas' heeft meer dan 1000 kolommen" in line for line in told(folder))


def test_a_municipality_in_a_thousand_regions_is_refused(folder):
    header, first, *rest = (folder / "municipalities.csv").read_text("utf-8").splitlines()
    cells = [*first.split(",")[:-1], ";".join(f"r-{n}" for n in range(1000))]
    (folder / "municipalities.csv").write_text("\n".join([header, ",".join(cells), *rest]), "utf-8")
    assert any("municipalities.csv:2: region noemt 1000 regio's: noem er hoogstens 20" in line for line in told(folder))


def test_too_many_years_are_refused(folder):
    text = (folder / "edition.toml").read_text("utf-8")
    start, end = text.index("years ="), text.index("\n", text.index("years ="))
    (folder / "edition.toml").write_text(text[:start] + f"years = {list(range(1950, 2020))}" + text[end:], "utf-8")
    assert any("years telt meer dan 30 jaren" in line for line in told(folder))


@pytest.fixture
def in_write_ahead_mode(tmp_path):
    """A delivery whose areas GIS left in the mode in which SQLite makes files beside a database."""
    folder = write_delivery(tmp_path / "levering", FLAVOURS["neighbourhoods"], seed=1)
    with sqlite3.connect(folder / "areas.gpkg") as database:
        database.execute("PRAGMA journal_mode=WAL")
    database.close()
    return folder


def test_nothing_is_made_beside_a_geopackage(in_write_ahead_mode):
    before = in_write_ahead_mode.stat().st_mtime_ns
    assert read_delivery(in_write_ahead_mode, THEME)[0] is not None
    assert in_write_ahead_mode.stat().st_mtime_ns == before


def test_a_geopackage_that_is_still_being_written_is_refused(in_write_ahead_mode):
    (in_write_ahead_mode / "areas.gpkg-wal").write_bytes(b"x")
    assert told(in_write_ahead_mode) == [
        "levering/areas.gpkg: het bestand is nog niet helemaal opgeslagen: sluit het in GIS en lever het opnieuw aan"
    ]


def test_parts_on_top_of_each_other_are_refused(folder):
    """20,000 of them took two minutes."""
    areas = json.loads((folder / "areas.geojson").read_text("utf-8"))
    parts = [[[[5, 52], [5.1, 52], [5.1, 52.1], [5 - n * 1e-6, 52.1], [5, 52]]] for n in range(300)]
    areas["features"][0]["geometry"] = {"type": "MultiPolygon", "coordinates": parts}
    (folder / "areas.geojson").write_text(json.dumps(areas), "utf-8")
    assert any(
        "feature 1: " in line and "heeft een ongeldige vorm, met delen op elkaar: teken het" in line
        for line in told(folder)
    )


def endless(file: Path, table: str) -> None:
    """Pages on pages, each of which stands five hundred times in the one above it."""
    with sqlite3.connect(file) as database:
        (size,), (root,) = database.execute("PRAGMA page_size").fetchone(), database.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()  # fmt: skip
    database.close()
    pages = bytearray(file.read_bytes())
    pages += pages[(root - 1) * size : root * size]
    for above in (0, 0, 0, root):
        child, cells = len(pages) // size, (size - 12) // 7
        page = struct.pack(">BHHHBI", 5, 0, cells, size - 5 * cells, 0, child)
        page += b"".join(struct.pack(">H", size - 5 * number) for number in range(1, cells + 1))
        page = page.ljust(size - 5 * cells, b"\0") + struct.pack(">IB", child, 1) * cells
        pages[(above - 1) * size : above * size] = page if above else b""
        pages += b"" if above else page
    pages[28:32] = struct.pack(">I", len(pages) // size)
    file.write_bytes(pages)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('"code":', '"code": "X1", "code":', "code"),
        ('"code":', '"\\u0063ode": "X1", "code":', "code"),
        ('"geometry":', '"geometry": null, "geometry":', "geometry"),
        ('"coordinates":', '"coordinates": [[[4, 52], [5, 52], [4, 53], [4, 52]]], "coordinates":', "coordinates"),
        ('"properties":', '"properties": {}, "properties":', "properties"),
        ('"features":', '"features": [], "features":', "features"),
        ('"features":', '"crs": null, "crs": null, "features":', "crs"),
    ],
)
def test_a_geojson_that_says_something_twice_is_refused(folder, old, new, key):
    """GDAL takes one of the two, and nobody sees which."""
    file = folder / "areas.geojson"
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert told(folder) == [
        f"levering/areas.geojson: de sleutel '{key}' staat er meer dan één keer: sla het in GIS opnieuw op"
    ]


RD = '"crs": {"type": "name", "properties": {"name": "EPSG:28992"}}, '


@pytest.mark.parametrize(
    ("before", "crs"),
    [
        ('"type": "Feature"', RD),
        ('"type": "Polygon"', RD),
        ('"features":', '"crs": 7, '),
        ('"features":', '"crs": ["EPSG:28992"], '),
        ('"features":', '"crs": {"type": "name", "properties": {"name": {"name": "EPSG:28992"}}}, '),
    ],
)
def test_a_geojson_with_a_grid_that_gdal_does_not_look_at_is_refused(folder, before, crs):
    file = folder / "areas.geojson"
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, crs + before, 1), "utf-8")
    (problem,) = told(folder)
    assert problem.startswith("levering/areas.geojson: het coördinatenstelsel (CRS) ontbreekt of is onbekend")


UNREADABLE = "levering/areas.gpkg: het bestand is niet te lezen: sla het in GIS opnieuw op en lever het opnieuw aan"


@pytest.mark.parametrize("table", ["vlakken", "gpkg_contents", "gpkg_extensions"])
def test_a_geopackage_whose_pages_stand_in_each_other_is_refused(tmp_path, table):
    """SQLite and GDAL would read such a table for years."""
    folder = write_delivery(tmp_path / "levering", FLAVOURS["neighbourhoods"], seed=1)
    endless(folder / "areas.gpkg", table)
    assert told(folder) == [UNREADABLE]


def test_a_geopackage_with_a_schema_of_no_letters_is_refused(tmp_path):
    folder = write_delivery(tmp_path / "levering", FLAVOURS["neighbourhoods"], seed=1)
    data = (folder / "areas.gpkg").read_bytes()
    (folder / "areas.gpkg").write_bytes(
        data.replace(b"CREATE TABLE gpkg_tile_matrix ", b"CREATE TABEL\x9agpkg_tile_matrix ")
    )
    assert told(folder) == [UNREADABLE]


ENDLESS = "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e15) SELECT count(*) FROM n)"

FORGED = "PRAGMA writable_schema = 1; UPDATE sqlite_master SET"


@pytest.mark.parametrize(
    "made",
    [
        f"ALTER TABLE vlakken RENAME TO v; CREATE VIEW vlakken AS SELECT v.* FROM v WHERE {ENDLESS} > 0",
        f"ALTER TABLE gpkg_contents RENAME TO g; CREATE VIEW gpkg_contents AS SELECT g.* FROM g WHERE {ENDLESS} > 0",
        "ALTER TABLE vlakken RENAME TO v; CREATE VIEW vlakken AS SELECT fid, zeroblob(900000000) AS geom, code FROM v",
        "ALTER TABLE vlakken ADD COLUMN anders TEXT AS (hex(zeroblob(400000000)))",
        "CREATE VIRTUAL TABLE anders USING fts5(tekst)",
        'CREATE VIRTUAL TABLE "anders USING rtree(" USING fts5(tekst)',
        f"CREATE VIRTUAL TABLE anders USING fts5(tekst); {FORGED} sql = replace(sql, ' VIRTUAL', '/**/VIRTUAL')",
        f"{FORGED} sql = CAST(sql AS BLOB) WHERE name = 'vlakken'",
    ],
)
def test_a_geopackage_that_computes_while_it_is_read_is_refused(tmp_path, made):
    folder = write_delivery(tmp_path / "levering", FLAVOURS["neighbourhoods"], seed=1)
    with sqlite3.connect(folder / "areas.gpkg") as database:
        for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f'DROP TRIGGER "{trigger}"')
        database.executescript(made)
    database.close()
    assert told(folder) == [
        "levering/areas.gpkg: het bestand bevat weergaven (views) of berekende kolommen: "
        "sla in GIS alleen de laag zelf op, als nieuw GeoPackage"
    ]


@pytest.mark.parametrize("count", ["veel", 1.5])
def test_a_geopackage_whose_count_of_features_is_no_number_is_refused(tmp_path, count):
    folder = write_delivery(tmp_path / "levering", FLAVOURS["neighbourhoods"], seed=1)
    with sqlite3.connect(folder / "areas.gpkg") as database:
        database.execute("UPDATE gpkg_ogr_contents SET feature_count = ?", (count,))
    database.close()
    (line,) = told(folder)
    assert line.startswith("levering/areas.gpkg: het bestand is niet te lezen")


@pytest.mark.parametrize(("definition", "refused"), [(32631, True), (28992, False)])
def test_a_code_whose_definition_in_the_file_is_another_grid_is_refused(tmp_path, definition, refused):
    """What one program reads from the code another reads from the definition; datums may be written otherwise."""
    folder = write_delivery(tmp_path / "levering", FLAVOURS["neighbourhoods"], seed=1)
    database = sqlite3.connect(folder / "areas.gpkg")
    with database:
        (code,) = database.execute("SELECT srs_id FROM gpkg_geometry_columns").fetchone()
        assert code == 28992
        text = CRS.from_epsg(definition).to_wkt("WKT1_GDAL").replace("155000", "155100")
        database.execute("UPDATE gpkg_spatial_ref_sys SET definition = ? WHERE srs_id = 28992", (text,))
    database.close()
    what = "levering/areas.gpkg: EPSG:28992 is in het bestand anders omschreven dan dat stelsel is"
    assert [line.startswith(what) for line in told(folder)] == [True] * refused


@pytest.mark.parametrize("name", ["2014-2020\\r", "2014-2020 ", "-", "2014-", "-2020", "static", "index", "x\\u202e"])
def test_an_id_that_is_no_plain_word_is_refused(folder, name):
    text = (folder / "edition.toml").read_text("utf-8")
    (folder / "edition.toml").write_text(text.replace('id = "2015-2021"', f'id = "{name}"'), "utf-8")
    assert told(folder)[0].startswith("levering/edition.toml:1: id ")


def test_a_border_full_of_spikes_is_refused(folder):
    turns = [n * math.tau / 4000 for n in range(4000)]
    reach = [0.01, 0.05] * 2000
    ring = [[5 + r * math.cos(at), 52 + r * math.sin(at)] for r, at in zip(reach, turns, strict=True)]
    areas = json.loads((folder / "areas.geojson").read_text("utf-8"))
    areas["features"][0]["geometry"] = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    (folder / "areas.geojson").write_text(json.dumps(areas), "utf-8")
    assert any("feature 1: " in line and "heeft een grens vol pieken" in line for line in told(folder))
