"""What the page of a region says; what is relative to the own municipality is never counted over several."""

from collections import Counter
from random import Random

import numpy as np
import pandas as pd
import pytest

from site_builder.model.figures.region_counts import count_by_owner, region_counts_of
from site_builder.model.kinds.map_definition import NotAdditive
from site_builder.model.pages.municipality_page import EditionInWords
from site_builder.model.pages.page_models import MapPanel
from site_builder.model.pages.region_page import RegionPage, region_pages
from site_builder.model.places.municipality import Municipality
from site_builder.model.rules.classification import count_together
from site_builder.model.rules.layers import layers_of
from site_builder.theme.maps import MAPS
from tests.support.small_pages import EDITION, FOCUS, pages_with

OWNERS = ["N", "M", "M", "N", "M", "O", "N"]
AREAS = pd.DataFrame({"name": list("abcdefg"), "municipality": OWNERS, "district": ""}, index=list("tuvwxyz"))
OWN = (
    Municipality("M", "Ede", "Oost", "g40", None, ("noorderkust",)),
    Municipality("N", "Élst", "West", "other", None, ("noorderkust", "alleen")),
    Municipality("O", "Zuid", "", "other", None, ()),
    Municipality("P", "Zonder gebied", "Oost", "other", None, ("noorderkust", "leeg")),
)
RELATIVE = [definition for definition in MAPS if definition.relative]
LAYERS = layers_of(EDITION)


def some_pages() -> tuple[EditionInWords, dict[str, list[str]]]:
    """Random classes on every layer, and the pages they make."""
    random = Random(5)
    slugs = {
        layer.key: [random.choice([*layer.map.classes, "withheld", "no-score"]) for _ in OWNERS] for layer in LAYERS
    }
    return pages_with(slugs, AREAS, *OWN), slugs


def found(pages: EditionInWords) -> dict[str, RegionPage]:
    return {page.frame.path: page for page in region_pages(pages, region_counts_of(pages.classes, pages.order))}


def panels(page: RegionPage) -> dict[str, MapPanel]:
    return {panel.slug: panel for group in page.groups for panel in group.panels}


def test_every_region_and_province_with_areas_has_a_page():
    pages, _ = some_pages()
    assert list(found(pages)) == [
        "regio/alleen/index.html",
        "regio/noorderkust/index.html",
        "provincie/oost/index.html",
        "provincie/west/index.html",
    ]


def test_legend_and_table_count_what_counting_the_slugs_gives():
    pages, slugs = some_pages()
    page = found(pages)["regio/noorderkust/index.html"]
    for slug, panel in panels(page).items():
        if slug in page.counts:
            counted = Counter(one for one, owner in zip(slugs[slug], OWNERS, strict=True) if owner != "O")
            assert page.counts[slug] == tuple(counted[item.slug] for item in panel.legend)
    assert [row.link.text for row in page.rows] == ["Ede", "Élst"]
    for row, code in zip(page.rows, "MN", strict=True):
        counted = Counter(one for one, owner in zip(slugs["resilience"], OWNERS, strict=True) if owner == code)
        assert row.counts == tuple(counted[item.slug] for item in page.first.legend)


def test_the_table_file_counts_every_additive_layer_and_no_other():
    pages, slugs = some_pages()
    table = region_counts_of(pages.classes, pages.order).table().set_index("municipality")
    layers = {column.split(".")[0] for column in table.columns if "." in column}
    assert layers == {layer.key for layer in LAYERS if not layer.map.relative}
    for column in table.columns[1:]:
        key, slug = column.split(".")
        for code in "MNO":
            counted = sum(one == slug for one, owner in zip(slugs[key], OWNERS, strict=True) if owner == code)
            assert table.loc[code, column] == str(counted)


def test_maps_2_7_and_9_show_beside_the_own_municipality_and_without_numbers():
    page = found(some_pages()[0])["regio/noorderkust/index.html"]
    for definition in RELATIVE:
        panel = panels(page)[definition.slug]
        assert definition.slug not in page.counts
        assert "de eigen gemeente" in panel.heading
        assert "eigen gemeente" in panel.note
    assert page.pair_notes == {}, "they count areas on a relative map"


@pytest.mark.parametrize("definition", RELATIVE, ids=lambda one: one.slug)
def test_code_that_counts_a_relative_map_over_municipalities_fails(definition):
    pages, _ = some_pages()
    layer = next(one for one in LAYERS if one.map is definition)
    with pytest.raises(NotAdditive):
        count_together(definition, np.zeros(3, dtype=np.int8))
    with pytest.raises(NotAdditive):
        count_by_owner(pages.classes, layer, np.zeros(len(OWNERS), dtype=np.int64), 1)
    with pytest.raises(KeyError):
        region_counts_of(pages.classes, pages.order).of(layer.key)


def test_a_region_names_its_provinces_and_a_province_its_regions():
    pages = found(some_pages()[0])
    assert [link.text for link in pages["regio/noorderkust/index.html"].within] == ["Oost", "West"]
    assert [link.text for link in pages["provincie/west/index.html"].within] == ["Alleen", "Noorderkust"]
    assert [link.href for link in pages["provincie/oost/index.html"].others] == ["../west/index.html"]


def test_the_text_of_the_editors_stands_on_the_page_of_a_region_only():
    pages = found(some_pages()[0])
    assert "wonen aan zee" in (pages["regio/noorderkust/index.html"].text or "")
    assert pages["regio/alleen/index.html"].text is None
    assert pages["provincie/oost/index.html"].text is None


def test_a_region_without_a_class_on_map_1_opens_elsewhere_and_never_on_a_relative_map():
    slugs = {"resilience-relative": ["decrease"] * 7, "focus": [FOCUS] * 7}
    page = found(pages_with(slugs, AREAS, *OWN))["provincie/oost/index.html"]
    assert page.first.slug == "focus"
    assert "Oost" in page.opens_because


def test_data_come_from_the_municipalities_in_the_order_of_the_table():
    page = found(some_pages()[0])["regio/noorderkust/index.html"]
    assert page.data == ("../../gemeente/m-ede/data.js", "../../gemeente/n-elst/data.js")
