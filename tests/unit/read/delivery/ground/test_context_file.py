"""The background: which place gets room for its name first."""

from pathlib import Path

import geopandas as gpd
import pytest

from site_builder.read.delivery.ground.context_file import read_context


def write(folder: Path, **columns: list[object]) -> Path:
    spots = gpd.points_from_xy([5.1, 5.2, 5.3], [52.1, 52.2, 52.3])
    frame = gpd.GeoDataFrame({"name": ["Buurtschap", "Stad", "Dorp"], **columns}, geometry=spots, crs=4326)
    frame.to_file(folder / "context.gpkg", layer="places")
    return folder / "context.gpkg"


@pytest.mark.parametrize(
    ("columns", "order"),
    [
        ({}, ["Buurtschap", "Stad", "Dorp"]),
        ({"rank": [3, 1, 2]}, ["Stad", "Dorp", "Buurtschap"]),
        ({"rank": ["", "2", "1"]}, ["Dorp", "Stad", "Buurtschap"]),
    ],
)
def test_places_stand_by_rank_or_as_in_the_file(
    tmp_path: Path, columns: dict[str, list[object]], order: list[str]
) -> None:
    context, problems = read_context(write(tmp_path, **columns), "levering/context.gpkg")
    assert context["places"]["name"].tolist() == order
    assert [one.what for one in problems] == []


def test_a_rank_that_is_no_number_is_told_and_comes_last(tmp_path: Path) -> None:
    context, problems = read_context(write(tmp_path, rank=["hoog", "1", "2"]), "levering/context.gpkg")
    assert context["places"]["name"].tolist() == ["Stad", "Dorp", "Buurtschap"]
    assert [one.what for one in problems] == ["rank is bij 1 plaatsen geen getal, zoals 'hoog'"]


def streets(folder: Path, **columns: list[object]) -> Path:
    lines = gpd.GeoSeries.from_wkt([f"LINESTRING (5.{n} 52, 5.{n} 52.1)" for n in range(1, 4)])
    gpd.GeoDataFrame(columns, geometry=lines, crs=4326).to_file(folder / "context.gpkg", layer="streets")
    return folder / "context.gpkg"


@pytest.mark.parametrize(
    ("columns", "classes", "names"),
    [
        ({}, [2, 2, 2], ["", "", ""]),
        ({"name": ["Pad", "Dijk", None], "class": [3, 1, None]}, [1, 2, 3], ["Dijk", "", "Pad"]),
        ({"class": ["3", "1.0", "2"]}, [1, 2, 3], ["", "", ""]),
    ],
)
def test_streets_stand_by_class_and_need_no_name(
    tmp_path: Path, columns: dict[str, list[object]], classes: list[int], names: list[str]
) -> None:
    context, problems = read_context(streets(tmp_path, **columns), "levering/context.gpkg")
    assert context["streets"]["class"].tolist() == classes
    assert context["streets"]["name"].tolist() == names
    assert [problem.what for problem in problems] == []


def test_a_class_of_a_street_that_is_none_is_told_and_counts_as_a_street(tmp_path: Path) -> None:
    context, problems = read_context(streets(tmp_path, **{"class": ["snelweg", "4", "1"]}), "levering/context.gpkg")
    assert context["streets"]["class"].tolist() == [1, 2, 2]
    assert [problem.what for problem in problems] == ["class is bij 2 straten onbekend, zoals 'snelweg'"]
