"""Reads one sheet of an Excel file as a program of its own: a forged file ends the program that reads it.

A cell at the far corner of a small file takes 400 GB, and what reads it then stops without a word. Here that costs a
child: on POSIX it may take a minute of computing and as much memory as the import, elsewhere as much as there is.
"""

import pickle
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from subprocess import DEVNULL, PIPE, run

SECONDS = 60
MOST_CELLS = 10_000_000
"""Of a sheet from its first corner: three times the widest one of a publisher, and 300 MB once they are read."""
DAMAGED, TOO_LARGE = 65, 66

Row = Sequence[object]


@dataclass(frozen=True, slots=True)
class Sheet:
    """names: of all sheets. rows: None when not one of them was chosen. damaged, large: why there is nothing."""

    names: Sequence[str] = ()
    rows: Sequence[Row] | None = None
    damaged: bool = False
    large: bool = False


def read_sheet(path: str, sheet: str) -> Sheet:
    """The rows of a sheet by its name, in whatever capitals; "" = the only one. Waits for the child."""
    child = run([sys.executable, "-P", __file__, path, sheet], stdout=PIPE, stderr=DEVNULL, check=False)
    if child.returncode == DAMAGED:
        return Sheet(damaged=True)
    if child.returncode:
        return Sheet(large=True)
    names, rows = pickle.loads(child.stdout)  # of our own child
    return Sheet(names, rows)


def _main(path: str, sheet: str) -> int:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415  # of the extra `import`

    try:
        with CalamineWorkbook.from_path(path) as workbook:
            names = workbook.sheet_names
            alike = [name for name in names if name.casefold() == sheet.casefold()]
            chosen = sheet if sheet in names else alike[0] if len(alike) == 1 else ""
            chosen = chosen or (names[0] if len(names) == 1 and not sheet else "")
            rows = None
            if chosen in names:
                cells = workbook.get_sheet_by_name(chosen)
                if cells.total_height * cells.total_width > MOST_CELLS:
                    return TOO_LARGE
                rows = cells.to_python(skip_empty_area=False)
    except CalamineError:
        return DAMAGED
    pickle.dump((names, rows), sys.stdout.buffer)
    return 0


def _limit() -> None:
    """No more computing than is allowed; memory is held by the limit of the import itself."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # POSIX only

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    _limit()
    sys.exit(_main(*sys.argv[1:]))
