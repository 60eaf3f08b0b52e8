"""An older page is drawn only when its form is the one we know; the map of the municipality is never guessed."""

import pytest

from site_builder.model.editions.earlier_drawing import coloured
from site_builder.publish.earlier.earlier_drawings import read_drawing
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
    drawing = read_drawing(PAGE, table)
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
    assert read_drawing(PAGE.replace(part, other), table) is None
