"""How a long trend is drawn, and its file as a table for people."""

from site_builder.model.pages.graphs.charts import (
    ChartData,
    ChartTable,
    Key,
    Line,
    Lines,
    StackedBars,
    StackedRow,
    ValueBar,
    ValueBars,
    ValueGroup,
)
from site_builder.model.words import Trend

SCOPE = "series"


def trend_chart(trend: Trend) -> ChartData:
    """The chart of a trend, in the order of its file."""
    if trend.kind == "line":
        return _lines(trend)
    return _stacked(trend) if trend.kind == "stacked" else _grouped(trend)


def trend_table(trend: Trend) -> ChartTable:
    """The file itself, for people."""
    columns = (trend.moments_name, *(series.name for series in trend.series))
    rows = tuple(
        (moment, *(trend.written(series.values[n]) for series in trend.series))
        for n, moment in enumerate(trend.moments)
    )
    return ChartTable(f"{trend.title} ({trend.unit})", columns, rows)


def _keys(trend: Trend) -> tuple[Key, ...]:
    return tuple(Key(f"series-{n}", "ABCDEF"[n - 1], series.name) for n, series in enumerate(trend.series, start=1))


def _lines(trend: Trend) -> Lines:
    lines = tuple(
        Line(key, series.values, trend.written(next((v for v in reversed(series.values) if v is not None), None)))
        for key, series in zip(_keys(trend), trend.series, strict=True)
    )
    return Lines(SCOPE, tuple(map(int, trend.moments)), lines, trend.unit)


def _stacked(trend: Trend) -> StackedBars:
    """Shares of the whole bar, whatever the unit of the file."""
    rows = []
    for n, moment in enumerate(trend.moments):
        values = [series.values[n] or 0.0 for series in trend.series]
        total = sum(values)
        rows.append(StackedRow("", moment, "", tuple(100 * value / total for value in values) if total else ()))
    return StackedBars(SCOPE, _keys(trend), tuple(rows), trend.unit, pointed=True)


def _grouped(trend: Trend) -> ValueBars:
    keys = _keys(trend)
    groups = tuple(
        ValueGroup(
            "",
            moment,
            tuple(
                ValueBar(key.slug, key.mark, key.slug, series.values[n], trend.written(series.values[n]) or "–")
                for key, series in zip(keys, trend.series, strict=True)
            ),
        )
        for n, moment in enumerate(trend.moments)
    )
    return ValueBars(SCOPE, keys, groups, trend.unit)
