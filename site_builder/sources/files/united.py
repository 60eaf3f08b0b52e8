"""One shape per code: publishers draw some areas as several features."""

from collections.abc import Sequence

import numpy as np
import shapely

from site_builder.sources.files.raw_table import Geometries


def unite(shapes: Geometries, codes: Sequence[str]) -> Geometries:
    """The shapes by code, sorted; those of features with one code together."""
    keys = np.array(codes, dtype=str)
    order = np.argsort(keys, kind="stable")
    starts = np.flatnonzero(np.r_[True, keys[order][1:] != keys[order][:-1]]) if len(order) else order
    parts = np.split(shapes[order], starts[1:])
    whole = np.empty(len(starts), dtype=object)
    whole[:] = [part[0] if len(part) == 1 else shapely.union_all(part) for part in parts[: len(starts)]]
    return whole
