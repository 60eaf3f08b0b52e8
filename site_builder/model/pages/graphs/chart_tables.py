"""Which numbers stand in the table under a chart? The same as in its file, written for people."""

from collections.abc import Mapping, Sequence

from site_builder.model.figures import Cell, Cells, Content, Distribution
from site_builder.model.kinds import FigureDefinition
from site_builder.model.pages.graphs.charts import ChartTable
from site_builder.model.pages.graphs.figure_charts import absent_words, keys_of, signed
from site_builder.model.words import FigureWords, MapWords, number


def chart_table(
    definition: FigureDefinition, content: Content, *, words: FigureWords, maps: Mapping[str, MapWords]
) -> ChartTable:
    """The numbers of one view of a figure, with the decimals of its file."""
    if isinstance(content, Distribution):
        return _distribution_table(definition, content, words=words, maps=maps)
    return _cells_table(definition, content, words)


def _distribution_table(
    definition: FigureDefinition, content: Distribution, *, words: FigureWords, maps: Mapping[str, MapWords]
) -> ChartTable:
    """Classes down, share classes across; below them the number of areas."""
    withheld = absent_words(content, words)
    keys = keys_of(content.map, maps)
    columns = (words.sentence("chart.class"), *(words.labels[bar.group] for bar in content.bars))
    rows = [
        (
            f"{key.mark} {key.label}",
            *(f"{number(bar.shares[n], 1)}%" if bar.shares else withheld for bar in content.bars),
        )
        for n, key in enumerate(keys)
    ]
    counts = (withheld if bar.areas is None else number(bar.areas) for bar in content.bars)
    rows.append((words.sentence("chart.count"), *counts))
    return ChartTable(words.sentence(f"figure.{definition.slug}.title"), columns, tuple(rows))


def _cells_table(definition: FigureDefinition, content: Cells, words: FigureWords) -> ChartTable:
    """Share classes down; years, periods or types across."""
    across = tuple(dict.fromkeys(cell.across for cell in content.cells))
    cells = {(cell.group, cell.across): cell for cell in content.cells}
    headings = [_heading(column, content, words) for column in across]
    if content.across == "type":
        headings = [text for heading in headings for text in (heading, words.sentence("chart.count"))]
    rows = (
        (
            words.labels[group],
            *(text for column in across for text in _written(cells[group, column], definition, content, words)),
        )
        for group in definition.maps[-1].classes
    )
    columns = (words.sentence("chart.share-class"), *headings)
    return ChartTable(words.sentence(f"figure.{definition.slug}.title"), columns, tuple(rows))


def _heading(across: str, content: Cells, words: FigureWords) -> str:
    if content.across == "type":
        return words.sentence(f"chart.type.{across}")
    if content.across == "measure":
        return words.sentence(f"chart.measure.{across}")
    return across.replace("-", "\N{EN DASH}") or words.sentence("chart.change")


def _written(cell: Cell, definition: FigureDefinition, content: Cells, words: FigureWords) -> Sequence[str]:
    """One number, and with a rate the areas it is of."""
    typed = content.across == "type"
    if cell.value is None or cell.areas is None:
        withheld = absent_words(content, words)
        return (withheld, withheld) if typed else (withheld,)
    if typed:
        return f"{number(cell.value, definition.decimals)}%", number(cell.areas)
    if content.across == "year":
        return (number(cell.value, definition.decimals),)
    return (signed(cell.value, definition.decimals),)
