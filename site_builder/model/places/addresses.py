"""Where every page and file of an edition lies, and how one reaches another."""

from itertools import takewhile
from typing import Literal

EDITIONS = "index.html"
HOME = "index.html"
EXPLANATION = "toelichting/index.html"
GUIDE = "draaiboek/index.html"
ACCESSIBILITY = "toegankelijkheid/index.html"
NATIONAL = "landelijk/index.html"
TRENDS = "landelijk/trends/index.html"
PRACTICE = "praktijk/index.html"
NEWS = "nieuw/index.html"
BESIDE_EARLIER = "eerder/index.html"
"""Relative to the folder of a municipality: this edition beside an older one."""
COMPARE = "vergelijk/index.html"
SIMILAR = "vergelijk/lijkt.js"
SEARCH = "static/zoek.js"
COUNTRY = "static/land.js"
SHEET_WORDS = "static/kaartbladen.js"
HEADING = "kop-"
"""Before the slug of a heading in a practice example, so that no heading takes an id of the page."""

RegionKind = Literal["region", "province"]
REGION_FOLDERS: dict[RegionKind, str] = {"region": "regio", "province": "provincie"}


def municipality_file(folder: str, name: str = "index.html") -> str:
    """Path of a file of a municipality, relative to its edition."""
    return f"gemeente/{folder}/{name}"


def region_file(kind: RegionKind, folder: str, name: str = "index.html") -> str:
    """Path of a file of a region or province, relative to its edition."""
    return f"{REGION_FOLDERS[kind]}/{folder}/{name}"


def sheets_file(folder: str) -> str:
    """Path of the page with the print sheets of a municipality, relative to its edition."""
    return municipality_file(folder, "kaartbladen/index.html")


def national_file(name: str) -> str:
    """Path of a file of the national picture, relative to its edition."""
    return f"landelijk/{name}"


def trend_file(name: str) -> str:
    """Path of a file of the long trends, relative to their edition."""
    return f"landelijk/trends/{name}"


def practice_file(slug: str) -> str:
    """Path of the page of a practice example, relative to its edition."""
    return f"praktijk/{slug}/index.html"


def picture_file(stem: str, width: int, kind: str) -> str:
    """Path of a picture in one width and kind ("webp", "jpg"), relative to its edition."""
    return f"praktijk/beeld/{stem}-{width}.{kind}"


def attachment_file(stem: str) -> str:
    """Path of a PDF beside the practice examples, relative to its edition."""
    return f"praktijk/stukken/{stem}.pdf"


def chosen(map_slug: str, area: str) -> str:
    """What comes after the # to open a municipality on a map (unless "") with an area chosen (unless "")."""
    pairs = (("kaart", map_slug), ("buurt", area))
    return "&".join(f"{key}={value}" for key, value in pairs if value)


def comparing(*keys: str) -> str:
    """What comes after the # to compare municipalities, by the names of their data."""
    return f"met={','.join(keys)}"


def relative(target: str, page: str) -> str:
    """The link from one page to a file, both relative to the same folder; always names the file."""
    folder, way = page.split("/")[:-1], target.split("/")
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(folder, way[:-1], strict=False)))
    return "../" * (len(folder) - shared) + "/".join(way[shared:])
