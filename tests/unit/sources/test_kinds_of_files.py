"""The same figures from every kind of file that publishers give."""

import json
import math
import sqlite3
import struct
import zipfile

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import Polygon, mapping

from site_builder.sources.files.delimited import read_delimited
from site_builder.sources.files.found_file import SourceFolder
from site_builder.sources.files.opening import open_choice
from site_builder.sources.files.whereabouts import located
from site_builder.sources.recipe.ingredients import FileChoice
from tests.support.publishers import HEADER, Town, square, write_map, write_workbook

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
    assert 'zet crs = "EPSG:28992" bij recept.toml:5' in where_it_lies(tmp_path, "kaart.geojson")


def where_it_lies(folder, file):
    """What is told of the place of the shapes in a file."""
    table, problems = open_file(folder, file, columns=("BU_CODE",))
    assert not problems
    return "\n".join(map(str, located(table, "", "recept.toml:5")[1]))


@pytest.mark.parametrize("within", ["", "binnen.zip/"])
@pytest.mark.parametrize("file", ["map/cijfers.csv", "pakket.zip/{}map/CIJFERS.csv", "pakket.zip"])
def test_a_file_is_found_in_the_zip_as_it_was_downloaded(tmp_path, file, within):
    """Also in a zip in that zip, and beside what computers and publishers put there."""
    place = tmp_path / "binnen.zip" if within else tmp_path / "pakket.zip"
    with zipfile.ZipFile(place, "w") as package:
        package.writestr("map/cijfers.csv", "code;waarde\nBU1;1\n")
        package.writestr("__MACOSX/map/._cijfers.csv", "tekst")
        package.writestr("leesmij.txt", "tekst")
    if within:
        with zipfile.ZipFile(tmp_path / "pakket.zip", "w") as package:
            package.write(place, "binnen.zip")
        place.unlink()
    file = file.format(within)
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


