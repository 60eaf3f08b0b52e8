"""Deliveries that must build the same atlas: other secrets under the same public numbers."""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal
from random import Random

from tests.support.oracle import GROUPS, Cell, Delivery, classes

AreaYear = tuple[str, int]
Row = dict[str, Cell]


def secretive(random: Random, delivery: Delivery) -> Delivery:
    """The same delivery with a quarter of its area-years below the minimum of observations."""
    few = {key for key in delivery.values if random.random() < 0.25}
    return _with_rows(
        delivery, {key: row | {"observations": _few(random, delivery)} for key, row in _rows(delivery, few)}
    )


def twin(random: Random, delivery: Delivery, *, listed: Collection[AreaYear] = ()) -> Delivery:
    """Other values wherever nothing may be shown (also where listed), other observations on their side everywhere.

    Residents stay: they are public, and what is shown beside the municipality depends on them.
    """
    rows = {}
    for (area, year), row in delivery.values.items():
        hidden = row["residents"] == 0 or not _enough(row, delivery)
        secret = _secret(random, row) if hidden or (area, year) in listed else {}
        seen = delivery.minimum + random.randint(0, 9999) if _enough(row, delivery) else _few(random, delivery)
        rows[area, year] = row | secret | {"observations": seen}
    return _with_rows(delivery, rows)


def of_the_same_classes(random: Random, delivery: Delivery) -> Delivery:
    """Other values, homes and municipal means, as far as they leave every class of every layer as it was."""
    twin = delivery
    for area, year in delivery.values:
        tried = _with_rows(twin, {(area, year): _moved(random, twin.values[area, year])})
        twin = tried if _same_classes(twin, tried, {area}) else twin
    for (code, year), mean in delivery.references.items():
        if code != "NL" and mean is not None:
            moved = {(code, year): mean + Decimal(random.randint(1, 9)) / 1_000_000}
            tried = replace(twin, references=twin.references | moved)
            members = {area for area, municipality in delivery.areas.items() if municipality == code}
            twin = tried if _same_classes(twin, tried, members) else twin
    return twin


def _same_classes(delivery: Delivery, other: Delivery, areas: Collection[str]) -> bool:
    """Whether these areas have the same class on every layer; the others need not be looked at."""
    members = {area: municipality for area, municipality in delivery.areas.items() if area in areas}
    return classes(replace(delivery, areas=members)) == classes(replace(other, areas=members))


def _moved(random: Random, row: Row) -> Row:
    """A little more or less of every measure, and other homes."""
    step = Decimal(random.randint(1, 99)) / 10_000
    measures = {
        name: cell + step for name, cell in row.items() if name in ("association_share", "nuisance", *GROUPS) and cell
    }
    homes = {"homes": Decimal(random.randint(1, 99_999))} if row["homes"] else {}
    return row | {name: min(cell, Decimal(100)) for name, cell in measures.items()} | homes


def _secret(random: Random, row: Row) -> Row:
    """Any values that a delivery may hold; nobody stays nobody."""
    shares = {name: Decimal(random.randint(0, 10_000)) / 100 for name in ("association_share", *GROUPS)}
    score = {"nuisance": random.choice((Decimal(random.randint(-9999, 9999)) / 10_000, Decimal("-1e300")))}
    values: Row = {**shares, **score, "homes": Decimal(random.randint(1, 99_999))}
    return {name: None if random.random() < 0.1 else cell for name, cell in values.items()}


def _few(random: Random, delivery: Delivery) -> Cell:
    return random.choice([None, Decimal(random.randrange(int(delivery.minimum)))])


def _enough(row: Row, delivery: Delivery) -> bool:
    return row["observations"] is not None and row["observations"] >= delivery.minimum


def _rows(delivery: Delivery, keys: Collection[AreaYear]) -> list[tuple[AreaYear, Row]]:
    return [(key, row) for key, row in delivery.values.items() if key in keys]


def _with_rows(delivery: Delivery, rows: dict[AreaYear, Row]) -> Delivery:
    return replace(delivery, values=delivery.values | rows)
