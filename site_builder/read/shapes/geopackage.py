"""Does a GeoPackage hold tables only? What it computes while it is read can take any time, and any memory."""

import itertools
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
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
STEPS, STEPS_PER_BYTE, MOST_FOR_NOTHING = 10_000, 10, 100
"""Of the virtual machine of SQLite; counting a row of some ten bytes takes six."""
LEAST_OF_A_ROW = 4
"""Bytes: where its cell begins (2), how long it is and its key. Source: sqlite.org/fileformat2.html, section 1.6."""
COUNTS = "gpkg_ogr_contents"
COMPUTED = (2, 3)
"""What PRAGMA table_xinfo calls a generated column. Source: sqlite.org/pragma.html."""


def holds_tables_only(path: Path) -> bool:
    """False with a view, a generated column or a virtual table that is no spatial index. Raises sqlite3.Error.

    Asked of the schema alone: rows are counted, never read, and nothing is written beside the file. Its texts come
    first: asking SQLite for its tables works out every view. A name in it can be false: only SQLite tells what its
    tables are called.
    """
    with opened(path) as database:
        if not all(_may_be_there(*row) for row in database.execute("SELECT type, sql FROM sqlite_master")):
            return False
        tables = database.execute("PRAGMA table_list").fetchall()
        stored = [name for _, name, kind, *_ in tables if kind in STORED]
        _require_rows_that_fit(database, stored, most=path.stat().st_size // LEAST_OF_A_ROW)
        _require_counts(database, stored)
        return bool(stored) and all(_is_plain(database, name) for name in stored)


def spoilt_row(path: Path) -> int:
    """Number of the first feature with letters that are no UTF-8; 0 when there is none, or the file is damaged."""
    try:
        with opened(path) as database:
            database.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
            return next(_spoilt_rows(database), 0)
    except sqlite3.Error:
        return 0


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Raises sqlite3.Error for a damaged file, also where the complaint of SQLite holds letters that are no UTF-8.

    Reading stops there too when it takes more steps than a file of this size can ask for.
    """
    taken, most = itertools.count(), path.stat().st_size * STEPS_PER_BYTE // STEPS + MOST_FOR_NOTHING
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            database.set_progress_handler(lambda: next(taken) > most, STEPS)
            yield database
    except UnicodeDecodeError as failure:
        raise sqlite3.DatabaseError("_opened: letters that are no UTF-8") from failure


def _require_rows_that_fit(database: sqlite3.Connection, tables: Sequence[str], *, most: int) -> None:
    """Raises sqlite3.DatabaseError for more rows than a file of this size holds: then a page stands in many places.

    A few of such pages make a table that nobody reads to its end.
    """
    quoted = ['"{}"'.format(table.replace('"', '""')) for table in tables]
    # the rows themselves, then by an index of them
    for source in [*(f"{table} NOT INDEXED" for table in quoted), *quoted]:
        rows = f"SELECT 1 FROM {source} LIMIT {most + 1}"
        (count,) = database.execute(f"SELECT count(*) FROM ({rows})").fetchone()
        if count > most:
            raise sqlite3.DatabaseError(f"_require_rows_that_fit: {source} has more rows than bytes allow")


def _require_counts(database: sqlite3.Connection, tables: Sequence[str]) -> None:
    """Raises sqlite3.DatabaseError where GDAL keeps something else than a number of features."""
    for table in (name for name in tables if name.lower() == COUNTS):
        wrong = f"SELECT 1 FROM \"{table}\" WHERE typeof(feature_count) NOT IN ('integer', 'null') LIMIT 1"
        if database.execute(wrong).fetchone():
            raise sqlite3.DatabaseError(f"_require_counts: {table} has a count that is no number")


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
