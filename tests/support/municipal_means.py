"""Deliveries of municipalities that a reader could reckon with: their means are those of their areas."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random
from typing import Any

from tests.support.oracle import GROUPS, Cell, Delivery

YEARS = (2014, 2020, 2024)
KINDS: dict[str, tuple[Sequence[int], Sequence[int]]] = {
    "one of four equal areas": ([1000] * 4, [0]),
    "one of nine": ([1000] * 9, [0]),
    "two of seven": ([800] * 7, [0, 1]),
    "three of eight": ([900] * 8, [0, 1, 2]),
    "one that dominates": ([9000, *[500] * 6], [0]),
    "three, of which one dominates": ([20000, *[60] * 9], [0, 1, 2]),
    "neighbourhoods": ([12000, 7000, 5200, 3100, 2400, 1800, 900, 400, 150, 40, 20, 5], [2, 10, 11]),
    "a small one": ([4000] * 11 + [30], [11]),
}
"""Residents of the areas, and which of them are withheld."""


def delivery_of(seed: int, *, off: float = 0.0) -> Delivery:
    """A municipality of each kind; its mean is that of its areas, or somewhat off, as a bureau may reckon it."""
    random, values, areas = Random(seed), {}, {}
    references: dict[tuple[str, int], Cell] = {("NL", year): Decimal("0.0016") for year in YEARS}
    for kind, (residents, withheld) in KINDS.items():
        rows = rows_of(random, kind, residents, withheld)
        values |= rows
        areas |= {area: kind for area, _ in rows}
        for year in YEARS:
            members = [row for (_, of), row in rows.items() if of == year]
            people = sum(row["residents"] for row in members)
            mean = sum(row["residents"] * row["nuisance"] for row in members) / people
            references[kind, year] = fourth(float(mean) + random.uniform(-off, off))
    cuts = {
        "association_share": decimals(10, 45, 60, 80), "vulnerable_index": decimals(10, 15, 20, 25),
        "vulnerable_change": decimals(-0.5, 0.5), "vulnerable_strong_increase": Decimal("1.5"),
        "vulnerable_very_many": Decimal(20), "nuisance": decimals(-0.1568, -0.0784, -0.0392, 0.0392, 0.0784, 0.1568),
        "nuisance_level": decimals(-0.0784, -0.06), "nuisance_change": decimals(-0.03, -0.015, 0.015, 0.03),
    }  # fmt: skip
    return Delivery(YEARS, Decimal(30), cuts, areas, values, references)


def rows_of(random: Random, kind: str, residents: Sequence[int], withheld: Sequence[int]) -> dict[tuple[str, int], Any]:
    """Nuisances as real ones: around one of the municipality, moving a little; withheld always or in a single year."""
    rows, around = {}, random.gauss(0.02, 0.06)
    for area, people in enumerate(residents):
        level, hidden = around + random.gauss(0, 0.07), YEARS if random.random() < 0.7 else (random.choice(YEARS),)
        for year in YEARS:
            level += random.gauss(0.002, 0.02)
            groups = {group: Decimal(random.randint(1, 5)) for group in GROUPS}
            rows[f"{kind} {area:02}", year] = {
                "observations": Decimal(5 if area in withheld and year in hidden else 500),
                "residents": Decimal(round(people * random.uniform(0.95, 1.05))), "homes": Decimal(people // 2),
                "association_share": Decimal(30), "nuisance": fourth(level), **groups,
            }  # fmt: skip
    return rows


def fourth(value: float) -> Decimal:
    return Decimal(value).quantize(Decimal("0.0001"))


def decimals(*numbers: float) -> list[Decimal]:
    return [Decimal(str(number)) for number in numbers]
