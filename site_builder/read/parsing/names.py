"""Which names a file may hold: what readers will see, kept as delivered."""

import re
from collections.abc import Iterator, Sequence

from site_builder.model.words import REFUSED
from site_builder.problems import Problem, warning
from site_builder.read.parsing.findings import Rows
from site_builder.read.parsing.hints import quoted

LONGEST_NAME = 200
NOTHING = frozenset(
    (".", "-", "--", "?", "na", "n/a", "#n/a", "#n/b", "#na", "nan", "null", "none", "<na>", "nvt", "n.v.t.")
)
"""What programs write where there is no text."""
FOREIGN = re.compile(r"[^\x00-\x7f]{2,}")
LOST = "\N{REPLACEMENT CHARACTER}"
UNSEEN = re.compile(rf"[{REFUSED}\t\n\r\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
"""Control characters, line ends, signs that turn the direction of the text around them, and what XML cannot hold."""


def read_names(names: Sequence[str], column: str, rows: Rows) -> tuple[list[str], list[Problem]]:
    """Names without the spaces around them (told); empty, invisible or longer than 200 characters is an error."""
    bare = [name.strip(" \N{NO-BREAK SPACE}") for name in names]
    padded = [row for row, name in enumerate(bare) if name and name != names[row]]
    empty = [row for row, name in enumerate(bare) if not name]

    def say_padded(row: int) -> tuple[str, str]:
        return f"{column} {quoted(bare[row])} had spaties eromheen", "die zijn weggelaten; pas de levering aan"

    def say_empty(_row: int) -> tuple[str, str]:
        return f"{column} is leeg", "vul een naam in"

    problems = [*rows.warnings(padded, say_padded), *rows.errors(empty, say_empty)]
    return bare, [*problems, *text_problems(bare, column, rows)]


def text_problems(texts: Sequence[str], column: str, rows: Rows) -> Iterator[Problem]:
    """Texts that hold characters nobody sees, or are longer than 200 characters."""
    unseen = [row for row, text in enumerate(texts) if UNSEEN.search(text)] if UNSEEN.search("".join(texts)) else []
    long = [row for row, text in enumerate(texts) if len(text) > LONGEST_NAME]

    def say_unseen(row: int) -> tuple[str, str]:
        return f"{column} {quoted(texts[row])} bevat een onzichtbaar teken", "verwijder dat teken"

    def say_long(row: int) -> tuple[str, str]:
        what = f"{column} {quoted(texts[row])} is {len(texts[row])} tekens lang"
        return what, f"gebruik er ten hoogste {LONGEST_NAME}"

    yield from rows.errors(unseen, say_unseen)
    yield from rows.errors(long, say_long)
    yield from _spoiled_problems(texts, column, rows)


def encoded_twice(text: str) -> str | None:
    """The text as it was before UTF-8 was taken for Windows-1252 and saved again; None when that did not happen."""
    try:
        before = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
    return before if before != text else None


def spoiled_lines(text: str, where: str) -> Iterator[Problem]:
    """One warning per line with a letter that went wrong on its way."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.isascii():
            continue
        before = next((before for run in FOREIGN.findall(line) if (before := encoded_twice(run))), None)
        if LOST in line:
            yield warning(f"{where}:{number}", "hier ging een letter verloren", "neem het woord over uit de bron")
        elif before:
            fix = f"bedoelde u {before}? Plak de tekst opnieuw, of sla het bestand op als UTF-8"
            yield warning(f"{where}:{number}", "hier zijn letters twee keer omgezet", fix)


def _spoiled_problems(texts: Sequence[str], column: str, rows: Rows) -> Iterator[Problem]:
    """Texts that stand for nothing, or whose letters went wrong on their way."""
    what: dict[str, tuple[str, str]] = {}
    for text in set(texts):
        if text.lower() in NOTHING:
            what[text] = "een teken voor 'niets' en geen naam", "vul de naam in, of laat de cel leeg waar dat mag"
        elif LOST in text:
            what[text] = "met een letter die verloren ging", "neem de naam over uit de bron, in UTF-8"
        elif before := encoded_twice(text):
            what[text] = "twee keer naar UTF-8 omgezet", f"bedoelde u {quoted(before)}? Sla de bron opnieuw op"

    def say(row: int) -> tuple[str, str]:
        wrong, fix = what[texts[row]]
        return f"{column} is {quoted(texts[row])}, {wrong}", fix

    if what:
        yield from rows.warnings((row for row, text in enumerate(texts) if text in what), say)
