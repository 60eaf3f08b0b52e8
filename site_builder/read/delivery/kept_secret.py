"""What of a delivery stays withheld, because earlier editions withheld it?"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from site_builder.model.places import EarlierSecrets, Ground, Secret, Square, Squares
from site_builder.model.rules import Places, disclose, shown_rows, withheld_years, withhold_before
from site_builder.problems import Problem
from site_builder.read.delivery.delivery_folder import Delivery
from site_builder.read.delivery.plausible import plausible_problems
from site_builder.read.delivery.withheld_list import read_withheld


def read_list(path: Path | None) -> tuple[tuple[Secret, ...], list[Problem]]:
    """What the list that is kept beside the deliveries withholds; nothing without a list."""
    return read_withheld(path) if path else ((), [])


def still_withheld(delivery: Delivery, earlier: EarlierSecrets) -> tuple[Delivery, list[Problem]]:
    """The delivery before the gate, with what earlier editions withheld; errors for what cannot be found in it."""
    if not earlier.secrets:
        return delivery, []
    shapes = delivery.geography.ground().loc[delivery.areas.register.index].to_numpy()
    places = Places(np.asarray(shapes, dtype=object), _squares(delivery))
    areas, problems = withhold_before(delivery.areas, places, earlier, years=delivery.edition.years)
    return replace(delivery, areas=areas), problems


def grounds_of(delivery: Delivery) -> dict[str, Ground]:
    """Where each area lies, by code: an outline, of a delivery of squares a square."""
    grid, register = delivery.edition.cells, delivery.areas.register
    if grid is None:
        return dict(delivery.geography.areas.loc[register.index].items())
    corners = zip(register.index, register["x"].tolist(), register["y"].tolist(), strict=True)
    return {code: Square(x, y, grid.size, grid.radius) for code, x, y in corners}


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


def _squares(delivery: Delivery) -> Squares | None:
    """The squares of a delivery of them, in the order of its register."""
    grid, register = delivery.edition.cells, delivery.areas.register
    if grid is None:
        return None
    return Squares(register["x"].to_numpy(), register["y"].to_numpy(), grid.size, grid.radius)
