"""Which features are parts of one area, delivered apart, and what is the whole?"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
import shapely

from site_builder.problems import Problem, warning
from site_builder.read.parsing import Rows
from site_builder.read.shapes.geodata import Geometries

SAME = ("code", "name", "municipality")
SHOWN = 5


def joined(
    register: pd.DataFrame, shapes: Geometries, rows: Rows
) -> tuple[pd.DataFrame, Geometries, Rows, list[Problem]]:
    """Features with the same code, name and municipality become one, where the first stood; told in one line.

    register: what is said, one row per feature. shapes: sound polygons, None where absent.
    """
    first = register.groupby(list(SAME), sort=False, dropna=False).ngroup().to_numpy()
    first = np.unique(first, return_index=True)[1][first]
    apart = (first != np.arange(len(first))) & (register["code"] != "").to_numpy()
    if not apart.any():
        return register, shapes, rows, []
    whole = shapes.copy()
    for row in np.unique(first[apart]).tolist():  # few: areas in parts
        parts = [shape for shape in shapes[(first == row)] if shape is not None]
        whole[row] = shapely.union_all(parts) if parts else None
    kept = ~apart
    marks = [mark for mark, stays in zip(rows.marks, kept, strict=True) if stays]
    told_parts = _told(register["code"].iloc[np.unique(first[apart])].tolist(), rows.where)
    return register[kept].reset_index(drop=True), whole[kept], replace(rows, marks=marks), [told_parts]


def _told(codes: Sequence[str], where: str) -> Problem:
    rest = f" en nog {len(codes) - SHOWN}" if len(codes) > SHOWN else ""
    named = ", ".join(codes[:SHOWN]) + rest
    what = f"{len(codes)} {'gebied staat' if len(codes) == 1 else 'gebieden staan'} er in delen ({named})"
    return warning(where, what, "de delen met dezelfde code, naam en gemeente zijn één vlak geworden")
