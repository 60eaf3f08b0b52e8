"""Words inside the bars of charts stay readable on every colour, and the series of trends stay apart."""

import re
from itertools import combinations

import pytest

from site_builder.model.kinds.map_definition import MapDefinition
from site_builder.model.words.trends import LARGEST
from site_builder.theme.figures import FIGURES
from tests.support.colours import CSS, LEAST_CONTRAST, class_colours, contrast, properties

SHOWN = {figure.maps[0].slug: figure.maps[0] for figure in FIGURES}
LEAST_STEP = 1.15
"""Contrast between two series: on a grey print their letters help as well."""


def light_words() -> set[tuple[str, str]]:
    """(scope, class) of the colours on which words are light."""
    rule = re.search(r"([^{}]+)\{\s*fill: var\(--inside-light\);", (CSS / "figures/chart.css").read_text("utf-8"))
    assert rule
    return set(re.findall(r"\.([\w-]+) \.inside-([\w-]+)", rule[1]))


@pytest.mark.parametrize("definition", SHOWN.values(), ids=lambda one: one.slug)
def test_words_inside_a_bar_have_enough_contrast(definition: MapDefinition):
    light = light_words()
    for slug, colour in class_colours(definition).items():
        words = "#ffffff" if (f"map-{definition.slug}", slug) in light else "#000000"
        assert contrast(words, colour) >= LEAST_CONTRAST, slug


def test_words_inside_a_series_have_enough_contrast():
    light = light_words()
    for name, colour in properties("figures/series.css").items():
        words = "#ffffff" if ("series", name.removeprefix("--")) in light else "#000000"
        assert contrast(words, colour) >= LEAST_CONTRAST, name


def test_there_is_a_colour_for_each_series_and_no_two_are_alike_in_grey():
    colours = properties("figures/series.css")
    assert len(colours) == LARGEST
    neighbours = list(combinations(list(colours.values())[:4], 2))
    assert all(contrast(one, other) >= LEAST_STEP for one, other in neighbours)
