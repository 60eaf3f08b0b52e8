"""The hand-drawn map of the fictional province: which towns, coast and lake does it have?

Every name is invented. Positions are kilometres east and north of ORIGIN, in the open North Sea.
"""

from dataclasses import dataclass
from typing import Final, Literal

CRS: Final = "EPSG:28992"
ORIGIN: Final = (16_000.0, 532_000.0)
"""Metres, EPSG:28992."""
EXTENT: Final = (3.05, 52.6, 4.25, 53.3)
"""West, south, east, north, WGS84: everything lies well inside."""
SIZE: Final = (51.0, 39.0)
"""Kilometres: the sheet on which the province is drawn."""
PROVINCE: Final = "Duinmark"
YEARS: Final = (2014, 2018, 2020)

Outline = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class DemoMunicipality:
    """One row of municipalities.csv; `urbanity` 1 (very urban) to 5 (rural)."""

    code: str
    name: str
    type: Literal["g4", "g40", "other"]
    urbanity: int
    region: str = ""


@dataclass(frozen=True, slots=True)
class Town:
    """A town or village: `radius` of its built-up area in km, `weight` 0 (rural) to 1 (big city)."""

    name: str
    municipality: str
    x: float
    y: float
    radius: float
    weight: float
    main: bool = False
    elderly: float = 0.0
    """Extra index points of a place where people go to grow old."""


MUNICIPALITIES: Final = (
    DemoMunicipality("DM01", "Havermonde", "g4", 1),
    DemoMunicipality("DM02", "Zilverdam", "g40", 2),
    DemoMunicipality("DM03", "Ganzendrecht", "g40", 2),
    DemoMunicipality("DM04", "'s-Koningsveen", "other", 3),
    DemoMunicipality("DM05", "Tweeëiken", "other", 3),
    DemoMunicipality("DM06", "Duinwiek", "other", 4, "noorderkust"),
    DemoMunicipality("DM07", "Oudernesse", "other", 4),
    DemoMunicipality("DM08", "Elzerlo", "other", 4),
    DemoMunicipality("DM09", "Rietmeren", "other", 5, "noorderkust"),
    DemoMunicipality("DM10", "Wolfsham", "other", 5),
    DemoMunicipality("DM11", "Turfhaven", "other", 5, "noorderkust"),
    DemoMunicipality("DM12", "Schelpwaard", "other", 5, "noorderkust"),
)

TOWNS: Final = (
    Town("Havermonde", "DM01", 14.2, 16.3, 3.0, 1.0, main=True),
    Town("Waalhoek", "DM01", 19.3, 18.4, 0.5, 0.3),
    Town("Zilverdam", "DM02", 34.6, 23.6, 2.2, 0.8, main=True),
    Town("Noordzilver", "DM02", 36.0, 28.2, 0.5, 0.3),
    Town("Ganzendrecht", "DM03", 37.2, 10.6, 1.9, 0.75, main=True),
    Town("Klein Ganzen", "DM03", 41.6, 8.2, 0.5, 0.25),
    Town("'s-Koningsveen", "DM04", 21.6, 6.4, 1.3, 0.55, main=True),
    Town("Koningshaven", "DM04", 17.6, 3.6, 0.4, 0.2),
    Town("Tweeëiken", "DM05", 26.0, 12.4, 1.1, 0.5, main=True),
    Town("Driesprong", "DM05", 30.4, 10.0, 0.4, 0.2),
    Town("Duinwiek", "DM06", 14.4, 27.0, 1.1, 0.45, main=True, elderly=11.0),
    Town("Zandhorn", "DM06", 22.0, 36.3, 0.7, 0.2, elderly=3.0),
    Town("Oudernesse", "DM07", 6.6, 9.4, 1.0, 0.4, main=True, elderly=4.0),
    Town("Nessersluis", "DM07", 10.8, 5.4, 0.4, 0.2),
    Town("Elzerlo", "DM08", 43.4, 17.6, 0.9, 0.4, main=True),
    Town("Rietmeren", "DM09", 24.6, 22.8, 0.8, 0.35, main=True),
    Town("Wolfsham", "DM10", 42.6, 26.2, 0.7, 0.3, main=True),
    Town("Turfhaven", "DM11", 26.8, 30.4, 0.6, 0.3, main=True, elderly=9.0),
    Town("Schelpwaard", "DM12", 6.6, 22.6, 0.6, 0.25, main=True, elderly=5.0),
)

ISLAND_TOWN: Final = "Zandhorn"
ESTATE_TOWN: Final = "Zilverdam"
NATURE_TOWNS: Final = {
    "Zandhorn": "Zandhorner Duinen",
    "Rietmeren": "Het Grote Riet",
    "Schelpwaard": "Waterwingebied Schelpwaard",
}
"""Where a new estate was built, and where an area is left to nature (its name)."""
COAST: Final[Outline] = (
    (4.0, 6.0), (2.2, 11.2), (5.2, 14.0), (10.3, 15.4), (10.4, 17.2), (6.0, 18.8), (2.4, 22.0), (4.4, 27.0),
    (11.0, 30.2), (18.0, 31.0), (24.0, 33.2), (31.0, 32.2), (35.2, 29.4), (41.0, 30.4), (46.2, 26.4),
    (47.2, 20.0), (45.0, 15.0), (48.0, 10.0), (44.0, 5.0), (37.0, 4.0), (32.0, 6.4), (26.0, 3.0),
    (18.0, 1.6), (10.0, 2.8),
)  # fmt: skip
ISLAND: Final[Outline] = ((15.6, 35.3), (20.0, 34.6), (24.6, 35.2), (27.6, 36.9), (22.4, 38.0), (17.0, 37.4))
LAKE: Final[Outline] = ((27.0, 17.2), (28.4, 20.6), (31.2, 21.4), (32.8, 19.4), (31.8, 16.4), (29.0, 15.6))
RIVER: Final[Outline] = ((27.4, 18.4), (19.6, 16.9), (14.0, 16.4), (10.3, 16.3))
"""From the shore of the lake through the capital to the coast."""
RAILWAY: Final = (
    "Oudernesse", "Havermonde", "'s-Koningsveen", "Tweeëiken", "Ganzendrecht", "Elzerlo", "Zilverdam",
    "Rietmeren", "Havermonde", "Duinwiek",
)  # fmt: skip
"""The towns a train calls at, in order."""
