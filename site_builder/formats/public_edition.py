"""The public part of an edition as plain text: what editors need to see their words beside it, and no raw number.

Written from what the gate let through, and read back as the same objects. The theme is only mentioned, and maps and
figures by their slug: their rules are the program's, not the file's.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from importlib import import_module
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from site_builder.model.kinds import FigureDefinition, MapDefinition, Theme

MODEL = "site_builder.model."
KIND = "="
"""The key that says what a thing was."""


def edition_text(parts: Mapping[str, object]) -> str:
    """What is written: by name objects of the model, frames and numbers. Raises TypeError for anything else."""
    return json.dumps({name: _plain(part) for name, part in parts.items()}, ensure_ascii=False, separators=(",", ":"))


def edition_parts(text: str, theme: Theme) -> dict[str, Any]:
    """The same objects. theme: that they were written with. Raises ValueError for what edition_text did not write."""
    return {name: _thing(part, theme) for name, part in json.loads(text).items()}


def _plain(thing: Any) -> Any:  # noqa: C901, PLR0911  # one per kind
    if thing is None or isinstance(thing, (bool, int, float, str)):
        return thing
    if isinstance(thing, np.generic):
        return thing.item()
    if isinstance(thing, MapDefinition):
        return {KIND: "map", "slug": thing.slug}
    if isinstance(thing, Theme):
        return {KIND: "theme"}
    if isinstance(thing, FigureDefinition):
        return {KIND: "figure", "slug": thing.slug}
    if isinstance(thing, (pd.Series, pd.DataFrame)):
        return _frame(thing)
    if isinstance(thing, np.ndarray) and thing.dtype.kind in "iu":
        return {KIND: "integers", "rows": thing.tolist()}
    if isinstance(thing, (tuple, list)):
        return [_plain(item) for item in thing]
    if isinstance(thing, Mapping):
        return {KIND: "mapping", "pairs": [[_plain(key), _plain(value)] for key, value in thing.items()]}
    if is_dataclass(thing) and type(thing).__module__.startswith(MODEL):
        values = {field.name: _plain(getattr(thing, field.name)) for field in fields(thing)}
        return {KIND: f"{type(thing).__module__.removeprefix(MODEL)}:{type(thing).__name__}", **values}
    if callable(thing):  # what is made when it is asked for is made now
        return {KIND: "made", "thing": _plain(thing())}
    raise TypeError(f"_plain: {type(thing).__name__} cannot be written")


def _frame(frame: pd.Series | pd.DataFrame) -> dict[str, object]:
    """A frame by column; shapes as hexadecimal WKB. A series is a frame of one column."""
    columns = frame.to_frame() if isinstance(frame, pd.Series) else frame
    shapes = [name for name in columns if hasattr(columns[name], "geom_type")]
    return {
        KIND: "series" if isinstance(frame, pd.Series) else "frame",
        "name": frame.name if isinstance(frame, pd.Series) else None,
        "index": _column(frame.index.to_series()),
        "index name": frame.index.name,
        "columns": [[_plain(name), _column(columns[name])] for name in columns],
        "shapes": [_plain(name) for name in shapes],
        "crs": str(columns[shapes[0]].crs) if shapes else None,
    }


def _column(column: "pd.Series[Any]") -> list[object]:
    if hasattr(column, "geom_type"):
        return ["shapes", shapely.to_wkb(column.to_numpy(), hex=True).tolist()]
    return [str(column.dtype), column.astype(object).where(column.notna(), None).tolist()]


def _thing(plain: Any, theme: Theme) -> Any:  # noqa: PLR0911  # one per kind
    if isinstance(plain, list):
        return tuple(_thing(item, theme) for item in plain)
    if not isinstance(plain, dict):
        return plain
    kind = plain[KIND]
    if kind == "map":
        return theme.map(plain["slug"])
    if kind == "figure":
        return theme.figure(plain["slug"])
    if kind == "theme":
        return theme
    if kind == "integers":
        return np.array(plain["rows"], dtype=np.int64)
    if kind == "made":
        made = _thing(plain["thing"], theme)
        return lambda: made
    if kind == "mapping":
        return {_thing(key, theme): _thing(value, theme) for key, value in plain["pairs"]}
    if kind in ("series", "frame"):
        return _read_frame(plain)
    return _of_the_model(plain, theme)


def _of_the_model(plain: Mapping[str, Any], theme: Theme) -> Any:
    """An object of the model; nothing else can be asked for."""
    module, _, name = plain[KIND].partition(":")
    if not all(part.isidentifier() for part in (*module.split("."), name)):
        raise ValueError(f"_of_the_model: {plain[KIND]} is no class of the model")
    made = getattr(import_module(MODEL + module), name, None)
    if made is None or not is_dataclass(made) or made.__module__ != MODEL + module:
        raise ValueError(f"_of_the_model: {plain[KIND]} is no class of the model")
    return made(**{key: _thing(value, theme) for key, value in plain.items() if key != KIND})  # type: ignore[operator]


def _read_frame(plain: Mapping[str, Any]) -> Any:
    index = pd.Index(_values(*plain["index"]), name=plain["index name"])
    columns = {name: _values(*column) for name, column in plain["columns"]}
    if plain["shapes"]:
        frame = gpd.GeoDataFrame(columns, index=index, geometry=plain["shapes"][0], crs=plain["crs"])
    else:
        frame = pd.DataFrame(columns, index=index)
    if plain[KIND] == "frame":
        return frame
    return frame.iloc[:, 0].rename(plain["name"])


def _values(dtype: Any, values: Any) -> Any:
    if dtype == "shapes":
        return shapely.from_wkb(values)
    return pd.Series(values, dtype=dtype).array
