"""Which areas does a division have, and where do they lie? Read from the publisher's map of one year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely
from pyproj import CRS

from site_builder.problems import Problem, error, how_many
from site_builder.read.parsing import has_errors
from site_builder.read.shapes import shapes_in
from site_builder.sources.files import (
    YEAR_COLUMNS,
    Geometries,
    RawTable,
    SourceFolder,
    levels_in,
    located,
    municipality_in,
    open_choice,
    sound_shapes,
    spelled_all,
    unite,
    year_problems,
)
from site_builder.sources.recipe import Division, Names

FLAT = CRS.from_epsg(28992)
"""Where a map in degrees is measured; the publishers of these files draw in it."""


@dataclass(frozen=True, slots=True)
class Land:
    """The areas of a division, sorted by code.

    register: index code; columns name, municipality, district, postcodes ("" where unknown). shapes: valid, in crs,
    which is in metres.
    """

    key: str
    register: pd.DataFrame
    shapes: Geometries
    crs: CRS

    @property
    def codes(self) -> list[str]:
        """The codes, sorted."""
        return self.register.index.tolist()

    @property
    def names(self) -> dict[str, str]:
        """The name of each area by its code."""
        return dict(zip(self.codes, self.register["name"].tolist(), strict=True))

    def take(self, rows: np.ndarray) -> "Land":
        """Only these areas."""
        return Land(self.key, self.register[rows], self.shapes[rows], self.crs)


def read_land(folder: SourceFolder, division: Division, crs: CRS | None = None) -> tuple[Land | None, list[Problem]]:
    """The areas; features with one code become one area. crs: into which the shapes are brought."""
    columns = (division.code, division.name, division.municipality, division.district, division.postcodes)
    by = (division.districts.by,) if division.districts else ()
    table, problems = open_choice(folder, division.choice, (*columns, *by), optional=YEAR_COLUMNS)
    if table is None:
        return None, problems
    table, of_place = located(table, division.crs, division.choice.at)
    if table is None:
        return None, [*problems, *of_place]
    problems += year_problems(table, division.key, division.choice)
    codes = spelled_all(table.texts(division.code), division.level)
    problems += _code_problems(codes, table, division)
    names, of_districts = _district_names(folder, division, table)
    problems += of_districts
    if has_errors(problems):
        return None, problems
    if (shapeless := shapely.is_missing(table.shapes) | shapely.is_empty(table.shapes)).any():
        some = ", ".join(codes[row] for row in np.flatnonzero(shapeless)[:3])
        what = f"{how_many(int(shapeless.sum()), 'gebied heeft', 'gebieden hebben')} geen vlak, zoals {some}"
        return None, [*problems, error(table.where, what, "laat ze weg met leave_out, of download het bestand opnieuw")]
    shapes, of_shapes = sound_shapes(table, codes)
    problems += of_shapes
    if shapes is None:
        return None, problems
    return _land(division, table, codes=codes, districts=names, shapes=_flat(table, shapes, crs), crs=crs), problems


def _code_problems(codes: Sequence[str], table: RawTable, division: Division) -> Iterator[Problem]:
    level = levels_in(codes)
    if (
        division.level != "anders"
        and level
        and level != {"buurt": "buurten", "wijk": "wijken"}.get(division.level, level)
    ):
        what = f"kolom {division.code} heeft codes van {level}, het recept vraagt {division.level}en"
        yield error(table.where, what, f"kies een andere laag of kolom bij {division.choice.at}")
        return
    if "" in codes:
        row = codes.index("")
        yield error(f"{table.where}:{table.marks[row]}", f"{division.code} is leeg", "laat de rij weg met leave_out")


def _district_names(folder: SourceFolder, division: Division, table: RawTable) -> tuple[list[str], list[Problem]]:
    """The district of each feature, by its name in this file or in that of the districts."""
    if division.districts is not None:
        return _names(folder, division.districts, table.texts(division.districts.by))
    return (table.texts(division.district) if division.district else [""] * len(table)), []


def _names(folder: SourceFolder, names: Names, codes: Sequence[str]) -> tuple[list[str], list[Problem]]:
    table, problems = open_choice(folder, names.choice, (names.code, names.name))
    if table is None:
        return [], problems
    known = dict(zip(table.texts(names.code), table.texts(names.name), strict=True))
    return [known.get(code, "") for code in codes], problems


def _flat(table: RawTable, shapes: Geometries, crs: CRS | None) -> Geometries:
    """The shapes of a table in metres."""
    assert table.crs is not None
    target = crs or flat_crs(table.crs)
    return shapes if table.crs == target else shapes_in(target, shapes, table.crs)


def flat_crs(crs: CRS) -> CRS:
    """The system in which surfaces are measured: that of the file when it is in metres."""
    metres = crs.is_projected and all(axis.unit_conversion_factor == 1 for axis in crs.axis_info)
    return crs if metres and crs.to_epsg() != 3857 else FLAT


def _postcodes(texts: Sequence[str]) -> list[str]:
    """Without what publishers write where there is none, which never begins with a digit."""
    return [text if text[:1].isdecimal() else "" for text in texts]


def _land(
    division: Division, table: RawTable, *, codes: list[str], districts: list[str], shapes: Geometries, crs: CRS | None
) -> Land:
    assert table.crs is not None
    owners = table.texts(division.municipality) if division.municipality else [""] * len(codes)
    if division.level != "anders":
        owners = [owner or municipality_in(code) for owner, code in zip(owners, codes, strict=True)]
    frame = pd.DataFrame(
        {
            "code": codes,
            "name": table.texts(division.name),
            "municipality": spelled_all(owners, "anders" if division.level == "anders" else "gemeente"),
            "district": districts,
            "postcodes": _postcodes(table.texts(division.postcodes)) if division.postcodes else "",
        }
    )
    register = frame.groupby("code", sort=True).first()
    return Land(division.key, register, unite(shapes, codes), crs or flat_crs(table.crs))
