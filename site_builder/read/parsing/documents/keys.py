"""Does a part of a front matter hold each key it must hold, once, with a text?"""

from collections.abc import Collection, Iterator

from site_builder.model.words import listing
from site_builder.problems import Problem, error
from site_builder.read.parsing.documents.front_matter import Entry
from site_builder.read.parsing.hints import did_you_mean, meant_word, quoted


def key_problems(
    entries: tuple[Entry, ...], known: Collection[str], *, nested: Collection[str] = (), where: str, line: int
) -> Iterator[Problem]:
    """Unknown, wrongly filled and missing keys. nested: keys that hold entries; line: where a missing key is told."""
    for entry in entries:
        if entry.key not in known:
            fix = did_you_mean(meant_word(entry.key, tuple(known)), f"kies uit {listing(known)}")
            yield error(f"{where}:{entry.line}", f"onbekende sleutel {quoted(entry.key)}", fix)
        else:
            yield from _value_problems(entry, nested, f"{where}:{entry.line}")
    for key in absent(entries, known):
        yield error(f"{where}:{line}", f"sleutel '{key}' ontbreekt", f"voeg een regel '{key}: …' toe")


def absent(entries: tuple[Entry, ...], known: Collection[str]) -> list[str]:
    """Known keys that are not there, nor meant by a key that is not known: one mistake gives one message."""
    words = tuple(known)
    there = {entry.key if entry.key in words else meant_word(_first_word(entry), words) for entry in entries}
    return [key for key in words if key not in there]


def _first_word(entry: Entry) -> str:
    return entry.key or text_of(entry).partition(" ")[0]


def _value_problems(entry: Entry, nested: Collection[str], place: str) -> Iterator[Problem]:
    if not entry.value:
        yield error(place, f"'{entry.key}' is leeg", "vul een tekst in")
    elif entry.key in nested and isinstance(entry.value, str):
        yield error(place, f"'{entry.key}' is een tekst", "zet de regels eronder, ingesprongen")
    elif entry.key not in nested and not isinstance(entry.value, str):
        yield error(place, f"'{entry.key}' is geen tekst", "zet de tekst erachter, tussen aanhalingstekens")


def text_of(entry: Entry) -> str:
    """The text of an entry that was checked to hold one."""
    return entry.value if isinstance(entry.value, str) else ""


def entries_of(entry: Entry) -> tuple[Entry, ...]:
    """The entries below an entry that was checked to hold them."""
    return () if isinstance(entry.value, str) else entry.value
