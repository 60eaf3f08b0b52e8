"""Which rows of a very large table are plain beyond doubt, so that they are read all at once?

A row is plain when every cell of it is a code, a year or a number in a form that can be misread by nobody. What is not
plain is handed on as text, with its line, to the reader that knows what may be wrong with it.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.read.parsing.rows.number_text import Decimal

Kind = Literal["code", "year", "count", "number"]
Doubtful = Callable[[pd.DataFrame], npt.NDArray[np.bool_]]

AT_ONCE = 100_000  # lines
FORMS: Mapping[Kind, str] = {  # possessive: half the time, and what follows a cell can never be a part of it
    "code": r'(?:[A-Za-z0-9_.-]{1,16}+|"[A-Za-z0-9_.-]{1,16}+")',
    "year": r'(?:[0-9]{4}|"[0-9]{4}")',
    "count": r"[0-9]{0,15}+",
    "number": r"(?:-?+[0-9]{1,4}+(?:D[0-9]{0,15}+)?+)?+",  # no sign for "no number" has fewer than five digits
}
NUMERIC: tuple[Kind, ...] = ("count", "number")
TYPES: Mapping[Kind, str] = {"code": "object", "year": "int64", "count": "float64", "number": "float64"}


@dataclass(frozen=True, slots=True)
class PlainRows:
    """frame: the plain rows, codes as categories. lines: (n_rows,) the line of each in the file. odd: the other rows,
    odd_lines: theirs.

    An odd row is split into cells, but nothing more is known of it.
    """

    frame: pd.DataFrame
    lines: npt.NDArray[np.int64]
    odd: list[list[str]]
    odd_lines: list[int]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is written: its columns in their order with what each holds, and the marks between and inside."""

    kinds: Mapping[str, Kind]
    delimiter: str
    decimal: Decimal


def read_plain(path: Path, layout: Layout, *, doubtful: Doubtful, most: int) -> PlainRows | None:
    """All rows under the header, which is the first line; None when there are more than most.

    doubtful: (n_rows,) True for plain rows that must be looked at after all.
    """
    row = _row(layout)
    form, forms = re.compile(rb"(?:%s)\r?\n?" % row), re.compile(rb"(?>%s\r?\n)*+" % row)
    frames, lines = [], []
    odd: list[list[str]] = []
    odd_lines: list[int] = []
    for first, block in _blocks(path):
        plain = np.arange(len(block))
        if not forms.fullmatch(b"".join(block)):
            plain = np.array([n for n, line in enumerate(block) if form.fullmatch(line)], dtype=np.int64)
        frame = _frame(block if len(plain) == len(block) else [block[n] for n in plain.tolist()], layout)
        good = ~doubtful(frame)
        whole = len(plain) == len(block) and bool(good.all())
        frames.append(frame if whole else frame[good])
        lines.append(plain[good] + first)
        rest = [] if whole else np.setdiff1d(np.arange(len(block)), plain[good]).tolist()
        rest = [n for n in rest if block[n].strip()]
        odd += [_cells(block[n], layout.delimiter) for n in rest]
        odd_lines += [first + n for n in rest]
        if sum(map(len, lines)) + len(odd) > most:
            return None
    return PlainRows(_joined(frames), np.concatenate(lines), odd, odd_lines)


def _row(layout: Layout) -> bytes:
    """What a plain row looks like, without the end of its line."""
    cells = (FORMS[kind].replace("D", re.escape(layout.decimal)) for kind in layout.kinds.values())
    return re.escape(layout.delimiter).join(cells).encode()


def _blocks(path: Path) -> Iterator[tuple[int, list[bytes]]]:
    """Stretches of lines under the header, each with the number of its first line."""
    with path.open("rb") as file:
        file.readline()
        first = 2
        while block := list(islice(file, AT_ONCE)):
            yield first, block
            first += len(block)


def _cells(line: bytes, delimiter: str) -> list[str]:
    text = line.decode("utf-8", errors="replace").rstrip("\r\n")
    try:
        return next(csv.reader([text], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return text.split(delimiter)


def _frame(block: Sequence[bytes], layout: Layout) -> pd.DataFrame:
    kinds = layout.kinds
    if not block:
        return pd.DataFrame({name: pd.Series(dtype=TYPES[kind]) for name, kind in kinds.items()})
    read: pd.DataFrame = pd.read_csv(
        io.BytesIO(b"".join(block)),
        sep=layout.delimiter,
        decimal=layout.decimal,
        header=None,
        names=list(kinds),
        dtype={name: TYPES[kind] for name, kind in kinds.items()},
        keep_default_na=False,
        na_values={name: [""] for name, kind in kinds.items() if kind in NUMERIC},
    )
    return read


def _joined(frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """The frames below each other; a code is looked at once for all of its rows."""
    columns = {name: np.concatenate([frame[name].to_numpy() for frame in frames]) for name in frames[0].columns}
    texts = {name: pd.factorize(column) for name, column in columns.items() if column.dtype == object}
    coded = {name: pd.Categorical.from_codes(codes, pd.Index(unique)) for name, (codes, unique) in texts.items()}
    return pd.DataFrame({**columns, **coded})
