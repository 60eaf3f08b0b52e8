"""Files that are made to be read for ever, or to have another file read, stop an import with a sentence."""

import json
import sqlite3
import zipfile

import numpy as np
import pytest
from shapely import Polygon

from site_builder.sources.files import delimited, downloaded_zip, shapes_file, workbook
from tests.support.publishers import Town, write_map, write_workbook

FILE = 'file = "kaart2024.gpkg"'


@pytest.fixture
def town(tmp_path):
    return Town(tmp_path)


def a_command(town):
    """GDAL runs it, and reads whatever it names."""
    line = f"gdal vector pipeline ! read {town.sources}/kaart2024.gpkg ! edit --crs EPSG:28992"
    command = {"type": "gdal_streamed_alg", "command_line": line}
    (town.sources / "kaart.geojson").write_text(json.dumps(command), "utf-8")
    return "kaart.geojson"


def another_file_by_name(town):
    """A list of other files, which GDAL reads for what the name says."""
    source = f"<SrcDataSource>{town.sources}/kaart2024.gpkg</SrcDataSource><SrcLayer>buurten</SrcLayer>"
    listed = f'<OGRVRTDataSource><OGRVRTLayer name="k">{source}</OGRVRTLayer></OGRVRTDataSource>'
    (town.sources / "kaart.dbf").write_bytes(b"\x03\x7c\x05\x05" + listed.encode().ljust(500))
    return "kaart.dbf"


def a_view_without_end(town):
    path = town.sources / "kaart2024.gpkg"
    with sqlite3.connect(path) as database:
        endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"
        database.execute(f"CREATE VIEW v AS {endless} SELECT x AS fid, x AS BU_CODE FROM c")
        database.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('v', 'attributes', 'v')"
        )
    database.close()
    return path.name


def a_key_twice(town):
    text = '{"type": "FeatureCollection", "features": [], "features": []}'
    (town.sources / "kaart.geojson").write_text(text, "utf-8")
    return "kaart.geojson"


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (a_command, "dit geodatabestand is niet te lezen: download het opnieuw"),
        (another_file_by_name, "het bestand is geen shapefile"),
        (a_view_without_end, "het bestand bevat weergaven (views) of berekende kolommen"),
        (a_key_twice, "de sleutel 'features' staat er meer dan één keer"),
    ],
)
def test_what_gdal_would_run_or_guess_at_never_reaches_it(town, made, told):
    name = made(town)
    town.write_recipe("", "", (FILE, f'file = "{name}"'))
    errors = town.errors()
    assert errors
    assert all(line.startswith(f"{name}: {told}") for line in errors)
    assert not town.target.exists()


def test_a_line_that_would_fill_the_memory_is_told(town, monkeypatch):
    monkeypatch.setattr(delimited, "LONGEST_LINE", 100)
    with (town.sources / "cijfers2024.csv").open("a", encoding="utf-8") as figures:
        figures.write("x;" * 99)
    assert town.errors()[0].startswith("cijfers2024.csv:7: deze regel is langer dan 100 tekens")


def test_more_lines_than_a_table_has_are_told(town, monkeypatch):
    monkeypatch.setattr(delimited, "MOST_LINES", 100)
    with (town.sources / "cijfers2024.csv").open("a", encoding="utf-8") as figures:
        figures.write("noot\n" * 100)
    assert town.errors()[0].startswith(
        "cijfers2024.csv: dit bestand heeft meer dan 100 regels: haal alleen de regels op"
    )


def test_a_workbook_of_long_texts_is_told(town, monkeypatch):
    monkeypatch.setattr(workbook, "LARGEST", 10_000)
    write_workbook(town.sources / "cijfers.xlsx", "A", [["code", "a" * 20_000]])
    town.write_recipe("", "", ('file = "cijfers2024.csv"', 'file = "cijfers.xlsx"'))
    assert town.errors()[0].startswith("cijfers.xlsx: dit Excelbestand is te groot om te lezen")


def test_zips_in_a_zip_that_are_large_unpacked_are_not_looked_into(town, monkeypatch):
    monkeypatch.setattr(downloaded_zip, "LARGEST_INNER", 1_000_000)
    (town.sources / "cijfers2024.csv").unlink()
    with zipfile.ZipFile(town.sources / "pakket.zip", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("binnen.zip", bytes(2_000_000))
    assert "zit in een zip die uitgepakt te groot is: pak het zelf uit" in town.errors()[0]


def scribbles(town, corners):
    """Borders that cross themselves everywhere."""
    random = np.random.default_rng(1)
    shapes = {f"BU000100{n:02}": (f"Wijk {n}", "GM0001", Polygon(random.random((corners, 2)) * 1000)) for n in range(4)}
    write_map(town.sources / "kaart2024.gpkg", shapes)


def spikes(town, corners):
    """A valid star of more corners than are looked at without asking."""
    turn = np.linspace(0, 2 * np.pi, 2 * corners, endpoint=False)
    far = np.where(np.arange(len(turn)) % 2, 20_000, 1)
    star = Polygon(np.stack([far * np.cos(turn), far * np.sin(turn)], axis=1))
    write_map(town.sources / "kaart2024.gpkg", {"BU00010000": ("Wijk A", "GM0001", star)})


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (scribbles, "4 vlakken hebben een ongeldige vorm, met te veel kruisingen om te herstellen: download het"),
        (spikes, "1: BU00010000 heeft een grens vol pieken: teken het gebied opnieuw of verwijder het"),
    ],
)
def test_borders_that_take_for_ever_to_mend_are_told(town, made, told):
    made(town, 1_000)
    assert told in "".join(town.errors())
    assert not town.target.exists()


def test_a_map_of_more_corners_than_anybody_draws_is_told(town, monkeypatch):
    monkeypatch.setattr(shapes_file, "MOST_CORNERS", 10)
    assert "kaart2014.gpkg: de vormen hebben samen meer dan 10 hoekpunten: haal de vereenvoudigde" in str(town.errors())
