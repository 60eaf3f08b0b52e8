"""Is what was read of the form that it should have? Small checks that a format is put together from.

Each takes what a JSON reader gave, whatever that is, and gives it back with its type; anything else is AnotherForm.
"""

import re
from collections.abc import Callable, Mapping
from typing import TypeVar

Checked = TypeVar("Checked")


class AnotherForm(ValueError):
    """What was read is not of the form that it should have."""


LONGEST_TEXT = 10_000
UNSEEN = re.compile(r"[\x00-\x08\x0a-\x1f\ud800-\udfff]")


def text_of(value: object) -> str:
    """Any text."""
    if not isinstance(value, str):
        raise AnotherForm("text_of: something else")
    return value


def text(value: object, form: re.Pattern[str] | None = None) -> str:
    """A text without control characters or halves of letters, wholly of a form where one is asked."""
    written = text_of(value)
    if len(written) > LONGEST_TEXT or UNSEEN.search(written) or (form is not None and not form.fullmatch(written)):
        raise AnotherForm("text: of another form")
    return written


def whole(value: object, low: int, high: int) -> int:
    """A whole number between two others; neither True nor 1.0 is one."""
    if type(value) is not int or not low <= value <= high:
        raise AnotherForm("whole: something else")
    return value


def truth(value: object) -> bool:
    """True or False."""
    if not isinstance(value, bool):
        raise AnotherForm("truth: something else")
    return value


def items(value: object, each: Callable[[object], Checked], most: int) -> tuple[Checked, ...]:
    """A list, not longer than most, whose items are all of a form."""
    if not isinstance(value, list) or len(value) > most:
        raise AnotherForm("items: something else")
    return tuple(each(item) for item in value)


def fields(value: object, required: frozenset[str], optional: frozenset[str] = frozenset()) -> Mapping[str, object]:
    """An object with these names and no others."""
    if not isinstance(value, dict) or not required <= value.keys() <= required | optional:
        raise AnotherForm("fields: something else")
    return value
