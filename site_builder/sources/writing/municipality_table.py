"""Which municipalities does a delivery have: names, provinces and urbanity from the files, types from the recipe?"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from pyproj import CRS

from site_builder.problems import Problem, error, how_many, warning
from site_builder.read.parsing import has_errors, shown
from site_builder.read.shapes import shapes_in
from site_builder.sources.files import (
    Geometries,
    RawTable,
    SourceFolder,
    figures_in,
    located,
    open_choice,
    sound_shapes,
    spelled,
    spelled_all,
    unite,
)
from site_builder.sources.recipe import MunicipalityChoice

URBANITIES = ("1", "2", "3", "4", "5")
COLUMNS = ("name", "province", "type", "urbanity", "region")


@dataclass(frozen=True, slots=True)
class MunicipalityTable:
    """register: index code, COLUMNS as municipalities.csv has them. shapes: borders in crs, None without a map."""

    register: pd.DataFrame
    shapes: Geometries | None
    crs: CRS | None


def read_municipalities(
    folder: SourceFolder, choice: MunicipalityChoice
) -> tuple[MunicipalityTable | None, list[Problem]]:
    """The municipalities in the file that the recipe names."""
    columns = (choice.code, choice.name, choice.province, choice.urbanity)
    table, problems = open_choice(folder, choice.choice, columns)
    if table is not None and table.shapes is not None:
        table, of_place = located(table, choice.crs, choice.choice.at)
        problems += of_place
    if table is None or has_errors(problems):
        return None, problems
    frame = pd.DataFrame(
        {
            "code": spelled_all(table.texts(choice.code), "gemeente"),
            "name": table.texts(choice.name),
            "province": table.texts(choice.province) if choice.province else "",
            "urbanity": [_urbanity(cell) for cell in table.texts(choice.urbanity)] if choice.urbanity else "",
        }
    )
    register = frame.groupby("code", sort=True).first()
    register["province"] = _listed(register, choice.provinces, "province")
    register["type"] = _listed(register.assign(type="other"), choice.types, "type")
    register["region"] = [
        ";".join(slug for slug, codes in choice.regions.items() if _has(codes, code)) for code in register.index
    ]
    if choice.urbanity and not (frame["urbanity"] != "").any():
        problems.append(_no_urbanity(table, choice))
    borders = None
    if table.shapes is not None:
        codes = frame["code"].tolist()
        shapes, of_shapes = sound_shapes(table, codes)
        problems += of_shapes
        borders = None if shapes is None else unite(shapes, codes)
    return MunicipalityTable(register[list(COLUMNS)], borders, table.crs), problems


def _no_urbanity(table: RawTable, choice: MunicipalityChoice) -> Problem:
    later = (figures_in(table.columns[choice.urbanity], {}).reasons == "unpublished").any()
    state = "is nog niet gepubliceerd" if later else "heeft nergens een getal van 1 tot 5"
    fix = f"figuren naar stedelijkheid blijven zo weg; kies een andere kolom of een ander jaar bij {choice.choice.at}"
    return warning(table.where, f"kolom {shown(choice.urbanity)} {state}", fix)


def _urbanity(cell: str) -> str:
    return cell if cell in URBANITIES else ""


def _listed(register: pd.DataFrame, lists: Mapping[str, tuple[str, ...]], column: str) -> list[str]:
    """What a list of codes says of each municipality, else what the column says already."""
    named = {spelled(code, "gemeente"): name for name, codes in lists.items() for code in codes}
    return [named.get(code, written) for code, written in zip(register.index, register[column], strict=True)]


def _has(codes: Collection[str], code: str) -> bool:
    return code in {spelled(listed, "gemeente") for listed in codes}


def chosen(table: MunicipalityTable, codes: Collection[str]) -> MunicipalityTable:
    """Only these municipalities."""
    rows = np.array([code in codes for code in table.register.index], dtype=bool)
    return MunicipalityTable(table.register[rows], None if table.shapes is None else table.shapes[rows], table.crs)


def unknown_problems(
    table: MunicipalityTable, owners: Collection[str], *, only: Collection[str], where: str
) -> Iterator[Problem]:
    """Municipalities of areas that the file does not have, and codes of `only` that have no areas."""
    if strange := sorted(set(owners).difference(table.register.index)):
        some = ", ".join(map(shown, strange[:5]))
        amount = how_many(len(strange), "gemeente heeft gebieden en staat", "gemeenten hebben gebieden en staan")
        what = f"{amount} niet in het bestand van gemeenten: {some}"
        yield error(where, what, "kies in [municipalities] het bestand van hetzelfde jaar als de gebieden")
    if absent := [code for code in only if spelled(code, "gemeente") not in owners]:
        what = f"only noemt {', '.join(map(shown, absent[:5]))}, en daar liggen geen gebieden"
        yield error(where, what, "pas only aan")


def in_crs(table: MunicipalityTable, crs: CRS) -> Geometries | None:
    """The borders in the metres of the areas."""
    if table.shapes is None or table.crs is None:
        return None
    return table.shapes if table.crs == crs else shapes_in(crs, table.shapes, table.crs)
