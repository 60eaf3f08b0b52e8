"""What do the files of the figures hold: `figuur-3-1.csv` and its sisters (columns are promises)?"""

from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from site_builder.model.figures import SHARE_DECIMALS, Across, Bar, Cell, Cells, Distribution, Figure
from site_builder.model.kinds import FigureDefinition, FigureKind
from site_builder.model.words import file_number

NUMERIC = frozenset({"change", "index", "areas", "share", "residents_share"})
"""The columns of numbers, for the writer of CSV files."""

URBANITY_FILES = {"urban": "stedelijk", "other": "overig"}
VALUE_COLUMNS: Mapping[FigureKind, str] = {
    "shift": "change",
    "mean-per-year": "index",
    "mean-per-period": "change",
    "mean-per-group": "change",
    "over-classes": "share",
    "rate-per-type": "share",
}


def figure_tables_of(figures: Iterable[Figure]) -> Iterator[tuple[str, pd.DataFrame]]:
    """File name and table of text cells, figure by figure; a second view follows its figure."""
    for figure in figures:
        name = f"figuur-{figure.definition.slug}"
        yield f"{name}.csv", figure_table(figure)
        if isinstance(figure.by_residents, Distribution):
            yield f"{name}-inwoners.csv", residents_table(figure.by_residents)
        for urbanity, content in figure.by_urbanity.items():
            yield f"{name}-{URBANITY_FILES[urbanity]}.csv", distribution_table(content)


def figure_table(figure: Figure) -> pd.DataFrame:
    """Every combination has its row, in legend order; the cells of a withheld group are empty."""
    content = figure.content
    if isinstance(content, Distribution):
        return distribution_table(content)
    return _cell_table(content, figure.definition)


def distribution_table(content: Distribution) -> pd.DataFrame:
    """Areas and percent of them, per share class and class of the map."""
    rows = [row for bar in content.bars for row in _bar_rows(bar, content.map.classes)]
    return pd.DataFrame(rows, columns=["share_class", "class", "areas", "share"], dtype=object)


def residents_table(content: Distribution) -> pd.DataFrame:
    """The second view of 3.5 and 3.8: percent of the residents, without the numbers of areas."""
    rows = [(*row[:2], row[3]) for bar in content.bars for row in _bar_rows(bar, content.map.classes)]
    return pd.DataFrame(rows, columns=["share_class", "class", "residents_share"], dtype=object)


def _bar_rows(bar: Bar, classes: tuple[str, ...]) -> Iterator[tuple[str, str, str, str]]:
    counts = [str(count) for count in bar.counts] or [""] * len(classes)
    shares = [file_number(share, SHARE_DECIMALS) for share in bar.shares] or [""] * len(classes)
    for class_, count, share in zip(classes, counts, shares, strict=True):
        yield bar.group, class_, count, share


def _cell_table(content: Cells, definition: FigureDefinition) -> pd.DataFrame:
    value = VALUE_COLUMNS[definition.kind]
    columns = _columns(content.across, value)
    rows = (_cell_texts(cell, content.across, value, definition.decimals) for cell in content.cells)
    return pd.DataFrame([[texts[name] for name in columns] for texts in rows], columns=list(columns), dtype=object)


def _columns(across: Across, value: str) -> tuple[str, ...]:
    if across == "type":
        return "type", "share_class", "areas", value
    return ("share_class", across, value) if across else ("share_class", value)


def _cell_texts(cell: Cell, across: Across, value: str, decimals: int) -> dict[str, str]:
    return {
        "share_class": cell.group,
        across: cell.across,
        "areas": "" if cell.areas is None else str(cell.areas),
        value: "" if cell.value is None else file_number(cell.value, decimals),
    }
