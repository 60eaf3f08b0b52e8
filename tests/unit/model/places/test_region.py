"""Which regions and provinces there are, what they are called and where they lie."""

import pytest

from site_builder.model.places.municipality import Municipality
from site_builder.model.places.region import province_slug, regions_by_municipality, regions_of


def own(code: str, province: str, *regions: str) -> Municipality:
    return Municipality(code, code, province, "other", None, regions)


CROSSING = (
    own("A", "Oost", "kust-weg"),
    own("B", "West", "kust-weg", "bos"),
    own("C", ""),
    own("D", "Élders", "bos"),
)


def test_a_region_may_cross_provinces_and_a_municipality_may_lie_in_several():
    found = {region.path: [one.code for one in region.municipalities] for region in regions_of(CROSSING, {})}
    assert found == {
        "regio/bos/index.html": ["B", "D"],
        "regio/kust-weg/index.html": ["A", "B"],
        "provincie/elders/index.html": ["D"],
        "provincie/oost/index.html": ["A"],
        "provincie/west/index.html": ["B"],
    }


def test_a_municipality_stands_in_its_province_and_then_its_regions_or_nowhere():
    within = regions_by_municipality(regions_of(CROSSING, {}))
    assert [one.name for one in within["B"]] == ["West", "Bos", "Kust Weg"]
    assert "C" not in within


def test_a_region_is_called_as_the_editors_say_else_by_its_slug():
    found = regions_of(CROSSING, {"bos": "Het Bos"})
    assert [one.name for one in found if one.kind == "region"] == ["Het Bos", "Kust Weg"]


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Fryslân", "fryslan"), ("Noord-Holland", "noord-holland"), ("東京", "922642ef"), ("x" * 90, "x" * 60)],
)
def test_the_address_of_a_province_is_made_from_its_name(name: str, slug: str):
    assert province_slug(name) == slug


def test_a_name_that_a_computer_keeps_for_itself_gets_another_folder():
    assert [one.path for one in regions_of([own("A", "Con", "nul")], {})] == [
        "regio/_nul_/index.html",
        "provincie/_con_/index.html",
    ]
