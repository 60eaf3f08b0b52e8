"""The figures and panels of the shared test deliveries, to the last decimal."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from site_builder.model.figures.edition_figures import all_figures
from site_builder.model.figures.own_figures import municipality_panels
from site_builder.model.pages.graphs.figure_tables import figure_tables_of
from site_builder.model.rules.classification import classify_all
from site_builder.model.rules.disclosure import disclose
from site_builder.read.delivery.delivery_folder import read_delivery
from site_builder.theme import THEME
from tests.support import oracle_figures

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the shared test deliveries (../shared/data) are not here")


@pytest.fixture(scope="module", params=["nl-small", pytest.param("nl", marks=pytest.mark.nationwide)])
def country(request):
    folder = DATA / request.param
    delivery, problems = read_delivery(folder, THEME)
    assert delivery is not None, problems
    delivery = replace(delivery, edition=replace(delivery.edition, coverage="nation"))  # every type has its bars
    areas = disclose(delivery.areas, delivery.edition)
    classes = classify_all(areas, delivery.references, delivery.edition)
    plain, kinds = oracle_figures.read(folder)
    return delivery, areas, classes, (plain, kinds, oracle_figures.classes(plain))


def test_every_cell_of_every_figure_is_what_the_oracle_says(country):
    delivery, areas, classes, (plain, kinds, rows) = country
    figures = all_figures(
        areas,
        classes,
        references=delivery.references,
        edition=delivery.edition,
        municipalities=delivery.municipalities,
    )
    found = {
        name: [tuple(table.columns), *table.itertuples(index=False, name=None)]
        for name, table in figure_tables_of(figures)
    }
    assert found == oracle_figures.tables(plain, kinds, rows) | by_urbanity(delivery.municipalities, plain, rows)


def by_urbanity(municipalities, plain, rows):
    """3.8 of municipalities of urbanity 1 and 2, and of the others; without any of them there is no file."""
    known = {one.code: one.urbanity for one in municipalities if one.urbanity is not None}
    urban = {"stedelijk": {code for code, value in known.items() if value <= 2}}
    kinds = urban | {"overig": known.keys() - urban["stedelijk"]}
    return {
        f"figuur-3-8-{name}.csv": oracle_figures.spread(
            {area: row for area, row in rows.items() if plain.areas[area] in codes}, "resilience", oracle_figures.NINE
        )
        for name, codes in kinds.items()
        if codes
    }


def test_every_bar_of_every_municipality_is_what_the_oracle_says(country):
    delivery, _, classes, (plain, kinds, rows) = country
    found = municipality_panels(classes, delivery.edition, delivery.municipalities)
    circles: dict[str, oracle_figures.Rows] = {}
    for code, row in rows.items():
        owner = plain.areas[code]
        for name in (owner, kinds[owner], "NL"):
            circles.setdefault(name, {})[code] = row

    @cache
    def counted(name: str, number: str, group: str) -> tuple[tuple[int, ...], int]:
        members = circles.get(name, {})
        numbers = oracle_figures.bar(rows, number, members, group)
        return numbers, oracle_figures.withheld(rows, number, members, group)

    for code, panels in found.items():
        for panel in panels:
            for group in panel.groups:
                for bar, name in zip(group.bars, (code, kinds[code], "NL"), strict=True):
                    assert (bar.counts, bar.withheld) == counted(name, panel.definition.number, group.group)
