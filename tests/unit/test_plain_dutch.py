"""Are the reading helps of the maps short, and do they use the edition's own word for an area?"""

import re
from pathlib import Path

import pytest

MAPS = sorted((Path(__file__).parents[2] / "content/kaarten").glob("*.md"))
LONGEST = 22
"""Words in a sentence: some twenty."""


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_sentence_of_a_reading_help_is_short(path: Path) -> None:
    body = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
    long = [one for one in re.split(r"(?<=[.?!])\s+", body) if len(one.split()) > LONGEST]
    assert long == []


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_map_speaks_of_areas_with_the_word_of_the_edition(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"\b(?<!\{)(?:gebied|gebieden|buurt|buurten)\b(?!\})", text) == []
