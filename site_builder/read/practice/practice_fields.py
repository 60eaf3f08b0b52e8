"""What an editor filled in at the top of a practice example: every key once, as text, with its line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from site_builder.model.words import Release, listing
from site_builder.problems import Problem, error, warning
from site_builder.read.parsing import Entry, absent, did_you_mean, entries_of, meant_word, quoted, text_of
from site_builder.read.practice.example_keys import DRAFT, EXAMPLE_KEYS, NO, PHOTO_PARTS, READY, YES, named

REQUIRED = tuple(key.name for key in EXAMPLE_KEYS if key.required)
LISTS = named("list", "areas", "maps")
PHOTO = "foto"
PHOTO_REQUIRED = tuple(key.name for key in PHOTO_PARTS if key.required)
PHOTO_KEYS = tuple(key.name for key in PHOTO_PARTS)
DAYS = named("day")
SWITCHES = named("switch")
KEYS = tuple(key.name for key in EXAMPLE_KEYS)
UNKNOWN = "onbekend"
"""A source may tell a story without its year."""
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)
IN_WORDS = re.compile(r"(?:(?P<day>\d{1,2})e?\s+)?(?P<month>[a-z]{3,9})\.?\s+(?P<year>(?:19|20)\d\d)")
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
DUTCH_DAY = re.compile(r"(\d\d?)[-/. ](\d\d?)[-/. ](\d{4})", re.ASCII)
LONGEST = {key.name: key.longest for key in EXAMPLE_KEYS if key.longest}


@dataclass(frozen=True, slots=True)
class Words:
    """A text and the line on which it stands; "" when the key is absent or empty."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Fields:
    """The filled-in keys of a front matter: texts, lists of texts, and the photo's own keys."""

    texts: Mapping[str, Words]
    lists: Mapping[str, tuple[Words, ...]]
    photo: Mapping[str, Words]

    def text(self, key: str) -> str:
        """The text of a key, "" when it was not filled in."""
        return self.texts[key].text if key in self.texts else ""

    @property
    def date(self) -> str:
        """YYYY, YYYY-MM or YYYY-MM-DD; "" when nobody knows."""
        written = self.text("datum")
        return "" if written == UNKNOWN else written

    @property
    def release(self) -> Release:
        """When the example may be shown."""
        start, end = (self.text(day) for day in DAYS)
        return Release(self.text("status") != READY, self.text("fictief") == YES, start, end)


def read_fields(entries: tuple[Entry, ...], where: str) -> tuple[Fields, list[Problem]]:
    """The fields, and everything that is wrong with their keys and shapes."""
    problems = list(key_problems(entries, REQUIRED, KEYS, where=where, line=1))
    texts: dict[str, Words] = {}
    lists: dict[str, tuple[Words, ...]] = {}
    photo: Mapping[str, Words] = {}
    for entry in (entry for entry in entries if entry.key in KEYS):
        if entry.key in LISTS:
            lists[entry.key], of_entry = listed(entry, where)
            problems += of_entry
        elif entry.key == PHOTO:
            photo, of_entry = _photo(entry, where)
            problems += of_entry
        elif isinstance(entry.value, str):
            texts[entry.key] = Words(" ".join(entry.value.split()), entry.line)
        else:
            fix = "zet één tekst achter de dubbele punt"
            problems.append(error(f"{where}:{entry.line}", f"'{entry.key}' is geen tekst", fix))
    fields = Fields({key: words for key, words in texts.items() if words.text}, lists, photo)
    return fields, [*problems, *_value_problems(fields, where)]


def key_problems(
    entries: tuple[Entry, ...],
    required: tuple[str, ...],
    known: tuple[str, ...],
    *,
    where: str,
    line: int,
    days: tuple[str, ...] = (),
) -> Iterator[Problem]:
    """Keys that are not known, empty or absent. line: where an absent one would stand. days: those that hold a day."""
    for entry in entries:
        if entry.key not in known:
            fix = did_you_mean(meant_word(entry.key, known), f"kies uit {listing(known)}")
            yield error(f"{where}:{entry.line}", f"onbekende sleutel {quoted(entry.key)}", fix)
        elif entry.key in required and not entry.value:
            fix = "vul een dag in, zoals 2026-01-31" if entry.key in days else "vul een tekst in"
            yield error(f"{where}:{entry.line}", f"'{entry.key}' is leeg", fix)
    for key in absent(entries, required):
        yield error(f"{where}:{line}", f"sleutel '{key}' ontbreekt", f"voeg een regel '{key}: …' toe")


