"""What areas.gpkg or areas.geojson says: code, name, municipality and shape of every area."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from pyproj import CRS

from site_builder.problems import Problem, error
from site_builder.read.parsing.codes import double_problems, read_codes
from site_builder.read.parsing.csv_table import Columns
from site_builder.read.parsing.findings import Rows, has_errors
from site_builder.read.parsing.names import read_names, text_problems
from site_builder.read.shapes.coordinates import WGS84, Extent, in_degrees, metric_crs, shapes_in
from site_builder.read.shapes.geodata import GeoLayer, Geometries, read_single_layer
from site_builder.read.shapes.overlaps import overlap_warning
from site_builder.read.shapes.polygons import sound_polygons

FILES = ("areas.gpkg", "areas.geojson")
COLUMNS = Columns(("code", "name", "municipality"), ("district",))


@dataclass(frozen=True, slots=True)
class AreaRows:
    """The areas, in the order of the file. rows: where they stand.

    register: columns code, name, municipality, district ("" where unknown).
    degrees, metres: (n_areas,) the same valid polygons in EPSG:4326 (lon lat) and in crs; without a gap
    only when sound, which means that the file has no errors.
    """

    register: pd.DataFrame
    rows: Rows
    degrees: Geometries
    metres: Geometries
    crs: CRS
    sound: bool

    @property
    def order(self) -> list[int]:
        """The rows in the order of their codes."""
        return sorted(range(len(self.register)), key=self.register["code"].tolist().__getitem__)


def read_areas(folder: Path, where: str, extent: Extent | None) -> tuple[AreaRows | None, list[Problem]]:
    """The areas of a delivery; None when there is no one file with one layer to read them from."""
    present = [name for name in FILES if (folder / name).is_file()]
    if len(present) != 1:
        return None, [_not_one(present, where)]
    layer, problems = read_single_layer(folder / present[0], f"{where}/{present[0]}", COLUMNS)
    if layer is None:
        return None, problems
    register, wrong = _register(layer)
    codes, rows = register["code"].tolist(), layer.rows
    problems += wrong
    shapes, mended = sound_polygons(layer)
    degrees, misplaced = in_degrees(shapes, layer.crs, rows=rows, extent=extent)
    problems += mended + misplaced
    if has_errors(problems):
        return AreaRows(register, rows, degrees, shapes, layer.crs, sound=False), problems
    crs = metric_crs(layer.crs, degrees)
    metres = shapes if crs == layer.crs else shapes_in(crs, degrees, WGS84)
    problems += overlap_warning(metres, codes, rows.where)
    return AreaRows(register, rows, degrees, metres, crs, sound=True), problems


def _register(layer: GeoLayer) -> tuple[pd.DataFrame, list[Problem]]:
    """What is said about each feature besides its shape."""
    rows = layer.rows
    codes, wrong_codes = read_codes(layer.columns["code"], "code", rows)
    names, wrong_names = read_names(layer.columns["name"], "name", rows)
    owners, wrong_owners = read_codes(layer.columns["municipality"], "municipality", rows)
    districts = [district.strip() for district in layer.columns.get("district", [""] * len(codes))]
    problems = wrong_codes + double_problems(codes, "gebied", rows) + wrong_names + wrong_owners
    problems += text_problems(districts, "district", rows)
    return pd.DataFrame({"code": codes, "name": names, "municipality": owners, "district": districts}), problems


def _not_one(present: list[str], where: str) -> Problem:
    if present:
        return error(where, f"{' en '.join(present)} staan er allebei", "laat één van beide staan")
    return error(f"{where}/{FILES[0]}", "het bestand ontbreekt", f"voeg {' of '.join(FILES)} toe aan de levering")
