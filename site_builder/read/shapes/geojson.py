"""Does a GeoJSON say everything once, and its grid by a name of a register? What else it says GDAL would guess at."""

import json
import re
from collections.abc import Sequence

from site_builder.read.parsing import quoted

NUMBERS = re.compile(rb"\[[\s0-9.,eE+-]*\]")
DEEPEST = 4  # lists in each other: the corners of a multipolygon
PARTS = ("Feature", "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon")
OFFICIAL = re.compile(r"(?:urn:ogc:def:crs:)?(?:EPSG|OGC):(?:[0-9.]*:)?[A-Z0-9]{1,10}")
ABSENT, ODD = "", "?"
AGAIN = "sla het in GIS opnieuw op"


class SaidTwice(ValueError):
    """Raised for a key that stands more than once in one object. args: the key."""


class _SaidOfAPart(ValueError):
    """Raised for a grid of one feature or shape, which GDAL does not look at."""


class _Name(str):
    """What {"name": …} says."""

    __slots__ = ()


class _Grid(str):
    """What {"type": "name", "properties": {"name": …}} says."""

    __slots__ = ()


class _Whole(str):
    """The name of the grid of all features."""

    __slots__ = ()


def crs_of(data: bytes) -> str:
    """The name of its grid: ABSENT without one, ODD where it is no name that a register gave out, or not of the whole.

    Raises SaidTwice, UnicodeDecodeError, and ValueError or RecursionError for what is no JSON or ends a text halfway.
    Corners are left out first: they are nearly all there is.
    """
    if b"\\u0000" in data:
        raise ValueError("crs_of: GDAL would take a text for shorter than it is")
    for _ in range(DEEPEST):
        data = NUMBERS.sub(b"0", data)
    try:
        content: object = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_said_once)
    except _SaidOfAPart:
        return ODD
    return str(content) if isinstance(content, _Whole) else ABSENT


def repeated(failure: SaidTwice) -> tuple[str, str]:
    """What is wrong, and how to mend it."""
    return f"de sleutel {quoted(str(failure))} staat er meer dan één keer", AGAIN


def _said_once(pairs: Sequence[tuple[str, object]]) -> object:
    """Of an object only the name of a grid is kept: a country has more features than memory for all they say."""
    content = dict(pairs)
    if len(content) < len(pairs):
        keys = [key for key, _ in pairs]
        raise SaidTwice(next(key for key in keys if keys.count(key) > 1))
    if "crs" in content and content.get("type") in PARTS:
        raise _SaidOfAPart
    if "crs" in content and content.get("type") == "FeatureCollection":
        return _Whole(_official(content["crs"]))
    name, properties = content.get("name"), content.get("properties")
    if len(content) == 1 and type(name) is str:
        return _Name(name)
    if content == {"type": "name", "properties": properties} and type(properties) is _Name:
        return _Grid(properties)
    return False


def _official(crs: object) -> str:
    if crs is None:
        return ABSENT
    return str(crs) if isinstance(crs, _Grid) and OFFICIAL.fullmatch(crs) else ODD
