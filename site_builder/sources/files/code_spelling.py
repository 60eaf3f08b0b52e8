"""One code for one place, in whatever spelling a publisher uses: GM0363, 0363, 363, BU03630000, 03630000."""

import re
from collections.abc import Iterable

from site_builder.sources.recipe import Level

SHAPES: dict[Level, tuple[str, int]] = {"buurt": ("BU", 8), "wijk": ("WK", 6), "gemeente": ("GM", 4)}
QUOTES = "='\"\N{RIGHT SINGLE QUOTATION MARK}"
"""What spreadsheets put around a code to keep its zeros."""
LONGEST = {"WK": 8}
"""Some write a wijk as WK with the eight signs of a buurt."""
YEARED = re.compile(r"(?:19|20)[0-9]{2}(?=(?:BU|WK|GM))", re.ASCII)
PREFIX = re.compile(r"(BU|WK|GM|NL|LD|PV)(?=[0-9A-Z])", re.ASCII)
LEVEL_WORDS = {"BU": "buurten", "WK": "wijken", "GM": "gemeenten", "NL": "het land", "LD": "landsdelen"}


def spelled(code: str, level: Level) -> str:
    """The one spelling of a code; "" stays "". A code of another level keeps its own prefix."""
    bare = "".join(code.split()).strip(QUOTES).upper().removesuffix(".0")
    if level == "anders" or not bare:
        return code.strip()
    bare = YEARED.sub("", bare)
    prefix, width = SHAPES[level]
    if (prefixed := PREFIX.match(bare)) is not None:
        known = dict(SHAPES.values())
        return (prefixed[1] + bare[len(prefixed[1]) :].zfill(known.get(prefixed[1], 0)))[: LONGEST.get(prefixed[1])]
    return prefix + bare.zfill(width)


def spelled_all(codes: Iterable[str], level: Level) -> list[str]:
    """The same for a column; each different text is looked at once."""
    column = list(codes)
    known = {code: spelled(code, level) for code in set(column)}
    return [known[code] for code in column]


def year_of(code: str) -> str:
    """The year that stands before a code ("2024BU03080000"), or ""."""
    year = YEARED.match("".join(code.split()).upper())
    return year[0] if year else ""


def levels_in(codes: Iterable[str]) -> str:
    """What the codes seem to be: "wijken", "gemeenten"; "" when nothing shows it."""
    prefixes = {prefixed[1] for code in codes if (prefixed := PREFIX.match(code))}
    return LEVEL_WORDS.get(next(iter(prefixes)), "") if len(prefixes) == 1 else ""


def is_of(code: str, level: Level) -> bool:
    """False for the code of another level: a gemeente in a file of buurten."""
    prefixed = PREFIX.match(code)
    return prefixed is None or level == "anders" or prefixed[1] == SHAPES[level][0]


def municipality_in(code: str) -> str:
    """The municipality that the code of a buurt or wijk begins with."""
    return f"GM{code[2:6]}"
