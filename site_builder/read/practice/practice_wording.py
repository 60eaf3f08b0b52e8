"""Does a text hold a word that hurts?"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from site_builder.problems import Problem, warning
from site_builder.read.parsing import entries_of, key_problems, read_document, text_of
from site_builder.read.practice.contacts import without_links

WORDS = "woorden"
WordList = Mapping[str, str]


def read_word_list(path: Path, where: str) -> tuple[WordList, list[Problem]]:
    """Words that hurt, and what to write instead."""
    document, problems = read_document(path, where)
    if document is None or not document.entries:
        return {}, problems
    problems += key_problems(document.entries, (WORDS,), nested=(WORDS,), where=where, line=1)
    words = (entry for entry in document.entries if entry.key == WORDS)
    return {word.key: text_of(word) for entry in words for word in entries_of(entry) if text_of(word)}, problems


def wording_problems(text: str, words: WordList, *, where: str, line: int) -> Iterator[Problem]:
    """One warning per find. line: the number of the first line of the text."""
    bare = without_links(text)
    lower = bare.lower()
    for word, instead in words.items():
        if word.lower().partition(" ")[0] not in lower:
            continue  # nearly always: a search in plain text is many times faster than a pattern
        parts = r"\s+".join(map(re.escape, word.split()))
        for match in re.finditer(rf"\b{parts}\w*", bare, re.IGNORECASE):
            shown = " ".join(match[0].split())
            yield warning(f"{where}:{_line(bare, match.start(), line)}", f"'{shown}' kan kwetsen", instead)


def _line(text: str, position: int, first: int) -> int:
    return first + text.count("\n", 0, position)
