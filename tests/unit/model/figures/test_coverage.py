"""A part of the country is not the country: no sum over it is called so, and no small group of it has a bar."""

from dataclasses import replace
from random import Random

import pandas as pd
import pytest

from site_builder.model.figures.own_figures import municipality_panels, region_panels
from site_builder.model.figures.share_groups import compared_types
from site_builder.model.places.edition import Coverage, Edition
from site_builder.model.places.municipality import Municipality, MunicipalityType
from site_builder.model.places.region import regions_of
from site_builder.model.rules.classification import Classes
from site_builder.theme.veerkracht import TYPES
from tests.support.models import classes_with, edition_of
from tests.support.random_numbers import random_delivery

EDITION = edition_of(random_delivery(Random(1), {"M": ["a"]}, years=(2001, 2005)))


def municipalities(*types: MunicipalityType) -> tuple[Municipality, ...]:
    return tuple(Municipality(f"M{n}", f"M{n}", "Midden", type_, None, ("noord",)) for n, type_ in enumerate(types))


def classes(of: tuple[Municipality, ...], edition: Edition) -> Classes:
    """Six areas per municipality, all shown on map 6."""
    owners = [one.code for one in of for _ in range(6)]
    register = pd.DataFrame({"code": [f"A{n}" for n in range(len(owners))], "municipality": owners}).set_index("code")
    return classes_with(register, edition, {"nuisance-national": ["average"] * len(owners)})


def bars(of: tuple[Municipality, ...], coverage: Coverage) -> list[str]:
    """Who stands beside the areas of the first municipality."""
    edition = replace(EDITION, coverage=coverage)
    panel = municipality_panels(classes(of, edition), edition, of)["M0"][1]
    return [bar.who for bar in panel.groups[0].bars]


@pytest.mark.parametrize(
    ("types", "coverage", "beside"),
    [
        (("g40",), "part", ["own"]),
        (("g40", "other"), "part", ["own", "nation"]),
        (("g40", "g40", "other"), "part", ["own", "nation"]),
        (("g40", "g40", "g40", "other"), "part", ["own", "type", "nation"]),
        (("g40", "other"), "nation", ["own", "type", "nation"]),
    ],
)
def test_a_type_of_fewer_than_three_municipalities_has_no_bar_in_a_part(types, coverage, beside):
    assert bars(municipalities(*types), coverage) == beside


def test_the_figures_per_type_compare_types_with_enough_municipalities():
    of = municipalities("g40", "g40", "g40", "other")
    assert compared_types(replace(EDITION, coverage="part"), of) == ("g40",)
    assert compared_types(replace(EDITION, coverage="nation"), of) == TYPES


def test_a_region_that_is_the_whole_edition_stands_alone():
    of = municipalities("other", "other")
    edition = replace(EDITION, coverage="part")
    panels = region_panels(classes(of, edition), edition, of, regions=regions_of(of, {}))
    assert {len(panel.groups[0].bars) for of_region in panels.values() for panel in of_region} == {1}
