"""Which series do the long trends of the demo show? Invented ones, in the form that the figures of the report have."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from site_builder.model.words import Trend
from site_builder.read.content import read_trend_table

FOLDER: Final = Path(__file__).parent / "trends"
INVENTED: Final = "Verzonnen reeks voor deze demo. De tekst komt uit: "


def with_invented_series(trends: Iterable[Trend]) -> tuple[Trend, ...]:
    """The trends, each that has no series with the one of the demo, if it can be drawn as the editors chose."""
    return tuple(trend if trend.series else _invented(trend) for trend in trends)


def _invented(trend: Trend) -> Trend:
    path = FOLDER / f"{trend.slug}.csv"
    table, _ = read_trend_table(path, path.name, trend.kind)
    if table is None:
        return trend
    return replace(
        trend,
        fictional=True,
        source=f"{INVENTED}{trend.source}",
        moments_name=table.moments_name,
        moments=table.moments,
        series=table.series,
        decimals=table.decimals,
    )
