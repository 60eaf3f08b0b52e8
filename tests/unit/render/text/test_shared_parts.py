"""What many pages share is written once; the numbers of a page come in later."""

import pytest
from jinja2 import DictLoader
from markupsafe import Markup

from site_builder.model.words.text_parts.stand_ins import LATER
from site_builder.render.text.shared_parts import filled_in
from site_builder.render.text.templating import template_environment

PART = Markup(f"<b>{LATER}</b> & <i>{LATER}</i>")


def test_numbers_come_in_order_and_as_they_are_written_in_dutch():
    assert filled_in(PART, (1234, 0)) == Markup("<b>1.234</b> & <i>0</i>")


@pytest.mark.parametrize("numbers", [(), (1,), (1, 2, 3)])
def test_every_place_needs_its_number(numbers):
    with pytest.raises(ValueError, match="argument"):
        filled_in(PART, numbers)


def test_the_same_arguments_are_written_once_and_others_again(tmp_path):
    environment = template_environment([tmp_path])
    environment.loader = DictLoader({
        "part.html": "{% macro part(word) %}{{ counter|tick }}{{ word }}{% endmacro %}",
        "page.html": "{% from 'part.html' import part %}{% for word in words %}{{ once(part, word) }}{% endfor %}",
    })  # fmt: skip
    ticks = []
    environment.globals["counter"] = ticks
    environment.filters["tick"] = lambda seen: seen.append(1) or ""
    assert environment.get_template("page.html").render(words=["a", "<", "a"]) == "a&lt;a"
    assert len(ticks) == 2