def listed(entry: Entry, where: str) -> tuple[tuple[Words, ...], list[Problem]]:
    """The texts of a list; one text without a list counts as a list of one."""
    if isinstance(entry.value, str):
        return ((Words(entry.value, entry.line),) if entry.value else ()), []
    wrong = [item for item in entry.value if item.key or not isinstance(item.value, str) or not item.value]
    fix = "zet op elke regel een streepje en één naam, zonder dubbele punt"
    problems = [error(f"{where}:{item.line}", f"een regel onder '{entry.key}' is geen tekst", fix) for item in wrong]
    return tuple(Words(text_of(item), item.line) for item in entry.value if item not in wrong), problems


def _photo(entry: Entry, where: str) -> tuple[Mapping[str, Words], list[Problem]]:
    if not entry.value:
        return {}, []
    if isinstance(entry.value, str):
        fix = "zet eronder, ingesprongen: bestand, alt, bijschrift en bron"
        return {}, [error(f"{where}:{entry.line}", "'foto' is een tekst", fix)]
    entries = entries_of(entry)
    problems = list(key_problems(entries, PHOTO_REQUIRED, PHOTO_KEYS, where=where, line=entry.line))
    return {item.key: Words(" ".join(text_of(item).split()), item.line) for item in entries}, problems


def _value_problems(fields: Fields, where: str) -> Iterator[Problem]:
    for key, words in fields.texts.items():
        place = f"{where}:{words.line}"
        if key == "status" and words.text not in (DRAFT, READY):
            fix = did_you_mean(meant_word(words.text, (DRAFT, READY)), f"kies {DRAFT} of {READY}")
            yield error(place, f"status is {quoted(words.text)}", fix)
        if key in SWITCHES and words.text not in (YES, NO):
            yield error(place, f"'{key}' is {quoted(words.text)}", f"schrijf {YES} of {NO}")
        if key == "datum" and words.text != UNKNOWN and not is_date(words.text):
            otherwise = "schrijf een jaar, maand of dag: 2023, 2023-05, 2023-05-31 of onbekend"
            fix = did_you_mean(_in_figures(words.text) or None, otherwise)
            yield error(place, f"datum is {quoted(words.text)}", fix)
        if key in DAYS and not (len(words.text) == 10 and is_date(words.text)):
            yield error(place, f"'{key}' is {quoted(words.text)}", day_fix(words.text, "schrijf een dag: 2026-01-31"))
        if len(words.text) > LONGEST.get(key, len(words.text)):
            fix = "kort hem in, anders past het kader niet"
            yield warning(place, f"'{key}' is langer dan {LONGEST[key]} tekens", fix)
    start, end = (fields.text(day) for day in DAYS)
    if start and end and end <= start:
        place = f"{where}:{fields.texts[DAYS[1]].line}"
        yield error(place, "het voorbeeld verloopt voordat het verschijnt", "kies een latere dag bij 'verloopt'")


def is_date(text: str) -> bool:
    """Whether it is a year, a month or a day that exists."""
    if not DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def day_fix(text: str, otherwise: str) -> str:
    """How to write a day, for one that is written as people do."""
    day = _in_figures(text)
    return did_you_mean(day if len(day) == len("2026-01-31") else None, otherwise)


def _in_figures(text: str) -> str:
    """A day or month as it is to be typed, 2026-03-01 for "1 maart 2026" or 1-3-2026; "" for other words."""
    if day := DUTCH_DAY.fullmatch(text):
        turned = f"{day[3]}-{day[2]:0>2}-{day[1]:0>2}"
    elif (words := IN_WORDS.fullmatch(text.lower().replace("maa", "mrt"))) and words["month"][:3] in MONTHS:
        month = MONTHS.index(words["month"][:3]) + 1
        turned = f"{words['year']}-{month:0>2}" + (f"-{words['day']:0>2}" if words["day"] else "")
    else:
        return ""
    return turned if is_date(turned) else ""
