"""A GeoPackage stands on the disk with every feature, or the machine is told."""

import geopandas as gpd
import pyogrio
import pytest
from shapely.geometry import box

from site_builder.formats.geopackage_file import write_geopackage
from site_builder.problems import MachineInTheWay

LAYERS = {name: gpd.GeoDataFrame({"code": ["a", "b"]}, geometry=[box(0, 0, 1, 1)] * 2, crs=28992) for name in "xy"}


def test_every_layer_is_written(tmp_path):
    write_geopackage(tmp_path / "k.gpkg", LAYERS)
    assert sorted(pyogrio.list_layers(tmp_path / "k.gpkg")[:, 0]) == ["x", "y"]


def test_a_place_where_no_file_can_stand_is_told_in_the_words_of_the_machine(tmp_path):
    (tmp_path / "k.gpkg").mkdir()
    with pytest.raises((OSError, MachineInTheWay)):
        write_geopackage(tmp_path / "k.gpkg" / "geen" / "k.gpkg", LAYERS)


def test_features_that_did_not_reach_the_disk_are_told(tmp_path, monkeypatch):
    write = pyogrio.write_dataframe
    monkeypatch.setattr(pyogrio, "write_dataframe", lambda frame, *given, **named: write(frame[:1], *given, **named))
    with pytest.raises(MachineInTheWay, match="is niet te schrijven"):
        write_geopackage(tmp_path / "k.gpkg", LAYERS)
