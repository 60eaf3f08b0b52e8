"""Deliveries of which every number can be recognised, wherever it turns up."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import count
from random import Random

from tests.support.oracle import GROUPS, Delivery
from tests.support.twins import secretive

MEASURES = ("association_share", *GROUPS, "nuisance")
RECOGNISED = re.compile(rb"(?=(\d{1,2}[.,]\d{6}))|(?=(\d{9}))")


def marked(seed: int, given: Delivery) -> Delivery:
    """Every measure with six decimals that occur nowhere else, every number of people with nine digits."""
    numbers = count(Random(seed).randint(123_457, 234_567), 17)
    people = count(123_456_789, 1_001)
    secret = secretive(Random(seed), given)
    rows = {}
    for key, row in secret.values.items():
        measures = {
            name: int(min(row[name], Decimal(99))) + Decimal(next(numbers)) / 1_000_000
            for name in MEASURES
            if row[name] is not None
        }
        counts = {name: Decimal(next(people)) for name in ("residents", "homes") if row[name]}
        seen = row["observations"]
        rows[key] = (
            row
            | measures
            | counts
            | {"observations": seen and (seen if seen < given.minimum else Decimal(next(people)))}
        )
    return replace(secret, values=rows)


def planted(delivery: Delivery) -> Iterator[bytes]:
    """The marked numbers, as they could be written."""
    for row in delivery.values.values():
        for name, cell in row.items():
            if cell is not None and (name in MEASURES or cell > 10**8):
                yield from (f"{abs(cell):f}".replace(".", mark).encode() for mark in ".,")


def found_in(data: bytes) -> set[bytes]:
    return {text for pair in RECOGNISED.findall(data) for text in pair if text}
