"""What the publisher says of whole municipalities: how many residents, homes and others their squares hold together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from site_builder.problems import Problem
from site_builder.sources.files import FigureColumn, counts_in, figures_in
from site_builder.sources.recipe import ColumnChoice, Measure, Totals
from site_builder.sources.tables import CodedTable


@dataclass(frozen=True, slots=True)
class YearTotals:
    """counts: by what is counted, code -> number. nation: residents of the nation, NaN where not known."""

    counts: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    nation: float = np.nan


def read_totals(table: CodedTable, totals: Totals, measures: Mapping[str, Measure]) -> tuple[YearTotals, list[Problem]]:
    """The totals of one year; a percentage is multiplied with what it is a share of."""
    at = table.source.choice.at
    columns: dict[str, dict[str, float]] = {}
    problems: list[Problem] = []
    for name, column in (*totals.columns.items(), *totals.percents.items()):
        read = counts_in if name in totals.columns else figures_in
        coded, of_column = table.column(ColumnChoice(at, table.source.key, column), read)
        problems += of_column
        if coded is not None:
            columns[name] = _known(coded.codes, coded.figures)
    for name in totals.percents:
        if name in columns:
            whole = columns.get(measures[name].of, {})
            columns[name] = {code: share * whole[code] / 100 for code, share in columns[name].items() if code in whole}
    residents = totals.columns.get("residents", "")
    nation = table.nation_figure(ColumnChoice(at, table.source.key, residents), counts_in) if residents else np.nan
    return YearTotals(columns, nation), problems


def _known(codes: Sequence[str], figures: FigureColumn) -> dict[str, float]:
    """The numbers that are there, by code."""
    return {code: float(value) for code, value in zip(codes, figures.values, strict=True) if np.isfinite(value)}