def test_capitals_in_a_file_do_not_matter(tmp_path):
    """Of layers, sheets, columns and what rows hold: generations of one publisher differ in them."""
    write_workbook(tmp_path / "kwb.xlsx", "KWB2024", [["Code", "WAARDE"], ["BU1", 1]])
    table, problems = open_file(tmp_path, "kwb.xlsx", "kwb2024")
    assert not problems
    assert table.texts("waarde") == ["1"]
    town = Town(tmp_path)
    before = town.values()
    kept = {f"BU000100{n:02}": (f"Wijk {'ABCD'[n]}", "GM0001", square(n % 2, n // 2)) for n in range(4)}
    (town.sources / "kaart2024.gpkg").unlink()
    write_map(town.sources / "kaart2024.gpkg", kept, layer="Buurten", WATER=["nee"] * 4)
    figures = (town.sources / "cijfers2024.csv").read_text("utf-8").replace("Buurt", "BUURT")
    (town.sources / "cijfers2024.csv").write_text(figures.replace(HEADER, HEADER.upper()), "utf-8")
    town.write_recipe("", "", ('file = "kaart2024.gpkg"\n', 'file = "kaart2024.gpkg"\nlayer = "buurten"\n'))
    assert town.values() == before


def test_a_map_of_municipalities_may_need_its_system_too(tmp_path):
    town = Town(tmp_path)
    before = town.values()
    borders = gpd.read_file(town.sources / "kaart2024.gpkg").dissolve("GM_CODE").reset_index()
    borders.to_file(town.sources / "gemeenten.shp")
    (town.sources / "gemeenten.prj").unlink()
    file = '[municipalities]\nfile = "gemeenten.shp"\n'
    town.write_recipe("", "", ('[municipalities]\nfile = "kaart2024.gpkg"\n', file))
    assert any('gemeenten.shp: het bestand noemt geen CRS: zet crs = "EPSG:28992" bij' in one for one in town.errors())
    town.write_recipe("", "", ('[municipalities]\nfile = "kaart2024.gpkg"\n', f'{file}crs = "EPSG:28992"\n'))
    assert town.values() == before


def test_another_version_of_a_file_is_named_before_another_year(tmp_path):
    for name in ("kwb2023.csv", "kwb2024_v2.csv"):
        (tmp_path / name).write_text("code;waarde\nBU1;1\n")
    assert str(open_file(tmp_path, "kwb2024.csv")[1][0]).endswith("bedoelde u kwb2024_v2.csv?")
    (tmp_path / "kwb2024_v2.csv").unlink()
    assert "bedoelde u kwb2023.csv? Dat is van een ander jaar; download" in str(
        open_file(tmp_path, "kwb2024.csv")[1][0]
    )


@pytest.mark.parametrize("name", ["kaart.gml", "kaart.fgb", "kaart.gdb"])
def test_geodata_that_is_not_read_is_told_with_what_to_take_instead(tmp_path, name):
    (tmp_path / name).write_text("<gml/>")
    told = f"{name}: geodata van deze soort (.{name[-3:]}) leest de import niet: neem het GeoPackage"
    assert told in str(open_file(tmp_path, name)[1][0])


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
    assert any("1 gebied heeft geen vlak, zoals BU00010000" in one for one in told)
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


def test_other_levels_in_a_file_of_long_form_are_passed_over(tmp_path):
    """StatLine gives neighbourhoods, municipalities and the nation in one file, and says why a value is empty."""
    town = Town(tmp_path)
    before = town.values()
    figures = (town.sources / "cijfers2024.csv").read_text("utf-8").splitlines()
    header, *rows = (row.split(";") for row in [*figures, "GM0001;Stad;Gemeente;9;9;9;9", "BU00019999;Zee;Buurt;;;;"])
    lines = [
        f'"{measure}";"{row[0]:<10}";"{"None" if value else "Impossible"}";{value}'
        for row in rows
        for measure, value in zip(header[3:], row[3:], strict=True)
    ]
    (town.sources / "lang.csv").write_text("\n".join(['"Measure";"Codes";"ValueAttribute";"Value"', *lines]), "utf-8")
    old = '[tables.t2024]\nfile = "cijfers2024.csv"\ncode = "code"\nname = "regio"\nrows = { recs = "Buurt" }\n'
    new = '[tables.t2024]\nfile = "lang.csv"\ncode = "Codes"\nsymbols = "ValueAttribute"\n'
    changes = [(old + 'nation = { recs = "Land" }', new + 'nation = { Codes = "NL00" }')]
    for name in header[3:]:
        choice = f'2024 = {{ table = "t2024", column = "{name}" }}'
        rows_of = choice.replace(f'"{name}" }}', f'"Value", rows = {{ Measure = "{name}" }} }}')
        changes.append((choice, rows_of))
    town.write_recipe("", "", *changes)
    assert town.values() == before
    told = "\n".join(map(str, town.run().problems))
    assert "1 van de 7 codes staat niet in de indeling, zoals BU00019999" in told


def forged_zip(path, *, flags=0, method=0, spoilt=b""):
    """A zip whose member says something else than it is: both headers of it are rewritten."""
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("cijfers.csv", "code;waarde\nBU1;1\n")
    data = bytearray(path.read_bytes())
    directory = data.index(b"PK\x01\x02")
    for flag_at, method_at in ((6, 8), (directory + 8, directory + 10)):
        data[flag_at] |= flags
        data[method_at] = method
    path.write_bytes(data.replace(spoilt, b"?" * len(spoilt), 1) if spoilt else data)


@pytest.mark.parametrize(
    ("forged", "told"),
    [
        ({"flags": 1}, "zit in een zip met een wachtwoord: pak het zelf uit"),
        ({"method": 99}, "zit in een zip die niet te lezen is: download de zip opnieuw"),
        ({"spoilt": b"BU1"}, "zit in een zip die niet te lezen is: download de zip opnieuw"),
    ],
    ids=["password", "method", "damage"],
)
def test_a_zip_that_cannot_be_unpacked_is_told(tmp_path, forged, told):
    forged_zip(tmp_path / "pakket.zip", **forged)
    table, problems = open_file(tmp_path, "pakket.zip/cijfers.csv")
    assert table is None
    assert [str(one) for one in problems] == [f"recept.toml:5: 'pakket.zip/cijfers.csv' {told}"]


def test_a_member_that_climbs_out_of_its_zip_is_read_inside_the_unpacking_folder(tmp_path):
    with zipfile.ZipFile(tmp_path / "pakket.zip", "w") as package:
        package.writestr("../../cijfers.csv", "code;waarde\nBU1;1\n")
    table, _ = open_file(tmp_path, "pakket.zip")
    assert table.texts("code") == ["BU1"]
    assert [path for path in tmp_path.rglob("cijfers.csv") if not path.is_relative_to(tmp_path / "uitgepakt")] == []


def test_a_workbook_with_a_cell_at_its_far_corner_is_refused(tmp_path):
    """Four hundred gigabytes of empty cells, for which the reading program ends without a word."""
    write_workbook(tmp_path / "kwb.xlsx", "A", [["code", "waarde"], ["BU1", 1]])
    with zipfile.ZipFile(tmp_path / "kwb.xlsx") as book:
        parts = {name: book.read(name) for name in book.namelist()}
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    with zipfile.ZipFile(tmp_path / "ver.xlsx", "w") as book:
        for name, data in parts.items():
            book.writestr(name, data.replace(b"</sheetData>", far))
    table, problems = open_file(tmp_path, "ver.xlsx")
    assert table is None
    assert str(problems[0]).startswith("ver.xlsx: dit Excelbestand is te groot om te lezen (meer dan 10000000 cellen")


def test_a_workbook_that_is_none_is_told(tmp_path):
    (tmp_path / "kwb.xlsx").write_bytes(b"PK\x03\x04" + b"?" * 99)
    _, problems = open_file(tmp_path, "kwb.xlsx")
    assert [str(one) for one in problems] == ["kwb.xlsx: dit Excelbestand is niet te lezen: download het opnieuw"]


def test_a_cell_of_a_whole_file_is_told(tmp_path):
    (tmp_path / "cijfers.csv").write_text("code;waarde\nBU1;" + "x" * 200_000)
    _, problems = open_file(tmp_path, "cijfers.csv")
    assert "cijfers.csv: een cel is langer dan 131072 tekens" in str(problems[0])


def changed_map(path, sql, *given):
    write_map(path, {"BU1": ("A", "GM1", square(0, 0))})
    with sqlite3.connect(path) as database:
        for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f'DROP TRIGGER "{trigger}"')
        (layer,) = database.execute("SELECT table_name FROM gpkg_contents").fetchone()
        database.execute(sql.format(layer), given)
    database.close()


def test_letters_of_a_map_that_are_no_utf_8_are_told(tmp_path):
    changed_map(tmp_path / "kaart.gpkg", "UPDATE {} SET BU_CODE = CAST(x'ff41' AS TEXT)")
    _, problems = open_file(tmp_path, "kaart.gpkg", columns=("BU_CODE",))
    assert "kaart.gpkg: de letters in dit geodatabestand zijn geen UTF-8" in str(problems[0])


def test_a_corner_of_a_map_that_is_nowhere_is_told(tmp_path):
    shape = shapely.to_wkb(square(0, 0))
    nowhere = shape[:29] + struct.pack("<d", math.nan) + shape[37:]  # east of the second corner
    blob = b"GP\0\1" + (28992).to_bytes(4, "little") + nowhere
    changed_map(tmp_path / "kaart.gpkg", "UPDATE {} SET geom = ?", blob)
    assert "kaart.gpkg:1: de vorm heeft een hoekpunt zonder getal (NaN)" in where_it_lies(tmp_path, "kaart.gpkg")


def test_an_open_ring_of_a_map_is_closed(tmp_path):
    blob = b"GP\0\1" + (28992).to_bytes(4, "little") + shapely.to_wkb(square(0, 0))[:-8] + struct.pack("<d", 7)
    changed_map(tmp_path / "kaart.gpkg", "UPDATE {} SET geom = ?", blob)
    table, problems = open_file(tmp_path, "kaart.gpkg", columns=("BU_CODE",))
    assert not problems
    assert shapely.is_valid(table.shapes[0])


def test_a_file_name_of_signs_is_only_absent(tmp_path):
    _, problems = open_file(tmp_path, "map/**x[.csv")
    assert "bestand 'map/**x[.csv' ontbreekt" in str(problems[0])


HOME_MADE = (
    'LOCAL_CS["Eigen raster",LOCAL_DATUM["Eigen",0],UNIT["metre",1],AXIS["X",EAST],AXIS["Y",NORTH]]',
    'PROJCS["Eigen raster",GEOGCS["Eigen",DATUM["D_Eigen",SPHEROID["Eigen",6377397.155,299.1528128]],'
    'PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
    'PARAMETER["False_Easting",155000],PARAMETER["False_Northing",463000],PARAMETER["Central_Meridian",5],'
    'PARAMETER["Scale_Factor",1],PARAMETER["Latitude_Of_Origin",52],UNIT["Meter",1]]',
)


@pytest.mark.parametrize("grid", HOME_MADE)
def test_a_shapefile_on_a_home_made_grid_lies_nowhere_until_the_recipe_says_where(tmp_path, grid):
    write_map(tmp_path / "kaart.shp", {"BU1": ("A", "GM1", square(0, 0))})
    (tmp_path / "kaart.prj").write_text(grid, encoding="utf-8")
    assert where_it_lies(tmp_path, "kaart.shp") == (
        "kaart.shp: van het coördinatenstelsel 'Eigen raster' is onbekend hoe het op aarde ligt: "
        'zet crs = "EPSG:28992" bij recept.toml:5'
    )
