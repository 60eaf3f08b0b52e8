"""How are the squares of one municipality drawn, and brought to the browser, on the page that shows two editions?"""

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import pandas as pd

from site_builder.formats import Integers
from site_builder.model.editions import SquarePlaces
from site_builder.model.places import Cells
from site_builder.render.maps.cell_maps import CellMaps, cell_maps_of
from site_builder.render.maps.cells_payload import cell_data
from site_builder.render.maps.extents import SIDES
from site_builder.render.maps.svg_map import blots
from site_builder.render.maps.svg_paths import sheets

Sides = Sequence[float]
HERE = "here"


class SquaresBeside:
    """The squares of one edition. seen: west, south, east, north of its drawing, in degrees."""

    def __init__(self, squares: SquarePlaces, seen: Sides) -> None:
        hoods, neighbourhood = np.unique(np.array(squares.hoods, dtype=str), return_inverse=True)
        self.names: list[str] = hoods.tolist()
        self.seen = seen
        self.maps = _one_map(squares, self.names, neighbourhood.astype(np.int64))

    def drawn(self, classes: Sequence[str]) -> str:
        """The group of their blots in the inline drawing. classes: slugs, in the order of the squares."""
        shown = pd.DataFrame([self.seen], index=[HERE], columns=SIDES)
        return next(blots(self.maps, np.array(classes, dtype=str), sheets(shown)))

    def in_rows(self, signs: str) -> str:
        """A character per square, row by row, as the browser counts them."""
        return "".join(signs[place] for place in self.maps.order[0].tolist())

    def data(self) -> dict[str, object]:
        """What the script of the page draws them from."""
        west, south, east, north = self.seen
        return {
            "cells": cell_data(self.maps, 0, np.arange(len(self.names))),
            "hoods": self.names,
            "seen": [[south, west], [north, east]],
        }


def _one_map(squares: SquarePlaces, names: Sequence[str], neighbourhood: Integers) -> CellMaps:
    """The outlines of the neighbourhoods are in the drawing already."""
    about = gpd.GeoDataFrame({"name": names, "municipality": "", "district": ""}, geometry=[None] * len(names))
    grid = squares.grid
    cells = Cells(grid.crs, grid.size, squares.corners, neighbourhood, about, gpd.GeoSeries)
    return cell_maps_of(cells, pd.Series(HERE, index=list(squares.codes)), pd.Index([HERE]))
