"""Municipalities, years and cuts for which figures are computed twice."""

from collections.abc import Mapping
from decimal import Decimal

from hypothesis import strategies as st

from site_builder.model.places.municipality import Municipality
from tests.support.oracle import Delivery

KINDS = {"one": "g4", "two": "g40", "three": "other", "four": "other"}
PLACES = {code: [f"{code}-{n}" for n in range(size)] for code, size in zip(KINDS, (60, 50, 40, 2), strict=True)}
YEARS = st.sampled_from([(2014, 2020), (2014, 2016, 2018, 2024)])
CUTS = {
    "association_share": [10, 45, 60, 80], "vulnerable_index": [10, 15, 20, 25],
    "vulnerable_change": [Decimal("-0.5"), Decimal("0.5")], "vulnerable_strong_increase": Decimal("1.5"),
    "vulnerable_very_many": 20, "nuisance": [Decimal(n) / 100 for n in (-16, -8, -4, 4, 8, 16)],
    "nuisance_level": [Decimal("-0.08"), Decimal("-0.04")],
    "nuisance_change": [Decimal(n) / 1000 for n in (-30, -15, 15, 30)],
}  # fmt: skip


def municipalities(kinds: Mapping[str, str]) -> tuple[Municipality, ...]:
    return tuple(Municipality(code, code, "", kind, None, ()) for code, kind in kinds.items())  # type: ignore[arg-type]


def change(delivery: Delivery, area: str, year: int, **cells: Decimal | int | None) -> None:
    delivery.values[area, year] |= {k: None if v is None else Decimal(v) for k, v in cells.items()}
