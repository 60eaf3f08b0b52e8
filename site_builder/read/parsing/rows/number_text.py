"""Which number a cell holds, read strictly, and why a cell holds none."""

import math
import re
from collections.abc import Iterable, Sequence
from typing import Literal

from site_builder.read.parsing.hints import quoted

Decimal = Literal[".", ","]

PLAIN = b"0123456789.-+eE"
NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?", re.ASCII)
GROUPED = re.compile(r"[-+]?[1-9][0-9]{0,2}([.,'’\s][0-9]{3})+([.,][0-9]*)?")
"""With thousands marks; -0,005 has none."""
DECIMAL_COMMA = re.compile(r"[-+]?(0,[0-9]+|[0-9]+,([0-9]{1,2}|[0-9]{4,}))")
"""A number whose comma can be no thousands mark."""
GROUPED_COUNT = re.compile(r"-?[0-9]{1,3}([.,][0-9]{3})+")
DASHES = frozenset("\N{MINUS SIGN}\N{EN DASH}\N{HYPHEN}")
MARKERS = frozenset((".", "x", "-", "na", "n/a", "#n/a", "#n/b", "nan", "null", "none"))
MARKER_NUMBERS = frozenset((-99999999.0, -99997.0, -99995.0))  # Statistics Netherlands: unknown, secret, nil
NO_NUMBERS = MARKER_NUMBERS | {math.inf, -math.inf}
LONGEST = 40
DECIMAL_POINT = "gebruik een decimale punt, of puntkomma's tussen de kolommen"


def decimal_mark(cells: Sequence[str], delimiter: str) -> Decimal:
    """A comma only in a file split by semicolons that holds at least as many commas as points."""
    if delimiter != ";":
        return "."
    text = "".join(cells)
    commas = text.count(",")
    return "," if commas and commas >= text.count(".") else "."


def parse_numbers(cells: Sequence[str], decimal: Decimal) -> tuple[list[float], list[int]]:
    """Numbers and the rows that hold none: NaN where a cell is empty or wrong. No thousands marks, no infinity."""
    if decimal == "," and any("," in cell or "." in cell for cell in cells):
        cells = [cell.replace(".", "?").replace(",", ".") for cell in cells]
    if not "".join(cells).encode(errors="replace").translate(None, PLAIN):
        try:
            return _checked([float(cell) if cell else math.nan for cell in cells], [])
        except ValueError:
            pass  # some cell is no number: look at each of them below
    texts = [cell.strip() for cell in cells]
    wrong = [row for row, text in enumerate(texts) if text and not NUMBER.fullmatch(text)]
    bad = frozenset(wrong)
    values = [float(text) if text and row not in bad else math.nan for row, text in enumerate(texts)]
    return _checked(values, wrong)


def grouped_counts(cells: Sequence[str]) -> list[int]:
    """Rows of a column of counts that look like 1.908 or 1,908: whole numbers with a thousands mark."""
    text = "".join(cells)
    if "." not in text and "," not in text:
        return []
    return [row for row, cell in enumerate(cells) if GROUPED_COUNT.fullmatch(cell.strip())]


def is_marker(cell: str) -> bool:
    """True for a sign that stands for "no number"."""
    text = cell.strip().lower().replace(",", ".")
    return text in MARKERS or (bool(NUMBER.fullmatch(text)) and float(text) in MARKER_NUMBERS)


def why_no_number(cell: str) -> str:
    """What is wrong with a cell that is no number; shows the cell as it stands."""
    sign = ", een teken voor een ontbrekend getal" if is_marker(cell) else ", geen leesbaar getal"
    return f"is {quoted(cell.strip())}{sign}"


def decimal_commas(cells: Iterable[str]) -> int:
    """How many of these cells can only be numbers with a decimal comma."""
    with_comma = [cell for cell in cells if "," in cell]
    return sum(DECIMAL_COMMA.fullmatch(cell.strip()) is not None for cell in with_comma)


def remedy(cell: str, decimal: Decimal, *, commas: bool = False, required: bool = False) -> str:
    """How to write a number that could not be read; says nothing about its value.

    commas: whether cells beside it have decimal commas; then 1,005 is such a number too.
    required: no cell may be empty.
    """
    text = cell.strip()
    with_comma = decimal == "." and "," in text
    split = with_comma and "." not in text and (commas or DECIMAL_COMMA.fullmatch(text))
    remedies = (
        (is_marker(text) and not required, "laat de cel leeg"),
        (not split and GROUPED.fullmatch(text), "schrijf getallen zonder duizendtekens"),
        (DASHES & frozenset(text), "gebruik een gewoon minteken"),
        (with_comma, DECIMAL_POINT),
        (decimal == "," and "." in text, "gebruik in het hele bestand dezelfde decimale komma"),
    )
    otherwise = "schrijf een getal" if required else "schrijf een getal, of laat de cel leeg"
    return next((words for holds, words in remedies if holds), otherwise)


def shown_number(cell: str) -> str:
    """A number as Dutch readers write it: with a decimal comma."""
    return cell.strip().replace(".", ",")[:LONGEST]


def _checked(values: list[float], wrong: list[int]) -> tuple[list[float], list[int]]:
    """Infinity (1e999) and the signs for "no number" are no numbers either."""
    if NO_NUMBERS.isdisjoint(values):
        return values, wrong
    none = [row for row, value in enumerate(values) if value in NO_NUMBERS]
    bad = frozenset(none)
    return [math.nan if row in bad else value for row, value in enumerate(values)], sorted({*wrong, *none})
