"""How the findings about many rows of one file become a short list of problems."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.problems import Problem, Severity

LIMIT = 20

Say = Callable[[int], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one file, and how a message points at each of them.

    where: the file. marks: what follows the colon, per row: a line number or "feature 12". one, many: a row in words.
    """

    where: str
    marks: Sequence[object]
    one: str = "regel"
    many: str = "regels"

    def at(self, row: int) -> str:
        """Where a row stands, e.g. "levering/values.csv:1204"."""
        return f"{self.where}:{self.marks[row]}"

    def errors(self, rows: Iterable[int], say: Say) -> Iterator[Problem]:
        """One error per row, at most LIMIT; the rest in one line. say: row -> what is wrong, how to mend it."""
        return self._findings("error", list(rows), say)

    def warnings(self, rows: Iterable[int], say: Say) -> Iterator[Problem]:
        """One warning per row, at most LIMIT; the rest in one line."""
        return self._findings("warning", list(rows), say)

    def _findings(self, severity: Severity, rows: list[int], say: Say) -> Iterator[Problem]:
        for row in rows[:LIMIT]:
            yield Problem(severity, self.at(row), *say(row))
        rest = len(rows) - LIMIT
        if rest > 0:
            what = f"vanaf hier nog {rest} {self.one if rest == 1 else self.many} met dezelfde fout"
            yield Problem(severity, self.at(rows[LIMIT]), what, "zie de regels hierboven")


def has_errors(problems: Iterable[Problem]) -> bool:
    """True when something stops the build."""
    return any(problem.severity == "error" for problem in problems)
