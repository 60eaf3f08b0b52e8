"""Which rows of which file does a part of a recipe choose? Finds, reads and selects, and tells what is not there."""

from collections.abc import Sequence

import numpy as np

from site_builder.problems import Problem, error
from site_builder.read.parsing import has_errors, quoted, shown
from site_builder.sources.files.delimited import read_delimited
from site_builder.sources.files.found_file import FoundFile, SourceFolder
from site_builder.sources.files.generations import column_fix
from site_builder.sources.files.raw_table import Cells, Flags, RawTable, text_of
from site_builder.sources.files.shapes_file import read_shapes
from site_builder.sources.files.workbook import read_workbook
from site_builder.sources.recipe import Conditions, FileChoice


def open_choice(
    folder: SourceFolder,
    choice: FileChoice,
    columns: Sequence[str],
    *,
    optional: Sequence[str] = (),
) -> tuple[RawTable | None, list[Problem]]:
    """The chosen rows with these columns; None when the file, a column or every row is missing.

    optional: columns that may be absent. Capitals do not matter, in names of files, layers, sheets and columns and in
    what a row holds.
    """
    file, problems = folder.find(choice.file, choice.at)
    if file is None:
        return None, problems
    wanted = tuple(dict.fromkeys((*filter(None, columns), *choice.rows, *choice.leave_out)))
    table, of_table = _read(file, choice.sheet, (*wanted, *optional))
    problems += of_table
    if table is None or has_errors(problems):
        return None, problems
    absent = [name for name in wanted if name not in table.columns]
    problems += [
        error(file.where, f"kolom {shown(name)} ontbreekt", column_fix(name, table.header, choice.at))
        for name in absent
    ]
    if absent:
        return None, problems
    kept, of_rows = keep_rows(table, choice.rows, choice.at)
    problems += of_rows
    return (None if kept is None else leave_out(kept, choice.leave_out)), problems


def _read(file: FoundFile, sheet: str, wanted: Sequence[str]) -> tuple[RawTable | None, list[Problem]]:
    if file.kind == "workbook":
        return read_workbook(file.path, file.where, sheet, wanted)
    if file.kind == "geodata":
        return read_shapes(file.path, file.where, sheet, wanted)
    return read_delimited(file.path, file.where, wanted)


def keep_rows(table: RawTable, conditions: Conditions, at: str) -> tuple[RawTable | None, list[Problem]]:
    """The rows that hold one of the texts in each column; a condition that no row meets is told with what is there."""
    rows = np.ones(len(table), dtype=bool)
    for column, texts in conditions.items():
        holds = _holds(table.columns[column], texts)
        if not (rows & holds).any():
            there = sorted({text_of(cell) for cell in table.columns[column][rows][:100_000]})
            seen = ", ".join(shown(text) for text in there[:8]) + (", …" if len(there) > 8 else "")
            what = f"geen regel heeft {column} = {' of '.join(map(quoted, texts))}"
            return None, [error(table.where, what, f"het bestand heeft {seen or 'geen regels'}: pas {at} aan")]
        rows &= holds
    return (table if rows.all() else table.take(rows)), []


def leave_out(table: RawTable, conditions: Conditions) -> RawTable:
    """The rows that hold none of the texts."""
    rows = np.zeros(len(table), dtype=bool)
    for column, texts in conditions.items():
        rows |= _holds(table.columns[column], texts)
    return table.take(~rows) if rows.any() else table


def _holds(cells: Cells, texts: Sequence[str]) -> Flags:
    """Where a column holds one of the texts; a number is compared as it is written, "2014" with 2014.

    What differs in capitals alone counts where nothing is written as it is asked for.
    """
    if cells.dtype.kind == "f":
        return np.isin(cells, [float(text) for text in texts if _is_number(text)])
    written = cells.astype(str)
    holds = np.isin(written, list(texts))
    return holds if holds.any() else np.isin(np.char.lower(written), [text.lower() for text in texts])


def _is_number(text: str) -> bool:
    return text.removeprefix("-").replace(".", "", 1).isdecimal()
