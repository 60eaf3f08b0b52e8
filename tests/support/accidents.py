"""What happens to deliveries on their way: made from a sound one, after bug reports of other projects."""

import json
import re
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import shapely

Change = Callable[[str], str]
HOME_MADE = (
    'PROJCS["RD 2008",GEOGCS["RD 2008",DATUM["AMERSFOORT2008",SPHEROID["Bessel 1841",6377397.155,299.1528128]],'
    'PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]],PROJECTION["Oblique_Stereographic"],'
    'PARAMETER["latitude_of_origin",52.1561605555556],PARAMETER["central_meridian",5.38763888888889],'
    'PARAMETER["scale_factor",0.9999079],PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],'
    'UNIT["metre",1]]'
)


def axes_swapped_without_extent(folder: Path) -> None:
    _without_extent(folder)
    areas = areas_of(folder)
    turned = shapely.transform(areas.geometry.to_numpy(), lambda xy: xy[:, ::-1])
    _as_geojson(folder, areas.set_geometry(turned, crs=4326))


def degrees_labelled_metres(folder: Path) -> None:
    _without_extent(folder)
    as_geopackage(folder, areas_of(folder).set_crs(28992, allow_override=True), "areas")


def datum_unknown(folder: Path) -> None:
    as_geopackage(folder, areas_of(folder).to_crs(28992).set_crs(HOME_MADE, allow_override=True), "areas")


def borders_elsewhere(folder: Path) -> None:
    _without_extent(folder)
    borders = borders_of(folder)
    borders.set_geometry(borders.translate(1.5)).to_file(folder / "municipalities.gpkg")


def borders_exchanged(folder: Path) -> None:
    borders = borders_of(folder)
    borders.assign(code=borders["code"].tolist()[::-1]).to_file(folder / "municipalities.gpkg")


def borders_outside_extent(folder: Path) -> None:
    borders = borders_of(folder)
    borders.set_geometry(borders.translate(1.5)).to_file(folder / "municipalities.gpkg")


def borders_of_land_and_water(folder: Path) -> None:
    borders = borders_of(folder)
    twice = gpd.GeoDataFrame({"code": [*borders["code"], "0562"]}, geometry=[*borders.geometry, borders.geometry[0]])
    twice.set_crs(borders.crs).to_file(folder / "municipalities.gpkg")


def empty_columns_at_the_end(folder: Path) -> None:
    _lines(folder / "values.csv", lambda line: f"{line},,,")


def separator_after_every_row(folder: Path) -> None:
    _lines(folder / "values.csv", lambda line: line if line.startswith("area,") else f"{line},")


def separator_after_one_row(folder: Path) -> None:
    _lines(folder / "values.csv", lambda line: f"{line}," if line.startswith("0562.a,2021") else line)


def first_line_for_a_spreadsheet(folder: Path) -> None:
    _text(folder / "values.csv", lambda text: "sep=;\n" + text.replace(",", ";"))


def quoted_decimal_commas(folder: Path) -> None:
    _text(folder / "values.csv", lambda text: re.sub(r"(-?\d+)\.(\d+)(?=[,\n])", r'"\1,\2"', text))


def tabs_between_the_columns(folder: Path) -> None:
    _text(folder / "values.csv", lambda text: text.replace(",", "\t"))


def title_above_the_header(folder: Path) -> None:
    _text(folder / "values.csv", lambda text: f"Cijfers per wijk, definitief\n\n{text}")


def column_without_a_name(folder: Path) -> None:
    _lines(folder / "references.csv", lambda line: f"{line}," if line.startswith("municipality") else f"{line},9")


def two_encodings_in_one_file(folder: Path) -> None:
    text = (folder / "municipalities.csv").read_text("utf-8").replace("Vlierbeke", "Vlierbêke")
    last = "0563,Zúdland,Noorderland,other,,noord\n"
    (folder / "municipalities.csv").write_bytes(text.encode() + last.encode("cp1252"))


def encoded_twice(folder: Path) -> None:
    garbled = "Sânwâld".encode().decode("cp1252")
    _text(folder / "municipalities.csv", lambda text: text.replace("Zandoorde", garbled))
    _text(folder / "areas.geojson", lambda text: text.replace("Dorp", "D\N{REPLACEMENT CHARACTER}rp"))


def names_that_stand_for_nothing(folder: Path) -> None:
    _text(folder / "municipalities.csv", lambda text: text.replace("Zandoorde,Noorderland", "NA,#N/B"))
    features = json.loads((folder / "areas.geojson").read_text("utf-8"))
    for feature, district in zip(features["features"], ("Oost", float("nan"), "-", None), strict=True):
        feature["properties"]["district"] = district
    (folder / "areas.geojson").write_text(json.dumps(features), "utf-8")


def collection_with_a_line(folder: Path) -> None:
    areas = areas_of(folder)
    first = areas.geometry[0]
    areas.loc[0, "geometry"] = shapely.GeometryCollection([first, shapely.LineString([first.centroid, (4.01, 51.01)])])
    as_geopackage(folder, areas, "areas")


def stale_count(folder: Path) -> None:
    _counted(folder, 1)


def stale_count_of_nothing(folder: Path) -> None:
    _counted(folder, 0)


