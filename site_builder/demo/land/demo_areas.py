"""What is each area of the fictional province called, and what kind of place is it?"""

from typing import Final

import numpy as np
import pandas as pd

from site_builder.demo.land.demo_coverage import Ints
from site_builder.demo.land.demo_land import Land
from site_builder.demo.land.demo_names import country_names, town_names
from site_builder.demo.land.demo_outline import town_centres
from site_builder.demo.land.demo_province import ESTATE_TOWN, NATURE_TOWNS, TOWNS

BUILT_UP: Final = 1.25
CENTRE: Final = 0.4
"""Reach, in radii of the town, of its buildings and of its centre."""
INDUSTRY_AT: Final = 1.1
ESTATE_AT: Final = 0.9
DISTRICT_WEIGHT: Final = 0.4
"""Towns of at least this weight have districts and industry."""
PREFIXES: Final = {"industry": "Bedrijventerrein ", "estate": "Nieuw-"}
SECTORS: Final = ("Centrum", "Noord", "Oost", "Zuid", "West", "Buitengebied")


def describe_areas(land: Land, random: np.random.Generator) -> pd.DataFrame:
    """Columns code, name, municipality, district and kind (town, country, industry, nature, estate).

    One row per area, in the order of the land.
    """
    kind = _kinds(land)
    towns = [TOWNS[row] for row in land.town.tolist()]
    sector = _sectors(land, kind)
    frame = pd.DataFrame(
        {
            "name": _names(land, kind, random=random),
            "municipality": [town.municipality for town in towns],
            "district": [_district(row, part) for row, part in zip(land.town, sector, strict=True)],
            "kind": kind,
        }
    )
    frame.insert(0, "code", _codes(frame["municipality"], land.town * len(SECTORS) + sector))
    return frame


def _kinds(land: Land) -> list[str]:
    kind = np.where(land.reach < BUILT_UP, "town", "country").astype("U8")
    for row, town in enumerate(TOWNS):
        members = np.flatnonzero(land.town == row)
        by_industry = members[np.argsort(np.abs(land.reach[members] - INDUSTRY_AT), kind="stable")]
        sites = round(town.weight * 4) - 1 if town.weight >= DISTRICT_WEIGHT else 0
        kind[by_industry[:sites]] = "industry"
        if town.name in NATURE_TOWNS:
            kind[members[land.reach[members].argmax()]] = "nature"
        if town.name == ESTATE_TOWN:
            kind[members[np.abs(land.reach[members] - ESTATE_AT).argmin()]] = "estate"
    return [str(name) for name in kind]


def _sectors(land: Land, kind: list[str]) -> Ints:
    """Per area a row of SECTORS; small towns have one sector of buildings, called 0."""
    east, north = (land.seeds - town_centres()[land.town]).T
    flat = np.abs(east) > np.abs(north)
    wind = np.where(flat, np.where(east > 0, 2, 4), np.where(north > 0, 1, 3))
    large = np.array([town.weight >= DISTRICT_WEIGHT for town in TOWNS])[land.town]
    inside = np.where(large & (land.reach > CENTRE), wind, 0)
    return np.where(np.isin(kind, ["country", "nature"]), len(SECTORS) - 1, inside)


def _district(town: int, sector: int) -> str:
    name = TOWNS[town].name
    if SECTORS[sector] == "Buitengebied":
        return f"Buitengebied {name}"
    return f"{name} {SECTORS[sector]}" if TOWNS[town].weight >= DISTRICT_WEIGHT else name


def _codes(municipality: pd.Series, district: Ints) -> list[str]:
    """`DM0102-07`: municipality, its second district, seventh area."""
    frame = pd.DataFrame({"municipality": municipality, "district": district})
    number = frame.groupby("municipality")["district"].rank(method="dense").astype(int)
    serial = frame.groupby("district").cumcount() + 1
    rows = zip(municipality, number, serial, strict=True)
    return [f"{code}{part:02d}-{place:02d}" for code, part, place in rows]


def _names(land: Land, kind: list[str], *, random: np.random.Generator) -> list[str]:
    """Invented names; the middle of every town has a name that other towns have too."""
    towns, country = iter(town_names(random)), iter(country_names(random))
    middle = _middles(land)
    names = []
    for row, (town, sort) in enumerate(zip(land.town.tolist(), kind, strict=True)):
        built = sort in ("town", "estate")
        name = NATURE_TOWNS[TOWNS[town].name] if sort == "nature" else next(towns if built else country)
        names.append(middle.get(row) or PREFIXES.get(sort, "") + name)
    return names


def _middles(land: Land) -> dict[int, str]:
    """The name of the area in the middle of every town."""
    rows: dict[int, str] = {}
    for number, town in enumerate(TOWNS):
        members = np.flatnonzero(land.town == number)
        order = members[np.argsort(land.reach[members], kind="stable")].tolist()
        rows[order[0]] = "Centrum" if town.main else town.name
        if town.weight >= DISTRICT_WEIGHT:
            rows[order[2]] = "Stationsbuurt"
    return rows
