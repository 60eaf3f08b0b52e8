"""The same figures from every kind of file that publishers give."""

import json
import zipfile

import pytest
from shapely.geometry import Polygon, mapping

from site_builder.sources.files.delimited import read_delimited
from site_builder.sources.files.found_file import SourceFolder
from site_builder.sources.files.opening import open_choice
from site_builder.sources.recipe.ingredients import FileChoice
from tests.support.publishers import Town, square, write_map, write_workbook

WANTED = ("code", "waarde")


@pytest.mark.parametrize(
    "data",
    [
        b"code,waarde\nBU1,3.5\nBU2,.\n",
        b"\xef\xbb\xbf" + b'"code";"waarde"\r\n"BU1       ";"     3.5"\r\n"BU2       ";"       ."\r\n',
        b"code\twaarde\nBU1\t3,5\nBU2\t.\n",
        "Titel van de tabel\n\ncode;naam;waarde\nBU1;Súd;3,5\nBU2;Noord;.\nBron: CBS\n".encode("cp1252"),
        "code;waarde\nBU1;3,5\nBU2;.\n".encode("utf-16"),
        b"ID;code;waarde\n0;BU1;3.5\n1;BU2;.\n\n",
    ],
    ids=["comma", "statline", "tabs", "titles and notes", "utf-16", "other columns"],
)
def test_csv_in_every_flavour(tmp_path, data):
    path = tmp_path / "bestand.csv"
    path.write_bytes(data)
    table, problems = read_delimited(path, "bestand.csv", WANTED)
    assert not problems
    assert table is not None
    assert table.texts("code") == ["BU1", "BU2"]
    assert [text.replace(",", ".") for text in table.texts("waarde")] == ["3.5", "."]


def test_a_row_far_below_the_header_is_not_lost(tmp_path):
    path = tmp_path / "lang.csv"
    path.write_text("code;waarde\n" + "".join(f"BU{n};{n}\n" for n in range(100)))
    table, _ = read_delimited(path, "lang.csv", WANTED)
    assert table is not None
    assert table.texts("waarde") == [str(n) for n in range(100)]


def open_file(folder, file, sheet="", columns=WANTED):
    unpacked = folder / "uitgepakt"
    unpacked.mkdir(exist_ok=True)
    return open_choice(SourceFolder(folder, unpacked), FileChoice("recept.toml:5", file, sheet), columns)


def test_a_workbook_gives_texts_and_numbers(tmp_path):
    write_workbook(tmp_path / "kwb.xlsx", "KWB2020", [["code", "waarde "], ["BU1  ", 3.5], ["BU2", "."]])
    table, problems = open_file(tmp_path, "kwb.xlsx", "KWB2020")
    assert not problems
    assert table.texts("code") == ["BU1", "BU2"]
    assert table.texts("waarde") == ["3.5", "."]


def test_another_sheet_is_told(tmp_path):
    write_workbook(tmp_path / "kwb.xlsx", "KWB2023", [["code", "waarde"], ["BU1", 1]])
    _, problems = open_file(tmp_path, "kwb.xlsx", "KWB2024")
    assert [str(one) for one in problems] == ["kwb.xlsx: blad 'KWB2024' ontbreekt: bedoelde u KWB2023?"]


@pytest.mark.parametrize("suffix", ["gpkg", "shp", "geojson"])
def test_maps_of_every_kind(tmp_path, suffix):
    write_map(tmp_path / f"kaart.{suffix}", {"BU1": ("A", "GM1", square(0, 0))})
    table, problems = open_file(tmp_path, f"kaart.{suffix}", columns=("BU_CODE",))
    assert not problems
    assert table.texts("BU_CODE") == ["BU1"]
    assert table.shapes[0].area == pytest.approx(1e6, rel=0.01) or table.crs.is_geographic