def parts_with_one_code(folder: Path) -> None:
    areas = areas_of(folder)
    west, south, east, north = areas.geometry[0].bounds
    halves = shapely.box(west, south, (west + east) / 2, north), shapely.box((west + east) / 2, south, east, north)
    parts = gpd.GeoDataFrame(areas.loc[[0, 0, 1, 2, 3]].reset_index(drop=True))
    parts["geometry"] = [*halves, *areas.geometry[1:]]
    as_geopackage(folder, parts, "areas")


def measure_empty_everywhere(folder: Path) -> None:
    _cells(folder / "values.csv", "psychiatric_condition", lambda _cell: "")


def shares_as_fractions(folder: Path) -> None:
    for column in ("association_share", "social_assistance", "somatic_and_mobility"):
        _cells(folder / "values.csv", column, lambda cell: cell and f"{float(cell) / 100:.4f}")


def lost_commas(folder: Path) -> None:
    _text(folder / "values.csv", lambda text: text.replace(",-0.11\n", ",-11\n").replace(",2,0.06\n", ",2,66\n"))
    _text(folder / "references.csv", lambda text: text.replace("0471,2021,-0.06", "0471,2021,-6"))


def mean_outside_its_areas(folder: Path) -> None:
    _text(folder / "references.csv", lambda text: text.replace("0562,2015,0.03", "0562,2015,0.33"))


def edition_as_text(folder: Path) -> None:
    (folder / "edition.toml").rename(folder / "edition.toml.txt")


def other_programs_files(folder: Path) -> None:
    (folder / "values.csv").rename(folder / "values.xlsx")
    (folder / "references.csv").unlink()
    with zipfile.ZipFile(folder / "references.csv.zip", "w") as packed:
        packed.writestr("references.csv", "municipality,year")
    (folder / "areas.geojson").rename(folder / "areas.shp")


def journal_beside_the_database(folder: Path) -> None:
    as_geopackage(folder, areas_of(folder), "areas")
    (folder / "areas.gpkg-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504))


def years_as_numbers(folder: Path) -> None:
    _text(folder / "values.csv", lambda text: text.replace("0471.a,2015,", '0471.a,"2015,0",'))


def revised_without_revision(folder: Path) -> None:
    _text(folder / "edition.toml", lambda text: text.replace("years =", "revised = 2026-05-01\nyears ="))


def revision_that_cannot_be(folder: Path) -> None:
    _text(folder / "edition.toml", lambda text: text.replace("years =", 'revised = "mei"\nrevision = 1\nyears ='))


def areas_of(folder: Path) -> gpd.GeoDataFrame:
    """The areas of the delivery."""
    return gpd.read_file(folder / "areas.geojson")


def borders_of(folder: Path) -> gpd.GeoDataFrame:
    """Its municipalities: code and border."""
    return areas_of(folder).dissolve("municipality")[["geometry"]].reset_index(names="code")


def as_geopackage(folder: Path, areas: gpd.GeoDataFrame, *layers: str) -> None:
    """These areas in place of the delivered ones."""
    (folder / "areas.geojson").unlink()
    for layer in layers:
        areas.to_file(folder / "areas.gpkg", layer=layer)


def _as_geojson(folder: Path, areas: gpd.GeoDataFrame) -> None:
    (folder / "areas.geojson").unlink()
    areas.to_file(folder / "areas.geojson")


def _without_extent(folder: Path) -> None:
    _lines(folder / "edition.toml", lambda line: "" if line.startswith("extent") else line)


def _counted(folder: Path, count: int) -> None:
    """What stands in the file about its number of features is not what is in it."""
    as_geopackage(folder, areas_of(folder), "areas")
    path, copy = folder / "areas.gpkg", folder / "kopie"
    with closing(sqlite3.connect(path)) as database:
        database.execute("DROP TRIGGER IF EXISTS trigger_insert_feature_count_areas")
        database.execute("UPDATE gpkg_ogr_contents SET feature_count = ?", [count])
        database.commit()
    shutil.copy(path, copy)
    copy.replace(path)


def _text(path: Path, change: Change) -> None:
    path.write_text(change(path.read_text("utf-8")), "utf-8")


def _lines(path: Path, change: Change) -> None:
    _text(path, lambda text: "".join(f"{change(line)}\n" for line in text.splitlines()))


def _cells(path: Path, column: str, change: Change) -> None:
    """Another text in every cell of a column."""
    header, *rows = (line.split(",") for line in path.read_text("utf-8").splitlines())
    place = header.index(column)
    for row in rows:
        row[place] = change(row[place])
    path.write_text("".join(",".join(row) + "\n" for row in [header, *rows]), "utf-8")


ACCIDENTS: dict[str, Callable[[Path], None]] = {
    maker.__name__.replace("_", "-"): maker
    for maker in (
        axes_swapped_without_extent, degrees_labelled_metres, datum_unknown, borders_elsewhere, borders_exchanged,
        borders_outside_extent, borders_of_land_and_water, empty_columns_at_the_end, separator_after_every_row,
        separator_after_one_row, first_line_for_a_spreadsheet, quoted_decimal_commas, tabs_between_the_columns,
        title_above_the_header, column_without_a_name, two_encodings_in_one_file, encoded_twice,
        names_that_stand_for_nothing, collection_with_a_line, stale_count, stale_count_of_nothing, parts_with_one_code,
        measure_empty_everywhere, shares_as_fractions, lost_commas, mean_outside_its_areas, edition_as_text,
        other_programs_files, journal_beside_the_database, years_as_numbers,
        revised_without_revision, revision_that_cannot_be,
    )
}  # fmt: skip
