"""Which cells a CSV file of the delivery holds: the one reader of all of them."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from site_builder.problems import Problem, error, warning
from site_builder.read.parsing.findings import LIMIT, Rows, has_errors
from site_builder.read.parsing.hints import did_you_mean, meant_word, quoted
from site_builder.read.parsing.rows.csv_cause import separator_problem, title_problem
from site_builder.read.parsing.rows.number_text import DECIMAL_POINT, Decimal, decimal_commas, decimal_mark
from site_builder.read.parsing.text_file import LARGEST, read_text

Record = list[str]
MOST_ROWS = 600_000  # ten times a large country; every row takes a kilobyte of memory
MOST_CELLS = 100
LESS = "lever alleen wat de atlas nodig heeft"


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a file, by its header; numbers: those in which a comma or a point belongs to a number.

    delimiter: the one that is expected. fewest: rows under the header. most: rows, 0 for MOST_ROWS; less: what to do
    about more.
    """

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    delimiter: str = ","
    fewest: int = 1
    most: int = 0
    less: str = LESS

    @property
    def known(self) -> tuple[str, ...]:
        """Every column the file may have."""
        return self.required + self.optional


@dataclass(frozen=True, slots=True)
class CsvTable:
    """The cells as text, per column (an absent optional column is left out), and where the rows stand."""

    rows: Rows
    cells: Mapping[str, Sequence[str]]
    decimal: Decimal

    def __len__(self) -> int:
        return len(self.rows.marks)


def read_table(
    path: Path, where: str, columns: Columns, *, largest: int = LARGEST
) -> tuple[CsvTable | None, list[Problem]]:
    """The table in a file; None when it cannot be read or lacks a column. largest: bytes.

    Comma or semicolon (told in a warning when a comma is expected); quoted cells may hold line ends; rows without any
    text are skipped.
    """
    text, problems = read_text(path, where, largest=largest)
    if text is None:
        return None, problems
    delimiter = delimiter_of(text)
    records, lines, broken = _records(text, delimiter, columns, where)
    if cause := separator_problem(text, where) or title_problem(records, lines, known=columns.required, where=where):
        return None, [*problems, cause]
    if not records:
        return None, [*problems, *(broken or [_no_rows(where)])]
    records, left_out = without_empty(records, f"{where}:{lines[0]}")
    wrong_header = list(column_problems(records[0], columns, f"{where}:{lines[0]}"))
    rows = Rows(where, lines[1:])
    problems += [*left_out, *broken, *(wrong_header or ragged_problems(records, rows, delimiter))]
    if len(records) <= columns.fewest and not broken:
        problems.append(_no_rows(where))
    if has_errors(problems):
        return None, problems
    cells = {name: column for name, *column in zip(*records, strict=True)}
    numbers = [cell for name in columns.numbers for cell in cells.get(name, ())]
    if delimiter == "," and (commas := decimal_commas(numbers)) > LIMIT:
        what = f"getallen met een decimale komma ({commas}), terwijl komma's ook de kolommen scheiden"
        return None, [*problems, error(where, what, DECIMAL_POINT)]
    if delimiter == ";" != columns.delimiter:
        problems.append(semicolons(where, columns))
    return CsvTable(rows, cells, decimal_mark(numbers, delimiter)), problems


def column_problems(header: Sequence[str], columns: Columns, where: str) -> Iterator[Problem]:
    """Missing, double, unknown and nameless columns; an unknown one that is meant for a missing one is told once."""
    absent = [name for name in columns.known if name not in header]
    for place, name in enumerate(header, start=1):
        if not name.strip():
            fix = "geef haar een naam, of verwijder haar helemaal"
            yield error(where, f"kolom {place} heeft geen naam", fix)
    for name, times in Counter(name for name in header if name.strip()).items():
        if times > 1:
            yield error(where, f"kolom {quoted(name)} staat er {times} keer", "laat één kolom staan")
        elif name not in columns.known:
            meant = meant_word(name, absent)
            absent = [other for other in absent if other != meant]
            fix = did_you_mean(meant, "verwijder de kolom")
            yield error(where, f"onbekende kolom {quoted(name)}", fix)
    missing = [name for name in absent if name in columns.required]
    for name in missing:
        yield error(where, f"kolom {name} ontbreekt", "voeg de kolom toe")


