"""Does a part of a front matter hold each key it must hold, once, with a text?"""

from collections.abc import Collection, Iterator

from site_builder.problems import Problem, error
from site_builder.read.front_matter import Entry
from site_builder.read.hints import did_you_mean, listed, meant_word, quoted


def key_problems(entries: tuple[Entry, ...], known: Collection[str], where: str, line: int) -> Iterator[Problem]:
    """Unknown, missing and empty keys. line: where a missing key is reported."""
    for entry in entries:
        if entry.key not in known:
            fix = did_you_mean(meant_word(entry.key, tuple(known)), f"kies uit {listed(known)}")
            yield error(f"{where}:{entry.line}", f"onbekende sleutel {quoted(entry.key)}", fix)
        elif not entry.value:
            yield error(f"{where}:{entry.line}", f"'{entry.key}' is leeg", "vul een tekst in")
    present = {entry.key for entry in entries}
    for key in known:
        if key not in present:
            yield error(f"{where}:{line}", f"sleutel '{key}' ontbreekt", f"voeg een regel '{key}: …' toe")


def shape_problems(entries: tuple[Entry, ...], nested: Collection[str], where: str) -> Iterator[Problem]:
    """Keys that hold a list where a text belongs, and the other way round. nested: keys that hold entries."""
    for entry in entries:
        if not entry.value:
            continue
        if entry.key in nested and isinstance(entry.value, str):
            yield error(f"{where}:{entry.line}", f"'{entry.key}' is een tekst", "zet de regels eronder, ingesprongen")
        if entry.key not in nested and not isinstance(entry.value, str):
            fix = "zet de tekst erachter, tussen aanhalingstekens"
            yield error(f"{where}:{entry.line}", f"'{entry.key}' is geen tekst", fix)


def text_of(entry: Entry) -> str:
    """The text of an entry that was checked to hold one."""
    return entry.value if isinstance(entry.value, str) else ""


def entries_of(entry: Entry) -> tuple[Entry, ...]:
    """The entries below an entry that was checked to hold them."""
    return () if isinstance(entry.value, str) else entry.value
