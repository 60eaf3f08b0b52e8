"""What areas.gpkg or areas.geojson says: code, name, municipality and shape of every area."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import shapely
from pyproj import CRS

from site_builder.problems import Problem, error, warning
from site_builder.read.parsing import (
    Columns,
    Rows,
    absent_file,
    double_problems,
    has_errors,
    quoted,
    read_codes,
    read_names,
    text_problems,
)
from site_builder.read.shapes import (
    WGS84,
    Extent,
    GeoLayer,
    Geometries,
    in_degrees,
    joined,
    metric_crs,
    overlap_problems,
    read_single_layer,
    shapes_in,
    sound_polygons,
)

FILES = ("areas.gpkg", "areas.geojson")
DOUBLE = (
    "zijn het delen van één gebied, geef ze dan dezelfde naam en gemeente of voeg ze samen; anders elk een eigen code"
)
SMALLEST = 1.0
"""Square metres: half of the areas are larger."""
NEIGHBOURHOODS = ("neighbourhoods.gpkg", "neighbourhoods.geojson")
"""Of a delivery of squares: they are read with the same care, but no value belongs to them."""
COLUMNS = Columns(("code", "name", "municipality"), ("district", "postcodes"))
POSTCODE = re.compile(r"[1-9]\d{3}\s?(?:[A-Za-z]{2})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class AreaRows:
    """The areas, in the order of the file. rows: where they stand.

    register: columns code, name, municipality, district and postcodes ("" where unknown; the latter with ";" between).
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


def read_areas(
    folder: Path, where: str, extent: Extent | None, *, files: tuple[str, ...] = FILES
) -> tuple[AreaRows | None, list[Problem]]:
    """The areas of a delivery; None when there is no one file with one layer to read them from."""
    present = [name for name in files if (folder / name).is_file()]
    if len(present) != 1:
        return None, [_not_one(present, folder, where, files)]
    layer, problems = read_single_layer(folder / present[0], f"{where}/{present[0]}", COLUMNS)
    if layer is None:
        return None, problems
    register, wrong = _register(layer)
    shapes, mended = sound_polygons(layer)
    register, shapes, rows, parts = joined(register, shapes, layer.rows)
    codes = register["code"].tolist()
    problems += [*wrong, *parts, *double_problems(codes, "gebied", rows, fix=DOUBLE)]
    degrees, misplaced = in_degrees(shapes, layer.crs, rows=rows, extent=extent)
    problems += mended + misplaced
    if has_errors(problems):
        return AreaRows(register, rows, degrees, shapes, layer.crs, sound=False), problems
    crs = metric_crs(layer.crs, degrees)
    metres = shapes if crs == layer.crs else shapes_in(crs, degrees, WGS84)
    problems += [*overlap_problems(metres, codes, rows.where), *_speck_problems(metres, rows)]
    return AreaRows(register, rows, degrees, metres, crs, sound=True), problems


def _speck_problems(metres: Geometries, rows: Rows) -> Iterator[Problem]:
    """Areas as small as a table: degrees that were taken for metres."""
    if np.median(shapely.area(metres)) >= SMALLEST:
        return
    yield warning(rows.where, "de vlakken zijn kleiner dan 1 m2", "controleer het coördinatenstelsel (CRS)")


def _register(layer: GeoLayer) -> tuple[pd.DataFrame, list[Problem]]:
    """What is said about each feature besides its shape."""
    rows = layer.rows
    codes, wrong_codes = read_codes(layer.columns["code"], "code", rows)
    names, wrong_names = read_names(layer.columns["name"], "name", rows)
    owners, wrong_owners = read_codes(layer.columns["municipality"], "municipality", rows)
    districts = [district.strip() for district in layer.columns.get("district", [""] * len(codes))]
    postcodes = [cell.strip() for cell in layer.columns.get("postcodes", [""] * len(codes))]
    problems = wrong_codes + wrong_names + wrong_owners
    problems += text_problems(districts, "district", rows)
    problems += _postcode_problems(postcodes, rows)
    columns = {"code": codes, "name": names, "municipality": owners, "district": districts, "postcodes": postcodes}
    return pd.DataFrame(columns), problems


def _postcode_problems(postcodes: list[str], rows: Rows) -> Iterator[Problem]:
    """One warning for what cannot be found by typing."""
    each = {code.strip() for text in set(postcodes) for code in text.split(";")} - {""}
    wrong = sorted(code for code in each if not POSTCODE.fullmatch(code))
    if not wrong:
        return
    what = f"kolom postcodes: {quoted(wrong[0])} is geen postcode" + (f", en nog {len(wrong) - 1}" if wrong[1:] else "")
    yield warning(rows.where, what, "schrijf 6711 of 6711 AB, met ; ertussen; wat anders is wordt niet gevonden")


def _not_one(present: list[str], folder: Path, where: str, files: tuple[str, ...]) -> Problem:
    if present:
        return error(where, f"{' en '.join(present)} staan er allebei", "laat één van beide staan")
    plain = f"voeg {' of '.join(files)} toe aan de levering"
    remedies = [absent_file(folder / name) for name in files]
    what, fix = next(((what, fix) for what, fix in remedies if "maar" in what), ("het bestand ontbreekt", plain))
    return error(f"{where}/{files[0]}", what, fix)
