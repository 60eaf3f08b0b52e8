"""The maps beside the municipality give no withheld area away: a reader with a linear program gains nothing narrow."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from site_builder.formats.csv_file import csv_bytes
from site_builder.model.rules.classification import classify_all, published_values
from site_builder.model.rules.disclosure import disclose
from site_builder.model.rules.secondary import shielded
from site_builder.model.words.tables import VALUE, machine_table
from site_builder.theme.measures import NATION
from tests.support.attacker import Knowledge, Row, narrowest
from tests.support.models import areas_of, edition_of, references_of
from tests.support.municipal_means import KINDS, YEARS, delivery_of
from tests.support.oracle import Delivery

WIDE = 3 * 0.0784
EXACT = 1e-4


def published(delivery: Delivery, *, numbers: bool, safe: bool) -> dict[str, Row]:
    """The rows of kaarten.csv by area, with the rule or as they would be without it."""
    areas, references, edition = (
        disclose(areas_of(delivery), edition_of(delivery)),
        references_of(delivery),
        edition_of(delivery),
    )
    classes = classify_all(areas, references, edition)
    values = published_values(areas, references, edition) if numbers else None
    if safe:
        classes, values = shielded(
            classes, values, areas=areas, nation=references.means["nuisance"].loc[NATION], edition=edition
        )
    table = machine_table(areas.register, classes, values=values)
    text = csv_bytes(table, numeric=[name for name in table if name.endswith(VALUE)]).decode("utf-8-sig")
    return {row["area"]: row for row in csv.DictReader(io.StringIO(text), delimiter=";")}


def found_out(
    delivery: Delivery, rows: Mapping[str, Row], *, relative: bool = True, supposed: float = 0
) -> dict[tuple[str, int], float]:
    """How wide a reader bounds each withheld area-year of which he finds anything out.

    supposed: what he takes the residents to be where the delivery has none, as part of the largest other.
    """
    widths = {}
    for kind in KINDS:
        own = {area: rows[area] for area, of in delivery.areas.items() if of == kind}
        known = Knowledge(
            YEARS,
            {name: list(map(float, cuts)) for name, cuts in delivery.cuts.items() if isinstance(cuts, list)},
            own,
            residents_known(delivery, own, supposed),
            {year: float(delivery.references["NL", year]) for year in YEARS},
        )
        secret = [key for key in delivery.values if key[0] in own and delivery.values[key]["observations"] < 30]
        widths |= narrowest(known, secret, relative=relative)
    return widths


def residents_known(delivery: Delivery, own: Iterable[str], supposed: float) -> dict[tuple[str, int], float]:
    """Of each area-year of a municipality, what the reader takes its residents to be."""
    found = {}
    for year in YEARS:
        there = {area: delivery.values[area, year]["residents"] for area in own}
        counts = [float(count) for count in there.values() if count is not None]
        usual = supposed * max(counts)
        found |= {(area, year): usual if count is None else float(count) for area, count in there.items()}
    return found


@pytest.mark.parametrize(
    "off", [0.0, pytest.param(0.004, marks=pytest.mark.slow)], ids=["exact means", "means somewhat off"]
)
@pytest.mark.parametrize("numbers", [False, True], ids=["classes", "values"])
@pytest.mark.parametrize("seed", [0, pytest.param(1, marks=pytest.mark.slow)])
def test_no_withheld_nuisance_is_bounded_within_three_middle_classes(seed, numbers, off, record_property):
    delivery = delivery_of(seed, off=off)
    rows = published(delivery, numbers=numbers, safe=True)
    absolute = found_out(delivery, rows, relative=False)
    record_property("narrowest by the maps that do not compare with the municipality", min(absolute.values()))
    narrow = {key: width for key, width in found_out(delivery, rows).items() if width < WIDE - EXACT}
    assert narrow == {}


@pytest.mark.slow
def test_residents_that_nobody_knows_give_no_withheld_area_away_whatever_they_are():
    delivery = delivery_of(1)
    held = {}
    for (area, year), row in delivery.values.items():
        if row["observations"] < 30:
            held[delivery.areas[area], year] = area  # the last of each municipality
    unknown = {(area, year) for (_, year), area in held.items()}
    values = {key: row | ({"residents": None} if key in unknown else {}) for key, row in delivery.values.items()}
    partly = replace(delivery, values=values)
    rows = published(partly, numbers=False, safe=True)
    for supposed in (0, 0.1, 0.5, 1):
        narrow = {
            key: width for key, width in found_out(partly, rows, supposed=supposed).items() if width < WIDE - EXACT
        }
        assert narrow == {}, supposed


@pytest.mark.parametrize("numbers", [False, True], ids=["classes", "values"])
def test_without_the_rule_the_same_reader_finds_much_out(numbers):
    delivery = delivery_of(0)
    widths = found_out(delivery, published(delivery, numbers=numbers, safe=False)).values()
    assert sum(width < WIDE for width in widths) >= 5
    assert min(widths) < 0.15
