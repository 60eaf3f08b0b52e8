"""Which rows a CSV file of a publisher holds: any separator, titles above the header, notes below the last row."""

import codecs
import csv
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TextIO

import numpy as np

from site_builder.problems import Problem, error
from site_builder.sources.files.raw_table import Cells, RawTable, cells_of, places_in

DELIMITERS = (";", ",", "\t", "|")
MOST_TITLES = 40
CHUNK = 1 << 20
LONGEST_LINE = 1_000_000
"""Characters: ten times the widest table of a publisher."""
MOST_LINES = 4_000_000
"""Twice what every neighbourhood of the country takes in long form."""
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

Line = tuple[int, list[str]]


class _LongLine(Exception):
    """Raised for a line that no table has. args: its number."""


class _ManyLines(Exception):
    """Raised for more lines than a table has."""


def read_delimited(path: Path, where: str, wanted: Sequence[str]) -> tuple[RawTable | None, list[Problem]]:
    """The wanted columns; rows shorter than the header are notes when no full row follows."""
    encoding = encoding_of(path)
    try:
        delimiter = _delimiter(path, encoding, wanted)
        with path.open(encoding=encoding, newline="", errors="replace") as opened:
            return _table(_lines(_bounded(opened), delimiter), where, wanted)
    except _LongLine as line:
        what = f"deze regel is langer dan {LONGEST_LINE} tekens"
        return None, [error(f"{where}:{line}", what, "download het bestand opnieuw: een tabel heeft een regel per rij")]
    except _ManyLines:
        fix = "haal alleen de regels op die het recept gebruikt: de jaren, indelingen en maten daarvan"
        return None, [error(where, f"dit bestand heeft meer dan {MOST_LINES} regels", fix)]
    except csv.Error as failure:
        if "field limit" in str(failure):
            what = f"een cel is langer dan {csv.field_size_limit()} tekens"
            return None, [error(where, what, "download het bestand opnieuw, of sluit haar aanhalingsteken")]
        fix = "download het bestand opnieuw, of sla het op als CSV met aanhalingstekens die sluiten"
        return None, [error(where, "de aanhalingstekens van dit bestand kloppen niet", fix)]


def encoding_of(path: Path) -> str:
    """UTF-8 where the whole file is, UTF-16 by its mark, else Windows-1252."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as opened:
        start = opened.read(4)
        for mark, encoding in MARKS:
            if start.startswith(mark):
                return encoding
        opened.seek(0)
        try:
            while chunk := opened.read(CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def _delimiter(path: Path, encoding: str, wanted: Sequence[str]) -> str:
    """The one by which a line near the top holds most of the wanted names, else the one that stands there most."""
    with path.open(encoding=encoding, newline="", errors="replace") as opened:
        top = list(islice(_bounded(opened), MOST_TITLES))

    def score(delimiter: str) -> tuple[int, int]:
        names = [[_bare(cell) for cell in line.split(delimiter)] for line in top]
        return max((len(places_in(row, wanted)) for row in names), default=0), max(map(len, map(set, names)), default=0)

    return max(DELIMITERS, key=score)


def _bounded(opened: TextIO) -> Iterator[str]:
    """The lines; none is read that would not fit in memory."""
    number = 0
    while line := opened.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            raise _LongLine(number)
        if number > MOST_LINES:
            raise _ManyLines
        yield line


def _bare(cell: str) -> str:
    return cell.strip().strip('"').strip()


def _lines(opened: Iterator[str], delimiter: str) -> Iterator[Line]:
    """The rows with the line on which each ends; empty ones are skipped."""
    reader = csv.reader(opened, delimiter=delimiter)
    for record in reader:
        if any(cell.strip() for cell in record):
            yield reader.line_num, record


def _table(lines: Iterator[Line], where: str, wanted: Sequence[str]) -> tuple[RawTable | None, list[Problem]]:
    header, first, titles = _header(lines, wanted)
    if not header:
        return None, [error(where, "dit bestand heeft geen regel met namen van kolommen", "download het opnieuw")]
    places = places_in(header, wanted)
    cells: dict[str, list[object]] = {name: [] for name in places}
    same: dict[str, str] = {}  # in long form a code stands in a hundred rows: one text in memory
    marks: list[int] = []
    short: list[int] = []
    widest = 1  # cells of a short row: a note is one text
    for number, record in chain(first, lines):
        if len(record) < len(header):
            short.append(number)
            widest = max(widest, sum(1 for cell in record if cell.strip()))
            continue
        if len(record) > len(header) and any(cell.strip() for cell in record[len(header) :]):
            what = f"de regel heeft {len(record)} cellen en de kop {len(header)}"
            return None, [error(f"{where}:{number}", what, "download het bestand opnieuw")]
        marks.append(number)
        for name, place in places.items():
            cells[name].append(same.setdefault(record[place], record[place]))
    if broken := [number for number in short if marks and number < marks[-1]]:
        what = f"de regel heeft minder cellen dan de kop ({len(header)})"
        return None, [error(f"{where}:{broken[0]}", what, "download het bestand opnieuw")]
    if short and 2 * widest > len(header):
        what = f"de laatste regel is afgebroken: de kop heeft {len(header)} cellen"
        return None, [error(f"{where}:{short[-1]}", what, "download het bestand opnieuw")]
    columns: dict[str, Cells] = {name: cells_of(values) for name, values in cells.items()}
    rows = np.array(marks, dtype=np.int64)
    return RawTable(where, tuple(header), columns, rows, notes=titles + len(short)), []


def _header(lines: Iterator[Line], wanted: Sequence[str]) -> tuple[list[str], list[Line], int]:
    """The row of names, the rows below it that were read in search of it, and how many titles stand above it."""
    top = list(islice(lines, MOST_TITLES))
    names = [[_bare(cell) for cell in record] for _, record in top]
    if not names:
        return [], [], 0
    best = max(range(len(names)), key=lambda row: (len(places_in(names[row], wanted)), -row))
    if not places_in(names[best], wanted):
        width = max(map(len, names))
        best = next(row for row, record in enumerate(names) if len(record) == width)
    return names[best], top[best + 1 :], best
