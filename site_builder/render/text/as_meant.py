"""How is a text read as its writer meant it, where markdown asks for a blank line or four spaces that nobody types?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from site_builder.model.words import CLOSE

Line = tuple[str, int]
"""A line and the number, from 1, of the line of the writer it came from."""

TAB = 4
SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]*")
HARD = re.compile(r"[\u00a0\u2000-\u200a\u202f\u3000]")
RULE = re.compile(r"([-*_])(?:\s*\1){2,}\s*")
ITEM = re.compile(
    r"(?P<mark>[-*+]|\d{1,3}[.)]|[·∙◦‣○■□▪►▶➢➤✓✔–—−→»o§])(?P<gap>\s+)(?P<words>\S.*)"
    r"|(?P<glued>[•●\uf0b7\uf0a7])\s*(?P<rest>\S.*)"
)
BULLETS = "-*+"
DASHES = "–—−"
IN_PAIRS = DASHES + "→»"  # one such line is a thought, two are a list
GLUED = re.compile(r"(-|[–—]|\d{1,2}[.)])(?=[^\W\d_])")
WIDE = re.compile(r"\t|\s{2,}")  # what follows the bullets of Word; "o" and "§" are words as well
DEEPER = "o§◦○▪–"
WORD_BULLETS = "•·"
YEAR = re.compile(r"(\d{4,})([.)]\s)")
HEADING = re.compile(r"(#{1,6})\s*(?=\S)")
NUMBERED = re.compile(r"#(?=\d)")
TABLE_LINE = re.compile(r"\|?\s*:?[-–—]+:?\s*(?:\|\s*:?[-–—]+:?\s*)+\|?\s*|\|\s*:?[-–—]+:?\s*\|\s*")
PIPE = re.compile(r"(?<!\\)\|")
NOTE = re.compile(r"\[\^[^\]]+\]:")
BLOCK = re.compile(r"///")
CHILD = 2  # spaces that put an item below the one before

Before = Literal["blank", "text", "paragraph", "item", "table", "closed"]
"""What came before: "paragraph" is a further one inside an item."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The text for the converter. numbers: per line of it, the line of the writer."""

    text: str
    numbers: tuple[int, ...]

    def number(self, position: int) -> int:
        """The writer's line at a position in the text."""
        return self.numbers[self.text.count("\n", 0, max(position, 0))]


def as_meant(text: str) -> Meant:
    """Lists, tables and blocks right below a sentence stand free; bullets of Word are dashes; indents are even."""
    lines = list(_read([(line, number) for number, line in enumerate(text.split("\n"), 1)]))
    return Meant("\n".join(line for line, _ in lines), tuple(number for _, number in lines))


