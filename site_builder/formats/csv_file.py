"""The one grammar of every CSV file of the atlas (DESIGN, "The output")."""

import csv
import io
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}".encode()
FORMULA_STARTS = frozenset("=+-@\t\r")
HARMLESS = re.compile(r"^'(?=[=+@\t\r-])")
"""What `harmless` sets before a text, for readers that want it as it was."""
QUOTED = re.compile(r'[;"\r\n]')
SUSPECT = re.compile(r'[;"\r\n]|\0[=+\-@\t]')
"""In texts that each come after a zero: some of them may need quotes, or begin like a formula."""


@dataclass(frozen=True, slots=True)
class CsvTable:
    """Lines as they will be written; a country's table is made once and written in parts."""

    header: str
    rows: Sequence[str]

    def written(self, rows: Iterable[int], *, preface: Iterable[str] = ()) -> bytes:
        """These rows under the header, preface lines above it: UTF-8 with BOM, ";", CRLF, RFC 4180 quotes."""
        above = (_quoted(harmless(line)) for line in preface)
        lines = [*above, self.header, *(self.rows[row] for row in rows), ""]
        return BOM + "\r\n".join(lines).encode()


def csv_table(table: pd.DataFrame, *, numeric: Collection[str] = ()) -> CsvTable:
    """The lines of a frame of text.

    A cell that a spreadsheet would run as a formula gets a leading "'", except in numeric columns.
    """
    columns = [_column(table[name], str if name in numeric else harmless) for name in table.columns]
    header = ";".join(_quoted(harmless(name)) for name in table.columns)
    return CsvTable(header, list(map(";".join, zip(*columns, strict=True))))


def csv_bytes(table: pd.DataFrame, *, preface: Iterable[str] = (), numeric: Collection[str] = ()) -> bytes:
    """A whole frame of text as one file."""
    return csv_table(table, numeric=numeric).written(range(len(table)), preface=preface)


def read_rows(text: str, *columns: str) -> list[dict[str, str]]:
    """The rows of such a file, without lines above its header. Raises ValueError for what has not these columns.

    A cell that got a leading "'" keeps it.
    """
    reader = csv.reader(io.StringIO(text.removeprefix(BOM.decode()), newline=""), delimiter=";", strict=True)
    try:
        header, *rows = reader
    except csv.Error as wrong:
        raise ValueError("read_rows: no table") from wrong
    if not set(columns) <= set(header) or any(len(row) != len(header) for row in rows):
        raise ValueError("read_rows: no table with these columns")
    return [dict(zip(header, row, strict=True)) for row in rows]


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in FORMULA_STARTS and text else text


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if QUOTED.search(text) else text


def _column(cells: pd.Series, safe: Callable[[str], str]) -> list[str]:
    """The cells as they are written; each text is looked at once, because most stand in many cells, all at a time."""
    texts: list[str] = cells.to_numpy(dtype=object).tolist()
    if not SUSPECT.search("\0" + "\0".join(set(texts))):
        return texts
    written = {text: _quoted(safe(text)) for text in set(texts)}
    return [written[text] for text in texts]
