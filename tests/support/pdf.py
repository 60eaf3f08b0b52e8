"""Sheets as a PDF, and what a PDF of Chromium says: letters on its pages, its title, bookmarks and descriptions."""

import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from site_builder.cli import main

OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
STREAM = re.compile(rb"^(.*?)\bstream\n(.*)\nendstream", re.DOTALL)
FONT = re.compile(rb"/(F\d+) (\d+) 0 R")
CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
TO_UNICODE = re.compile(rb"/ToUnicode (\d+) 0 R")
RANGE = re.compile(rb"<([0-9A-F]{2,4})> (?:<([0-9A-F]{2,4})> )?<([0-9A-F]+)>\n(?!endcodespace)")
DRAWN = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj|\b(ET)\b")
STRING = re.compile(rb"\(((?:[^()\\]|\\.)*)\)|<FEFF([0-9A-F]*)>", re.DOTALL)
ESCAPED = re.compile(rb"\\(.)", re.DOTALL)

PAGE_OF_PDF = re.compile(rb"/Type\s*/Page\b")
BOX = re.compile(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]")
SHEETS = {"a3": 18, "a4": 20}
"""All maps in small (on A4 two), ten large, three pairs, four maps in two years; where every area is (A4)."""

Objects = Mapping[int, bytes]
Letters = Mapping[bytes, str]


def pages_of(pdf: bytes) -> int:
    """How many it has; Firefox packs what describes them."""
    packed = (inflated(body) for _, body in OBJECT.findall(pdf) if b"/ObjStm" in body)
    return sum(len(PAGE_OF_PDF.findall(part)) for part in (pdf, *packed))


def said_in(pdf: bytes) -> str:
    """Everything a reader or a program could read in it as text."""
    objects = {int(number): body for number, body in OBJECT.findall(pdf)}
    return "\n".join([*strings(objects), *drawn_texts(objects)])


def strings(objects: Objects) -> Iterator[str]:
    """The texts beside the pages."""
    for body in objects.values():
        for plain, wide in STRING.findall(STREAM.sub(rb"\1", body)):
            yield (
                bytes.fromhex(wide.decode()).decode("utf-16-be")
                if wide
                else ESCAPED.sub(rb"\1", plain).decode("latin1")
            )


def drawn_texts(objects: Objects) -> Iterator[str]:
    """The letters on each page, and in each drawing that pages share."""
    for number, body in objects.items():
        contents = CONTENTS.search(body)
        if contents or b"/Subtype /Form" in body[:200]:
            fonts = {name: letters_of(int(font), objects) for name, font in FONT.findall(STREAM.sub(rb"\1", body))}
            yield "".join(letters_in(inflated(objects[int(contents[1]) if contents else number]), fonts))


def letters_in(content: bytes, fonts: Mapping[bytes, Letters]) -> Iterator[str]:
    """KeyError for a sign that its font does not name."""
    font: Letters = {}
    for name, shown, end in DRAWN.findall(content):
        font = fonts[name] if name else font
        signs = re.findall(rb"." * len(next(iter(font))), shown) if shown else ()
        yield "\n" if end else "".join(font[sign] for sign in signs)


def letters_of(font: int, objects: Objects) -> Letters:
    """The letter for each number of a sign, in hexadecimals: two, or four where the font has more."""
    letters = {}
    for first, last, letter in RANGE.findall(inflated(objects[int(TO_UNICODE.search(objects[font])[1])])):
        start, text = int(first, 16), utf16(letter)
        for number in range(start, int(last or first, 16) + 1):
            letters[b"%0*X" % (len(first), number)] = text[:-1] + chr(ord(text[-1]) + number - start)
    return letters


def inflated(body: bytes) -> bytes:
    head, stream = STREAM.search(body).groups()
    return zlib.decompress(stream) if b"/FlateDecode" in head else stream


def utf16(hexadecimals: bytes) -> str:
    return bytes.fromhex(hexadecimals.decode()).decode("utf-16-be")


def sheets(edition: Path, to: Path, *options: str, of: str = "havermonde") -> int:
    return main(["sheets", "--out", str(edition.parent), "--gemeente", of, "--naar", str(to), *options, "-q"])


def printed(edition: Path, to: Path, place: str) -> bytes:
    """The PDF on A4 of one municipality."""
    assert sheets(edition, to, "--papier", "a4", of=place) == 0
    (path,) = to.iterdir()
    return path.read_bytes()
