"""What does a page's script know of squares: where they lie, their codes, and the neighbourhoods around them?"""

import numpy as np

from site_builder.formats import (
    Floats,
    Integers,
    encode,
    starts,
    stretches,
    written_codes,
    written_lengths,
    written_runs,
)
from site_builder.render.maps.canvas import Canvas
from site_builder.render.maps.cell_maps import CellMaps

Json = object


def cells_data(canvas: Canvas, squares: CellMaps) -> list[dict[str, Json]]:
    """Per map "cells", the squares row by row, and "hoods", its neighbourhoods, also those without a square."""
    shapes, about = encode(squares.hoods), squares.cells.neighbourhoods
    first = starts(squares.hood_map, len(canvas.codes))
    rows = np.split(squares.hood_rows, first[1:-1])
    drawn = stretches(shapes, first)
    codes, names, districts = (about.index.to_numpy(), about["name"].to_numpy(), about["district"].to_numpy())
    return [
        {
            "cells": cell_data(squares, position, hoods),
            "hoods": {
                "codes": codes[hoods].tolist(),
                "names": names[hoods].tolist(),
                "districts": districts[hoods].tolist(),
                "shapes": outlines,
            },
        }
        for position, (hoods, outlines) in enumerate(zip(rows, drawn, strict=True))
    ]


def cell_data(squares: CellMaps, position: int, hoods: Integers) -> dict[str, Json]:
    """The squares of one map. hoods: positions of its neighbourhoods in the delivery, as "of" counts them."""
    cells, members, lattice = squares.cells, squares.order[position], squares.lattices[position]
    place = np.searchsorted(np.sort(hoods), cells.neighbourhood[members])
    return {
        "size": cells.size,
        "box": list(lattice.box),
        "runs": written_runs(lattice),
        "place": _rounded(squares.places[position]),
        **written_codes(squares.codes[members].tolist(), cells.corners[members], cells.size),
        "of": written_lengths(np.argsort(hoods, kind="stable")[place]),
    }


def _rounded(place: Floats) -> list[list[float]]:
    """Fourteen digits after the point: a tenth of a millimetre on the earth is 1.6e-11."""
    rounded: list[list[float]] = np.round(place, 14).tolist()
    return rounded
