"""Is somebody named, or an address of somebody? In an atlas stand organisations, and never persons."""

import re
from collections.abc import Iterator
from typing import Literal

from site_builder.problems import Problem, warning
from site_builder.read.parsing import quoted

Named = Literal["mail", "phone", "person"]

MAIL = re.compile(r"[^\s@]@[^\s@]+\.[^\s@]")
PHONE = re.compile(r"(?:\+|(?<![0-9])0)(?:[\s()./–-]*[0-9]){7,}")
COURTESY = (
    r"\b(?:(?:[Dd]hr|DHR|[Mm]evr|MEVR|[Mm]w|[Mm]ej)\b\.?|(?:[Mm]evrouw|MEVROUW|[Mm]eneer|[Dd]e\s+heer)\b|"
    r"(?:[Dd]e\s+H|h)eer(?=\s+[A-Z]))"
)
ADDRESSED = re.compile(rf"\b([Ss]tichting\s+|[Vv]ereniging\s+|[Bb]edrijf\s+)?{COURTESY}")
FIRST_NAMES = (
    "Ahmed|Ali|Amina|Angela|Anja|Anna|Anne|Anneke|Annemarie|Annet|Anton|Arie|Arjan|Astrid|Barbara|Bart|Bas|Ben|Bert|"
    "Bianca|Bob|Bram|Carla|Cees|Chantal|Charlotte|Chris|Claudia|Daan|David|Dennis|Diana|Dick|Dirk|Edwin|Eline|Ellen|"
    "Els|Emine|Emma|Eric|Erik|Erwin|Esther|Eva|Fatima|Femke|Frank|Fred|Gerard|Gerrit|Gert|Guus|Hanneke|Hans|Harry|"
    "Hassan|Hendrik|Henk|Herman|Ineke|Ingrid|Irene|Iris|Jaap|Jacob|Jacqueline|Jan|Janneke|Jasper|Jelle|Jeroen|Jessica|"
    "Johan|John|Joke|Jolanda|Joost|Joris|Jos|Judith|Julia|Karel|Karim|Karin|Kees|Kim|Klaas|Koen|Lars|Laura|Leo|Lieke|"
    "Linda|Lisa|Lucas|Luuk|Maaike|Maarten|Manon|Marc|Marcel|Marco|Margriet|Maria|Marieke|Marijke|Marion|Mariska|"
    "Marjan|Marjolein|Mark|Marloes|Martijn|Martin|Mehmet|Michel|Mieke|Miriam|Mirjam|Mohamed|Mohammed|Monique|Mustafa|"
    "Nancy|Nicole|Nico|Niels|Nienke|Noor|Omar|Patricia|Patrick|Paul|Paula|Peter|Petra|Piet|Pieter|Rachid|René|Richard|"
    "Rita|Rob|Robert|Roel|Ron|Ronald|Ruud|Said|Samira|Sander|Sanne|Sara|Saskia|Simon|Sjaak|Sophie|Stefan|Suzanne|"
    "Sylvia|Theo|Thijs|Thomas|Tim|Tineke|Tom|Ton|Ursula|Vincent|Wendy|Willem|Wilma|Wim|Wouter|Yusuf|Yvonne|Zeynep"
)
"""Frequent ones."""
HOUSES = (
    r"\w*(?:advies|bedrijf|bewind|bibliotheek|boerderij|bouw|bureau|centrum|college|energie|fonds|groep|hoeve|instituut|"
    r"kapel|kliniek|kring|lyceum|museum|ontmoeting|oord|praktijk|scholen|school|stichting|team|theater|vereniging|"
    r"welzijn|winkel|wonen|ziekenhuis|zorg)|huis|hof|kerk|park|plein|[bn]\.?v\.?"
)
"""After a first name none of these is a surname: Anna Hoeve."""
BETWEEN = r"(?:(?:(?:(?:in|op|uit)\s+)?['’]t|van|von|den?|der|het|te[nr]?|el|al|be?n|bin)\s+)*"
NAME = r"\w+(?:['’]\w+)*"
SURNAME = rf"{BETWEEN}{NAME}(?:-{BETWEEN}{NAME})*"
INITIALS = r"(?![bn]\.v\.)(?:[a-z]\.\s*)+"
DEGREES = r"(?:(?:(?:drs|prof)\.?|(?:ing|ir|mr|dr)\.)\s+)+"
BEGINS = rf"(?:^|[(/;:]\s*|\s[-–—]\s+|(?:^|\s)(?!(?:{FIRST_NAMES})\s)\S+\s+(?:en|&)\s+)"
ENDS = r"(?=\s*(?:$|[)(/;:])|\s+(?:[-–—&]|van|namens|bij|en|of)\s)"
GIVEN = rf"(?:{FIRST_NAMES})(?:[\s-](?:{FIRST_NAMES}))*\s+(?:{INITIALS})?(?!(?:{HOUSES}){ENDS})"
NAMED = re.compile(rf"{BEGINS}(?:{DEGREES}|(?:{DEGREES})?(?:{GIVEN}|{INITIALS})){SURNAME}{ENDS}", re.IGNORECASE)
CAPITALS = rf"(?i:{BETWEEN})[A-Z]\w+(?:-[A-Z]\w+)*"
IN_TEXT = re.compile(
    rf"(?:{COURTESY}|\b(?:[Dd]rs|[Ii]ng|[Pp]rof)\b\.?)(?: {CAPITALS})?|\b(?![BN]\.V\.)(?:[A-Z]\.[ ]?)+{CAPITALS}"
)


def named_in(organisation: str) -> Named | None:
    """What an organisation is not called: a mail address, a telephone number, or somebody by name.

    A name counts where it is a part of its own, so that 'stichting Jan de Vries' is none.
    """
    if MAIL.search(organisation):
        return "mail"
    if PHONE.search(organisation):
        return "phone"
    addressed = any(not match[1] for match in ADDRESSED.finditer(organisation))
    return "person" if addressed or NAMED.search(organisation) else None


def person_problems(text: str, where: str, line: int) -> Iterator[Problem]:
    """A warning per person in a text. line: the number of its first line."""
    for match in IN_TEXT.finditer(text):
        place = f"{where}:{line + text.count(chr(10), 0, match.start())}"
        yield warning(place, f"{quoted(match[0])} lijkt een persoon", "noem alleen de organisatie of de functie")
