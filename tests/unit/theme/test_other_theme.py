"""Another theme, of two maps with columns and words of its own, makes a whole atlas through the same code."""

import csv
import json
import shutil
from dataclasses import replace

import pytest

from site_builder.console import Console
from site_builder.model.kinds import Theme
from site_builder.pipeline import WithheldLists, build
from site_builder.problems import BuildStopped, LastWord
from tests.support.green_theme import GREEN, GREEN_MAP, HEAT_MAP, atlas_of, write_green


@pytest.fixture
def made(tmp_path):
    """Builds the atlas of a theme, with the texts of another one where those are asked for; returns its edition."""

    def make(theme: Theme, texts: Theme | None = None):
        for name in ("atlas", "levering"):
            shutil.rmtree(tmp_path / name, ignore_errors=True)
        atlas, delivery = atlas_of(tmp_path / "atlas", texts or theme), write_green(tmp_path / "levering")
        lists, word = WithheldLists(None, None), LastWord("niets")
        build(atlas, theme=theme, delivery=delivery, out=tmp_path / "site", lists=lists, peildatum=None, word=word,
              console=Console("quiet"))  # fmt: skip
        return tmp_path / "site" / "groen-2015-2025"

    return make


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_two_maps_with_other_columns_and_words_are_a_whole_atlas(made):
    edition = made(GREEN)
    first, *others = rows(edition / "gemeente/p1-berk/kaarten.csv")
    assert list(first) == ["area", "name", "green-share@2015", "green-share", "heat-change"]
    assert list(first.values())[2:] == ["bare", "withheld", "withheld"]
    assert list(others[-1].values())[2:] == ["leafy", "leafy", "warmer"]
    page = (edition / "gemeente/p2-eik/index.html").read_text("utf-8")
    assert "map-heat-change" in page
    assert "menu green-share" in page
    assert "resilience" not in page
    figure = rows(edition / "landelijk/figuur-1-1.csv")
    assert {row["share_class"] for row in figure} == set(GREEN_MAP.classes)
    assert json.loads((edition / "manifest.json").read_text("utf-8"))["years"] == [2015, 2025]


THIRD = replace(HEAT_MAP, number=3, slug="heat-again", classes=("less", "more"))
MORE = replace(
    GREEN,
    maps=(*GREEN.maps, THIRD),
    figures=(*GREEN.figures, replace(GREEN.figures[0], number="1.2", maps=(THIRD, GREEN_MAP), speaks_of=("more",))),
)


def test_a_row_more_works_once_its_texts_and_colours_are_there(made):
    edition = made(MORE)
    assert "heat-again" in rows(edition / "gemeente/p1-berk/kaarten.csv")[0]
    assert (edition / "landelijk/figuur-1-2.csv").is_file()


def test_a_row_more_is_told_with_every_text_and_colour_that_it_lacks(made):
    with pytest.raises(BuildStopped) as stopped:
        made(MORE, texts=GREEN)
    told = [str(problem) for problem in stopped.value.problems]
    assert any("kaarten/heat-again.md" in line for line in told)
    for key in ("1-2", "1-2 hoog-laag", "1-2 enige", "1-2 welke", "1-2 enkele", "1-2 geen", "gemeente 1-2"):
        assert any(f"sleutel '{key}' ontbreekt" in line for line in told), key
    assert sum("van kaart 'heat-again' heeft geen kleur" in line for line in told) == len(THIRD.classes)
