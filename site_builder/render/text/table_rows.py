"""How are the rows of a table written in a page? A template would take four times as long over those of a country."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from markupsafe import Markup, escape

from site_builder.model.pages import AreaTable, HoodTable
from site_builder.model.words import LATER

REMEMBERED = 512
"""Rows kept as they were written: those of a type and of the country return on the page of every municipality."""


@lru_cache(REMEMBERED)
def table_row(cells: tuple[str, ...]) -> Markup:
    """A heading cell and cells of numbers."""
    heading, *numbers = map(escape, cells)
    written = "".join(f'<td class="table__number">{number}</td>' for number in numbers)
    return Markup(f'<tr><th scope="row">{heading}</th>{written}</tr>')


def area_rows(table: AreaTable) -> Markup:
    """A row per area: its name with its district, and its class on the map the page opens on."""
    cells = [
        f'<td class="swatched class-{item.slug}"> {escape(f"{item.mark} {item.label}")}</td>' for item in table.legend
    ]
    names, districts = _escaped(table.names), _escaped(table.districts)
    rows = (
        f'<tr data-area="{area}"><th scope="row">{name}{_soft(district)}</th>{cells[place]}</tr>\n'
        for area, name, district, place in zip(table.areas, names, districts, table.classes, strict=True)
    )
    return Markup("".join(rows))


def hood_rows(table: HoodTable) -> Markup:
    """A row per neighbourhood of squares: the numbers of its squares per class, on the map the page opens on.

    The bar comes from the script, for the rows in sight: a city has hundreds.
    """
    names, districts = _escaped(table.names), _escaped(table.districts)
    said = [escape(item.mark or item.label) for item in table.legend]
    rows = (
        f'<tr data-area="{area}"><th scope="row">{name}{district and f", {district}"}</th>'
        f"<td>{_numbers(counts, said)}</td></tr>\n"
        for area, name, district, counts in zip(table.areas, names, districts, table.counts, strict=True)
    )
    return Markup("".join(rows))


def _numbers(counts: tuple[int, ...], said: list[Markup]) -> str:
    return " \N{MIDDLE DOT} ".join(f"{word} {count}" for word, count in zip(said, counts, strict=True) if count)


def described(pairs: Iterable[tuple[str, str]]) -> Markup:
    """Terms with their descriptions, a pair per line."""
    texts = _escaped(tuple(chain.from_iterable(pairs)))
    return Markup("".join(f"<dt>{term}</dt><dd>{text}</dd>\n" for term, text in zip(*[iter(texts)] * 2, strict=True)))


def _escaped(texts: tuple[str, ...]) -> list[str]:
    """All at once: for short texts the call takes longer than the work."""
    return str(escape(LATER.join(texts))).split(LATER)


def _soft(district: str) -> str:
    return f' <span class="soft">{district}</span>' if district else ""
