"""Are two names or two codes the same but for how they were typed, saved or copied?"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

APOSTROPHES = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u201b\u02b9\u02bb\u02bc\u02bd\u02c8\u2032\u00b4`\uff07", "'")
)
DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d", "-"))
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
PREFIX = re.compile(r"([a-z]*)0*(?=[0-9])")
"""Letters before the number of a code, and its leading zeros: a spreadsheet loses the second, a publisher the first."""


def folded_name(name: str) -> str:
    """The name in one form: NFC, one kind of space, apostrophe and dash, no case, nothing that is not seen."""
    seen = UNSEEN.sub("", unicodedata.normalize("NFC", name)).translate(APOSTROPHES).translate(DASHES)
    return unicodedata.normalize("NFC", " ".join(seen.split()).casefold())


def same_name(name: str, other: str) -> bool:
    """Whether two names are one name, however it was typed."""
    return name == other or folded_name(name) == folded_name(other)


def folded_code(code: str) -> str:
    """The code without its prefix of letters, leading zeros, spaces, case and the ".0" of a number."""
    bare = "".join(code.split()).casefold()
    bare = bare.removesuffix(".0") if bare.removesuffix(".0").isdecimal() else bare
    return PREFIX.sub("", bare, count=1) if PREFIX.match(bare) else bare


def typed_names(aliases: Mapping[str, str], names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What people type for each of these names: its aliases, and the name with the alias of a part that a hyphen joins.

    "Súdwest-Friesland" for Súdwest-Fryslân, when Friesland stands for Fryslân.
    """
    return {name: tuple(_typed(name, aliases)) for name in names}


def called(aliases: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    """Each of these names -> itself and what people type for it, as one text."""
    return {name: " ".join((name, *typed)) for name, typed in typed_names(aliases, names).items()}


def _typed(name: str, aliases: Mapping[str, str]) -> Iterator[str]:
    yield from (alias for alias, other in aliases.items() if other == name)
    for alias, other in aliases.items():
        within = re.compile(rf"(?<![^-]){re.escape(other)}(?![^-])")  # Bergen op Zoom is no Bergen
        if other != name and within.search(name):
            yield alias.join(within.split(name))
