"""What does a file of figures hold, by code? A table of the recipe is read once, with all columns asked of it."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from site_builder.problems import Problem, error, how_many, warning
from site_builder.read.parsing import quoted, shown
from site_builder.sources.files import (
    BY_TEXT,
    YEAR_COLUMNS,
    Cells,
    FigureColumn,
    RawTable,
    SourceFolder,
    figures_in,
    is_of,
    keep_rows,
    levels_in,
    open_choice,
    spelled_all,
    year_problems,
)
from site_builder.sources.recipe import ColumnChoice, FileChoice, Level, SourceTable

IDENTITY_SLACK = 0.001
MOST_STRANGE_NAMES = 0.1
FigureReader = Callable[[Cells, Mapping[str, str]], FigureColumn]


@dataclass(frozen=True, slots=True)
class CodedFigures:
    """One column by code. codes: spelled, each once. where, at: the file, and where the recipe asks for it."""

    codes: Sequence[str]
    figures: FigureColumn
    where: str
    at: str
    column: str


@dataclass(frozen=True, slots=True)
class CodedTable:
    """A table of the recipe as it was read. rows: what the table chooses; nation: the rows of the whole nation."""

    source: SourceTable
    level: Level
    rows: RawTable
    nation: RawTable | None

    def column(
        self, choice: ColumnChoice, read: FigureReader = figures_in
    ) -> tuple[CodedFigures | None, list[Problem]]:
        """The figures of one column, in the rows that one measure and year read; a code that stands twice is told."""
        rows, problems = keep_rows(self.rows, choice.rows, choice.at)
        if rows is None:
            return None, problems
        codes = spelled_all(rows.texts(self.source.code), self.level)
        if len(set(codes)) < len(codes):
            return None, [_double(rows, codes, choice.at if choice.rows else self.source.choice.at)]
        figures = self._figures(rows, choice.column, read)
        problems += unreadable_problems(figures, f"{rows.where}: kolom {choice.column}", choice.at)
        return CodedFigures(codes, figures, rows.where, choice.at, choice.column), problems

    def nation_figure(self, choice: ColumnChoice, read: FigureReader = figures_in) -> float:
        """The number in the row of the whole nation; NaN when the table has none."""
        if self.nation is None:
            return np.nan
        rows, _ = keep_rows(self.nation, choice.rows, choice.at)
        values = self._figures(rows, choice.column, read).values if rows is not None else np.array([])
        return float(values[0]) if len(values) == 1 else np.nan

    def _figures(self, rows: RawTable, column: str, read: FigureReader) -> FigureColumn:
        """A column of numbers; where it is empty a column of symbols may say why."""
        cells = rows.columns[column]
        if self.source.symbols and cells.dtype.kind != "f":
            symbols = rows.columns[self.source.symbols]
            filled = np.where(cells.astype(str) == "", symbols, cells)
            return read(filled, self.source.missing)
        figures = read(cells, self.source.missing)
        if self.source.symbols:
            return _with_symbols(figures, rows.columns[self.source.symbols])
        return figures


def read_table(
    folder: SourceFolder, source: SourceTable, *, choices: Collection[ColumnChoice], level: Level, division: str
) -> tuple[CodedTable | None, list[Problem]]:
    """A table with the columns of these choices. division: key of its areas, whose year the file must be of."""
    columns = [source.code, source.name, source.symbols, *identity(source.check)]
    for choice in choices:
        columns += [choice.column, *choice.rows]
    columns += [*source.choice.rows, *source.nation]
    every = FileChoice(source.choice.at, source.choice.file, source.choice.sheet, leave_out=source.choice.leave_out)
    table, problems = open_choice(folder, every, columns, optional=YEAR_COLUMNS)
    if table is None:
        return None, problems
    rows, of_rows = keep_rows(table, source.choice.rows, source.choice.at)
    problems += of_rows
    if rows is None:
        return None, problems
    asked = {column for choice in choices for column in choice.rows}
    if not asked.intersection(YEAR_COLUMNS):
        problems += year_problems(rows, division, source.choice)
    problems += _identity_problems(rows, source)
    nation, _ = keep_rows(table, source.nation, source.choice.at) if source.nation else (None, [])
    if source.nation and nation is None:
        fix = "zonder die rij is niet te zeggen of dit bestand het hele land heeft"
        problems.append(warning(table.where, "de rij van het hele land ontbreekt", fix))
    return CodedTable(source, level, rows, nation), problems


def known_problems(table: CodedTable, known: Mapping[str, str], noun: str) -> Iterator[Problem]:
    """Codes of another level, codes that the division does not have, and names of another year. known: code -> name."""
    codes = spelled_all(table.rows.texts(table.source.code), table.level)
    different = set(codes)
    strange = different.difference(known)
    where, at = table.rows.where, table.source.choice.at
    if 2 * len(strange) > len(different):
        level = levels_in(different)
        seen = f"van {level}" if level else f"die de indeling niet heeft, zoals {shown(min(strange))}"
        yield error(
            where,
            f"kolom {table.source.code} heeft codes {seen}, gevraagd zijn {noun}",
            f"kies met rows de rijen van {noun} bij {at}",
        )
        return
    yield from _name_problems(table, codes, known)
    absent = sorted(code for code in strange if is_of(code, table.level))  # other levels stand in files of long form
    if absent:
        some = ", ".join(shown(code) for code in absent[:3])
        stand = "staat" if len(absent) == 1 else "staan"
        what = f"{len(absent)} van de {len(different)} codes {stand} niet in de indeling, zoals {some}"
        yield warning(where, what, "hun cijfers blijven weg; controleer het jaar van het bestand")


def _name_problems(table: CodedTable, codes: Sequence[str], known: Mapping[str, str]) -> Iterator[Problem]:
    """Codes are used again for other places: many other names mean another year."""
    if not table.source.name:
        return
    names = dict(zip(codes, table.rows.texts(table.source.name), strict=True))
    pairs = [(code, name, known[code]) for code, name in names.items() if code in known and name and known[code]]
    other = [pair for pair in pairs if not same_name(pair[1], pair[2])]
    if len(other) <= MOST_STRANGE_NAMES * len(pairs):
        return
    code, here, there = other[0]
    example = f"zoals {code}: {quoted(here)} en {quoted(there)}"
    what = f"{len(other)} van de {len(pairs)} namen zijn anders dan in de indeling, {example}"
    yield error(table.rows.where, what, f"dit bestand is van een ander jaar: pas {table.source.choice.at} aan")


def same_name(name: str, other: str) -> bool:
    """True for spellings of one name: case, signs and an end that was cut off do not count."""
    first, second = (("".join(letter for letter in name.lower() if letter.isalnum())) for name in (name, other))
    return first.startswith(second) or second.startswith(first)


def identity(check: str) -> tuple[str, ...]:
    """The columns of a sum: "afw = fys + onv" -> afw, fys, onv."""
    return tuple(part.strip() for part in check.replace("+", "=").split("=")) if check else ()


def _identity_problems(rows: RawTable, source: SourceTable) -> Iterator[Problem]:
    """A sum that the publisher promises and the file does not keep."""
    if not source.check:
        return
    total, *parts = (figures_in(rows.columns[name], source.missing).values for name in identity(source.check))
    off = np.abs(total - np.sum(parts, axis=0))
    wrong = np.flatnonzero(off > IDENTITY_SLACK)
    if not len(wrong):
        return
    what = f"{source.check} klopt niet in {how_many(len(wrong), 'regel', 'regels')}, het eerst in deze"
    yield error(f"{rows.where}:{rows.marks[wrong[0]]}", what, "download het bestand opnieuw, of pas check aan")


def unreadable_problems(figures: FigureColumn, where: str, at: str) -> Iterator[Problem]:
    """Texts that are no number and no known marker."""
    if not figures.unreadable:
        return
    some = ", ".join(f"{quoted(text)} ({times} keer)" for text, times in list(figures.unreadable.items())[:3])
    fix = f"noem wat 'geen cijfer' betekent in missing van de tabel, of kies een andere kolom bij {at}"
    yield error(where, f"geen getal: {some}", fix)


def _double(rows: RawTable, codes: Sequence[str], at: str) -> Problem:
    seen: dict[str, int] = {}
    row = next(row for row, code in enumerate(codes) if seen.setdefault(code, row) != row)
    what = f"{shown(codes[row])} staat er meer dan één keer, eerder bij regel {rows.marks[seen[codes[row]]]}"
    return error(f"{rows.where}:{rows.marks[row]}", what, f"kies met rows één regel per gebied bij {at}")


def _with_symbols(figures: FigureColumn, symbols: Cells) -> FigureColumn:
    """Reasons from a column of symbols, where a column of numbers is empty."""
    reasons = [BY_TEXT.get(str(symbol).strip().lower(), "absent") for symbol in symbols]
    return FigureColumn(figures.values, np.where(figures.reasons == "", "", reasons), figures.unreadable)
