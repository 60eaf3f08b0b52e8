"""The words about figures that the atlas ships, and what an editor hears about mistakes in them."""

import re
from pathlib import Path

from site_builder.model.words.figure_words import FIGURE_SENTENCES
from site_builder.read.content.figure_words_text import SECTIONS, read_figure_words

SHIPPED = Path(__file__).parents[4] / "content" / "figuren" / "zinnen.md"


def test_shipped_words_hold_every_sentence_once():
    words, problems = read_figure_words(SHIPPED, "zinnen.md")
    assert problems == []
    assert words is not None
    assert set(words) == set(FIGURE_SENTENCES)
    names = [name for section in SECTIONS.values() for name in section.values()]
    assert sorted(names) == sorted(FIGURE_SENTENCES)


def test_shipped_words_never_judge():
    words, _ = read_figure_words(SHIPPED, "zinnen.md")
    assert words is not None
    for text in words.values():
        assert not re.search(r"\b(beter|slechter|probleem\w*)\b", text, re.IGNORECASE)


def test_unknown_placeholder_and_missing_key_are_told_with_their_line(tmp_path):
    changed = SHIPPED.read_text("utf-8").replace("heeft één {gebied}", "heeft één {gebiedjes}")
    file = tmp_path / "zinnen.md"
    file.write_text(changed.replace("  vaker: vaker dan\n", ""), "utf-8")
    _, problems = read_figure_words(file, "zinnen.md")
    line = 1 + changed.splitlines().index("gemeente:")
    assert [str(one).split(": ")[:2] for one in problems] == [
        [f"zinnen.md:{line}", "sleutel 'vaker' ontbreekt"],
        [f"zinnen.md:{1 + changed[: changed.index('gebiedjes')].count(chr(10))}", "onbekende invulling '{gebiedjes}'"],
    ]
