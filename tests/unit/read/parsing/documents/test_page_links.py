"""Where a text outside content/praktijk may link to."""

import pytest

from site_builder.read.content.page_text import PAGES
from site_builder.read.parsing.documents.page_links import page_links_of

ON_EVERY_MAP = {"goed-om-te-weten", "goed-om-te-weten-vierkanten", "woont-u-hier"}


@pytest.mark.parametrize("name", sorted({*PAGES} - ON_EVERY_MAP))
def test_a_text_that_stands_on_one_page_may_lead_to_a_story(name):
    links = page_links_of(f"content/paginas/{name}.md", 4, ["verhaal"])
    assert str(links.link("../praktijk/verhaal.md", 1)).endswith("praktijk/verhaal/index.html")
    assert links.problems == []


@pytest.mark.parametrize("name", sorted(ON_EVERY_MAP))
def test_a_text_that_stands_on_pages_of_several_depths_may_not(name):
    links = page_links_of(f"content/paginas/{name}.md", 4, ["verhaal"])
    assert links.link("../praktijk/verhaal.md", 1) is None
    assert [problem.where for problem in links.problems] == [f"content/paginas/{name}.md:4"]
