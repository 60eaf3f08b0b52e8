"""Which number stands in each cell of a column, and why there is none: every marker the publishers use."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from site_builder.sources.files.raw_table import Cells

Floats = npt.NDArray[np.float64]
Reason = Literal[
    "", "secret", "unpublished", "nihil", "absent", "no-row", "no-residents", "not-covered", "split", "new-ground",
    "above-hundred", "too-many-secret",
]  # fmt: skip
"""Why an area has no value; "" where it has one."""
Reasons = npt.NDArray[np.str_]

NO_NUMBER = -99990.0
UNPUBLISHED, SECRET, NIHIL = -99995.0, -99997.0, -99998.0
BY_NUMBER: dict[float, Reason] = {UNPUBLISHED: "unpublished", SECRET: "secret", NIHIL: "nihil"}
BY_TEXT: dict[str, Reason] = {
    "": "absent", ".": "absent", "x": "secret", "*": "absent", "-": "nihil", "geheim": "secret", "nihil": "nihil",
    "–": "nihil", "\N{MINUS SIGN}": "nihil", "n/a": "absent", "#n/a": "absent", "#n/b": "absent", "n.b.": "absent",
    "na": "absent", "nan": "absent", "null": "absent", "none": "absent", "n.v.t.": "absent", "nvt": "absent",
    "onbekend": "absent", "impossible": "absent", "notavailable": "absent", "unknown": "absent", "missing": "absent",
    "confidential": "secret", "secret": "secret",
}  # fmt: skip
REASON = "U16"
THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+", re.ASCII)


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """values: NaN where there is no number. reasons: "" where there is one. unreadable: text -> how often."""

    values: Floats
    reasons: Reasons
    unreadable: Mapping[str, int]


def counts_in(cells: Cells, markers: Mapping[str, str]) -> FigureColumn:
    """The same of counts, which are whole: points in them part thousands."""
    if cells.dtype.kind == "f":
        return figures_in(cells, markers)
    whole = cells.copy()
    whole[:] = [cell.replace(".", "") if THOUSANDS.fullmatch(cell.strip()) else cell for cell in cells]
    return figures_in(whole, markers)


def figures_in(cells: Cells, markers: Mapping[str, str]) -> FigureColumn:
    """The numbers of a column. markers: texts that mean missing in this file, beside the usual ones."""
    if cells.dtype.kind == "f":
        return _of_numbers(np.asarray(cells, dtype=np.float64))
    texts, place = np.unique(cells.astype(str), return_inverse=True)
    read = [_figure(text, markers) for text in texts]
    values = np.array([value for value, _ in read], dtype=np.float64)[place]
    reasons = np.array([reason for _, reason in read], dtype=REASON)[place]
    wrong = reasons == "unreadable"
    unreadable = Counter(cells[wrong].tolist())
    return FigureColumn(values, np.where(wrong, "absent", reasons), unreadable)


def _of_numbers(values: Floats) -> FigureColumn:
    reasons = np.full(len(values), "", dtype=REASON)
    reasons[~np.isfinite(values) | (values <= NO_NUMBER)] = "absent"
    for marker, reason in BY_NUMBER.items():
        reasons[values == marker] = reason
    return FigureColumn(np.where(reasons == "", values, np.nan), reasons, {})


def _figure(text: str, markers: Mapping[str, str]) -> tuple[float, str]:
    """The number in a text, else NaN and the reason ("unreadable" when nothing says why)."""
    bare = text.strip()
    if bare in markers:
        return np.nan, "absent"
    if (reason := BY_TEXT.get(bare.lower())) is not None:
        return np.nan, reason
    number = number_in(bare)
    if number is None:
        return np.nan, "unreadable"
    if number <= NO_NUMBER:
        return np.nan, BY_NUMBER.get(number, "absent")
    return number, ""


def number_in(text: str) -> float | None:
    """A number with a decimal point or comma; blanks, or points before a comma, separate thousands.

    A star (provisional) or a percent sign may follow it.
    """
    bare = "".join(text.split()).replace("\N{MINUS SIGN}", "-").removesuffix("*").removesuffix("%")
    if "," in bare:
        bare = bare.replace(".", "").replace(",", ".") if bare.count(",") == 1 else bare
    try:
        number = float(bare)
    except ValueError:
        return None
    return number if np.isfinite(number) else None
