"""On which line of a TOML file does each key stand?"""

import re
from collections import Counter

NO_TOML = (ValueError, RecursionError)
"""What tomllib raises: TOMLDecodeError and a number of 5,000 digits are ValueErrors; brackets can go too deep."""

Path = tuple[str | int, ...]

HEADER = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.\"'-]+)\s*\]")
KEY = re.compile(r"\s*([A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')\s*=")


def key_lines(text: str) -> dict[Path, int]:
    """Where the keys stand: ("cuts", "nuisance") -> 12, ("sources", 0, "id") -> 30; tables stand at their header.

    Good for tables and keys on lines of their own; a key inside another value is not found.
    """
    lines: dict[Path, int] = {}
    table: Path = ()
    seen: Counter[str] = Counter()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := HEADER.match(line):
            table = _table(header[1], header[2], seen)
            lines.setdefault(table, number)
        elif key := KEY.match(line):
            lines.setdefault((*table, key[1].strip("\"'")), number)
    return lines


def _table(bracket: str, name: str, seen: Counter[str]) -> Path:
    parts = tuple(part.strip("\"'") for part in name.split("."))
    if bracket == "[":
        return parts
    seen[name] += 1
    return (*parts, seen[name] - 1)
