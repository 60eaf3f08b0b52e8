"""Are the texts of readers short sentences, and do they use the edition's own word for an area?"""

import re
from pathlib import Path

import pytest

CONTENT = Path(__file__).parents[2] / "content"
MAPS = sorted((CONTENT / "kaarten").glob("*.md"))
WORDS = (CONTENT / "zinnen.md", CONTENT / "figuren/zinnen.md")
TEXTS = [*MAPS, *sorted((CONTENT / "figuren").glob("[23]-*.md")), *sorted((CONTENT / "paginas").glob("*.md"))]
LONGEST = 22
"""Words in a sentence: some twenty."""
CITED = re.compile(r" \((?:rapport|paragraaf|noot|bijlage|samenvatting)[^)]*\)")
MARKS = re.compile(r"^\s*(?:[-*]|\d+\.|#+) |\*\*|^---$", re.MULTILINE)


def long_sentences(text: str) -> list[str]:
    """Without where a claim comes from: that is no part of the sentence."""
    plain = MARKS.sub("", CITED.sub("", text))
    sentences = re.split(r"(?<=[.?!:])\s+|\n", plain)
    return [sentence for sentence in sentences if len(sentence.split()) > LONGEST]


def name(path: Path) -> str:
    return path.relative_to(CONTENT).with_suffix("").as_posix()


@pytest.mark.parametrize("path", TEXTS, ids=name)
def test_a_sentence_that_readers_meet_is_short(path: Path) -> None:
    assert long_sentences(path.read_text(encoding="utf-8").split("\n---\n", 1)[1]) == []


@pytest.mark.parametrize("path", WORDS, ids=name)
def test_a_sentence_with_numbers_of_the_edition_is_short(path: Path) -> None:
    head = path.read_text(encoding="utf-8").split("\n---\n", 1)[0]
    values = re.findall(r"^  [^#:][^:]*: (.*)$", head, re.MULTILINE)
    assert len(values) > 50
    assert [sentence for value in values for sentence in long_sentences(value.strip('"'))] == []


@pytest.mark.parametrize("path", MAPS, ids=name)
def test_a_map_speaks_of_areas_with_the_word_of_the_edition(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"\b(?<!\{)(?:gebied|gebieden|buurt|buurten)\b(?!\})", text) == []


@pytest.mark.parametrize("path", WORDS, ids=name)
def test_no_adjective_or_article_that_asks_for_a_gender_stands_before_the_word_of_the_edition(path: Path) -> None:
    head = path.read_text(encoding="utf-8").split("\n---\n", 1)[0]
    assert (
        re.findall(r"\b(?:de|het|dit|dat|deze|die|elk|elke|ander|andere|geen enkel|welk|welke) \{gebied\}", head) == []
    )
