"""What happened to a CSV file before it came here, when its header is none: the one cause, and what to do about it."""

import re
from collections.abc import Sequence

from site_builder.problems import Problem, error

SEPARATOR_LINE = re.compile(r"\s*\"?sep=(.)\"?[;,\t]*\s*", re.IGNORECASE)
TITLES = 10
"""Lines above a header that are looked through for it."""


def separator_problem(text: str, where: str) -> Problem | None:
    """Of a file whose columns nobody can tell apart, or that begins with a line for a spreadsheet."""
    first, *rest = text.split("\n", 2)
    if SEPARATOR_LINE.fullmatch(first):
        fix = "verwijder die regel: de eerste regel is de kop met de namen van de kolommen"
        return error(f"{where}:1", f"de eerste regel is '{first.strip()[:8]}', een aanwijzing voor Excel", fix)
    header = first if first.strip() else (rest or [""])[0]
    if "\t" in header and "," not in header and ";" not in header:
        fix = "sla het op als CSV UTF-8, met komma's of puntkomma's (Excel: niet als 'Unicode-tekst')"
        return error(f"{where}:1", "tussen de kolommen staan tabs", fix)
    return None


def title_problem(
    records: Sequence[Sequence[str]], lines: Sequence[int], *, known: Sequence[str], where: str
) -> Problem | None:
    """Of a file with other lines above its header."""

    def named(record: Sequence[str]) -> int:
        return len(set(known) & {cell.strip() for cell in record})

    if not records or named(records[0]):
        return None
    for record, line in zip(records[1:TITLES], lines[1:TITLES], strict=False):
        if 2 * named(record) >= len(known) or named(record) >= 2:
            what = f"de eerste regel is niet de kop: die staat op regel {line}"
            return error(f"{where}:{lines[0]}", what, f"verwijder de regels boven regel {line}")
    return None
