"""The smallest site as fixtures."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from site_builder.model.places.edition import AreaWord, Basis, Edition
from site_builder.model.places.municipality import Municipality
from site_builder.model.rules.layers import layers_of
from site_builder.publish.output.writer import write_site
from site_builder.theme import THEME
from tests.support.mini_site import (
    COLOURS,
    FOLDER,
    HEAD,
    MUNICIPALITY_PAGE,
    content,
    machine_table,
    people_table,
    script,
)
from tests.support.models import EVERYTHING, cuts_in_order


@pytest.fixture
def edition() -> Edition:
    cuts = cuts_in_order((1.0, 2.0, 3.0, 4.0), (1.0, 2.0, 3.0, 4.0), (-1.0, 1.0), 2.0, 3.0,
                         (-3.0, -2.0, -1.0, 1.0, 2.0, 3.0), (-1.0, 1.0), (-2.0, -1.0, 1.0, 2.0),
                         (2.0, 3.0))  # fmt: skip
    return Edition("2014-2020", "Een uitgave", (2014, 2020), True, 50, "classes", "", None,
                   AreaWord("buurt", "buurten"), cuts, (EVERYTHING,), THEME)  # fmt: skip


@pytest.fixture
def municipalities() -> tuple[Municipality, ...]:
    return (Municipality("M1", "Dorp", "Provincie", "other", None, ()),)


@pytest.fixture
def basis(edition) -> Basis:
    return Basis(edition.years, cuts="c", sources=(("Een bron 1.0", "mei"),), areas="a")


@pytest.fixture
def withheld(edition) -> Mapping[str, frozenset[str]]:
    return {layer.key: frozenset(["A2"]) for layer in layers_of(edition)}


@pytest.fixture
def files(edition) -> dict[str, str]:
    """All files of the site by path."""
    return {
        "index.html": f'{HEAD}<body><h1>Uitgaven</h1><a href="2014-2020/index.html">Een uitgave</a></body></html>',
        "2014-2020/index.html": f"{HEAD}<body><h1>Start</h1></body></html>",
        f"{FOLDER}/index.html": MUNICIPALITY_PAGE,
        f"{FOLDER}/data.js": script(content(edition)),
        f"{FOLDER}/kaarten.csv": machine_table(edition),
        f"{FOLDER}/kaarten-nl.csv": people_table(edition),
        "2014-2020/static/legend/classes.css": COLOURS,
        "2014-2020/static/page/base.css": "/* url(nergens.png) */ a { color: #000; }",
    }


@pytest.fixture
def write(tmp_path, edition, basis, municipalities):
    """Writes files (path -> text) as a new site and returns its folder."""

    def written(texts: Mapping[str, str]) -> Path:
        fresh = tmp_path / "site.new"
        given = [(path, text.encode()) for path, text in texts.items()]
        write_site(
            fresh,
            given,
            edition=edition,
            basis=basis,
            municipalities=municipalities,
            regions=(),
            current=tmp_path / "site",
        )
        return fresh

    return written
