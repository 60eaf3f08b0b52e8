"""How names become addresses and how lists of names are sorted (DESIGN, "The output")."""

import re
import unicodedata
from functools import cache

LETTERS = str.maketrans({"æ": "ae", "ø": "o", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d"})
ARTICLES = ("'s-", "'s ", "'t-", "'t ")
LONGEST_NAME = 60
WINDOWS_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789")]
)


def without_marks(text: str) -> str:
    """Lower case, special letters spelled out, accents dropped."""
    if text.isascii():
        return text.lower()
    spelled = text.lower().translate(LETTERS)
    return "".join(c for c in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(c))


def slug(text: str) -> str:
    """The address form of a name: "'s-Gravenhage" -> "s-gravenhage"; may be empty."""
    return re.sub(r"[^a-z0-9]+", "-", without_marks(text)).strip("-")


@cache
def folder_name(code: str, name: str) -> str:
    """The permanent folder of a municipality: code and slug, safe on every file system.

    Long names are cut: the code keeps it unique.
    """
    tail = slug(name)[:LONGEST_NAME].strip("-")
    return portable(f"{code.lower()}-{tail}" if tail else code.lower())


def portable(folder: str) -> str:
    """The folder as every file system can hold it: hidden ones and names Windows reserves get a "_" around them."""
    reserved = folder.split(".", maxsplit=1)[0] in WINDOWS_DEVICES or folder.endswith(".")
    return f"_{folder}_" if reserved or folder.startswith(".") else folder


def sort_key(name: str) -> tuple[str, str]:
    """Sorts Dutch names: a leading 's- or 't and accents are ignored; equal names stay in a fixed order."""
    plain = without_marks(name).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return plain[3:] if plain.startswith(ARTICLES) else plain, name
