"""Which streets does the map of a municipality show when one zooms in? A file of its own that loads only then.

One call, `Atlas.addStreets("<key>", [[class, name, [line, …]], …]);`, the most important first, lines as encoded
polylines. static/background/streets.js is its reader.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import geopandas as gpd
import orjson
import pandas as pd

from site_builder.formats import encode, lines_of, script_call
from site_builder.render.maps.background import Pieces, clipped

STREETS = "straten.js"
MOST = 300_000
"""Bytes of one file before it is compressed, so that no municipality costs more; the least important are left out."""
AROUND = 12  # bytes of a street besides its name and lines

Street = tuple[int, str, list[str]]


def streets_of(context: Mapping[str, gpd.GeoDataFrame], seen: pd.DataFrame) -> Pieces | None:
    """The streets as far as the first sight of each map shows them; source is a position in the layer."""
    streets = context.get("streets")
    return None if streets is None else clipped(streets.geometry.to_numpy(), seen)


def street_scripts(
    streets: Pieces | None, codes: Sequence[str], layer: gpd.GeoDataFrame | None
) -> Iterator[tuple[str, bytes]]:
    """Municipality code and the text of its file, of those that have any."""
    if streets is None or layer is None:
        return
    texts = encode(lines_of(streets.geometry))
    classes, names = layer["class"].tolist(), layer["name"].tolist()
    pieces = [
        (classes[source], names[source], lines) for source, lines in zip(streets.source.tolist(), texts, strict=True)
    ]
    for code, of_map in zip(codes, streets.by_map(pieces, len(codes)), strict=True):
        if of_map:
            drawn = list(_fitting(_joined(of_map)))
            yield code, script_call("Atlas.addStreets", orjson.dumps(code.lower()), orjson.dumps(drawn))


def _joined(pieces: Sequence[tuple[int, str, Sequence[str]]]) -> list[Street]:
    """The lines of one name and class together, classes and names in the order of the pieces."""
    lines: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for kind, name, texts in pieces:
        lines[kind, name] += texts
    return [(kind, name, texts) for (kind, name), texts in sorted(lines.items(), key=lambda street: street[0][0])]


def _fitting(streets: Sequence[Street]) -> Iterator[Street]:
    """The first streets that fit in a file; one without a name may be cut short."""
    room = MOST
    for kind, name, lines in streets:
        room -= AROUND + len(orjson.dumps(name))
        kept = []
        for line in lines:
            room -= len(orjson.dumps(line)) + 1
            if room < 0:
                break
            kept.append(line)
        if kept:
            yield kind, name, kept
        if room < 0:
            return
