"""The pages and tables of the national picture, as path and bytes."""

from collections.abc import Iterator, Sequence

import pandas as pd
from jinja2 import Environment

from site_builder.formats import csv_bytes
from site_builder.model.figures import Figure
from site_builder.model.pages import NationalPage, TrendsPage
from site_builder.model.pages.graphs import NUMERIC, figure_tables_of
from site_builder.model.places import NATIONAL, TRENDS, national_file, trend_file
from site_builder.model.words import Trend, file_number
from site_builder.render.maps import PATTERNS
from site_builder.render.text import render_page

Files = Iterator[tuple[str, bytes]]


def national_files(page: NationalPage, figures: Sequence[Figure], environment: Environment) -> Files:
    """landelijk/ with its figures."""
    yield NATIONAL, render_page(environment, "national.html", page, patterns=PATTERNS)
    for name, table in figure_tables_of(figures):
        yield national_file(name), csv_bytes(table, numeric=NUMERIC)


def trend_files(page: TrendsPage, trends: Sequence[Trend], environment: Environment) -> Files:
    """landelijk/trends/ with the numbers of the trends."""
    yield TRENDS, render_page(environment, "trends.html", page, patterns=PATTERNS)
    for trend in (trend for trend in trends if trend.series):
        yield trend_file(f"figuur-{trend.slug}.csv"), trend_csv(trend)


def trend_csv(trend: Trend) -> bytes:
    """The numbers of a trend in the grammar of all files; a fictional one says so above its table."""
    columns = [trend.moments_name, *(series.name for series in trend.series)]
    cells = [
        trend.moments,
        *(
            ["" if value is None else file_number(value, trend.decimals) for value in series.values]
            for series in trend.series
        ),
    ]
    table = pd.DataFrame(dict(zip(columns, cells, strict=True)), columns=columns, dtype=object)
    preface = [trend.title, trend.unit, trend.source]
    return csv_bytes(table, preface=preface, numeric=columns[1:])
