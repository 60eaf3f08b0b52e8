"""Does a GeoPackage hold tables only? What it computes while it is read can take any time, and any memory."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

SPATIAL_INDEX = re.compile(r"CREATE VIRTUAL TABLE\b.*\bUSING\s+\"?rtree\b", re.IGNORECASE | re.DOTALL)
VIRTUAL = re.compile(r"\s*CREATE\s+VIRTUAL\b", re.IGNORECASE)
COMPUTED = (2, 3)
"""What PRAGMA table_xinfo calls a generated column. Source: sqlite.org/pragma.html."""


def holds_tables_only(path: Path) -> bool:
    """False with a view, a generated column or a virtual table that is no spatial index. Raises sqlite3.Error.

    Asked of the schema alone: no row is read, nothing is written beside the file.
    """
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
        made = database.execute("SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'view')")
        return all(_is_plain(database, *one) for one in made.fetchall())


def _is_plain(database: sqlite3.Connection, kind: str, name: str, sql: str) -> bool:
    if kind == "view" or VIRTUAL.match(sql):
        return kind == "table" and bool(SPATIAL_INDEX.match(sql))
    columns = database.execute('PRAGMA table_xinfo("{}")'.format(name.replace('"', '""')))
    return not any(hidden in COMPUTED for *_, hidden in columns)
