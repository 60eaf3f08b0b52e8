"""Is somebody named? In an atlas stand organisations, and never persons."""

import re
from collections.abc import Iterator

from site_builder.problems import Problem, warning
from site_builder.read.parsing import quoted

BETWEEN = r"(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|[Tt]en|[Tt]e|[Ee]l|[Aa]l|'t)[ ])*"
SURNAME = BETWEEN + r"[A-Z]\w+(?:-[A-Z]\w+)*"
TITLE = r"(?:[Dd]hr|[Mm]evr|[Mm]w|[Dd]rs|[Ii]ng|[Pp]rof)\b\.?|(?:[Dd]e heer|[Mm]evrouw|[Mm]eneer)\b"
PERSON = re.compile(rf"\b(?:{TITLE})(?: {SURNAME})?|\b(?:[A-Z]\.[ ]?)+{SURNAME}")
FIRST_NAMES = (
    r"Ahmed|Ali|Anna|Anne|Annemarie|Anton|Arjan|Bart|Bas|Bert|Bram|Carla|Cees|Daan|Dennis|"
    r"Dirk|Eline|Ellen|Els|Emma|Erik|Esther|Eva|Fatima|Femke|Frank|Fred|Gerard|Gerrit|Hans|"
    r"Harry|Hassan|Henk|Ingrid|Jaap|Jan|Janneke|Jeroen|Johan|John|Joke|Joost|Karel|Karin|"
    r"Kees|Klaas|Koen|Lars|Laura|Leo|Linda|Lisa|Maaike|Marc|Marco|Maria|Marieke|Marijke|"
    r"Mark|Marloes|Martijn|Mehmet|Michel|Mieke|Mohamed|Mohammed|Monique|Mustafa|Nico|Niels|"
    r"Noor|Paul|Peter|Petra|Piet|Pieter|Rachid|Rob|Robert|Ruud|Samira|Sander|Sanne|Sara|"
    r"Simon|Sophie|Thijs|Thomas|Tim|Tom|Ton|Ursula|Willem|Wim|Yusuf|Zeynep"
)
"""Frequent ones: who begins so may be a person, or a house named after one."""
NAMED = re.compile(rf"(?:{FIRST_NAMES}) {SURNAME}")


def is_person(text: str) -> bool:
    """Whether there is a title of address or initials in it."""
    return PERSON.search(text) is not None


def starts_as_person(text: str) -> bool:
    """Whether it is a frequent first name and a surname, and no more."""
    return NAMED.fullmatch(text) is not None


def person_problems(text: str, where: str, line: int) -> Iterator[Problem]:
    """A warning per person in a text. line: the number of its first line."""
    for match in PERSON.finditer(text):
        place = f"{where}:{line + text.count(chr(10), 0, match.start())}"
        yield warning(place, f"{quoted(match[0])} lijkt een persoon", "noem alleen de organisatie of de functie")
