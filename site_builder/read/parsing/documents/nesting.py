"""Is a markdown text too long or too deeply nested to be meant for readers? Asked before anything is made of it."""

import re
from collections.abc import Iterator

from site_builder.problems import Problem, error

LONGEST = 25_000  # characters; a long page of text is a third of this
DEEPEST = 8
SPACES = 4  # of indentation per level
MOST_BRACKETS = 100  # in one paragraph: finding their ends takes the square of their number
MOST_IN_ALL = 1000
MOST_PARTS = 500  # headings and rules: what follows each of them is looked at anew
PART = re.compile(r"[ \t]*(?:#|(?:[-=*_][ \t]*)+$)")
MARKERS = re.compile(r"(?:[ \t]*(?:>|[-*+][ \t]|\d+\.[ \t]))*[ \t]*")
MARKER = re.compile(r">|[-*+](?=[ \t])|\d+\.")
BRACKET = re.compile(r"[\[<]")


def nesting_problems(text: str, where: str, line: int) -> Iterator[Problem]:
    """At most one error: the first reason not to convert this text. line: the number of its first line."""
    if len(text) > LONGEST:
        yield error(where, f"de tekst is langer dan {LONGEST} tekens", "kort hem in of verdeel hem over bestanden")
        return
    brackets = total = parts = 0
    for number, part in enumerate(text.split("\n"), line):
        count = len(BRACKET.findall(part))
        total += count
        parts += PART.match(part) is not None
        brackets = brackets + count if part.strip() else 0
        if _depth(part) > DEEPEST:
            fix = f"gebruik ten hoogste {DEEPEST} niveaus en spring minder in"
            yield error(f"{where}:{number}", "te veel niveaus in een lijst of citaat", fix)
            return
        if brackets > MOST_BRACKETS or total > MOST_IN_ALL:
            what, fix = "te veel haken ([ of <)", "verdeel de tekst over meer alinea's of meer bestanden"
            yield error(f"{where}:{number}", what, fix)
            return
        if parts > MOST_PARTS:
            yield error(f"{where}:{number}", "te veel koppen of strepen", "verdeel de tekst over meer bestanden")
            return


def _depth(line: str) -> int:
    """Levels of lists and quotes on one line, written as indentation or as marks."""
    start = MARKERS.match(line)
    marks = start[0] if start else ""
    indent = len(line.expandtabs(SPACES)) - len(line.expandtabs(SPACES).lstrip())
    return max(len(MARKER.findall(marks)), indent // SPACES)
