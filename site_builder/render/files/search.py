"""What can be found by typing: names of places, in a file that is loaded when somebody types."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from os.path import commonprefix
from typing import Any

import orjson
import pandas as pd

from site_builder.formats import script_call
from site_builder.model.places import Municipality, Region

CALL = "Atlas.search"
RegionName = tuple[str, str]
Names = list[Any]  # folder, name, names of areas, other names, codes of areas in two texts


def search_script(
    municipalities: Sequence[Municipality],
    register: pd.DataFrame,
    aliases: Mapping[str, str],
    *,
    regions: Sequence[Region],
) -> bytes:
    """static/zoek.js: what can be found of each municipality, and of each region and province its path and name.

    Of a municipality: folder, name, areas in the order of data.js, other names, and codes as two texts: how all of them
    begin, and how each goes on, with spaces between. register: index area code, columns name and municipality.
    aliases: what people type -> name of a municipality.
    """
    names, codes = (column.to_numpy(dtype=object) for column in (register["name"], register.index))
    rows = register.groupby("municipality").indices
    typed = defaultdict(list)
    for alias, name in aliases.items():
        typed[name].append(alias)
    found: list[Names] = [
        [own.slug, own.name, names[own_rows].tolist(), typed[own.name], *_shortened(codes[own_rows].tolist())]
        for own, own_rows in ((one, rows[one.code]) for one in municipalities)
    ]
    return names_script(found, [(region.path, region.name) for region in regions])


def names_script(names: Sequence[Names], regions: Sequence[RegionName]) -> bytes:
    """The file with these names. regions: path of the page and name."""
    return script_call(CALL, orjson.dumps(names), orjson.dumps(regions))


def names_in(script: bytes) -> tuple[list[Names], list[RegionName]]:
    """The names in a file that `names_script` wrote."""
    arguments = script.removeprefix(f"{CALL}(".encode()).removesuffix(b");\n")
    names, regions = orjson.loads(b"[" + arguments + b"]")
    return names, regions


def _shortened(codes: list[str]) -> tuple[str, str]:
    start = commonprefix(codes)  # noqa: RUF071  # codes, not paths
    return start, " ".join(code[len(start) :] for code in codes)
