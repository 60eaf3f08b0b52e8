"""What stands between the two lines with --- at the top of a content file, and on which line?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from site_builder.model.words import NO_TEXT
from site_builder.problems import Problem, error
from site_builder.read.parsing.documents.head_lines import cut_problems, mended, unreadable_problems
from site_builder.read.parsing.hints import quoted

LONG_FENCE = re.compile(r"[-–—]*[–—][-–—]*\s*|-{4,}\s*")
FENCE = "---"
REMEMBERED = 4096
"""Files kept as they were parsed: the preview reads all texts again whenever one of them was saved."""
FIRST_LINE = 2  # the YAML starts on the second line of the file
DEEPEST = 6
QUOTE = "zet de tekst tussen dubbele aanhalingstekens"
UNQUOTED_BRACE = re.compile(r"^\s*(?:- )?[\w -]+:\s+\{")
OPENING = (
    yaml.BlockMappingStartToken,
    yaml.BlockSequenceStartToken,
    yaml.FlowMappingStartToken,
    yaml.FlowSequenceStartToken,
)
CLOSING = (yaml.BlockEndToken, yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)
SHARED = (yaml.AnchorToken, yaml.AliasToken, yaml.TagToken)

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is absent on some platforms


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with its text, or with the entries below it. Items of a list that are mappings give their entries."""

    key: str
    value: "str | tuple[Entry, ...]"
    line: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A content file: entries in the order of the file, then the body, whose first line has number body_line."""

    entries: tuple[Entry, ...]
    body: str
    body_line: int


def _no_fence(lines: Sequence[str], where: str) -> Problem:
    """What stands where the head should begin."""
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() == FENCE:
        return error(f"{where}:1", "boven het invulblok staan lege regels", "haal ze weg")
    if LONG_FENCE.fullmatch(lines[first]):
        return _long_fence(first + 1, where)
    fix = f"begin het bestand met een regel met drie streepjes: {FENCE}"
    return error(f"{where}:1", "het invulblok bovenaan ontbreekt", fix)


def _long_fence(line: int, where: str) -> Problem:
    """Dashes as a word processor makes them."""
    return error(f"{where}:{line}", "dit zijn niet de drie korte streepjes van het invulblok", f"typ {FENCE}")


def parse_front_matter(text: str, where: str) -> tuple[FrontMatter | None, list[Problem]]:
    """Splits and reads a content file; every value stays the text the editor typed ("no", "2020", "1.0")."""
    document, problems = _parsed(text, where)
    return document, list(problems)


@lru_cache(REMEMBERED)
def _parsed(text: str, where: str) -> tuple[FrontMatter | None, tuple[Problem, ...]]:
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None, (_no_fence(lines, where),)
    end = next((number for number, line in enumerate(lines) if number and line.rstrip() == FENCE), None)
    if end is None:
        fix = f"sluit het af met een regel met drie streepjes: {FENCE}"
        long = next((number for number, line in enumerate(lines, 1) if number > 1 and LONG_FENCE.fullmatch(line)), None)
        return None, (_long_fence(long, where) if long else error(f"{where}:1", "het invulblok heeft geen einde", fix),)
    entries, problems = _parse_head(mended(lines[1:end]), where)
    return FrontMatter(entries, "\n".join(lines[end + 1 :]), end + 2), tuple(problems)


def _parse_head(lines: list[str], where: str) -> tuple[tuple[Entry, ...], list[Problem]]:
    problems = [*_line_problems(lines, where), *cut_problems(lines, where, FIRST_LINE)]
    if problems:
        return (), problems
    head = "\n".join(lines)
    try:
        problems = list(_token_problems(head, where))
        node = None if problems else yaml.compose(head, Loader=_Loader)
    except yaml.YAMLError as failure:
        return (), list(unreadable_problems(lines, where, FIRST_LINE)) or [_unreadable(failure, where)]
    if problems:
        return (), problems
    if not isinstance(node, yaml.MappingNode):
        return (), [
            error(f"{where}:{FIRST_LINE}", "het invulblok heeft geen sleutels", "schrijf regels als 'titel: tekst'")
        ]
    return _entries(node), list(_node_problems(node, where))


def _line_problems(lines: list[str], where: str) -> Iterator[Problem]:
    """What YAML would only explain in riddles."""
    for number, line in enumerate(lines, FIRST_LINE):
        if "\t" in line[: len(line) - len(line.lstrip())]:
            yield error(f"{where}:{number}", "tab aan het begin van de regel", "spring in met spaties")
        if UNQUOTED_BRACE.match(line):
            yield error(f"{where}:{number}", "tekst begint met een accolade", QUOTE)


def _token_problems(head: str, where: str) -> Iterator[Problem]:
    """Refuses what lets a small file grow large or deep, before anything is built from it."""
    depth = 0
    for token in yaml.scan(head, Loader=_Loader):
        depth += isinstance(token, OPENING) - isinstance(token, CLOSING)
        if isinstance(token, SHARED):
            yield error(_at(where, token.start_mark), "tekst begint met *, & of !", QUOTE)
        if depth > DEEPEST:
            yield error(
                _at(where, token.start_mark), "te veel haken of niveaus", "schrijf alleen regels 'sleutel: tekst'"
            )
            return


def _unreadable(failure: yaml.YAMLError, where: str) -> Problem:
    mark = getattr(failure, "problem_mark", None)
    place = _at(where, mark) if mark else where
    fix = "zet alle sleutels vooraan, en wat eronder hoort twee spaties verder"
    return error(place, "het invulblok is tot hier niet te lezen", fix)


def _node_problems(node: yaml.Node, where: str) -> Iterator[Problem]:
    if isinstance(node, yaml.ScalarNode) and NO_TEXT.search(node.value):
        yield error(_at(where, node.start_mark), "de tekst bevat een onzichtbaar teken", "verwijder dat teken")
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _node_problems(item, where)
    if isinstance(node, yaml.MappingNode):
        first_lines: dict[str, int] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                yield error(_at(where, key.start_mark), "sleutel is geen woord", "schrijf regels als 'titel: tekst'")
                continue
            if key.value in first_lines:
                what = f"sleutel {quoted(key.value)} staat er twee keer (ook op regel {first_lines[key.value]})"
                yield error(_at(where, key.start_mark), what, "haal er een weg")
            first_lines.setdefault(key.value, _line(key.start_mark))
            yield from _node_problems(value, where)


def _entries(node: yaml.Node) -> tuple[Entry, ...]:
    if isinstance(node, yaml.SequenceNode):
        return tuple(entry for item in node.value for entry in _entries(item))
    if isinstance(node, yaml.MappingNode):
        pairs = [(key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode)]
        return tuple(Entry(key.value, _value(value), _line(key.start_mark)) for key, value in pairs)
    return (Entry("", str(node.value), _line(node.start_mark)),)


def _value(node: yaml.Node) -> str | tuple[Entry, ...]:
    return str(node.value).strip() if isinstance(node, yaml.ScalarNode) else _entries(node)


def _line(mark: Any) -> int:
    return int(mark.line) + FIRST_LINE


def _at(where: str, mark: Any) -> str:
    return f"{where}:{_line(mark)}"
