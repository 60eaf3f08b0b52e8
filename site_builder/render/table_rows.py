"""How is a row of a table of numbers written in a page?"""

from functools import lru_cache

from markupsafe import Markup, escape

REMEMBERED = 512
"""Rows kept as they were written: those of a type and of the country return on the page of every municipality."""


@lru_cache(REMEMBERED)
def table_row(cells: tuple[str, ...]) -> Markup:
    """A heading cell and cells of numbers; a template would take four times as long over the many of a country."""
    heading, *numbers = map(escape, cells)
    written = "".join(f'<td class="table__number">{number}</td>' for number in numbers)
    return Markup(f'<tr><th scope="row">{heading}</th>{written}</tr>')
