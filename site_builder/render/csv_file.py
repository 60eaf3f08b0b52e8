"""The one grammar of every CSV file of the atlas (DESIGN, "The output")."""

import csv
import io
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
FORMULA_STARTS = frozenset("=+-@\t\r")


@dataclass(frozen=True, slots=True)
class CsvTable:
    """Cells as they will be written; a country's table is made once and written in parts."""

    header: Sequence[str]
    rows: Sequence[Sequence[str]]

    def written(self, rows: Iterable[int], *, preface: Iterable[str] = ()) -> bytes:
        """These rows under the header, preface lines above it: UTF-8 with BOM, ";", CRLF, RFC 4180 quotes."""
        stream = io.StringIO(newline="")
        stream.write(BOM)
        writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        writer.writerows([harmless(line)] for line in preface)
        writer.writerow(self.header)
        writer.writerows(self.rows[row] for row in rows)
        return stream.getvalue().encode()


def csv_table(table: pd.DataFrame, *, numeric: Collection[str] = ()) -> CsvTable:
    """The cells of a frame of text.

    A cell that a spreadsheet would run as a formula gets a leading "'", except in numeric columns.
    """
    cells = {name: table[name].to_numpy(dtype=object).tolist() for name in table.columns}
    columns = [own if name in numeric else map(harmless, own) for name, own in cells.items()]
    return CsvTable([harmless(name) for name in cells], list(zip(*columns, strict=True)))


def csv_bytes(table: pd.DataFrame, *, preface: Iterable[str] = (), numeric: Collection[str] = ()) -> bytes:
    """A whole frame of text as one file."""
    return csv_table(table, numeric=numeric).written(range(len(table)), preface=preface)


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in FORMULA_STARTS and text else text
