"""What does a chart show, in words and numbers, before it has a size or a place?

Rows stand in the order of the legend or of the file; nothing here is sorted by value.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Key:
    """What a colour stands for: its class in the style sheet, its letter and its words."""

    slug: str
    mark: str
    label: str


@dataclass(frozen=True, slots=True, eq=False)
class StackedRow:
    """One bar, divided over the keys of its chart; a row that returns in many charts is one object, and drawn once.

    group: what a reader can highlight, "" for nothing. note: what stands at the other end of the label.
    shares: percent per key; when there are none the counts are drawn as unit squares; when there are none of those
    either, the bar is withheld. heading: stands above the row where a new set of bars begins, "" elsewhere.
    context: lies beside the bar it is about: thinner and without numbers, which its table has.
    """

    group: str
    label: str
    note: str
    shares: tuple[float, ...]
    counts: tuple[int, ...] = ()
    heading: str = ""
    context: bool = False

    @property
    def withheld(self) -> bool:
        """There is nothing that may be shown."""
        return not self.shares and not self.counts


@dataclass(frozen=True, slots=True)
class StackedBars:
    """Bars of a hundred percent, or rows of unit squares.

    scope: the style class that colours the keys. unit: of the axis. notes: what the notes of the rows are.
    pointed: a pointer can read every part; without, the page is smaller and its table tells.
    """

    scope: str
    keys: tuple[Key, ...]
    rows: tuple[StackedRow, ...]
    unit: str
    notes: str = ""
    pointed: bool = False


@dataclass(frozen=True, slots=True)
class ValueBar:
    """One bar from the zero line. written: the value in words; of a withheld bar (value None) why it is not there."""

    group: str
    label: str
    slug: str
    value: float | None
    written: str


@dataclass(frozen=True, slots=True)
class ValueGroup:
    """The bars of one share class or one moment, under its label."""

    group: str
    label: str
    bars: tuple[ValueBar, ...]


@dataclass(frozen=True, slots=True)
class ValueBars:
    """Bars to both sides of zero, or to one. unit: of the axis.

    sides: what left and right of zero mean, empty when that needs no words.
    """

    scope: str
    keys: tuple[Key, ...]
    groups: tuple[ValueGroup, ...]
    unit: str
    sides: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class DotRow:
    """The values of one share class at the moments of its chart, None where withheld. note: first and last, written."""

    group: str
    label: str
    slug: str
    values: tuple[float | None, ...]
    note: str


@dataclass(frozen=True, slots=True)
class DotRows:
    """Per row a dot for each moment, on one axis; the later, the larger. No keys: the labels of the rows say it all."""

    scope: str
    moments: tuple[str, ...]
    rows: tuple[DotRow, ...]
    unit: str
    keys: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One series over the moments of its chart, None where it has no value. written: the last value."""

    key: Key
    values: tuple[float | None, ...]
    written: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Series over time. moments: years, rising; distances on the axis follow from them."""

    scope: str
    moments: tuple[int, ...]
    lines: tuple[Line, ...]
    unit: str

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys of its lines."""
        return tuple(line.key for line in self.lines)


ChartData = StackedBars | ValueBars | DotRows | Lines


@dataclass(frozen=True, slots=True)
class ChartTable:
    """The numbers of a chart as they are written. columns: headings, of which the first is over the row labels."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
