"""The one grammar of every CSV file of the atlas (DESIGN, "The output")."""

import csv
import io
from collections.abc import Collection, Iterable, Sequence

import pandas as pd

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
FORMULA_STARTS = frozenset("=+-@\t\r")


def csv_bytes(table: pd.DataFrame, *, preface: Iterable[str] = (), numeric: Collection[str] = ()) -> bytes:
    """UTF-8 with BOM, ";", CRLF, RFC 4180 quotes; preface lines come before the header.

    table: text cells. A cell that a spreadsheet would run as a formula gets a leading "'", except in numeric columns.
    """
    stream = io.StringIO(newline="")
    stream.write(BOM)
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerows([harmless(line)] for line in preface)
    writer.writerow([harmless(name) for name in table.columns])
    columns = [_cells(table[name], name in numeric) for name in table.columns]
    writer.writerows(zip(*columns, strict=True))
    return stream.getvalue().encode()


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in FORMULA_STARTS and text else text


def _cells(column: "pd.Series[str]", numeric: bool) -> Sequence[str]:
    cells: list[str] = column.tolist()
    return cells if numeric else [harmless(cell) for cell in cells]
