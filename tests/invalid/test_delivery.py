"""Every mistake a sender of data can make, and exactly what they are told.

Each folder delivery-… beside this file is one mistake: the files that differ from delivery-base/, and expected.txt
with one line per problem ("error ..." or "warning ..."); an empty expected.txt means that there is nothing to tell.
What is no readable text (GeoPackages, other encodings) is made by a function of the same name below.
"""

import shutil
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
import shapely

from site_builder.problems import Problem
from site_builder.read.delivery.delivery_folder import read_delivery
from site_builder.read.delivery.kept_secret import doubts
from site_builder.theme import THEME
from tests.support.accidents import ACCIDENTS, areas_of, as_geopackage, borders_of

HERE = Path(__file__).parent
PREFIX = "delivery-"
MISTAKES = sorted(path.parent.name.removeprefix(PREFIX) for path in HERE.glob(f"{PREFIX}*/expected.txt"))


def utf_16(folder: Path) -> None:
    _saved_as(folder / "values.csv", "utf-16")


def utf_16_without_mark(folder: Path) -> None:
    _saved_as(folder / "values.csv", "utf-16-le")


def windows_1252(folder: Path) -> None:
    _saved_as(folder / "municipalities.csv", "cp1252")


def byte_order_mark(folder: Path) -> None:
    for name in ("values.csv", "references.csv", "municipalities.csv", "edition.toml"):
        _saved_as(folder / name, "utf-8-sig")


def table_is_no_text(folder: Path) -> None:
    (folder / "values.csv").write_bytes(b"PK\x03\x04" + bytes(40))
    (folder / "references.csv").write_bytes(b"year,\0\0\0\1\2\3")


def no_crs(folder: Path) -> None:
    with warnings.catch_warnings(action="ignore"):  # pyogrio warns of what is meant here
        as_geopackage(folder, areas_of(folder).set_crs(None, allow_override=True), "areas")


def two_layers(folder: Path) -> None:
    as_geopackage(folder, areas_of(folder), "areas", "oud")


def empty_layer(folder: Path) -> None:
    as_geopackage(folder, areas_of(folder).iloc[:0], "areas")


def swapped_axes_in_metres(folder: Path) -> None:
    areas = areas_of(folder).to_crs(3035)
    swapped = areas.set_geometry(shapely.transform(areas.geometry.to_numpy(), lambda xy: xy[:, ::-1]), crs=3035)
    as_geopackage(folder, swapped, "areas")


def geopackage_is_another_file(folder: Path) -> None:
    (folder / "areas.geojson").unlink()
    (folder / "areas.gpkg").write_text("<OGRVRTDataSource><OGRVRTLayer name='x'/></OGRVRTDataSource>")


def broken_geopackage(folder: Path) -> None:
    (folder / "areas.geojson").unlink()
    (folder / "areas.gpkg").write_bytes(b"SQLite format 3\0" + b"x" * 400)


def borders_of_unknown_municipality(folder: Path) -> None:
    borders_of(folder).assign(code=["471", "0562"]).to_file(folder / "municipalities.gpkg")


def border_missing(folder: Path) -> None:
    borders_of(folder).iloc[:1].to_file(folder / "municipalities.gpkg")


def background_with_mistakes(folder: Path) -> None:
    shapes = areas_of(folder)[["name", "geometry"]].to_crs(3035)
    shapes.to_file(folder / "context.gpkg", layer="waters")
    shapes.to_file(folder / "context.gpkg", layer="roads")
    shapes.set_geometry(shapes.centroid).to_file(folder / "context.gpkg", layer="places")


def no_delivery(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
    (folder / "brief.docx").write_bytes(b"PK")


def missing_files(folder: Path) -> None:
    (folder / "values.csv").rename(folder / "Values.csv")
    (folder / "references.csv").rename(folder / "refrences.csv")
    (folder / "areas.geojson").unlink()


def many_wrong_rows(folder: Path) -> None:
    head, *rows = (folder / "values.csv").read_text().splitlines()
    extra = [f"0471.a,{1300 + row},50,100,40,10,1,1,1,1,1,0.1" for row in range(325)]
    (folder / "values.csv").write_text("\n".join([head, *rows, *extra]) + "\n")


def nested_edition(folder: Path) -> None:
    (folder / "edition.toml").write_text("years = " + "[" * 5000 + "]" * 5000)


def geojson_in_windows_1252(folder: Path) -> None:
    areas = folder / "areas.geojson"
    areas.write_text(areas.read_text().replace("Dorp", "Döze"), encoding="cp1252")


def folder_in_place_of_a_file(folder: Path) -> None:
    (folder / "values.csv").unlink()
    (folder / "values.csv").mkdir()
    (folder / "references.csv").unlink()
    (folder / "references.csv").symlink_to(folder / "weg.csv")


def cell_too_long(folder: Path) -> None:
    table = folder / "municipalities.csv"
    table.write_text(table.read_text().replace("Zandoorde", "Z" * 200_000))


MAKERS: dict[str, Callable[[Path], None]] = {
    maker.__name__.replace("_", "-"): maker
    for maker in (
        utf_16, utf_16_without_mark, windows_1252, byte_order_mark, table_is_no_text, no_crs, two_layers, empty_layer,
        swapped_axes_in_metres, geopackage_is_another_file, broken_geopackage, borders_of_unknown_municipality,
        border_missing, background_with_mistakes, no_delivery, missing_files, many_wrong_rows,
        nested_edition, geojson_in_windows_1252, folder_in_place_of_a_file, cell_too_long,
    )
} | ACCIDENTS  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_every_mistake_is_told_in_exactly_these_words(mistake: str, tmp_path: Path) -> None:
    folder = make_delivery(mistake, tmp_path)
    delivery, problems = read_delivery(folder, THEME)
    problems += doubts(delivery) if delivery else []
    assert told(problems) == (HERE / f"{PREFIX}{mistake}" / "expected.txt").read_text(encoding="utf-8")
    assert (delivery is None) == any(problem.severity == "error" for problem in problems)


def test_every_made_mistake_has_its_folder() -> None:
    assert set(MAKERS) <= set(MISTAKES)


@pytest.mark.parametrize(
    ("name", "fix"),
    [("levering.zip", "pak het uit, en geef de map waarin edition.toml staat"), ("edition.toml", "geef de map waarin")],
)
def test_a_file_in_place_of_a_folder_is_named(name: str, fix: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"PK")
    _, (problem,) = read_delivery(tmp_path / name, THEME)
    assert str(problem).startswith(f"{name}: dit is een bestand en geen map met een levering: {fix}")


def make_delivery(mistake: str, tmp_path: Path) -> Path:
    """The base delivery with one mistake in it."""
    folder = tmp_path / "levering"
    shutil.copytree(HERE / "delivery-base", folder)
    for path in (HERE / f"{PREFIX}{mistake}").iterdir():
        if path.name != "expected.txt":
            shutil.copy(path, folder)
    MAKERS.get(mistake, lambda _folder: None)(folder)
    return folder


def told(problems: list[Problem]) -> str:
    return "".join(f"{problem.severity} {problem}\n" for problem in problems)


def _saved_as(path: Path, encoding: str) -> None:
    path.write_text(path.read_text(encoding="utf-8"), encoding=encoding)

