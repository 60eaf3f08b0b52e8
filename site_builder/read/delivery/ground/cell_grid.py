"""Which grid do the squares of a delivery lie on, as [cells] of edition.toml says?"""

from pyproj import CRS
from pyproj.exceptions import CRSError

from site_builder.model.places import CellGrid
from site_builder.read.parsing import TomlTable, quoted

KEYS = ("crs", "size", "radius")
SMALLEST, LARGEST = 25, 1000  # metres: smaller squares tell about a house, larger ones are no spots
WIDEST = 10_000  # metres
EXAMPLE = 'schrijf bijvoorbeeld "EPSG:28992"'


def read_grid(top: TomlTable) -> CellGrid | None:
    """The grid; None when the delivery has areas of its own."""
    if "cells" not in top.values:
        return None
    table = top.table("cells")
    table.only(KEYS, ("public_counts",))
    grid = CellGrid(
        crs=_crs(table),
        size=_metres(table, "size", SMALLEST, LARGEST),
        radius=_metres(table, "radius", 0, WIDEST),
        public_counts=table.yes("public_counts"),
    )
    if top.values.get("publish") == "values" and grid.radius and not grid.public_counts:
        what = "publish is 'values', maar elke waarde is een gemiddelde over de omgeving"
        fix = "kies publish = 'classes': uit verschillen tussen buurvierkanten volgen geheime cijfers; staat elk aantal"
        top.tell("publish", what, f"{fix} al openbaar per vierkant, schrijf dan public_counts = true onder [cells]")
    return grid


def _crs(table: TomlTable) -> str:
    text = table.text("crs")
    if not text:
        return ""
    try:
        crs = CRS.from_user_input(text)
    except CRSError:
        table.tell("crs", f"{table.name('crs')} {quoted(text)} is geen coördinatenstelsel", EXAMPLE)
        return ""
    if crs.is_geographic:
        what = f"{table.name('crs')} {quoted(text)} meet in graden"
        table.tell("crs", what, f"geef een plat stelsel in meters: {EXAMPLE}")
    elif not crs.is_projected or any(axis.unit_name != "metre" for axis in crs.axis_info):
        what = f"{table.name('crs')} {quoted(text)} is geen plat stelsel in meters"
        table.tell("crs", what, EXAMPLE)
    return text


def _metres(table: TomlTable, key: str, least: int, most: int) -> int:
    """Whole metres; the least when something is wrong or the key is absent (told)."""
    number = next(iter(table.numbers(key, 1)), None)
    if number is None:
        return least
    if not (least <= number <= most and number == int(number)):
        what = f"{table.name(key)} is {number:.12g}"
        table.tell(key, what, f"geef hele meters, van {least} tot en met {most}")
        return least
    return int(number)