def test_metres_in_a_geojson_without_crs_are_told(tmp_path):
    feature = {"type": "Feature", "properties": {"BU_CODE": "BU1"}, "geometry": mapping(square(0, 0))}
    (tmp_path / "kaart.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    _, problems = open_file(tmp_path, "kaart.geojson", columns=("BU_CODE",))
    assert 'zet crs = "EPSG:28992"' in str(problems[0])


@pytest.mark.parametrize("file", ["map/cijfers.csv", "pakket.zip/map/cijfers.csv", "pakket.zip"])
def test_a_file_is_found_in_the_zip_as_it_was_downloaded(tmp_path, file):
    with zipfile.ZipFile(tmp_path / "pakket.zip", "w") as package:
        package.writestr("map/cijfers.csv", "code;waarde\nBU1;1\n")
        package.writestr("leesmij.pdf", "tekst")
    table, problems = open_file(tmp_path, file)
    assert not problems
    assert table.texts("code") == ["BU1"]


def test_a_zipped_shapefile_comes_with_its_parts(tmp_path):
    write_map(tmp_path / "buurt.shp", {"BU1": ("A", "GM1", square(0, 0))})
    with zipfile.ZipFile(tmp_path / "shape.zip", "w") as package:
        for part in sorted(tmp_path.glob("buurt.*")):
            package.write(part, f"uitvoer/{part.name}")
            part.unlink()
    table, problems = open_file(tmp_path, "uitvoer/buurt.shp", columns=("BU_CODE",))
    assert not problems
    assert table.texts("BU_CODE") == ["BU1"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("<!DOCTYPE html><title>404 Niet gevonden</title>", "dit is een webpagina ('404 Niet gevonden')"),
        ("%PDF-1.7", "dit is een pdf"),
        ("", "het bestand is leeg"),
        ("BU_CODE;waarde\nBU1;1\n", "kolom code ontbreekt"),
        ("code;waarde;naam\nBU1;1;A\nBU2;2\n", "de laatste regel is afgebroken: de kop heeft 3 cellen"),
        ('{"odata.metadata": "", "value": []}', "dit is het antwoord van een webdienst (OData, JSON)"),
        ('{"type": "Topology", "arcs": []}', "dit is TopoJSON"),
        ('{"type": "FeatureCollection", "features": []}', "er staat geen enkel vlak in"),
        ("Rar!", "dit is een ingepakt bestand (rar)"),
        ("code;waarde\nBU1;1\nBU2\nBU3;3\n", "de regel heeft minder cellen dan de kop (2)"),
    ],
)
def test_what_is_no_table_is_told(tmp_path, content, told):
    (tmp_path / "cijfers.csv").write_text(content)
    table, problems = open_file(tmp_path, "cijfers.csv")
    assert table is None
    assert told in str(problems[0])


def test_a_shapefile_without_its_table_is_told(tmp_path):
    write_map(tmp_path / "buurt.shp", {"BU1": ("A", "GM1", square(0, 0))})
    (tmp_path / "buurt.dbf").unlink()
    _, problems = open_file(tmp_path, "buurt.shp", columns=("BU_CODE",))
    assert "bij deze shapefile ontbreekt .dbf" in str(problems[0])


def test_capitals_in_a_name_do_not_matter(tmp_path):
    (tmp_path / "CIJFERS.CSV").write_text("code;waarde\nBU1;1\n")
    table, problems = open_file(tmp_path, "cijfers.csv")
    assert not problems
    assert table.texts("code") == ["BU1"]
    (tmp_path / "map").mkdir()
    assert "'map' is een map" in str(open_file(tmp_path, "map")[1][0])


def test_a_map_that_lies_elsewhere_is_told(tmp_path):
    town = Town(tmp_path)
    far = {f"BU000100{n:02}": (f"Wijk {'ABCD'[n]}", "GM0001", square(90, n)) for n in range(4)}
    write_map(town.sources / "kaart2014.gpkg", far)
    assert any("de indeling 2014 ligt nergens op die van 2024" in told for told in town.errors())


def test_an_area_without_a_shape_is_told(tmp_path):
    town = Town(tmp_path)
    shapes = {f"BU000100{n:02}": (f"Wijk {'ABCD'[n]}", "GM0001", square(n, 0) if n else Polygon()) for n in range(4)}
    write_map(town.sources / "kaart2024.gpkg", shapes)
    told = town.errors()
    assert any("1 gebieden hebben geen vlak, zoals BU00010000" in one for one in told)
    assert len(told) == len(set(told))


def test_a_column_of_another_generation_is_named(tmp_path):
    town = Town(tmp_path)
    town.write_recipe("", "", ('code = "BU_CODE"', 'code = "buurtcode"'))
    assert any("in deze generatie heet zij BU_CODE" in told for told in town.errors())


def test_long_observations_with_symbols(tmp_path):
    (tmp_path / "Observations.csv").write_text(
        "Id;Measure;WijkenEnBuurten;Value;StringValue\n1;A047047;BU00010000;30;\n2;A047047;BU00010001;;x\n3;T1;BU00010000;9;\n"
    )
    columns = ("WijkenEnBuurten", "Value", "StringValue", "Measure")
    table, _ = open_file(tmp_path, "Observations.csv", columns=columns)
    assert table.texts("StringValue") == ["", "x", ""]
