"""The numbers of a long trend: a CSV file with a row per moment and a column per series."""

import csv
import io
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.words import LARGEST, Kind, Series
from site_builder.problems import Problem, error, warning
from site_builder.read.parsing import (
    LARGEST_BY_HAND,
    Rows,
    decimal_mark,
    has_errors,
    leads_away,
    parse_numbers,
    quoted,
    read_text,
    remedy,
    unseen_problems,
    why_no_number,
)

YEAR = re.compile(r"[12][0-9]{3}")
MOST_DECIMALS = 2
FULL = 100.0
ROUNDING = 0.6
"""Percents that were rounded one by one may together miss a hundred by this much."""


@dataclass(frozen=True, slots=True)
class TrendTable:
    """moments: the first column, under its heading. decimals: what most exact number has, at most two."""

    moments_name: str
    moments: tuple[str, ...]
    series: tuple[Series, ...]
    decimals: int


def read_trend_table(path: Path, where: str, kind: Kind) -> tuple[TrendTable | None, list[Problem]]:
    """The table, or None with what is wrong and on which line. Comma or semicolon; with ";" a decimal comma too."""
    if not path.is_file():
        fix = "zet de cijfers ernaast, in een bestand met dezelfde naam"
        return None, [error(where, "het bestand met de cijfers ontbreekt", fix)]
    if leads_away(path):
        return None, [error(where, "het bestand wijst naar buiten de teksten", "zet de cijfers zelf hier neer")]
    text, problems = read_text(path, where, largest=LARGEST_BY_HAND)
    problems += unseen_problems(text or "", where)
    if text is None or has_errors(problems):
        return None, problems
    delimiter = ";" if ";" in text.split("\n", 1)[0] else ","
    records, broken = _records(text, delimiter, where)
    if broken:
        return None, [*problems, *broken]
    header, rows = records[0][1], Rows(where, [line for line, _ in records[1:]])
    body = [record for _, record in records[1:]]
    problems += [*_header_problems(header, f"{where}:{records[0][0]}"), *_shape_problems(header, body, rows)]
    if has_errors(problems):
        return None, problems
    series, decimals, of_numbers = _numbers(header, body, delimiter=delimiter, rows=rows)
    moments = [record[0] for record in body]
    problems += [*of_numbers, *_moment_problems(moments, kind, rows)]
    if not has_errors(problems):
        problems += _value_problems(series, kind, rows)
    table = TrendTable(header[0], tuple(moments), tuple(series), decimals)
    return (None if has_errors(problems) else table), problems


def _records(text: str, delimiter: str, where: str) -> tuple[list[tuple[int, list[str]]], list[Problem]]:
    """The rows with some text and the line each of them ends on; and the quote that was left open."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    records: list[tuple[int, list[str]]] = []
    try:
        for record in reader:
            if any(record):
                records.append((reader.line_num, [cell.strip() for cell in record]))
    except csv.Error:
        line = records[-1][0] + 1 if records else 1
        fix = "sluit het aanhalingsteken; een aanhalingsteken in een tekst schrijft u dubbel"
        return records, [error(f"{where}:{line}", "de aanhalingstekens kloppen niet", fix)]
    return records, []


def _header_problems(header: Sequence[str], place: str) -> Iterator[Problem]:
    if len(header) < 2:
        yield error(place, "de tabel heeft maar één kolom", "zet puntkomma's tussen de kolommen")
    elif len(header) - 1 > LARGEST:
        what = f"de tabel heeft {len(header) - 1} reeksen"
        yield error(place, what, f"toon er ten hoogste {LARGEST}, meer kleuren zijn niet uit elkaar te houden")
    for name, times in Counter(header).items():
        if not name:
            yield error(place, "een kolom heeft geen naam", "geef de kolom een naam of verwijder haar")
        elif times > 1:
            yield error(place, f"kolom {quoted(name)} staat er {times} keer", "geef elke kolom een eigen naam")


def _shape_problems(header: Sequence[str], body: Sequence[Sequence[str]], rows: Rows) -> Iterator[Problem]:
    if not body:
        yield error(rows.where, "het bestand heeft geen regels onder de kop", "voeg per jaar een regel toe")
        return
    width = len(header)
    ragged = [n for n, record in enumerate(body) if len(record) != width]
    fix = "maak de regel even lang als de kop"
    yield from rows.errors(ragged, lambda n: (f"de regel heeft {len(body[n])} cellen en de kop {width}", fix))


def _numbers(
    header: Sequence[str], body: Sequence[Sequence[str]], *, delimiter: str, rows: Rows
) -> tuple[list[Series], int, list[Problem]]:
    decimal = decimal_mark([cell for record in body for cell in record[1:]], delimiter)
    series, decimals, problems = [], 0, []
    for n, name in enumerate(header[1:], start=1):
        cells = [record[n] for record in body]
        values, wrong = parse_numbers(cells, decimal)
        series.append(Series(name, tuple(None if math.isnan(value) else value for value in values)))
        decimals = max(decimals, *(len(cell.partition(decimal)[2]) for cell in cells))
        problems += [
            error(rows.at(row), f"{quoted(name)} {why_no_number(cells[row])}", remedy(cells[row], decimal))
            for row in wrong
        ]
    return series, min(decimals, MOST_DECIMALS), problems


def _moment_problems(moments: Sequence[str], kind: Kind, rows: Rows) -> Iterator[Problem]:
    """A line needs years that rise; bars only need each moment once."""
    for n, moment in enumerate(moments):
        if not moment:
            yield error(rows.at(n), "de eerste cel is leeg", "schrijf daar het jaar of de groep")
        elif moment in moments[:n]:
            yield error(rows.at(n), f"{quoted(moment)} staat er twee keer", "laat één regel staan")
        elif kind == "line" and not YEAR.fullmatch(moment):
            yield error(rows.at(n), f"{quoted(moment)} is geen jaar", "een lijn loopt over jaren, zoals 2021")
        elif kind == "line" and n and YEAR.fullmatch(moments[n - 1]) and moment < moments[n - 1]:
            yield error(rows.at(n), f"{moment} komt na {moments[n - 1]}", "zet de jaren op volgorde")


def _value_problems(series: Sequence[Series], kind: Kind, rows: Rows) -> Iterator[Problem]:
    """Bars have a number everywhere; stacked ones none below zero. A line must have some number."""
    for column in series:
        for n, value in enumerate(column.values):
            if kind != "line" and value is None:
                yield error(rows.at(n), f"{quoted(column.name)} is leeg", "vul een getal in, of kies soort: lijn")
            elif kind == "stacked" and value is not None and value < 0:
                what = f"{quoted(column.name)} is kleiner dan nul"
                yield error(rows.at(n), what, "stapel alleen delen van een geheel")
        if kind == "line" and not any(value is not None for value in column.values):
            yield error(
                rows.where, f"{quoted(column.name)} heeft geen enkel getal", "vul getallen in of verwijder de kolom"
            )
    if kind == "stacked":
        yield from _total_problems(series, rows)


def _total_problems(series: Sequence[Series], rows: Rows) -> Iterator[Problem]:
    for n, values in enumerate(zip(*(column.values for column in series), strict=True)):
        total = sum(value or 0.0 for value in values)
        if abs(total - FULL) > ROUNDING:
            what = f"de delen zijn samen {f'{total:.1f}'.replace('.', ',')}%"
            yield warning(rows.at(n), what, "de balk toont de delen van dat geheel; controleer de cijfers")
