"""What values.csv of a country of squares says: millions of rows, read with the care of a few (values_file.py)."""

from collections import Counter
from collections.abc import Collection
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.model.places import Edition
from site_builder.problems import Problem, error
from site_builder.read.delivery.values_file import (
    OBSERVATIONS,
    Values,
    columns_of,
    number_columns,
    read_rows,
    row_problems,
    strange_areas,
)
from site_builder.read.parsing import (
    CsvTable,
    Decimal,
    Kind,
    Layout,
    PlainRows,
    Rows,
    column_problems,
    decimal_mark,
    delimiter_of,
    has_errors,
    ragged_problems,
    read_plain,
    semicolons,
)
from site_builder.read.shapes import Flags

LARGE = 8_000_000  # bytes: from here on the reader that looks at every cell takes too much memory
LARGEST = 700_000_000  # bytes: a million squares in five years
MOST = 5_000_000  # rows
LESS = "lever grotere vierkanten (bijvoorbeeld size = 200), minder meetjaren of een deel van het land"
MARKED = 1_000  # lines: enough to see which decimal mark a file has


def read_many_values(
    path: Path, where: str, *, edition: Edition, known: Collection[str]
) -> tuple[Values | None, list[Problem]]:
    """As `read_values`, with the same messages."""
    if path.stat().st_size > LARGEST:
        return None, [error(where, f"het bestand is groter dan {LARGEST // 1_000_000} MB", LESS)]
    layout, problems = _layout(path, where, edition)
    if layout is None:
        return None, problems
    plain = read_plain(path, layout, doubtful=lambda frame: _doubtful(frame, edition), most=MOST)
    if plain is None:
        return None, [*problems, error(where, f"het bestand heeft meer dan {MOST} regels", LESS)]
    odd, wrong = _odd_table(plain, layout, where)
    if odd is None:
        return None, problems + wrong
    rows_of = Counter({str(code): rows for code, rows in plain.frame["area"].value_counts().items()})
    rows_of.update(odd.cells["area"])
    if known and (strange := strange_areas(rows_of, known, where)):
        return None, [*problems, strange]
    of_odd, wrong = read_rows(odd, edition=edition, known=known, theme=edition.theme)
    frame, lines = _in_order(plain, of_odd)
    rows = Rows(where, lines.tolist())
    problems += [*wrong, *row_problems(frame, rows, edition=edition, known=known)]
    return Values(frame, rows), problems


def _in_order(plain: PlainRows, odd: pd.DataFrame) -> tuple[pd.DataFrame, npt.NDArray[np.int64]]:
    """All rows in the order of the file, and their lines; a file without odd rows is in order."""
    if odd.empty:
        return plain.frame, plain.lines
    lines = np.concatenate([plain.lines, np.array(plain.odd_lines, dtype=np.int64)])
    order = np.argsort(lines, kind="stable")
    return pd.concat([plain.frame, odd], ignore_index=True).iloc[order].reset_index(drop=True), lines[order]


def _layout(path: Path, where: str, edition: Edition) -> tuple[Layout | None, list[Problem]]:
    """How the file is written, as its first lines show."""
    with path.open("rb") as file:
        start = [file.readline() for _ in range(MARKED)]
    try:
        header, *first = (line.decode("utf-8-sig").rstrip("\r\n") for line in start)
    except UnicodeDecodeError:
        return None, [error(where, "de tekens zijn niet te lezen", "sla het bestand op als UTF-8")]
    delimiter = delimiter_of(header)
    names = [name.strip('"') for name in header.split(delimiter)]
    columns = columns_of(edition, edition.theme)
    problems = list(column_problems(names, columns, f"{where}:1"))
    if has_errors(problems):
        return None, problems
    if delimiter == ";":
        problems.append(semicolons(where, columns))
    decimal: Decimal = decimal_mark(first, delimiter)
    return Layout({name: _kinds(edition)[name] for name in names}, delimiter, decimal), problems


def _kinds(edition: Edition) -> dict[str, Kind]:
    """What the cells of each column may hold."""
    columns = (OBSERVATIONS, *number_columns(edition, edition.theme))
    kinds: dict[str, Kind] = {column.name: "count" if column.counts else "number" for column in columns}
    return {"area": "code", "year": "year", **kinds}


def _odd_table(plain: PlainRows, layout: Layout, where: str) -> tuple[CsvTable | None, list[Problem]]:
    """The rows that are not plain, as the reader of a small file sees them."""
    names, rows = list(layout.kinds), Rows(where, plain.odd_lines)
    problems = list(ragged_problems([names, *plain.odd], rows, layout.delimiter))
    if problems:
        return None, problems
    cells = {name: list(column) for name, *column in zip(names, *plain.odd, strict=True)}
    return CsvTable(rows, cells, layout.decimal), []


def _doubtful(frame: pd.DataFrame, edition: Edition) -> Flags:
    """Rows of another year, or with a number outside its bounds."""
    doubt: Flags = ~frame["year"].isin(edition.years).to_numpy()
    for column in number_columns(edition, edition.theme):
        numbers = frame[column.name].to_numpy()
        doubt |= (numbers < column.lowest) | (numbers > column.highest)
    return doubt
