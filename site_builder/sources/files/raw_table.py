"""What a publisher's file holds before anything is understood: columns of text or numbers, and perhaps shapes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from pyproj import CRS

Cells = npt.NDArray[np.object_] | npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Geometries = npt.NDArray[np.object_]


@dataclass(frozen=True, slots=True)
class RawTable:
    """Rows of a file. where: the file, as messages name it. marks: what names each row, after a colon.

    header: every column of the file. columns: those that were asked for and are there; text is trimmed, a number in a
    text column is written without ".0". shapes, crs: of geodata. notes: lines that are no rows (titles, footnotes).
    """

    where: str
    header: tuple[str, ...]
    columns: Mapping[str, Cells]
    marks: npt.NDArray[np.int64]
    shapes: Geometries | None = None
    crs: CRS | None = None
    notes: int = 0

    def __len__(self) -> int:
        return len(self.marks)

    def take(self, rows: Flags) -> "RawTable":
        """Only these rows."""
        return RawTable(
            where=self.where,
            header=self.header,
            columns={name: cells[rows] for name, cells in self.columns.items()},
            marks=self.marks[rows],
            shapes=None if self.shapes is None else self.shapes[rows],
            crs=self.crs,
            notes=self.notes,
        )

    def texts(self, column: str) -> list[str]:
        """A column as text."""
        return [text_of(cell) for cell in self.columns[column]]


def in_any_case(names: Sequence[str], name: str) -> str | None:
    """The name itself, else the only one of these that differs from it in capitals alone."""
    if name in names:
        return name
    alike = [other for other in names if other.casefold() == name.casefold()]
    return alike[0] if len(alike) == 1 else None


def places_in(header: Sequence[str], wanted: Iterable[str]) -> dict[str, int]:
    """Where each of the wanted columns stands, in whatever capitals; those that are there."""
    columns = {name: in_any_case(header, name) for name in wanted}
    return {name: header.index(column) for name, column in columns.items() if column is not None}


def text_of(cell: object) -> str:
    """A cell as trimmed text: 363.0 is "363", nothing is ""."""
    if isinstance(cell, str):
        return cell.strip()
    if cell is None:
        return ""
    if isinstance(cell, float | np.floating):
        return "" if np.isnan(cell) else str(int(cell)) if float(cell).is_integer() else str(cell)
    return str(cell)


def cells_of(values: Sequence[object]) -> Cells:
    """A column as it is kept: floats where every cell is a number or empty, else text."""
    if all(value is None or (isinstance(value, int | float) and not isinstance(value, bool)) for value in values):
        return np.array([np.nan if value is None else value for value in values], dtype=np.float64)
    cells = np.empty(len(values), dtype=object)
    cells[:] = [text_of(value) for value in values]
    return cells
