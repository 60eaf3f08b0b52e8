"""How numbers, lists and days are written on Dutch pages."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal

MINUS = "\N{MINUS SIGN}"
LONG = Context(prec=400, rounding=ROUND_HALF_UP)
"""Room for every number that a delivery can hold, up to 1e308."""
SWAPPED = str.maketrans(",.", ".,")
ALL_OF = re.compile(r"\b(\d[\d.]*) van de \1(?= \w)")


def number(value: float, decimals: int | None = None) -> str:
    """As in "1.234", "29,1", "−0,5": half-up after rounding to 9 decimals, true minus, never "−0".

    decimals None writes what the number has.
    """
    if isinstance(value, int) and not decimals:
        return f"{MINUS if value < 0 else ''}{abs(value):,}".replace(",", ".")
    exact = Decimal(repr(round(float(value), 9)))
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), context=LONG)
    elif exact == exact.to_integral_value():
        exact = exact.quantize(Decimal(1), context=LONG)
    text = f"{exact.copy_abs():,f}".translate(SWAPPED)
    return f"{MINUS}{text}" if exact < 0 and exact != 0 else text


def listing(items: Iterable[object]) -> str:
    """As in "a", "a en b", "a, b en c"."""
    *head, last = map(str, items)
    return f"{', '.join(head)} en {last}" if head else last


def said_of_all(sentence: str) -> str:
    """ "In 8 van de 8 buurten" -> "In alle 8 buurten", of two -> "In beide buurten"; any other sentence as it is."""
    return ALL_OF.sub(lambda match: "beide" if match[1] == "2" else f"alle {match[1]}", sentence)


MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def titled(title: str, revised: str) -> str:
    """The title of an edition as readers see it. revised: the day of its correction, YYYY-MM-DD; "" when never."""
    return f"{title}, herzien op {written_date(revised)}" if revised else title


def written_date(date: str) -> str:
    """ "2023" -> "2023", "2023-05" -> "mei 2023", "2023-05-04" -> "4 mei 2023"."""
    year, *rest = date.split("-")
    parts = [year]
    if rest:
        parts.insert(0, MONTHS[int(rest[0]) - 1])
    if len(rest) == 2:
        parts.insert(0, str(int(rest[1])))
    return " ".join(parts)
