"""What the page of a municipality says, given the classes of its areas."""

from collections.abc import Mapping, Sequence

import pandas as pd
import pytest

from site_builder.model.editions.earlier import History
from site_builder.model.pages.municipality_page import edition_in_words
from site_builder.model.pages.page_models import MapPanel, MunicipalityPage
from site_builder.model.places.municipality import Municipality
from site_builder.model.words.text_parts.stand_ins import PLACE
from site_builder.model.words.texts import PLACEHOLDER
from tests.support.models import classes_with, texts
from tests.support.small_pages import AREAS, BREDA, EDE, EDITION, FOCUS, pages_with


def page_with(slugs: Mapping[str, Sequence[str]]) -> MunicipalityPage:
    """The page of Ede with three areas."""
    (page,) = pages_with(slugs, AREAS, EDE).pages()
    return page


def panel(page: MunicipalityPage, slug: str) -> MapPanel:
    return next(panel for group in page.groups for panel in group.panels if panel.slug == slug)


def test_four_groups_hold_all_ten_maps_once():
    page = page_with({})
    assert len(page.groups) == 4
    assert sorted(panel.number for group in page.groups for panel in group.panels) == list(range(1, 11))


def test_legend_counts_areas_per_class_and_per_state():
    page = page_with({"resilience": ["decrease", "decrease", "withheld"]})
    slugs = [item.slug for item in panel(page, "resilience").legend]
    counts = dict(zip(slugs, page.counts["resilience"], strict=True))
    assert (counts["decrease"], counts["equal"], counts["withheld"], counts["no-score"]) == (2, 0, 1, 0)
    assert sum(counts.values()) == 3


def test_legend_keeps_class_order_and_ends_with_the_two_states_without_a_mark():
    legend = panel(page_with({}), "nuisance-change").legend
    assert [item.slug for item in legend] == [
        "worsened-2", "worsened-1", "equal", "improved-1", "improved-2", "withheld", "no-score",
    ]  # fmt: skip
    assert [item.mark for item in legend] == ["8A", "8B", "8C", "8D", "8E", "", ""]


def test_only_the_page_of_a_municipality_with_a_shielded_area_tells_what_that_is():
    areas = pd.concat([AREAS, AREAS.assign(municipality="Q").set_axis(["d", "e", "f"])])
    pages = pages_with(
        {"nuisance-municipal": ["shielded", "shielded", "withheld", "average", *["no-score"] * 2]}, areas, EDE, BREDA
    )
    breda, ede = pages.pages()
    for slug in ("nuisance-municipal", "nuisance-change-relative"):
        assert [item.slug for item in panel(ede, slug).legend][-3:] == ["shielded", "withheld", "no-score"]
        assert "shielded" not in {item.slug for item in panel(breda, slug).legend}
    assert ede.counts["nuisance-municipal"][-3:] == (2, 1, 0)
    assert breda.counts["nuisance-municipal"][3:] == (1, 0, 0, 0, 0, 2)


def test_page_opens_on_map_1():
    page = page_with({"resilience": ["withheld", "equal", "no-score"], "focus": ["focus-problems-low"] * 3})
    assert (page.first.slug, page.opens_because) == ("resilience", "")


@pytest.mark.parametrize(
    ("slugs", "opens"),
    [
        ({"association-share": ["no-score", "share-5", "withheld"], "focus": [FOCUS] * 3}, "association-share"),
        ({"nuisance-national": ["worse-3"] * 3, "resilience": ["withheld"] * 3}, "nuisance-national"),
        ({"focus": [FOCUS] * 3, "nuisance-national@2001": ["average"] * 3}, "focus"),
    ],
)
def test_without_a_class_on_map_1_it_opens_on_the_first_map_with_one_and_says_why(slugs, opens):
    page = page_with(slugs)
    assert page.first.slug == opens
    assert page.first.menu in page.opens_because


def test_without_any_class_it_opens_on_map_1():
    page = page_with({"resilience": ["withheld"] * 3})
    assert (page.first.slug, page.opens_because) == ("resilience", "")