def _read(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines as meant; those of a quotation are read as a text of their own."""
    reader = _Reader(lines)
    at = 0
    while at < len(lines):
        end = _end_of_quote(lines, at)
        if end > at:
            yield from reader.close(lines[at][1])
            inner = [(line.lstrip()[1:].removeprefix(" "), number) for line, number in lines[at:end]]
            yield from ((f"> {line}".rstrip() if line else ">", number) for line, number in _read(inner))
            at = end
            continue
        yield from reader.take(at)
        at += 1


def _end_of_quote(lines: Sequence[Line], at: int) -> int:
    while at < len(lines) and lines[at][0].lstrip().startswith(">"):
        at += 1
    return at


@dataclass(frozen=True, slots=True)
class _Level:
    """An open item: how far it was indented, and its mark."""

    indent: int
    mark: str

    @property
    def ordered(self) -> bool:
        return self.mark[:1].isdigit()


@dataclass(slots=True)
class _Reader:
    """Goes through the lines of one text; levels are the items that are open, the outermost first."""

    lines: Sequence[Line]
    levels: list[_Level] = field(default_factory=list)
    before: Before = "blank"

    def take(self, at: int) -> Iterator[Line]:
        """What one line becomes: itself, mended, with a blank line before it where one is missing."""
        line, number = self.lines[at]
        indent, words = _indented(line)
        words = self._unglued(at, words)
        if not words:
            self.before = "blank"
            yield "", number
        elif self._in_table(at, words):
            yield from self._table_row(at, words, number)
        elif (item := self._item(at, indent, words)) is not None:
            yield from self._listed(item, indent, number)
        elif BLOCK.match(words) or HEADING.match(words) or RULE.fullmatch(words):
            yield from self._free(words, number)
        else:
            yield from self._text(words, indent, number)

    def close(self, number: int) -> Iterator[Line]:
        """A blank line when something is still going on."""
        if self.levels and self.before != "blank":
            yield "", number
        self.levels, self.before = [], "closed"

    def _in_table(self, at: int, words: str) -> bool:
        if self.before == "table":
            return bool(PIPE.search(words))
        return bool(PIPE.search(words)) and at + 1 < len(self.lines) and _is_table_line(self.lines[at + 1][0])

    def _table_row(self, at: int, words: str, number: int) -> Iterator[Line]:
        if self.before != "table":
            yield from self._apart(number)
        self.levels, self.before = [], "table"
        yield re.sub("[–—]", "-", words) if _is_table_line(self.lines[at][0]) else words, number

    def _free(self, words: str, number: int) -> Iterator[Line]:
        """A block, heading or rule."""
        if not CLOSE.fullmatch(words) and (BLOCK.match(words) or self.levels):
            yield from self._apart(number)
        self.levels = []
        self.before = "text" if RULE.fullmatch(words) else "closed"
        if NUMBERED.match(words):
            self.before, words = "text", f"\\{words}"  # "#1 van het jaar" is no heading
        elif heading := HEADING.match(words):
            words = f"{heading[1]} {words[heading.end() :]}"
        yield words, number

    def _text(self, words: str, indent: int, number: int) -> Iterator[Line]:
        if self.before == "table":
            yield "", number
        words = YEAR.sub(r"\1\\\2", words, count=1) if YEAR.match(words) else words
        if NOTE.match(words):
            self.levels, self.before = [_Level(0, "note")], "text"
            yield words, number
            return
        depth = sum(level.indent < indent for level in self.levels) if indent >= CHILD else 0
        if self.before == "blank":
            del self.levels[depth:]
            yield " " * TAB * depth + words, number
            self.before = "paragraph" if depth else "text"
            return
        lead = TAB * len(self.levels) if self.before == "paragraph" else TAB * (len(self.levels) - 1) + 2
        yield " " * (lead if self.levels else 0) + words, number
        self.before = "paragraph" if self.before == "paragraph" else "text"

    def _unglued(self, at: int, words: str) -> str:
        """ "-een" above or below "-twee" is an item of which the space was forgotten."""
        glued = GLUED.match(words)
        near = [_indented(self.lines[n][0])[1] for n in (at - 1, at + 1) if 0 <= n < len(self.lines)]
        if glued and any(GLUED.match(other) for other in near):
            return f"{glued[1]} {words[glued.end() :]}"
        return words

    def _item(self, at: int, indent: int, words: str) -> tuple[str, str] | None:
        """The mark and the words when the line is an item of a list."""
        item = ITEM.fullmatch(words)
        if item is None or RULE.fullmatch(words):
            return None
        if item["glued"]:
            return "•", item["rest"]
        mark = item["mark"]
        starts_here = not self.levels and self.before == "text"
        of_word = bool(self.levels) and self.levels[0].mark not in BULLETS
        below = of_word and (indent >= CHILD or self.levels[0].mark in WORD_BULLETS)
        if mark in "o§" and not below and not WIDE.search(item["gap"].replace("\u00a0", "  ")):
            return None
        if mark in IN_PAIRS and not self._dash_beside(at):
            return None
        if mark[0].isdigit() and starts_here and mark[:-1] != "1":
            return None
        return mark, item["words"]

    def _dash_beside(self, at: int) -> bool:
        """One line that begins with a dash is a thought; two are a list."""
        for step in (-1, 1):
            near = at + step
            while 0 <= near < len(self.lines) and not self.lines[near][0].strip():
                near += step
            if 0 <= near < len(self.lines):
                other = _indented(self.lines[near][0])[1]
                if other[:1] in IN_PAIRS and ITEM.fullmatch(other):
                    return True
        return False

    def _listed(self, item: tuple[str, str], indent: int, number: int) -> Iterator[Line]:
        mark, words = item
        fresh = not self.levels
        if self.levels and self.levels[0].mark == "note" and indent < CHILD:
            self.levels, fresh = [], True
        other_kind = self._place(_Level(indent, mark))
        apart = self.before == "paragraph" or (fresh and self.before in ("text", "table"))
        if apart or (other_kind and self.before != "blank"):
            yield "", number
        sign = f"{mark[:-1]}." if mark[0].isdigit() else "-"
        self.before = "item"
        yield " " * TAB * (len(self.levels) - 1) + f"{sign} {words}", number

    def _place(self, item: _Level) -> bool:
        """Puts the item on its level; True when it begins a list of another kind there."""
        while self.levels and item.indent < self.levels[-1].indent:
            self.levels.pop()
        if not self.levels:
            self.levels.append(item)
            return False
        if item.indent >= self.levels[-1].indent + CHILD or self._is_deeper(item):
            self.levels.append(item)
            return False
        marks = [level.mark for level in self.levels if level.indent == item.indent]
        if item.mark in marks and item.mark not in BULLETS:
            while self.levels[-1].mark != item.mark:
                self.levels.pop()
        last = self.levels.pop()
        self.levels.append(_Level(last.indent, item.mark))
        return last.ordered != item.ordered

    def _is_deeper(self, item: _Level) -> bool:
        """Word shows a level by its bullet when it lost the indent."""
        if self.before == "blank":
            return False
        above = self.levels[-1]
        known = {level.mark for level in self.levels}
        return item.mark in DEEPER and item.mark not in known and above.mark not in BULLETS and not above.ordered

    def _apart(self, number: int) -> Iterator[Line]:
        if self.before in ("text", "paragraph", "item", "table"):
            yield "", number


def _indented(line: str) -> tuple[int, str]:
    """How far the line stands to the right, and its words; spaces that do not break count as spaces there."""
    spaces = SPACES.match(line)
    lead = spaces[0] if spaces else ""
    words = line[len(lead) :]
    if marked := re.match(r"(?:[#>|*+-]+|\d+[.)])(?=[\u00a0\u2000-\u200a\u202f\u3000])", words):
        words = f"{marked[0]} {SPACES.sub('', words[marked.end() :], count=1)}"
    return len(HARD.sub(" ", lead).expandtabs(TAB)), words if words.strip() else ""


def _is_table_line(line: str) -> bool:
    return bool(TABLE_LINE.fullmatch(_indented(line)[1]))
