"""What can be found by typing: names of places, in a file that is loaded when somebody types."""

import re
from collections.abc import Mapping, Sequence
from os.path import commonprefix
from typing import Any

import orjson
import pandas as pd

from site_builder.formats import script_call
from site_builder.model.places import Municipality, Region, called, typed_names
from site_builder.render.files.search_views import View

CALL = "Atlas.search"
PathAndNames = tuple[str, ...]
Names = list[Any]  # folder, name, names of areas, other names, codes of areas in two texts, postcodes, views, province
DIGITS = re.compile(r"(?:^|;)\s*(\d{4})", re.ASCII)


def search_script(
    municipalities: Sequence[Municipality],
    register: pd.DataFrame,
    aliases: Mapping[str, str],
    *,
    regions: Sequence[Region],
    views: Mapping[str, Sequence[View]],
    stories: Sequence[PathAndNames],
) -> bytes:
    """static/zoek.js: what can be found of each municipality, and path and name of each region, province and example.

    Of a municipality: folder, name, areas in the order of data.js, other names, codes as two texts (how all of them
    begin, and how each goes on, with spaces between), the four digits of the postcodes of each area, its districts and
    villages, and all that its province is called.
    register: index area code, columns name, municipality and, where delivered, postcodes.
    aliases: what people type -> name of a municipality, region or province, also within other names; of the last two
    they follow the name.
    views: by code.
    """
    names, codes = (column.to_numpy(dtype=object) for column in (register["name"], register.index))
    postcodes = register["postcodes"].to_numpy(dtype=object) if "postcodes" in register else None
    rows = register.groupby("municipality").indices
    names_of_all = [*(municipality.name for municipality in municipalities), *(region.name for region in regions)]
    typed = typed_names(aliases, names_of_all)
    provinces = called(aliases, {municipality.province for municipality in municipalities})
    entries: list[Names] = [
        [
            municipality.slug,
            municipality.name,
            names[own_rows].tolist(),
            typed[municipality.name],
            *_shortened(codes[own_rows].tolist()),
            [] if postcodes is None else _digits(postcodes[own_rows].tolist()),
            [view for view in views.get(municipality.code, ()) if view[0] != municipality.name],
            provinces[municipality.province],
        ]
        for municipality in municipalities
        for own_rows in [rows.get(municipality.code, [])]
    ]
    return names_script(entries, [(region.path, region.name, *typed[region.name]) for region in regions], stories)


def names_script(names: Sequence[Names], regions: Sequence[PathAndNames], stories: Sequence[PathAndNames]) -> bytes:
    """The file with these names. regions, stories: path of the page and name, of regions also other names."""
    return script_call(CALL, *map(orjson.dumps, (names, regions, stories)))


def names_in(script: bytes) -> tuple[list[Names], list[PathAndNames], list[PathAndNames]]:
    """The names in a file that `names_script` wrote."""
    arguments = script.removeprefix(f"{CALL}(".encode()).removesuffix(b");\n")
    names, regions, stories = orjson.loads(b"[" + arguments + b"]")
    return names, regions, stories


def _shortened(codes: list[str]) -> tuple[str, str]:
    start = commonprefix(codes)  # noqa: RUF071  # codes, not paths
    return start, " ".join(code[len(start) :] for code in codes)


def _digits(postcodes: Sequence[str]) -> list[str]:
    """Of each area the digits, each once, with spaces between; nothing where no area has any. Letters would make the
    file ten times as large, and name a few houses."""
    digits = [" ".join(dict.fromkeys(DIGITS.findall(text))) for text in postcodes]
    return digits if any(digits) else []
