"""Where may a long word of a narrow table or a title break? Browsers know that of Dutch only with its dictionary.

For text that only people read: a soft hyphen has no place in a file, a title, data or an address.
"""

import re
from itertools import accumulate, pairwise

SOFT_HYPHEN = "\u00ad"
WORDS = (
    "aandachts-gebied",
    "bijstands-uitkering",
    "corporatie-bezit",
    "corporatie-woningen",
    "gemeente-gemiddelde",
    "kwetsbaar-heid",
    "onveilig-heid",
    "ont-wikkeling",
    "praktijk-voorbeelden",
    "prestatie-afspraken",
    "toegankelijk-heid",
    "veer-kracht",
    "waar-nemingen",
)
"""The long words of maps and titles, broken as the Woordenlijst Nederlandse Taal does."""

BROKEN = {word.replace("-", ""): [len(part) for part in word.split("-")] for word in WORDS}
LONG = re.compile("|".join(BROKEN), re.IGNORECASE)


def breakable(text: str) -> str:
    """The text, its long words with a soft hyphen between their parts."""
    return LONG.sub(_parts, text)


def _parts(word: re.Match[str]) -> str:
    ends = [0, *accumulate(BROKEN[word[0].lower()])]
    return SOFT_HYPHEN.join(word[0][start:end] for start, end in pairwise(ends))
