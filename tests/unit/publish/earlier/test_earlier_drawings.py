"""An older page is drawn only when its form is the one we know; the map of the municipality is never guessed."""

import pytest

from site_builder.model.editions.earlier_drawing import coloured
from site_builder.publish.earlier.earlier_drawings import read_drawing
from site_builder.theme import THEME
from tests.support.mini_site import machine_table

PAGE = """<svg class="map__print" viewBox="0 0 9 9"><path class="area class-equal" data-area="0" d="M0 0"></path>
<path class="area class-equal" data-area="1" d="M0 0"></path>
<path class="area class-equal" data-area="2" d="M0 0"></path>
<path class="map__border" d="M0 0"></path></svg>
<section class="panel" data-map="resilience"><h2 class="panel__title">Veerkracht, <span>2020</span></h2><ol>
<li class="legend__group">Kop</li>
<li data-class="decrease"><span class="legend__mark">1A</span> <span class="legend__label">Afname &amp; meer</span>
<span class="legend__count">1.234</span></li>
<li data-class="withheld"><span class="legend__label">Te weinig</span> <span class="legend__count">0</span></li></ol>
<p class="panel__note">Let wel.</p></section>
"""


@pytest.fixture
def table(edition):
    return machine_table(edition).removeprefix("\ufeff")


def test_the_words_are_those_of_the_older_page_and_the_classes_those_of_its_table(table):
    drawing = read_drawing(PAGE, table, THEME.partners)
    (shown,) = drawing.maps.values()
    assert (shown.slug, shown.heading, shown.note) == ("resilience", "Veerkracht, 2020", "Let wel.")
    assert [(one.mark, one.label, one.group) for one in shown.legend] == [
        ("1A", "Afname & meer", "Kop"), ("", "Te weinig", ""),
    ]  # fmt: skip
    assert shown.counts == (1234, 0)
    assert shown.classes == ("decrease", "withheld", "no-score")
    assert 'class="area class-withheld" data-area="1"' in coloured(drawing.content, shown.classes)


@pytest.mark.parametrize(
    ("part", "other"),
    [
        ("map__print", "map__other"),
        ('data-area="2"', ""),
        ("viewBox", "data-box"),
        ('data-map="resilience"', 'data-map="resilience-of-old"'),
        ("panel__title", "title"),
        ("legend__label", "label"),
        ("1.234", "veel"),
        ('<span class="legend__count">0</span>', ""),
        ("panel__note", "note"),
    ],
)
def test_a_page_in_another_form_is_not_drawn(table, part, other):
    assert read_drawing(PAGE.replace(part, other), table, THEME.partners) is None


def test_an_area_that_was_shielded_for_another_is_drawn_so(table):
    page = PAGE.replace('data-map="resilience"', 'data-map="nuisance-municipal"').replace("decrease", "shielded")
    rows = table.replace("worse-3;worse-3;worse-3;worse-3", "worse-3;worse-3;withheld;withheld")
    assert rows != table
    (shown,) = read_drawing(page, rows, THEME.partners).maps.values()
    assert shown.classes == ("shielded", "withheld", "no-score")


def test_a_page_that_is_nested_deeply_is_another_form(table):
    for depth in ("<div>" * 100_000, "<g>" * 100_000):
        assert read_drawing(PAGE.replace("<ol>", f"<ol>{depth}"), table, THEME.partners) is None
        assert (
            read_drawing(PAGE.replace("</svg>", f"{depth}</svg>").replace("<g>", "<b>"), table, THEME.partners) is None
        )


def test_areas_that_are_not_numbered_from_none_are_another_form(table):
    for number in ("3", "-1", "1e3", "9" * 5000, "\u0662"):
        assert read_drawing(PAGE.replace('data-area="2"', f'data-area="{number}"'), table, THEME.partners) is None


@pytest.mark.parametrize("change", [lambda text: text.replace(";", ";" * 3, 1), lambda _: '"' * 200_000, lambda _: ""])
def test_a_table_in_another_form_is_not_drawn(table, change):
    assert read_drawing(PAGE, change(table), THEME.partners) is None
