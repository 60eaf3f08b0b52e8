"""Does a text hold what leads to one person or one home: mail, telephone, a street with its number?"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from site_builder.problems import Problem, error, warning
from site_builder.read.parsing import quoted

LINK = re.compile(r"https?://\S+")
Kind = Literal["mail", "phone", "home"]

EDGE = r"(?:^|\W)"
MAIL = r"([\w.%+-]{1,64}@[\w-]+(?:\.[\w-]+)+)"
GAP = r"[\s().\/–-]{0,4}"
NO_DAY_OR_HOUR = r"(?![0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}(?![0-9])|[0-9]{2}[.:][0-9]{2}(?:[ \t]*[–-]|[ \t]+uur))"
PHONE = (
    rf"(?:^|[^A-Za-z0-9])((?:\+|00)31(?:{GAP}[0-9]){{9,10}}(?![0-9])|"
    rf"{NO_DAY_OR_HOUR}0[0-9](?:{GAP}[0-9]){{8}}(?![0-9])|0[89]00[\s-]?[0-9]{{4,7}}(?![0-9]|[ \t]+uur))"
)
GENERAL = (
    r"(?:[Rr]ijks|[Ss]nel|[Aa]uto|[Tt]oegangs|[Oo]nder|[Hh]alf|[Hh]een|[Tt]erug|[Uu]it)weg|"
    r"(?:[Ff]iets|[Vv]oet|[Ww]andel|[Rr]uiter|[Ss]chool)pad|(?:[Ss]chool|[Ss]peel|[Pp]arkeer)plein|"
    r"(?:[Ww]oon|[Ww]inkel|[Zz]ij)straat|[Ww]oonerf"
)
"""Words for roads that are no names."""
ROAD = (
    r"(?:[Ss]traat|[Ss]tr\.|[Ll]aan|[Ww]eg|[Pp]lein|[Kk]ade|[Gg]racht|[Ss]ingel|[Dd]reef|[Ss]teeg|[Dd]ijk|[Pp]lantsoen)"
)
SHORT = r"(?:[Hh]of|[Pp]ad|[Ee]rf)"
STREET = (
    rf"(?:(?:Oude|Nieuwe|Lange|Korte|Hoge|Lage|Grote|Kleine|Brede) (?:{ROAD}|{SHORT}|[Mm]arkt)|"
    rf"(?!(?:{GENERAL})(?!\w))(?:\w[\w'’-]{{1,40}}{ROAD}|[A-ZÀ-Þ][\w'’-]{{1,40}}{SHORT}))"
)
NUMBER = r"(?!(?:1[89]|20)[0-9]{2}(?![0-9]))[1-9][0-9]{0,3}(?![0-9])"
ADDED = r"(?:-[1-9][0-9]{0,2}(?!\w)| ?(?:[A-DF-Za-df-z]|hs|bis|I{1,3})(?![\w/])|(?!\w))"
ENDS = (
    r"(?=\s*(?:$|\n|[.,;:!?()/\]*\"”](?![0-9]))|\s(?:en|of|te|naast|tegenover|wordt|is|krijgt|staat|moet|heeft|gaat|komt|blijft|"
    r"in(?! plaats)|bij(?! [0-9]))(?!\w))"
)
HOME = (
    rf"{EDGE}({STREET} (?:(?:(?:huis)?nummer|nr\.?) ?{NUMBER}{ADDED}|{NUMBER}{ADDED}{ENDS})|"
    r"[1-9][0-9]{3} ?[A-Z]{2},? [1-9][0-9]{0,3}(?!\w))"
)
PATTERNS: dict[Kind, str] = {"mail": MAIL, "phone": PHONE, "home": HOME}
"""What was said is the first group of each."""
REFUSALS: dict[Kind, tuple[str, str]] = {
    "mail": ("is een mailadres", "noem alleen de organisatie"),
    "phone": ("is een telefoonnummer", "noem alleen de organisatie"),
    "home": ("lijkt het adres van een woning", "noem alleen de straat, zonder huisnummer"),
}
CAUTIONS: dict[Kind, tuple[str, str]] = {
    "mail": ("een e-mailadres in de tekst", "laat het weg, of controleer of die persoon dat goed vindt"),
    "phone": ("een telefoonnummer in de tekst", "laat het weg, of controleer of het openbaar is"),
}


class Contact(NamedTuple):
    """What a text says, and where it begins."""

    kind: Kind
    said: str
    start: int


def without_links(text: str) -> str:
    """The text with spaces for every address of a page."""
    return LINK.sub(lambda link: " " * len(link[0]), text)


def contacts_in(text: str, kinds: Iterable[Kind] = tuple(PATTERNS)) -> tuple[Contact, ...]:
    """All of these kinds, by kind."""
    bare = without_links(text)
    return tuple(
        Contact(kind, match[1], match.start(1)) for kind in kinds for match in re.finditer(PATTERNS[kind], bare)
    )


def contact_problems(text: str, where: str, line: int) -> Iterator[Problem]:
    """An error for each, of a text in which they have no place. line: the number of its first line."""
    for contact in contacts_in(text):
        what, fix = REFUSALS[contact.kind]
        yield error(_place(text, where, line, contact), f"{quoted(contact.said)} {what}", fix)


def contact_cautions(text: str, where: str, line: int) -> Iterator[Problem]:
    """A warning for each mail address and telephone number, of a text that may have one that is public."""
    for contact in contacts_in(text, CAUTIONS):
        yield warning(_place(text, where, line, contact), *CAUTIONS[contact.kind])


def _place(text: str, where: str, line: int, contact: Contact) -> str:
    return f"{where}:{line + text.count(chr(10), 0, contact.start)}"
