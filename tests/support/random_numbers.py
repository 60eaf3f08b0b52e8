"""Random numbers for a delivery, on and around every cut point, with everything that can be missing."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import Any

from tests.support.oracle import GROUPS, Cell, Delivery

PERCENT, SCORE = Decimal("0.01"), Decimal("0.0001")


def random_delivery(
    random: Random, municipalities: Mapping[str, Sequence[str]], *, years: Sequence[int], minimum: int = 30
) -> Delivery:
    """The numbers of areas (municipality -> area codes); the first area has a row in every year, as a delivery must."""
    cuts = random_cuts(random)
    areas = {area: code for code, codes in municipalities.items() for area in codes}
    references = {("NL", year): score(random) for year in years}
    references |= {(code, year): score(random) for code in municipalities for year in years if random.random() < 0.95}
    values = {}
    for number, (area, municipality) in enumerate(areas.items()):
        rows = _rows(random, cuts, [references.get((municipality, year)) for year in years], references["NL", years[0]])
        for year, row in zip(years, rows, strict=True):
            if number == 0 or random.random() < 0.94:
                values[area, year] = _with_holes(random, row | _people(random, minimum))
    return Delivery(tuple(years), Decimal(minimum), cuts, areas, values, references)


def random_cuts(random: Random) -> dict[str, Any]:
    """Cut points as edition.toml has them; focus_vulnerable is optional."""
    nuisance = rising(random, 6, SCORE, span=3000)
    cuts = {
        "association_share": rising(random, 4, PERCENT, low=100, span=9800),
        "vulnerable_index": rising(random, 4, PERCENT, low=500, span=3000),
        "vulnerable_change": rising(random, 2, PERCENT, low=-300, span=600),
        "vulnerable_strong_increase": PERCENT * random.randint(50, 500),
        "vulnerable_very_many": PERCENT * random.randint(1000, 3000),
        "nuisance": nuisance,
        "nuisance_level": sorted(random.sample(nuisance, 2)),
        "nuisance_change": rising(random, 4, SCORE, low=-600, span=1200),
    }
    optional = {"focus_vulnerable": rising(random, 2, PERCENT, low=500, span=3000)}
    return cuts | (optional if random.random() < 0.5 else {})


def rising(random: Random, count: int, unit: Decimal, *, low: int = -1500, span: int) -> list[Decimal]:
    return sorted(unit * n for n in random.sample(range(low, low + span), count))


def score(random: Random) -> Decimal:
    return SCORE * random.randint(-1500, 1500)


def near(random: Random, cuts: Sequence[Decimal], unit: Decimal) -> Decimal:
    """On a cut, one step beside it, or somewhere around it."""
    return random.choice(cuts) + unit * random.choice([0, 0, 0, -1, 1, random.randint(-400, 400)])


def _rows(random: Random, cuts: Mapping[str, Any], means: Sequence[Cell], nation: Decimal) -> list[dict[str, Cell]]:
    """One row of measures per year; later years lie near a change cut of the first as often as near a level cut."""
    rows: list[dict[str, Cell]] = []
    levels = [*cuts["vulnerable_index"], cuts["vulnerable_very_many"], *cuts.get("focus_vulnerable", ())]
    changes = [*cuts["vulnerable_change"], cuts["vulnerable_strong_increase"]]
    first_index, first_nuisance = near(random, levels, PERCENT), nation + near(random, cuts["nuisance"], SCORE)
    for number, reference in enumerate(means):
        index, nuisance = first_index, first_nuisance
        if number and random.random() < 0.7:
            index = first_index + near(random, changes, PERCENT)
            shift = (reference or 0) - (means[0] or 0) if random.random() < 0.5 else 0
            nuisance = first_nuisance + near(random, cuts["nuisance_change"], SCORE) + shift
        elif number:
            index = near(random, levels, PERCENT)
            nuisance = (reference or nation) + near(random, cuts["nuisance"], SCORE)
        share = min(max(near(random, cuts["association_share"], PERCENT), Decimal(0)), Decimal(100))
        rows.append({"association_share": share, "nuisance": nuisance, **_groups(random, max(index, Decimal(0)))})
    return rows


def _groups(random: Random, index: Decimal) -> dict[str, Cell]:
    """Five shares that add up to the index."""
    total = int(index / PERCENT)
    borders = sorted(random.randint(0, total) for _ in GROUPS[1:])
    parts = [high - low for low, high in zip([0, *borders], [*borders, total], strict=True)]
    return {group: PERCENT * part for group, part in zip(GROUPS, parts, strict=True)}


def _people(random: Random, minimum: int) -> dict[str, Cell]:
    enough = random.randint(minimum, 20 * minimum)
    residents = random.choice([0, *[enough * 3] * 25])
    observations = random.choice([0, minimum - 1, minimum, minimum + 1, *[enough] * 20])
    return {"observations": Decimal(observations), "residents": Decimal(residents), "homes": Decimal(residents // 2)}


def _with_holes(random: Random, row: Mapping[str, Cell]) -> dict[str, Cell]:
    return {name: None if random.random() < 0.02 else cell for name, cell in row.items()}
