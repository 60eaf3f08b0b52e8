"""Does a GeoPackage hold tables only? What it computes while it is read can take any time, and any memory."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

RTREE = r'CREATE VIRTUAL TABLE ("([^"]|"")*"|\w+)\s+USING\s+("rtree"|rtree)\s*\('
MADE = {
    "table": re.compile(rf"CREATE TABLE |{RTREE}", re.ASCII | re.IGNORECASE),
    "index": re.compile(r"CREATE (UNIQUE )?INDEX "),
    "trigger": re.compile(r"CREATE TRIGGER "),
}
"""How what may be there begins in the schema, which holds the first words as SQLite writes them. Source:
sqlite.org/schematab.html."""
SPOILT = re.compile("[\ud800-\udfff]")
STORED = ("table", "shadow")
COMPUTED = (2, 3)
"""What PRAGMA table_xinfo calls a generated column. Source: sqlite.org/pragma.html."""


def holds_tables_only(path: Path) -> bool:
    """False with a view, a generated column or a virtual table that is no spatial index. Raises sqlite3.Error.

    Asked of the schema alone: no row is read, nothing is written beside the file. Its texts come first: asking SQLite
    for its tables works out every view. A name in it can be false: only SQLite tells what its tables are called.
    """
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
        if not all(_may_be_there(*row) for row in database.execute("SELECT type, sql FROM sqlite_master")):
            return False
        tables = database.execute("PRAGMA table_list").fetchall()
        stored = [name for _, name, kind, *_ in tables if kind in STORED]
        return bool(stored) and all(_is_plain(database, name) for name in stored)


def spoilt_row(path: Path) -> int:
    """Number of the first feature with letters that are no UTF-8; 0 when there is none, or the file is damaged."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            database.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
            return next(_spoilt_rows(database), 0)
    except sqlite3.Error:
        return 0


def _spoilt_rows(database: sqlite3.Connection) -> Iterator[int]:
    for (layer,) in database.execute("SELECT table_name FROM gpkg_contents").fetchall():
        for number, *cells in database.execute('SELECT rowid, * FROM "{}"'.format(layer.replace('"', '""'))):
            if any(isinstance(cell, str) and SPOILT.search(cell) for cell in cells):
                yield int(number)


def _may_be_there(kind: object, sql: object) -> bool:
    """An index without a text belongs to a table."""
    if sql is None:
        return kind == "index"
    return isinstance(sql, str) and isinstance(kind, str) and kind in MADE and bool(MADE[kind].match(sql))


def _is_plain(database: sqlite3.Connection, table: str) -> bool:
    columns = database.execute('PRAGMA table_xinfo("{}")'.format(table.replace('"', '""')))
    return not any(hidden in COMPUTED for *_, hidden in columns)
