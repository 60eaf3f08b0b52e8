"""Where files lie and how one reaches another."""

import pytest

from site_builder.model.places.addresses import EXPLANATION, HOME, municipality_file, relative

EDE = municipality_file("gm0228-ede")


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        (HOME, HOME, "index.html"),
        (HOME, EDE, "../../index.html"),
        (EXPLANATION, EDE, "../../toelichting/index.html"),
        (municipality_file("x"), EDE, "../x/index.html"),
        (municipality_file("gm0228-ede", "kaarten.csv"), EDE, "kaarten.csv"),
        (EDE, HOME, "gemeente/gm0228-ede/index.html"),
        ("gemeente/index.html", EDE, "../index.html"),
        ("gemeente/a/b/c.html", EDE, "../a/b/c.html"),
        (EDE, EDE, "index.html"),
    ],
)
def test_links_are_relative_and_name_the_file(target: str, page: str, link: str):
    assert relative(target, page) == link
