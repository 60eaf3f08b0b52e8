"""What a text file says, whatever it was saved with."""

import codecs
from collections.abc import Iterator
from pathlib import Path

from site_builder.model.words import NO_TEXT
from site_builder.problems import Problem, error, warning
from site_builder.read.parsing.findings import Rows
from site_builder.read.parsing.look_alikes import absent_file

SIGNATURES = (
    (b"PK\x03\x04", "een Excel- of zipbestand"),
    (b"\xd0\xcf\x11\xe0", "een oud Excelbestand"),
    (b"SQLite format 3", "een GeoPackage"),
    (b"%PDF", "een pdf"),
    (b"\x1f\x8b", "een gzipbestand"),
    (b"<", "html of xml"),
)
LARGEST = 64_000_000  # bytes
LARGEST_BY_HAND = 1_000_000  # bytes of what people write themselves: reading TOML takes sixty times as much
BYTE_ORDER_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_text(path: Path, where: str, *, largest: int = LARGEST) -> tuple[str | None, list[Problem]]:
    """The text of a file, without its byte order mark; None when it is absent, empty, too large or no text.

    UTF-8 is read in silence; UTF-16 and Windows-1252 are read with a warning.
    """
    if not path.is_file():
        return None, [_absent(path, where)]
    if path.stat().st_size > largest:
        what = f"het bestand is groter dan {largest // 1_000_000} MB"
        return None, [error(where, what, "lever alleen wat de atlas nodig heeft")]
    data = path.read_bytes()
    if not data.strip():
        return None, [error(where, "het bestand is leeg", "lever het bestand opnieuw aan")]
    for start, kind in SIGNATURES:
        if data.startswith(start):
            return None, [error(where, f"het bestand is {kind}", "sla het op als gewone tekst in UTF-8")]
    return _decoded(data, where)


def unseen_problems(text: str, where: str) -> Iterator[Problem]:
    """The lines that hold a character which no text may hold."""
    if not NO_TEXT.search(text):
        return iter(())
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if NO_TEXT.search(line)]
    said = ("deze regel bevat een onzichtbaar teken", "verwijder dat teken")
    return Rows(where, lines).errors(range(len(lines)), lambda _: said)


def _absent(path: Path, where: str) -> Problem:
    if path.is_symlink() or path.exists():
        fix = "zet hier het bestand zelf neer"
        return error(where, "dit is geen bestand, maar een map of een gebroken koppeling", fix)
    what, fix = absent_file(path)
    return error(where, what, fix)


def _decoded(data: bytes, where: str) -> tuple[str | None, list[Problem]]:
    """UTF-8, else UTF-16 (by its mark or its zero bytes), else Windows-1252."""
    encoding = _encoding(data)
    if encoding == "cp1252" and (mixed := _mixed_lines(data)):
        what = "deze regel is geen UTF-8, de andere regels wel", "sla het bestand in één keer op als UTF-8"
        return None, list(Rows(where, mixed).errors(range(len(mixed)), lambda _: what))
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None, [error(where, "de tekens zijn niet te lezen", "sla het bestand op als UTF-8")]
    if "\0" in text:
        return None, [error(where, "het bestand is geen tekst", "sla het op als gewone tekst in UTF-8")]
    if encoding == "utf-8-sig":
        return text, []
    name = "Windows-1252" if encoding == "cp1252" else "UTF-16"
    fix = "controleer letters met accenten, of sla op als UTF-8"
    return text.removeprefix("\ufeff"), [warning(where, f"het bestand is gelezen als {name}", fix)]


def _mixed_lines(data: bytes) -> list[int]:
    """The lines that are no UTF-8, where others hold letters that are: read as one, either would be garbled."""
    wrong, right = [], False
    for number, line in enumerate(data.split(b"\n"), start=1):
        try:
            right |= not line.decode("utf-8").isascii()
        except UnicodeDecodeError:
            wrong.append(number)
    return wrong if right else []


def _encoding(data: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding
    if data[1:2] == b"\0" or data[:1] == b"\0":
        return "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"
