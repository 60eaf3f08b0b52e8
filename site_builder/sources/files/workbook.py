"""Which rows a sheet of an Excel file holds, old (xls) or new (xlsx)."""

import zipfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from site_builder.problems import Problem, error
from site_builder.read.parsing import did_you_mean, meant_word, quoted, shown
from site_builder.sources.files.raw_table import RawTable, cells_of, places_in, text_of
from site_builder.sources.files.sheet_program import MOST_CELLS, Sheet, read_sheet

MOST_TITLES = 40
LARGEST = 600_000_000  # bytes unpacked; as many cells as are read take some two thirds of it


def read_workbook(path: Path, where: str, sheet: str, wanted: Sequence[str]) -> tuple[RawTable | None, list[Problem]]:
    """The wanted columns of one sheet; sheet "" = the only one."""
    if find_spec("python_calamine") is None:  # of the extra `import`
        fix = "installeer het erbij: pip install python-calamine (of de extra 'import')"
        return None, [error(where, "om Excelbestanden te lezen ontbreekt python-calamine", fix)]
    content = Sheet(large=True) if _unpacked(path) > LARGEST else read_sheet(str(path), sheet)
    if content.damaged:
        return None, [error(where, "dit Excelbestand is niet te lezen", "download het opnieuw")]
    if content.large:
        what = (
            f"dit Excelbestand is te groot om te lezen (meer dan {MOST_CELLS} cellen, lege meegeteld, of lange teksten)"
        )
        return None, [error(where, what, "haal in Excel de lege rijen en kolommen weg, of sla het blad op als CSV")]
    if content.rows is None:
        return None, [_not_chosen(content.names, where, sheet)]
    return _table(content.rows, where, wanted)


def _unpacked(path: Path) -> int:
    """How many bytes a new Excel file, which is a zip, says that it holds; 0 for an old or broken one."""
    try:
        with zipfile.ZipFile(path) as opened:
            return sum(member.file_size for member in opened.infolist())
    except zipfile.BadZipFile:
        return 0


def _not_chosen(names: Sequence[str], where: str, sheet: str) -> Problem:
    there = f"het bestand heeft {', '.join(map(shown, names))}"
    if not sheet:
        return error(where, f"het bestand heeft {len(names)} bladen", f'zet sheet = "…" in het recept; {there}')
    return error(where, f"blad {quoted(sheet)} ontbreekt", did_you_mean(meant_word(sheet, names), there))


def _table(
    rows: Sequence[Sequence[object]], where: str, wanted: Sequence[str]
) -> tuple[RawTable | None, list[Problem]]:
    top = [[text_of(cell) for cell in row] for row in rows[:MOST_TITLES]]
    if not any(any(row) for row in top):
        return None, [error(where, "dit blad is leeg", "download het bestand opnieuw")]
    head = max(range(len(top)), key=lambda row: (len(places_in(top[row], wanted)), sum(map(bool, top[row])), -row))
    header = top[head]
    filled = [row for row in range(head + 1, len(rows)) if sum(cell not in ("", None) for cell in rows[row]) > 1]
    places = places_in(header, wanted)
    columns = {
        name: cells_of([None if rows[row][place] == "" else rows[row][place] for row in filled])
        for name, place in places.items()
    }
    marks = np.array([row + 1 for row in filled], dtype=np.int64)
    return RawTable(where, tuple(header), columns, marks, notes=len(rows) - 1 - len(filled)), []