def test_pair_note_names_the_areas_on_opposite_sides_on_both_maps_of_the_pair():
    page = page_with({
        "nuisance-change": ["worsened-1", "worsened-2", "improved-1"],
        "nuisance-change-relative": ["improved-1", "worsened-1", "improved-2"],
    })  # fmt: skip
    (note,) = page.pair_notes["nuisance-change"]
    assert note.areas == ("'t Zand",)
    assert "Ede" in note.sentence
    assert page.pair_notes["nuisance-change-relative"] == (note,)
    assert "focus" not in page.pair_notes


def test_an_area_without_a_class_on_one_map_of_the_pair_gets_no_sentence():
    page = page_with({"nuisance-national": ["worse-1", "withheld", "no-score"], "nuisance-municipal": ["withheld"] * 3})
    assert page.pair_notes["nuisance-national"] == ()


def test_maps_with_snapshots_name_every_year_and_hold_the_last_where_it_can_change():
    page = page_with({})
    assert panel(page, "association-share").years == (2001, 2005)
    assert panel(page, "resilience").years == (2005,)
    assert "<span data-year" in panel(page, "nuisance-national").heading


def test_relative_map_links_to_the_national_one_and_back():
    page = page_with({})
    assert panel(page, "resilience").partner.href == "#kaart=resilience-relative"
    assert panel(page, "resilience-relative").partner.href == "#kaart=resilience"
    assert panel(page, "focus").partner is None


def test_table_lists_areas_by_name_and_keeps_their_place_in_the_data():
    table = page_with({"resilience": ["decrease", "withheld", "no-score"]}).table
    assert (table.names, table.areas, table.districts) == (("Élst", "Noord", "'t Zand"), (1, 2, 0), ("W", "", ""))
    items = [table.legend[place] for place in table.classes]
    assert [(item.slug, item.mark) for item in items] == [("withheld", ""), ("no-score", ""), ("decrease", "1A")]


def test_the_words_of_a_map_are_the_same_object_on_every_page_and_leave_a_place_for_the_name():
    one, other = pages_with({}, AREAS.assign(municipality=["M", "Q", "Q"]), EDE, BREDA).pages()
    assert one.groups is other.groups
    assert PLACE in panel(one, "resilience-relative").heading
    assert PLACE not in panel(one, "resilience").heading


def test_lead_counts_areas_whose_nuisance_worsened_while_the_index_fell():
    page = page_with({"resilience": ["decrease"] * 3, "nuisance-change": ["worsened-1", "worsened-2", "equal"]})
    assert any(" 2 " in sentence for sentence in page.lead), page.lead


def test_pages_follow_the_list_and_link_around_and_to_neighbours():
    others = [Municipality("Z", "'s-Aarle", "", "other", None, ()), BREDA]
    more = pd.DataFrame({"name": ["x", "y"], "municipality": ["Z", "Q"], "district": ""}, ["z", "q"])
    areas = pd.concat([AREAS, more])
    pages = list(pages_with({}, areas, EDE, *others).pages())
    assert [page.name for page in pages] == ["'s-Aarle", "Breda", "Ede"]
    assert (pages[0].previous.text, pages[0].next.text) == ("Ede", "Breda")
    assert pages[0].next.href == "../q-breda/index.html"
    assert [link.text for link in pages[2].neighbours] == ["'s-Aarle", "Breda"]


def test_a_municipality_without_areas_has_no_page():
    empty = Municipality("E", "Leeg", "", "other", None, ())
    alone = edition_in_words(
        EDITION, texts(), register=AREAS, classes=classes_with(AREAS, EDITION, {}), municipalities=[EDE, empty],
        history=History(),
        neighbours={},
    )  # fmt: skip
    assert [page.name for page in alone.pages()] == ["Ede"]


def test_an_only_municipality_does_not_link_to_itself():
    page = page_with({})
    assert (page.previous.href, page.next.href) == ("", "")


def test_no_text_of_a_page_keeps_an_unfilled_placeholder():
    page = page_with({"resilience": ["withheld"] * 3})
    assert not PLACEHOLDER.search(repr(page).replace(page.shared.beside, ""))
