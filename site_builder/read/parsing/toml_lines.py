"""What does a TOML file say, and on which line does each key stand?"""

import re
import tomllib
from collections import Counter
from typing import Any

NO_TOML = (ValueError, RecursionError)
"""What `loads` raises: TOMLDecodeError and a number of 5,000 digits are ValueErrors; brackets can go too deep."""
MOST_DOTS = 100
"""In one key: memory grows with the square of the parts of a dotted key (20,000 of them: 1.7 GB)."""

LONG_KEY = re.compile(rf"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){{{MOST_DOTS + 1}}}")
NO_KEYS = re.compile(
    r'''"""(?:[^\\]|\\.)*?(?:"{3,5}|\Z)|"(?:[^"\\\n]|\\.)*"?'''
    r"""|'''.*?(?:'{3,5}|\Z)|'[^'\n]*'?|\#[^\n]*""",
    re.DOTALL,
)
"""Texts, also of more lines, and comments. One that is not closed goes on: it is no TOML."""
Path = tuple[str | int, ...]

HEADER = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.\"'-]+)\s*\]")
KEY = re.compile(r"\s*([A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')\s*=")


def loads(text: str) -> dict[str, Any]:
    """The values, as tomllib gives them. Raises one of NO_TOML, mostly with "at line 12" in it."""
    if any(line.count(".") > MOST_DOTS for line in text.split("\n")):  # a text may hold other breaks
        keys = NO_KEYS.sub(lambda string: "-" + "\n" * string[0].count("\n"), text)
        if long := LONG_KEY.search(keys):
            raise ValueError(f"loads: too many dots (at line {1 + keys.count(chr(10), 0, long.start())})")
    return tomllib.loads(text)


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
