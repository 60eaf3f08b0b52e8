"""How a message quotes what was delivered, and what the sender may have meant."""

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cache

LONGEST_QUOTE = 60


def shown(text: str) -> str:
    """The text for a message: cut at 60 characters; what cannot be seen is spelled as <U+202E>."""
    seen = "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in text[: LONGEST_QUOTE + 1])
    return f"{seen[:LONGEST_QUOTE]}…" if len(seen) > LONGEST_QUOTE else seen


def quoted(text: str) -> str:
    """The same between quotes."""
    return f"'{shown(text)}'"


def meant_word(text: str, known: Sequence[str]) -> str | None:
    """The known word that looks most like this one, or None."""
    plain = {_plain(word): word for word in known}
    if (same := plain.get(_plain(text))) is not None:
        return same
    close = difflib.get_close_matches(text.lower(), [word.lower() for word in known], n=1, cutoff=0.75)
    return next((word for word in known if close and word.lower() == close[0]), None)


def code_finder(known: Iterable[str]) -> Callable[[str], str | None]:
    """A search for the code that was meant: another case, spaces, a lost leading zero, or read as a number.

    The same digits in another order, or one other digit, are another place: whoever follows such a guess moves areas.
    """

    @cache
    def table() -> dict[str, str]:
        return {_code(code): code for code in known}

    def find(text: str) -> str | None:
        return table().get(_code(text))

    return find


def did_you_mean(meant: str | None, otherwise: str) -> str:
    """The remedy: "bedoelde u x?", or what to do when nothing looks like it."""
    return f"bedoelde u {meant}?" if meant else otherwise


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.strip().lower())
    return re.sub(r"[^a-z0-9]", "", letters)


def _code(text: str) -> str:
    """What is left of a code after the usual accidents: spaces, case, ".0" and leading zeros."""
    bare = re.sub(r"\s", "", text).lower().removesuffix(".0")
    return re.sub(r"^([a-z]*)0+(?=.)", r"\1", bare)
