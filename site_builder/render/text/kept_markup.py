"""What did a text become the last time? That again, for as long as its links and pictures lead where they led."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from site_builder.model.words import Links, Picture, Targets
from site_builder.render.text.markdown import Removed, to_markup

MOST = 4096  # texts; all of a large atlas together are half as many

Question = tuple[str, tuple[str | int, ...]]
"""The method of Links or Targets, and what it was given."""


@dataclass(frozen=True, slots=True)
class _Made:
    """What a text became, and the answers it was made of."""

    markup: Markup
    removed: tuple[Removed, ...]
    answers: tuple[tuple[Question, object], ...]


class KeptMarkup:
    """Converts as to_markup does, each text once: for whoever reads all texts again whenever one of them was saved.

    Where its links and pictures lead is asked every time; a text of which one answer differs is converted again.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[str, int, str], _Made] = {}

    def __call__(
        self, text: str, *, top_heading: int = 2, targets: Targets | None = None, links: Links | None = None
    ) -> tuple[Markup, list[Removed]]:
        """The text as sanitised markup, and what was left out of it."""
        asked = _Asked(targets or links)
        given = {"targets": asked} if targets else {"links": asked} if links else {}
        key = text, top_heading, "".join(given)
        made = self._made.pop(key, None)
        if made is None or not asked.again(made):
            markup, removed = to_markup(text, top_heading=top_heading, **given)
            made = _Made(markup, tuple(removed), tuple(asked.answers))
        self._made[key] = made  # at the end: the first of all is the one that was not needed for longest
        if len(self._made) > MOST:
            del self._made[next(iter(self._made))]
        return made.markup, list(made.removed)


class _Asked:
    """Asks on behalf of a conversion, and notes the answers; what was asked again is not asked a second time."""

    def __init__(self, whom: Targets | Links | None) -> None:
        self._whom = whom
        self.answers: list[tuple[Question, object]] = []
        self._place = 0

    def again(self, made: _Made) -> bool:
        """Asks all that was asked before: whether the answers are the same.

        When not, the conversion that follows meets the same questions up to the answer that differs.
        """
        return all(self._ask(question) == answer for question, answer in made.answers)

    def link(self, address: str, line: int) -> str | None:
        """As Links has it."""
        answer: str | None = self._answer(("link", (address, line)))
        return answer

    def picture(self, address: str, alt: str, caption: str, line: int) -> Picture | None:
        """As Targets has it."""
        answer: Picture | None = self._answer(("picture", (address, alt, caption, line)))
        return answer

    def _answer(self, question: Question) -> Any:
        self._place += 1
        if self._place <= len(self.answers):
            return self.answers[self._place - 1][1]
        return self._ask(question)

    def _ask(self, question: Question) -> Any:
        name, given = question
        answer = getattr(self._whom, name)(*given)
        self.answers.append((question, answer))
        return answer