def without_empty(records: list[Record], where: str) -> tuple[list[Record], list[Problem]]:
    """The rows without what a spreadsheet adds: columns with neither name nor cells, a separator after every row."""
    width = len(records[0])
    behind = [record[width:] for record in records[1:]]
    problems = []
    if any(behind) and not any(map(any, behind)):
        records = [record[:width] for record in records]
        what = "de regels eindigen met een scheidingsteken, de kop niet"
        problems.append(warning(where, what, "dat is weggelaten; controleer of er geen kolom ontbreekt"))
    nameless = [place for place, name in enumerate(records[0]) if not name.strip()]
    empty = {place for place in nameless if not any(record[place].strip() for record in records if place < len(record))}
    if empty and len(empty) < width:
        records = [[cell for place, cell in enumerate(record) if place not in empty] for record in records]
        count = "1 lege kolom" if len(empty) == 1 else f"{len(empty)} lege kolommen"
        problems.append(
            warning(where, f"{count} zonder naam", "die is weggelaten" if len(empty) == 1 else "die zijn weggelaten")
        )
    return records, problems


def delimiter_of(text: str) -> str:
    """What stands most between the names in the header."""
    header = text.lstrip().split("\n", 1)[0]
    return ";" if header.count(";") > header.count(",") else ","


def _records(text: str, delimiter: str, columns: Columns, where: str) -> tuple[list[Record], list[int], list[Problem]]:
    """The rows, the line on which each begins, and the quote that was left open."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    most = columns.most or MOST_ROWS
    records: list[Record] = []
    lines: list[int] = []
    start = 1
    try:
        for record in reader:
            if len(records) > most:
                what = f"het bestand heeft meer dan {most} regels"
                return records, lines, [error(f"{where}:{start}", what, columns.less)]
            if len(record) > MOST_CELLS:
                what = f"een regel heeft meer dan {MOST_CELLS} cellen"
                return records, lines, [error(f"{where}:{start}", what, LESS)]
            if any(record):
                records.append(record)
                lines.append(start)
            start = reader.line_num + 1
    except csv.Error as failure:
        if "field limit" in str(failure):
            what = f"een cel is langer dan {csv.field_size_limit()} tekens"
            return records, lines, [error(f"{where}:{start}", what, "kort haar in, of sluit haar aanhalingsteken")]
        fix = "sluit het aanhalingsteken; een aanhalingsteken in een tekst schrijft u dubbel"
        return records, lines, [error(f"{where}:{start}", "de aanhalingstekens kloppen niet", fix)]
    return records, lines, []


def ragged_problems(records: Sequence[Record], rows: Rows, delimiter: str) -> Iterator[Problem]:
    """Rows that are not as long as the header, which is the first record."""
    width = len(records[0])
    if set(map(len, records)) == {width}:
        return
    ragged = [row for row, record in enumerate(records[1:]) if len(record) != width]

    def say(row: int) -> tuple[str, str]:
        cells = len(records[row + 1])
        if cells > width and not any(records[row + 1][width:]):
            return "de regel eindigt met een scheidingsteken", "verwijder het"
        comma = delimiter == "," and cells > width
        fix = "gebruik een decimale punt, of puntkomma's tussen de kolommen" if comma else "maak de regel even lang"
        return f"de regel heeft {cells} {'cel' if cells == 1 else 'cellen'} en de kop {width}", fix

    yield from rows.errors(ragged, say)


def semicolons(where: str, columns: Columns) -> Problem:
    """Says nothing that follows from the numbers: the only one with a decimal mark may be withheld."""
    mark = " en een decimale komma of punt" if columns.numbers else ""
    return warning(where, f"gelezen met puntkomma's tussen de kolommen{mark}", "controleer of dat klopt")


def _no_rows(where: str) -> Problem:
    return error(where, "het bestand heeft geen regels onder de kop", "lever het bestand opnieuw aan")
