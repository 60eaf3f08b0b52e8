"""Does a markdown text hold a slip that would lose words, or show its marks to the reader?"""

import re
from collections.abc import Iterator

from site_builder.problems import Problem, error, warning
from site_builder.read.parsing.documents.typed_marks import mark_problems
from site_builder.read.parsing.hints import quoted

MERGE = re.compile(r"(<{7}|\|{7}|>{7})(\s|$)")
MERGE_MIDDLE = re.compile(r"={7}\s*")
PIPE = re.compile(r"(?<!\\)\|")
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
TABLE_LINE = re.compile(r"\s*\|?\s*:?[-–—]+:?\s*(?:\|\s*:?[-–—]+:?\s*)+\|?\s*")
NOTE = re.compile(r"\s{0,3}\[\^([^\]\s]+)\]:")
NOTE_MARK = re.compile(r"\[\^([^\]\s]+)\](?!:)")
APART = re.compile(r"\[[^\]\n]+\]\s+\((?:https?://|www\.|mailto:)[^)\n]*\)")
TURNED = re.compile(r"\([^()\n]+\)\[(?:https?://|www\.)[^\]\n]*\]")
UNCLOSED = re.compile(r"\[[^\[\]\n]+\]\((?:https?://|www\.|mailto:|[^()\s]*\.(?:md|pdf))(?:[^()\n]|\([^()\n]*\))*$")
REFERENCE = re.compile(r"\[[^\[\]\n]+\]\[(?!https?://|www\.)([^\[\]^\n]+)\]")
DEFINED = re.compile(r"\s{0,3}\[([^\]^]+)\]:")
LETTERED = re.compile(r"\s*[a-z][.)]\s+\S")
HASHED = re.compile(r"\s*(#{1,6})[^\W\d_]")
ITEM = re.compile(r"\s*(?:[-*+•–]|\d{1,3}[.)])\s+\S")
AFTER = re.compile(r"[A-ZÀ-Þ][^|]*$")  # a new sentence, not indented
BLOCK = re.compile(r"\s*///")


def merge_problems(text: str, where: str) -> Iterator[Problem]:
    """One error when two versions of a file were put together and nobody chose. The whole file is looked at."""
    lines = text.split("\n")
    marks = [number for number, line in enumerate(lines, 1) if MERGE.match(line)]
    middle = [number for number, line in enumerate(lines, 1) if MERGE_MIDDLE.fullmatch(line)]
    if marks:
        every = ", ".join(str(number) for number in sorted((*marks, *middle)))
        fix = f"kies de goede tekst en haal de regels met <<<<<<<, ======= en >>>>>>> weg (regel {every})"
        yield error(f"{where}:{marks[0]}", "hier zijn twee versies nog niet samengevoegd", fix)


def slip_problems(text: str, where: str, line: int) -> Iterator[Problem]:
    """Everything of this kind in a body. line: the number of its first line."""
    lines = [CODE.sub(lambda code: "x" * len(code[0]), part) for part in text.split("\n")]
    yield from _table_problems(lines, where, line)
    yield from _note_problems(lines, where, line)
    yield from _link_problems(lines, where, line)
    yield from mark_problems(lines, where, line)
    for at, part in enumerate(lines):
        place = f"{where}:{line + at}"
        if at and ITEM.match(lines[at - 1]) and AFTER.match(part):
            fix = "zet er een lege regel tussen, of twee spaties voor deze regel"
            yield warning(place, "deze regel hoort nu bij de opsomming erboven", fix)
        if hashed := HASHED.match(part):
            fix = f"zet er een spatie achter: '{hashed[1]} Kopje', of begin de zin met een ander woord"
            yield warning(place, "deze regel begint met # zonder spatie en is gelezen als kopje", fix)
        if (
            LETTERED.match(part)
            and at
            and LETTERED.match(lines[at - 1])
            and not (at > 1 and LETTERED.match(lines[at - 2]))
        ):
            fix = "begin elke regel met een streepje, of met 1. en 2."
            yield warning(f"{where}:{line + at - 1}", "deze regels met letters worden één alinea", fix)


def block_mark_problems(text: str, where: str, line: int) -> Iterator[Problem]:
    """Blocks in a text that cannot hold them."""
    for number, part in enumerate(text.split("\n"), line):
        if BLOCK.match(part):
            fix = "schrijf het zonder ///; alleen een praktijkvoorbeeld kent blokken"
            yield error(f"{where}:{number}", "hier kan geen blok staan", fix)
            return


def _table_problems(lines: list[str], where: str, first: int) -> Iterator[Problem]:
    """Rows with more cells than their head: what is too much would be lost."""
    columns = 0
    for at, part in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else ""
        if not PIPE.search(part):
            columns = 0
        elif not columns and TABLE_LINE.fullmatch(following):
            columns, ruled = len(_cells(part)), len(_cells(following))
            if columns != ruled:
                what = f"de kop van deze tabel heeft {columns} cellen, de regel met streepjes eronder {ruled}"
                yield error(f"{where}:{first + at}", what, "geef beide evenveel cellen")
        elif columns and any(cell.strip() for cell in _cells(part)[columns:]):
            what = f"deze rij heeft {len(_cells(part))} cellen, de kop {columns}"
            fix = "haal een | weg, of geef de kop een cel erbij; schrijf \\| voor een streep in de tekst"
            yield error(f"{where}:{first + at}", what, fix)


def _link_problems(lines: list[str], where: str, first: int) -> Iterator[Problem]:
    """What was meant as a link, and would stand there with its brackets."""
    names = {definition[1].casefold() for part in lines if (definition := DEFINED.match(part))}
    for number, part in enumerate(lines, first):
        slips = [
            *((link[0], "haal de spatie tussen ] en ( weg") for link in APART.finditer(part)),
            *((link[0], "zet er een ) achter, op dezelfde regel") for link in UNCLOSED.finditer(part)),
            *((link[0], "schrijf [tekst](https://adres)") for link in TURNED.finditer(part)),
            *(
                (link[0], "schrijf [tekst](https://adres)")
                for link in REFERENCE.finditer(part)
                if link[1].casefold() not in names
            ),
        ]
        for words, fix in slips:
            yield warning(f"{where}:{number}", f"{quoted(words)} is geen link", fix)


def _cells(row: str) -> list[str]:
    return PIPE.split(
        row.strip().removeprefix("|").removesuffix("|") if not row.strip().endswith("\\|") else row.strip()
    )


def _note_problems(lines: list[str], where: str, first: int) -> Iterator[Problem]:
    defined: dict[str, int] = {}
    named: dict[str, int] = {}
    for number, part in enumerate(lines, first):
        if note := NOTE.match(part):
            if note[1] in defined:
                what = f"voetnoot [^{note[1]}] staat er twee keer (ook op regel {defined[note[1]]})"
                yield error(f"{where}:{number}", what, "geef elke voetnoot een eigen nummer")
            defined.setdefault(note[1], number)
        for mark in NOTE_MARK.findall(part):
            named.setdefault(mark, number)
    for mark, number in named.items():
        if mark not in defined:
            fix = f"zet onderaan een regel '[^{mark}]: tekst van de voetnoot'"
            yield error(f"{where}:{number}", f"voetnoot [^{mark}] heeft geen tekst", fix)
    for mark, number in defined.items():
        if mark not in named:
            fix = f"zet [^{mark}] in de zin waar de voetnoot bij hoort, of haal deze regel weg"
            yield warning(f"{where}:{number}", f"geen zin verwijst naar voetnoot [^{mark}]", fix)
