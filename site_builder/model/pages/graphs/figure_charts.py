"""What do the chart of a national figure and the table under it show? Its numbers with the words of the edition."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from site_builder.model.figures import Cell, Cells, Content, Distribution
from site_builder.model.kinds import FigureDefinition, MapDefinition
from site_builder.model.pages.graphs.charts import (
    ChartData,
    ChartTable,
    DotRow,
    DotRows,
    Key,
    StackedBars,
    StackedRow,
    ValueBar,
    ValueBars,
    ValueGroup,
)
from site_builder.model.words import MINUS, FigureWords, MapWords, number

SUM = "sum"
"""The style class of a bar that counts several classes together."""


def figure_chart(
    definition: FigureDefinition, content: Content, *, words: FigureWords, maps: Mapping[str, MapWords], unit: str
) -> ChartData:
    """The chart of one view of a figure. maps: the words of each map, by slug. unit: of its axis."""
    if isinstance(content, Distribution):
        return _stacked(content, words=words, maps=maps, unit=unit)
    if content.across == "year":
        return _dots(definition, content, words=words, unit=unit)
    if content.across == "measure":
        return _measures(definition, content, words=words, maps=maps, unit=unit)
    return _bars(definition, content, words=words, maps=maps, unit=unit)


def keys_of(definition: MapDefinition, maps: Mapping[str, MapWords]) -> tuple[Key, ...]:
    """The classes of a map, as in its legend."""
    words = maps[definition.slug]
    return tuple(Key(word.slug, definition.mark(n), word.label) for n, word in enumerate(words.legend))


def scope_of(definition: MapDefinition) -> str:
    """The style class within which the classes of a map have their colours."""
    return f"map-{definition.slug}"


def signed(value: float, decimals: int) -> str:
    """A change as it is written: "+0,5", "−0,5", "0,0"."""
    text = number(value, decimals)
    return text if text.startswith(MINUS) or not text.strip("0,") else f"+{text}"


def absent_words(content: Content, words: FigureWords) -> str:
    """What stands in place of a number: too few areas, or nothing that could be counted."""
    nothing_to_count = content.missing.outside and not content.missing.shown
    return words.sentence("chart.nothing" if nothing_to_count else "chart.withheld")


def _stacked(content: Distribution, *, words: FigureWords, maps: Mapping[str, MapWords], unit: str) -> StackedBars:
    withheld = absent_words(content, words)
    rows = tuple(
        StackedRow(bar.group, words.labels[bar.group], withheld if bar.areas is None else number(bar.areas), bar.shares)
        for bar in content.bars
    )
    notes = words.sentence("chart.count")
    return StackedBars(scope_of(content.map), keys_of(content.map, maps), rows, unit, notes, pointed=True)


def _bars(
    definition: FigureDefinition, content: Cells, *, words: FigureWords, maps: Mapping[str, MapWords], unit: str
) -> ValueBars:
    typed = content.across == "type"
    coloured_by = definition.maps[0] if typed else definition.maps[-1]
    keys = _spoken_keys(definition, maps) if typed else ()  # the labels of the groups say what the colours do
    by_group = sorted(content.cells, key=lambda cell: definition.maps[-1].classes.index(cell.group))
    groups = tuple(
        ValueGroup(
            group, words.labels[group], tuple(_bar(cell, definition, content, words=words, keys=keys) for cell in cells)
        )
        for group, cells in groupby(by_group, key=lambda cell: cell.group)
    )
    return ValueBars(scope_of(coloured_by), keys, groups, unit, _sides(definition, words))


def _measures(
    definition: FigureDefinition, content: Cells, *, words: FigureWords, maps: Mapping[str, MapWords], unit: str
) -> ValueBars:
    """A group of bars per measure, a bar per share class: so one sees where a measure changed most."""
    keys = {key.slug: key for key in keys_of(definition.maps[-1], maps)}
    groups = tuple(
        ValueGroup(
            measure,
            words.sentence(f"chart.measure.{measure}"),
            tuple(
                ValueBar(
                    cell.group,
                    keys[cell.group].mark,
                    cell.group,
                    cell.value,
                    _written(cell, definition, content, words),
                )
                for cell in content.cells
                if cell.across == measure
            ),
        )
        for measure in dict.fromkeys(cell.across for cell in content.cells)
    )
    return ValueBars(scope_of(definition.maps[-1]), tuple(keys.values()), groups, unit, _sides(definition, words))


def _sides(definition: FigureDefinition, words: FigureWords) -> tuple[str, str]:
    """What either side of zero says; "" where that needs no words."""
    left, right = (words.sentences.get(f"chart.{side}.{definition.slug}", "") for side in ("left", "right"))
    return left, right


def _written(cell: Cell, definition: FigureDefinition, content: Cells, words: FigureWords) -> str:
    """A rate in percent, a mean as it is, a change with its sign."""
    if cell.value is None:
        return absent_words(content, words)
    if content.across == "type":
        return f"{number(cell.value, definition.decimals)}%"
    if content.across == "year":
        return number(cell.value, definition.decimals)
    return signed(cell.value, definition.decimals)


def _bar(
    cell: Cell, definition: FigureDefinition, content: Cells, *, words: FigureWords, keys: Sequence[Key]
) -> ValueBar:
    """A bar of one type is highlighted with its type as well as with its share class."""
    typed = content.across == "type"
    label = words.sentence(f"chart.type.{cell.across}") if typed else cell.across.replace("-", "\N{EN DASH}")
    group = f"{cell.group} {cell.across}" if typed else cell.group
    return ValueBar(
        group, label, keys[0].slug if typed else cell.group, cell.value, _written(cell, definition, content, words)
    )


def _dots(definition: FigureDefinition, content: Cells, *, words: FigureWords, unit: str) -> DotRows:
    groups = groupby(content.cells, key=lambda cell: cell.group)
    absent = absent_words(content, words)
    rows = tuple(_dot_row(group, list(cells), definition, words, absent) for group, cells in groups)
    moments = tuple(dict.fromkeys(cell.across for cell in content.cells))
    return DotRows(scope_of(definition.maps[-1]), moments, rows, unit)


def _dot_row(group: str, cells: list[Cell], definition: FigureDefinition, words: FigureWords, absent: str) -> DotRow:
    values = tuple(cell.value for cell in cells)
    known = [number(value, definition.decimals) for value in values if value is not None]
    note = f"{known[0]} \N{RIGHTWARDS ARROW} {known[-1]}" if len(known) > 1 else absent
    return DotRow(group, words.labels[group], group, values, known[0] if len(known) == 1 else note)


def _spoken_keys(definition: FigureDefinition, maps: Mapping[str, MapWords]) -> tuple[Key, ...]:
    """The class that a rate counts; several together get a colour that no class has."""
    keys = [keys_of(definition.maps[0], maps)[n] for n in definition.spoken]
    if len(keys) == 1:
        return tuple(keys)
    return (Key(SUM, " + ".join(key.mark for key in keys), "; ".join(key.label for key in keys)),)


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
            *(text for column in across for text in _in_table(cells[group, column], definition, content, words)),
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


def _in_table(cell: Cell, definition: FigureDefinition, content: Cells, words: FigureWords) -> Sequence[str]:
    """One number, and with a rate the areas it is of."""
    written = _written(cell, definition, content, words)
    if content.across != "type":
        return (written,)
    return written, absent_words(content, words) if cell.areas is None else number(cell.areas)
