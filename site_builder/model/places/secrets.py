"""What did earlier editions withhold, and what did they show beside it?"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import shapely

from site_builder.model.places.areas import AreaYear
from site_builder.model.places.spelling import folded_code, folded_name

Geometries = npt.NDArray[np.object_]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Square:
    """The ground of a cell, in metres of its edition's CRS. x, y: lower-left corner; radius: of its window.

    crs: as its edition wrote it; "" where an older list does not say it, and it is taken for that of the delivery.
    """

    x: float
    y: float
    size: float
    radius: float
    crs: str = ""


Ground = shapely.Geometry | Square | None
"""Where an area lay: an outline in degrees (lon lat), a square, or not known."""


@dataclass(frozen=True, slots=True)
class Secret:
    """An area-year that an earlier edition withheld. where: what said so, a line of a list or a site's edition."""

    area_year: AreaYear
    ground: Ground
    where: str
    in_site: bool = False

    @property
    def folded(self) -> tuple[str, str]:
        """Code and name, equal however they were typed."""
        return folded_code(self.area_year.area), folded_name(self.area_year.name)


@dataclass(frozen=True, slots=True)
class Squares:
    """The cells of a delivery: (n,) lower-left corners, in the order of its register; size, radius in metres."""

    x: Floats
    y: Floats
    size: float
    radius: float


@dataclass(frozen=True, slots=True)
class EarlierSecrets:
    """Everything that is known of earlier editions. shown: per year the outlines (degrees) of areas with a class."""

    secrets: tuple[Secret, ...] = ()
    shown: Mapping[int, Geometries] = field(default_factory=dict)
