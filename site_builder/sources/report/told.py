"""What a report of an import consists of: sections with lines, tables and drawings, for a page and for plain text."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """header and rows of text; numbers come in Dutch. caption: what is counted."""

    caption: str
    header: Row
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG with what it shows in words."""

    caption: str
    svg: Markup


@dataclass(frozen=True, slots=True)
class Section:
    """lines: sentences above the tables."""

    title: str
    lines: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    drawings: tuple[Drawing, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. title: of the edition; recipe: the name of its file, or of the delivery; note: above it all."""

    title: str
    recipe: str
    sections: tuple[Section, ...]
    heading: str = "Verslag van import"
    note: str = "Dit verslag hoort bij de levering en komt nooit in een atlas."


def plain_text(report: Report) -> str:
    """The same without drawings, in columns."""
    parts = [f"{report.heading}: {report.title} ({report.recipe})", report.note]
    for section in report.sections:
        parts += ["", section.title, "-" * len(section.title), *section.lines]
        for table in section.tables:
            parts += ["", table.caption, *_columns((table.header, *table.rows))]
    return "\n".join(parts) + "\n"


def _columns(rows: Sequence[Row]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
