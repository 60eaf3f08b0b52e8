"""Which numbers a column of a CSV file holds, and which of its cells are wrong."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt

from site_builder.problems import Problem
from site_builder.read.parsing.rows.csv_table import CsvTable
from site_builder.read.parsing.rows.number_text import (
    decimal_commas,
    grouped_counts,
    parse_numbers,
    remedy,
    shown_number,
    why_no_number,
)

SECRET = "de waarde wordt hier niet getoond"

Floats = npt.NDArray[np.float64]
Named = Callable[[int], str]
Rows = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class NumberColumn:
    """A column of numbers: what its values may be, and how to mend one outside. counts: of people or homes.

    required: no cell may be empty, which is told elsewhere.
    """

    name: str
    lowest: float = -math.inf
    highest: float = math.inf
    fix: str = ""
    counts: bool = False
    required: bool = False


def read_numbers(table: CsvTable, column: NumberColumn, *, named: Named, public: Rows) -> tuple[Floats, list[Problem]]:
    """(n_rows,) numbers, NaN where a cell is empty or wrong or the whole column absent.

    named: what a row is about, "BU02280304 in 2020". public: (n_rows,) True where a message may show the value.
    """
    if column.name not in table.cells:
        return np.full(len(table), np.nan), []
    cells = table.cells[column.name]
    numbers, unreadable = parse_numbers(cells, table.decimal)
    grouped = grouped_counts(cells) if column.counts else []
    wrong = sorted({*unreadable, *grouped})
    values = np.array(numbers)
    values[wrong] = np.nan
    outside = np.flatnonzero((values < column.lowest) | (values > column.highest)).tolist()

    shown = (cells[row] for row in unreadable if public[row])  # no word may follow from what is withheld
    commas = table.decimal == "." and decimal_commas(shown) > 0

    mend = partial(remedy, decimal=table.decimal, required=column.required)

    def say_unreadable(row: int) -> tuple[str, str]:
        subject = f"{column.name} van {named(row)}"
        if public[row]:
            return f"{subject} {why_no_number(cells[row])}", mend(cells[row], commas=commas)
        return f"{subject} is geen getal ({SECRET})", mend(cells[row])

    def say_outside(row: int) -> tuple[str, str]:
        value = f"is {shown_number(cells[row])}" if public[row] else f"kan niet ({SECRET})"
        return f"{column.name} van {named(row)} {value}", column.fix

    return values, [*table.rows.errors(wrong, say_unreadable), *table.rows.errors(outside, say_outside)]
