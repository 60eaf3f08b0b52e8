"""The sentences and short words of content/zinnen.md and of content/figuren/zinnen.md."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from site_builder.model.kinds import Sentence
from site_builder.problems import Problem
from site_builder.read.parsing import (
    Entry,
    digit_problems,
    entries_of,
    key_problems,
    placeholder_problems,
    read_document,
    text_of,
)

WITHOUT_DIGITS = ("state.withheld", "state.shielded", "state.no-score", "square.")

Rows = Mapping[str, Mapping[str, Sentence]]
"""Per section of a file: the key that an editor sees -> its sentence."""
Words = Mapping[str, Mapping[str, str]]


def read_sentences(path: Path, where: str, sentences: Iterable[Sentence]) -> tuple[Words | None, list[Problem]]:
    """Per section the text of every name; None when the file has no readable front matter. sentences: that it holds."""
    rows = _by_section(sentences)
    document, problems = read_document(path, where)
    if document is None or not document.entries:
        return None, problems
    problems += key_problems(document.entries, rows, nested=rows, where=where, line=1)
    words = {}
    for section in document.entries:
        if section.key in rows and entries_of(section):
            known = rows[section.key]
            problems += _section_problems(section, known, where)
            words[section.key] = {
                known[entry.key].name: text_of(entry) for entry in entries_of(section) if entry.key in known
            }
    return words, problems


def _by_section(sentences: Iterable[Sentence]) -> Rows:
    rows: dict[str, dict[str, Sentence]] = {}
    for sentence in sentences:
        rows.setdefault(sentence.section, {})[sentence.key] = sentence
    return rows


def _section_problems(section: Entry, known: Mapping[str, Sentence], where: str) -> Iterator[Problem]:
    entries = entries_of(section)
    yield from key_problems(entries, known, where=where, line=section.line)
    for entry in entries:
        sentence = known.get(entry.key)
        allowed = sentence.placeholders if sentence else frozenset()
        yield from placeholder_problems(text_of(entry), allowed, where=where, line=entry.line)
        if sentence and sentence.name.startswith(WITHOUT_DIGITS) and not sentence.name.endswith("explained"):
            yield from digit_problems(text_of(entry), entry.key, where=where, line=entry.line)
