"""The background: which place gets room for its name first."""

from pathlib import Path

import geopandas as gpd
import pytest

from site_builder.read.delivery.context_file import read_context


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
