"""What of a delivery stays withheld, because earlier editions withheld it?"""

from dataclasses import replace
from pathlib import Path

import numpy as np

from site_builder.model.places import EarlierSecrets, Secret
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
    shapes = delivery.geography.areas.loc[delivery.areas.register.index].to_numpy()
    areas, problems = withhold_before(
        delivery.areas, Places(np.asarray(shapes, dtype=object)), earlier, years=delivery.edition.years
    )
    return replace(delivery, areas=areas), problems


def doubts(delivery: Delivery) -> list[Problem]:
    """Numbers that can hardly be right, of what is shown after everything that must be withheld is."""
    shown, empty = shown_rows(delivery.areas, delivery.edition)
    owners = delivery.areas.register["municipality"]
    references, edition = delivery.reference_rows, delivery.edition
    return plausible_problems(shown, empty, delivery.rows, references=references, owners=owners, edition=edition)


def own_secrets(delivery: Delivery) -> list[Secret]:
    """What the delivery withholds, with its ground."""
    ground = delivery.geography.areas
    withheld = withheld_years(disclose(delivery.areas, delivery.edition))
    return [Secret(one, ground[one.area], delivery.edition.id) for one in withheld]
