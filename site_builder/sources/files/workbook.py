"""Which rows a sheet of an Excel file holds, old (xls) or new (xlsx)."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from site_builder.problems import Problem, error
from site_builder.read.parsing import did_you_mean, meant_word, quoted, shown
from site_builder.sources.files.raw_table import RawTable, cells_of, text_of

MOST_TITLES = 40


def read_workbook(path: Path, where: str, sheet: str, wanted: Sequence[str]) -> tuple[RawTable | None, list[Problem]]:
    """The wanted columns of one sheet; sheet "" = the only one."""
    try:
        from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415  # of the extra `import`
    except ImportError:
        fix = "installeer het erbij: pip install python-calamine (of de extra 'import')"
        return None, [error(where, "om Excelbestanden te lezen ontbreekt python-calamine", fix)]
    try:
        with CalamineWorkbook.from_path(str(path)) as workbook:
            names = workbook.sheet_names
            if not sheet and len(names) != 1:
                fix = f'zet sheet = "…" in het recept; het bestand heeft {", ".join(map(shown, names))}'
                return None, [error(where, f"het bestand heeft {len(names)} bladen", fix)]
            if sheet and sheet not in names:
                fix = did_you_mean(meant_word(sheet, names), f"het bestand heeft {', '.join(map(shown, names))}")
                return None, [error(where, f"blad {quoted(sheet)} ontbreekt", fix)]
            rows = workbook.get_sheet_by_name(sheet or names[0]).to_python(skip_empty_area=False)
    except CalamineError:
        return None, [error(where, "dit Excelbestand is niet te lezen", "download het opnieuw")]
    return _table(rows, where, wanted)


def _table(
    rows: Sequence[Sequence[object]], where: str, wanted: Sequence[str]
) -> tuple[RawTable | None, list[Problem]]:
    top = [[text_of(cell) for cell in row] for row in rows[:MOST_TITLES]]
    if not any(any(row) for row in top):
        return None, [error(where, "dit blad is leeg", "download het bestand opnieuw")]
    head = max(
        range(len(top)), key=lambda row: (len(set(top[row]).intersection(wanted)), sum(map(bool, top[row])), -row)
    )
    header = top[head]
    filled = [row for row in range(head + 1, len(rows)) if sum(cell not in ("", None) for cell in rows[row]) > 1]
    places = {name: header.index(name) for name in dict.fromkeys(wanted) if name in header}
    columns = {
        name: cells_of([None if rows[row][place] == "" else rows[row][place] for row in filled])
        for name, place in places.items()
    }
    marks = np.array([row + 1 for row in filled], dtype=np.int64)
    return RawTable(where, tuple(header), columns, marks, notes=len(rows) - 1 - len(filled)), []
