"""What is wrong with the input, where, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

Severity = Literal["error", "warning"]
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding for an editor or data person, in Dutch.

    where: "values.csv:12", "areas.gpkg:feature 3" or a file. what: what is wrong. fix: what to do.
    """

    severity: Severity
    where: str
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}: {self.fix}"


def error(where: str, what: str, fix: str) -> Problem:
    """A problem that stops the build."""
    return Problem("error", where, what, fix)


def warning(where: str, what: str, fix: str) -> Problem:
    """A problem that is told and never changes the exit code."""
    return Problem("warning", where, what, fix)


def how_many(count: int, singular: str, plural: str) -> str:
    """The number with the words that belong to it: that for a single thing, or that for all other numbers."""
    return f"{count} {singular if count == 1 else plural}"


@dataclass(slots=True)
class LastWord:
    """What is there now, whenever somebody stops the build: told only when nothing else was said about it."""

    sentence: str


class MachineInTheWay(Exception):
    """Raised, in Dutch, when not the input but this machine stops a command: something is missing, or in use."""


class BuildStopped(Exception):
    """Raised once, with every problem found; nothing has been written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def what_was_read(thing: Thing | None, problems: Iterable[Problem]) -> Thing:
    """A reader's result. Raises BuildStopped, with the problems that say why, when nothing was read."""
    if thing is None:
        raise BuildStopped(problems)
    return thing
