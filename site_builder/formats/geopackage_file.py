"""How are layers written as a GeoPackage, so that a disk that refuses is told and nothing half passes for whole?"""

from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError

from site_builder.problems import MachineInTheWay


def write_geopackage(path: Path, layers: Mapping[str, gpd.GeoDataFrame], *, geometry_type: str | None = None) -> None:
    """In place of a file that stands there.

    Raises MachineInTheWay, or OSError, when it does not come to stand there with every feature.
    """
    path.unlink(missing_ok=True)
    try:
        for name, frame in layers.items():
            pyogrio.write_dataframe(frame, path, layer=name, driver="GPKG", geometry_type=geometry_type)
        for name, frame in layers.items():
            _require_features(path, name, len(frame))
    except (DataSourceError, DataLayerError) as refused:
        path.open("ab").close()  # the machine's own words, where it has them
        raise MachineInTheWay(f"De computer weigert: {path} is niet te schrijven.") from refused


def _require_features(path: Path, layer: str, count: int) -> None:
    """Raises DataLayerError when another number stands on the disk: SQLite does not tell every write that failed."""
    if pyogrio.read_info(path, layer=layer, force_feature_count=True)["features"] != count:
        raise DataLayerError(f"_require_features: layer {layer} is not what was written")
