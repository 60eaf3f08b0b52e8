"""Which shapes of a publisher can be measured, and which had to be mended first?"""

from collections.abc import Sequence

import numpy as np
import shapely

from site_builder.problems import Problem, error, warning
from site_builder.read.parsing import Rows
from site_builder.read.shapes import REDRAW, mendable, wound_shapes
from site_builder.sources.files.raw_table import Geometries, RawTable


def sound_shapes(table: RawTable, codes: Sequence[str]) -> tuple[Geometries | None, list[Problem]]:
    """Flat, valid shapes; how many had to be mended is told. None when looking at them would take too long."""
    shapes = np.asarray(shapely.force_2d(table.shapes), dtype=object)
    if wound := wound_shapes(shapes):
        rows = Rows(table.where, table.marks.tolist())
        return None, list(rows.errors(wound, lambda row: (f"{codes[row]} {wound[row]}", REDRAW)))
    broken = ~(shapely.is_valid(shapes) | shapely.is_missing(shapes))
    if not broken.any():
        return shapes, []
    count = int(broken.sum())
    if not mendable(shapes[broken]).all():
        what = f"{count} vlakken hebben een ongeldige vorm, met te veel kruisingen om te herstellen"
        return None, [error(table.where, what, "download het bestand opnieuw, of herstel de vormen in GIS")]
    shapes[broken] = shapely.make_valid(shapes[broken])
    what = f"{count} vlakken hadden een ongeldige vorm, die is hersteld"
    return shapes, [warning(table.where, what, "controleer ze op de kaart")]
