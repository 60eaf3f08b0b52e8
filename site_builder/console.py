"""What a person at the command line sees: progress on standard output, problems on standard error."""

import re
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Literal, TextIO, TypeVar

from site_builder.model.words import number
from site_builder.problems import Problem

Detail = Literal["quiet", "normal", "verbose"]
NAME_WIDTH = 14
CLEAR = "\x1b[K"
"""Takes away what stands on the rest of the line of a terminal."""
Item = TypeVar("Item")


class Console:
    """Writes in Dutch. quiet: only problems and faults."""

    def __init__(self, detail: Detail) -> None:
        self.detail = detail

    def say(self, text: str) -> None:
        """A line of progress or result."""
        if self.detail != "quiet":
            _write(sys.stdout, text)

    def answer(self, text: str) -> None:
        """A line of what was asked for: shown at every level of detail."""
        _write(sys.stdout, text)

    def warn(self, text: str) -> None:
        """A line that is shown at every level of detail."""
        _write(sys.stderr, text)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """A step of the pipeline; when it is done its name and seconds make one line."""
        start = time.perf_counter()
        yield
        self.say(f"{name:<{NAME_WIDTH}}{number(time.perf_counter() - start, 2):>7} s")

    def counted(self, items: Sequence[Item], name: str) -> Iterator[Item]:
        """The items, while a line on a terminal says which one is being done; a file or a pipe gets no such line."""
        for place, item in enumerate(items, start=1):
            self.doing(f"{name} {number(place)} van {number(len(items))}")
            yield item
        if items:
            self.doing("")

    def doing(self, what: str) -> None:
        """What is being done, on a line of a terminal that the next one takes away; "" when it is done."""
        if self.detail != "quiet" and sys.stderr is not None and sys.stderr.isatty():
            sys.stderr.write(f"\r{what}{CLEAR}")
            sys.stderr.flush()

    def table(self, rows: Iterable[tuple[str, str]]) -> None:
        """Lines of a name and a number."""
        lines = list(rows)
        width = max((len(name) for name, _ in lines), default=0)
        for name, value in lines:
            self.say(f"  {name:<{width}}  {value:>10}")

    def columns(self, rows: Sequence[Sequence[str]]) -> None:
        """Lines of a name and numbers under their headings."""
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for name, *cells in rows:
            numbers = (f"{cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True))
            self.say("  ".join([f"  {name:<{widths[0]}}", *numbers]))

    def problems(self, problems: Iterable[Problem]) -> None:
        """All problems, errors and warnings apart, each sorted by place."""
        ordered = sorted(problems, key=lambda problem: (place(problem.where), problem.what))
        self._list("Fouten", [problem for problem in ordered if problem.severity == "error"])
        self._list("Waarschuwingen", [problem for problem in ordered if problem.severity == "warning"])

    def _list(self, heading: str, problems: Sequence[Problem]) -> None:
        if problems:
            self.warn(f"{heading} ({len(problems)}):")
            for problem in problems:
                self.warn(str(problem))


def _write(stream: TextIO | None, text: str) -> None:
    """A line, at once; a stream that was closed before the program began (>&-) takes nothing."""
    if stream is not None:
        stream.write(f"{printable(text)}\n")
        stream.flush()


def place(where: str) -> list[tuple[int, str]]:
    """Sorts "a.csv:9" before "a.csv:12"."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", where)]


def printable(text: str) -> str:
    """The text without characters that steer a terminal or turn the direction of writing."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
