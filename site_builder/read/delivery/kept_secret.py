"""What of a delivery stays withheld, because earlier editions withheld it?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import shapely
from pyproj import CRS, Transformer

from site_builder.model.places import CellGrid, EarlierSecrets, Geometries, Ground, Secret, Square, Squares
from site_builder.model.rules import Places, disclose, shown_rows, withheld_years, withhold_before
from site_builder.problems import Problem
from site_builder.read.delivery.delivery_folder import Delivery
from site_builder.read.delivery.plausible import plausible_problems
from site_builder.read.delivery.withheld_list import read_withheld
from site_builder.read.shapes import WGS84


def read_list(path: Path | None) -> tuple[tuple[Secret, ...], list[Problem]]:
    """What the list that is kept beside the deliveries withholds; nothing without a list."""
    return read_withheld(path) if path else ((), [])


def still_withheld(delivery: Delivery, earlier: EarlierSecrets) -> tuple[Delivery, list[Problem]]:
    """The delivery before the gate, with what earlier editions withheld; errors for what cannot be found in it."""
    if not earlier.secrets:
        return delivery, []
    shapes = delivery.geography.ground().loc[delivery.areas.register.index].to_numpy()
    places = Places(np.asarray(shapes, dtype=object), _squares(delivery))
    known = replace(earlier, secrets=_in_system(earlier.secrets, delivery.edition.cells))
    areas, problems = withhold_before(delivery.areas, places, known, years=delivery.edition.years)
    return replace(delivery, areas=areas), problems


def grounds_of(delivery: Delivery) -> dict[str, Ground]:
    """Where each area lies, by code: an outline, of a delivery of squares a square."""
    grid, register = delivery.edition.cells, delivery.areas.register
    if grid is None:
        return dict(delivery.geography.areas.loc[register.index].items())
    corners = zip(register.index, register["x"].tolist(), register["y"].tolist(), strict=True)
    return {code: Square(x, y, grid.size, grid.radius, grid.crs) for code, x, y in corners}


def doubts(delivery: Delivery) -> Iterator[Problem]:
    """Numbers that can hardly be right, of what is shown after everything that must be withheld is."""
    shown, empty = shown_rows(delivery.areas, delivery.edition)
    owners = delivery.areas.register["municipality"]
    references, edition = delivery.reference_rows, delivery.edition
    return plausible_problems(shown, empty, delivery.rows, references=references, owners=owners, edition=edition)


def own_secrets(delivery: Delivery) -> list[Secret]:
    """What the delivery withholds, with its ground."""
    ground = grounds_of(delivery)
    withheld = withheld_years(disclose(delivery.areas, delivery.edition))
    return [Secret(area_year, ground[area_year.area], delivery.edition.id) for area_year in withheld]


def _in_system(secrets: Sequence[Secret], grid: CellGrid | None) -> tuple[Secret, ...]:
    """The same secrets; squares of another system than that of the delivery's squares by their outlines in degrees."""
    systems = {square.crs for square in map(_square, secrets) if square} if grid is not None else set()
    away = {crs for crs in systems if crs and grid is not None and not _same(crs, grid.crs)}
    outlines: dict[Square, shapely.Geometry] = {}
    for crs in away:
        squares = [square for square in {*map(_square, secrets)} if square and square.crs == crs]
        outlines |= dict(zip(squares, _outlines(squares, crs), strict=True))
    return tuple(_lying(secret, outlines) for secret in secrets)


def _square(secret: Secret) -> Square | None:
    return secret.ground if isinstance(secret.ground, Square) else None


def _lying(secret: Secret, outlines: Mapping[Square, shapely.Geometry]) -> Secret:
    outline = outlines.get(square) if (square := _square(secret)) else None
    return secret if outline is None else replace(secret, ground=outline)


def _same(crs: str, other: str) -> bool:
    return crs.strip().upper() == other.strip().upper() or CRS.from_user_input(crs) == CRS.from_user_input(other)


def _outlines(squares: Sequence[Square], crs: str) -> Geometries:
    x, y, size = np.array([(square.x, square.y, square.size) for square in squares]).T
    around = np.array([[x, x + size, x + size, x], [y, y, y + size, y + size]])  # axis, corner, square
    degrees = np.stack(Transformer.from_crs(crs, WGS84, always_xy=True).transform(*around), axis=-1)
    return np.asarray(shapely.polygons(degrees.swapaxes(0, 1)), dtype=object)


def _squares(delivery: Delivery) -> Squares | None:
    """The squares of a delivery of them, in the order of its register."""
    grid, register = delivery.edition.cells, delivery.areas.register
    if grid is None:
        return None
    return Squares(register["x"].to_numpy(), register["y"].to_numpy(), grid.size, grid.radius)
