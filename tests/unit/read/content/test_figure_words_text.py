"""The words about figures that the atlas ships, and what an editor hears about mistakes in them."""

import re
from pathlib import Path

from site_builder.model.words.sentences.figure_table import figure_sentences_of
from site_builder.read.content.sentences_text import read_sentences
from site_builder.theme import THEME
from tests.support.models import FIGURE_SENTENCES

SHIPPED = Path(__file__).parents[4] / "content" / "figuren" / "zinnen.md"


def read(path: Path):
    """The text of every name, and the problems."""
    words, problems = read_sentences(path, "zinnen.md", figure_sentences_of(THEME))
    assert words is not None
    return {name: text for section in words.values() for name, text in section.items()}, problems


def test_shipped_words_hold_every_sentence_once():
    words, problems = read(SHIPPED)
    assert problems == []
    assert set(words) == set(FIGURE_SENTENCES)
    assert len(figure_sentences_of(THEME)) == len(FIGURE_SENTENCES)


def test_shipped_words_never_judge():
    words, _ = read(SHIPPED)
    for text in words.values():
        assert not re.search(r"\b(beter|slechter|probleem\w*)\b", text, re.IGNORECASE)


def test_unknown_placeholder_and_missing_key_are_told_with_their_line(tmp_path):
    changed = SHIPPED.read_text("utf-8").replace("heeft één {gebied}", "heeft één {gebiedjes}")
    file = tmp_path / "zinnen.md"
    file.write_text(changed.replace("  vaker: vaker dan\n", ""), "utf-8")
    _, problems = read(file)
    line = 1 + changed.splitlines().index("gemeente:")
    assert [str(one).split(": ")[:2] for one in problems] == [
        [f"zinnen.md:{line}", "sleutel 'vaker' ontbreekt"],
        [f"zinnen.md:{1 + changed[: changed.index('gebiedjes')].count(chr(10))}", "onbekende invulling '{gebiedjes}'"],
    ]
