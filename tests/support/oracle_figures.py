"""What should the figures of a delivery show? Worked out a second time, straight from DOMAIN.md, section 5.

Nothing here comes from site_builder, pandas or numpy: one area at a time, in exact fractions.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

from tests.support import oracle
from tests.support.oracle import FIVE, GROUPS, SEVEN, Area, Delivery, Missing

MINIMUM = 5
STEPS = ("share-1", "share-2", "share-3", "share-4", "share-5")
TYPES = ("g4", "g40", "other")
NINE = (
    "decrease", "equal", "increase-nuisance-equal",
    "resilient-few-problems", "resilient-problems", "resilient-many-problems",
    "not-resilient-few-problems", "not-resilient-problems", "not-resilient-many-problems",
)  # fmt: skip
SIX = ("strong-increase-very-many", "increase-very-many", "strong-increase", "increase", "equal", "decrease")
STATES = ("withheld", "no-score")

Row = dict[str, str]
Rows = dict[str, Row]
Table = list[tuple[str, ...]]


def read(folder: Path) -> tuple[Delivery, dict[str, str]]:
    """A delivery folder with its homes, and the type of each municipality."""
    delivery, values = oracle.read(folder), {}
    for row in oracle.table(folder / "values.csv"):
        key = row["area"], int(row["year"])
        values[key] = delivery.values[key] | {"homes": oracle.cell(row["homes"])}
    kinds = {row["code"]: row["type"] for row in oracle.table(folder / "municipalities.csv")}
    return replace(delivery, values=values), kinds


def classes(delivery: Delivery) -> Rows:
    """Area -> layer key -> class or state."""
    return {code: row for areas in oracle.classes(delivery).values() for code, row in areas.items()}


def tables(delivery: Delivery, kinds: dict[str, str], rows: Rows) -> dict[str, Table]:
    """File name -> header and rows, as text, of every figure."""
    residents = {code: amount(delivery, code, delivery.years[-1], "residents") for code in rows}
    return {
        "figuur-3-1.csv": figure_1(delivery, rows),
        "figuur-3-2.csv": figure_2(delivery, rows),
        "figuur-3-3.csv": spread(rows, "vulnerable-concentration", SIX),
        "figuur-3-4.csv": rates(delivery, kinds, rows, layer="vulnerable-concentration", hits={"decrease"}),
        "figuur-3-5.csv": spread(rows, "nuisance-national", SEVEN),
        "figuur-3-5-inwoners.csv": weighted(rows, "nuisance-national", SEVEN, weights=residents),
        "figuur-3-6.csv": figure_6(delivery, rows),
        "figuur-3-7.csv": rates(delivery, kinds, rows, layer="nuisance-change", hits={"worsened-1", "worsened-2"}),
        "figuur-3-8.csv": spread(rows, "resilience", NINE),
        "figuur-3-8-inwoners.csv": weighted(rows, "resilience", NINE, weights=residents),
        "figuur-3-9.csv": spread(decreased(rows), "nuisance-change", FIVE),
        "figuur-3-10.csv": figure_10(delivery, rows),
    }


def amount(delivery: Delivery, code: str, year: int, column: str) -> Fraction:
    """A number of homes or residents; 0 when the delivery gives none."""
    value = delivery.values.get((code, year), {}).get(column)
    return Fraction(value) if value is not None else Fraction(0)


def figure_1(delivery: Delivery, rows: Rows) -> Table:
    first, last = delivery.years[0], delivery.years[-1]
    before, after = (homes(delivery, rows, year) for year in (first, last))
    table = [("share_class", "change")]
    for step in STEPS:
        few = min(len(before[step]), len(after[step])) < MINIMUM
        parts = [
            part(year[step], [home for homes_of in year.values() for home in homes_of]) for year in (before, after)
        ]
        known = None if few or None in parts else parts[1] - parts[0]
        table.append((step, written(known, 1)))
    return table


def homes(delivery: Delivery, rows: Rows, year: int) -> dict[str, list[Fraction]]:
    """Share class of that year -> the association homes of each area in it that has homes."""
    key = layer("association-share", year, delivery)
    by_step: dict[str, list[Fraction]] = {step: [] for step in STEPS}
    for code, row in rows.items():
        number = amount(delivery, code, year, "homes")
        if row[key] in by_step and number > 0:
            by_step[row[key]].append(number * Fraction(Area(delivery, code).cell(year, "association_share")) / 100)
    return by_step


def part(some: Iterable[Fraction], everything: Iterable[Fraction]) -> Fraction | None:
    total = sum(everything)
    return 100 * sum(some, Fraction(0)) / total if total else None


def figure_2(delivery: Delivery, rows: Rows) -> Table:
    table = [("share_class", "year", "index")]
    for step in STEPS:
        for year in delivery.years:
            key = layer("vulnerable-index", year, delivery)
            members = [code for code in of_step(rows, step) if rows[code][key] not in STATES]
            value = mean(delivery, members, lambda area, year=year: area.index(year), year=year)
            table.append((step, str(year), written(value, 1)))
    return table


def figure_6(delivery: Delivery, rows: Rows) -> Table:
    table = [("share_class", "period", "change")]
    for step in STEPS:
        for earlier, later in pairwise(delivery.years):

            def change(area: Area, earlier: int = earlier, later: int = later) -> Fraction:
                return Fraction(area.cell(later, "nuisance")) - Fraction(area.cell(earlier, "nuisance"))

            members = [code for code in of_step(rows, step) if not Area(delivery, code).state((earlier, later))]
            value = mean(delivery, members, change, year=later)
            table.append((step, f"{earlier}-{later}", written(value, 4)))
    return table


def figure_10(delivery: Delivery, rows: Rows) -> Table:
    table = [("share_class", "measure", "change")]
    first, last = delivery.years[0], delivery.years[-1]
    keys = [layer("vulnerable-index", year, delivery) for year in (first, last)]
    for step in STEPS:
        members = [code for code in of_step(rows, step) if not {rows[code][key] for key in keys} & set(STATES)]
        for group in GROUPS:

            def change(area: Area, group: str = group) -> Fraction:
                return Fraction(area.cell(last, group)) - Fraction(area.cell(first, group))

            table.append((step, group, written(mean(delivery, members, change, year=last), 2)))
    return table


def mean(delivery: Delivery, members: Iterable[str], number: Callable[[Area], object], *, year: int) -> Fraction | None:
    """The residents-weighted mean over areas that have the number and residents; None for fewer than five."""
    pairs = []
    for code in members:
        weight = amount(delivery, code, year, "residents")
        try:
            value = Fraction(number(Area(delivery, code)))  # type: ignore[arg-type]
        except Missing:
            continue
        if weight > 0:
            pairs.append((weight, value))
    if len(pairs) < MINIMUM:
        return None
    return sum(weight * value for weight, value in pairs) / sum(weight for weight, _ in pairs)


def rates(delivery: Delivery, kinds: dict[str, str], rows: Rows, *, layer: str, hits: set[str]) -> Table:
    table = [("type", "share_class", "areas", "share")]
    for kind in TYPES:
        for step in STEPS:
            members = [code for code in of_step(rows, step) if kinds[delivery.areas[code]] == kind]
            shown = [rows[code][layer] for code in members if rows[code][layer] not in STATES]
            if len(shown) < MINIMUM:
                table.append((kind, step, "", ""))
            else:
                count = sum(1 for slug in shown if slug in hits)
                table.append((kind, step, str(len(shown)), written(Fraction(100 * count, len(shown)), 1)))
    return table


def decreased(rows: Rows) -> Rows:
    return {code: row for code, row in rows.items() if row["vulnerable-concentration"] == "decrease"}


def spread(rows: Rows, layer: str, slugs: tuple[str, ...]) -> Table:
    table = [("share_class", "class", "areas", "share")]
    for step in STEPS:
        shown = [rows[code][layer] for code in of_step(rows, step) if rows[code][layer] not in STATES]
        for slug in slugs:
            if len(shown) < MINIMUM:
                table.append((step, slug, "", ""))
            else:
                number = shown.count(slug)
                table.append((step, slug, str(number), written(Fraction(100 * number, len(shown)), 1)))
    return table


def weighted(rows: Rows, layer: str, slugs: tuple[str, ...], *, weights: dict[str, Fraction]) -> Table:
    table = [("share_class", "class", "residents_share")]
    for step in STEPS:
        shown = [code for code in of_step(rows, step) if rows[code][layer] not in STATES]
        total = sum(weights[code] for code in shown)
        for slug in slugs:
            known = len(shown) >= MINIMUM and total > 0
            inside = sum((weights[code] for code in shown if rows[code][layer] == slug), Fraction(0))
            table.append((step, slug, written(100 * inside / total if known else None, 1)))
    return table


def of_step(rows: Rows, step: str) -> list[str]:
    """The areas of a share class: map 3 in the last year."""
    return [code for code, row in rows.items() if row["association-share"] == step]


def layer(slug: str, year: int, delivery: Delivery) -> str:
    return slug if year == delivery.years[-1] else f"{slug}@{year}"


def written(value: Fraction | None, decimals: int) -> str:
    """Half-up after rounding to 9 decimals, decimal comma, no thousands mark, never -0; "" for nothing."""
    if value is None:
        return ""
    rounded = round(abs(value), 9)
    scaled = int(rounded * 10**decimals + Fraction(1, 2))
    whole, rest = divmod(scaled, 10**decimals)
    return f"{'-' if value < 0 and scaled else ''}{whole},{rest:0{decimals}d}"


PANELS = {
    "3.3": ("vulnerable-concentration", SIX, SIX[:4]),
    "3.5": ("nuisance-national", SEVEN, SEVEN[:3]),
    "3.8": ("resilience", NINE, NINE[6:]),
    "3.9": ("nuisance-change", FIVE, FIVE[:2]),
}
"""Figure on the page of a municipality -> its layer, the classes of its bars, the classes its sentence speaks of."""


def bar(rows: Rows, number: str, members: Iterable[str], step: str) -> tuple[int, ...]:
    """Areas per class among members; step "" for all areas together, else a share class."""
    layer, slugs, _ = PANELS[number]
    inside = [rows[code] for code in members if step in ("", rows[code]["association-share"])]
    if number == "3.9":
        inside = [row for row in inside if row["vulnerable-concentration"] == "decrease"]
    return tuple(sum(row[layer] == slug for row in inside) for slug in slugs)


def withheld(rows: Rows, number: str, members: Iterable[str], step: str) -> int:
    """Areas of the group that the bar lacks because they have too few observations."""
    inside = [rows[code] for code in members if step in ("", rows[code]["association-share"])]
    layers = [PANELS[number][0], *(["vulnerable-concentration"] if number == "3.9" else [])]
    return sum(any(row[layer] == "withheld" for layer in layers) for row in inside)


def verdict(counts: tuple[int, ...], others: tuple[int, ...], is_hit: tuple[bool, ...]) -> str | None:
    """More, less or about as often: under 5 points, or under what two of its areas make, it is equal."""
    if sum(counts) == 0 or counts == others:
        return None
    here, there = (
        Fraction(100 * sum(n for n, hit in zip(numbers, is_hit, strict=True) if hit), sum(numbers))
        for numbers in (counts, others)
    )
    if abs(here - there) < 5 or abs(here - there) < Fraction(200, sum(counts)):
        return "equal"
    return "more" if here > there else "less"
