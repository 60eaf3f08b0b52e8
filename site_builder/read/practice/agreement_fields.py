"""What stands at the top of an agreement: every key once, as text, with its line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.model.words import Release
from site_builder.problems import Problem, error
from site_builder.read.parsing import Entry, did_you_mean, meant_word, quoted
from site_builder.read.practice.example_keys import NO, YES
from site_builder.read.practice.persons import named_in
from site_builder.read.practice.practice_fields import Words, day_fix, is_date, key_problems, listed
from site_builder.read.practice.sample_story import sample_value

REQUIRED = ("gemeente", "kaart", "datum", "wie", "opvolgen", "status")
KEYS = ("gemeente", "gebied", "kaart", "datum", "wie", "opvolgen", "status", "fictief")
WHO = "wie"
DAYS = ("datum", "opvolgen")
OPEN, DONE = "open", "gedaan"
WRITE_WHO = "schrijf welke organisatie iets doet"
NAMED = {
    "mail": ("bevat een mailadres", "noem alleen de organisatie"),
    "phone": ("bevat een telefoonnummer", "noem alleen de organisatie"),
    "person": (
        "lijkt een persoon",
        "noem alleen de organisatie; heet zij zo, zet er dan 'stichting', 'vereniging' of 'bedrijf' voor",
    ),
}


@dataclass(frozen=True, slots=True)
class AgreementFields:
    """The filled-in keys. texts: all but who."""

    texts: Mapping[str, Words]
    who: tuple[Words, ...]

    def text(self, key: str) -> str:
        """The text of a key, "" when it was not filled in."""
        return self.texts[key].text if key in self.texts else ""

    @property
    def release(self) -> Release:
        """Whether it is invented: then it stands in an invented edition only."""
        return Release(draft=False, fictional=self.text("fictief") == YES, publish_from="", expires="")


def read_agreement_fields(entries: tuple[Entry, ...], where: str) -> tuple[AgreementFields, list[Problem]]:
    """The fields, and everything that is wrong with their keys and values."""
    problems = list(key_problems(entries, REQUIRED, KEYS, where=where, line=1, days=DAYS))
    texts: dict[str, Words] = {}
    who: tuple[Words, ...] = ()
    for entry in (entry for entry in entries if entry.key in KEYS):
        if entry.key == WHO:
            who, of_who = listed(entry, where)
            problems += of_who
        elif isinstance(entry.value, str):
            texts[entry.key] = Words(" ".join(entry.value.split()), entry.line)
        else:
            fix = "zet één tekst achter de dubbele punt"
            problems.append(error(f"{where}:{entry.line}", f"'{entry.key}' is geen tekst", fix))
    fields = AgreementFields({key: words for key, words in texts.items() if words.text}, who)
    return fields, [*problems, *_value_problems(fields, where), *_who_problems(who, where)]


def _value_problems(fields: AgreementFields, where: str) -> Iterator[Problem]:
    for key, words in fields.texts.items():
        place = f"{where}:{words.line}"
        if key == "status" and words.text not in (OPEN, DONE):
            fix = did_you_mean(meant_word(words.text, (OPEN, DONE)), f"kies {OPEN} of {DONE}")
            yield error(place, f"status is {quoted(words.text)}", fix)
        if key == "fictief" and words.text not in (YES, NO):
            yield error(place, f"'{key}' is {quoted(words.text)}", f"schrijf {YES} of {NO}")
        if key in DAYS and not is_day(words.text):
            yield error(place, f"'{key}' is {quoted(words.text)}", day_fix(words.text, "schrijf een dag: 2026-01-31"))
    made, again = (fields.text(key) for key in DAYS)
    if is_day(made) and is_day(again) and again <= made:
        place = f"{where}:{fields.texts['opvolgen'].line}"
        yield error(place, "'opvolgen' is niet na 'datum'", "kies een dag na die van de afspraak")


def _who_problems(who: tuple[Words, ...], where: str) -> Iterator[Problem]:
    """Organisations make agreements; a person has no place in an atlas."""
    for words in who:
        place = f"{where}:{words.line}"
        if sample_value(words.text):
            yield error(place, f"{quoted(words.text)} is nog niet ingevuld", WRITE_WHO)
        elif named := named_in(words.text):
            what, fix = NAMED[named]
            yield error(place, f"{quoted(words.text)} {what}", fix)


def is_day(text: str) -> bool:
    """Whether it is a whole day that exists."""
    return len(text) == len("2026-01-31") and is_date(text)
