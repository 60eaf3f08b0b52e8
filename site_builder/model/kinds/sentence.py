"""What is a sentence of the editors: where it stands in a file of theirs, and what it may be filled with?"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or short word. section, key: where it stands in the file. name: what the code asks for.

    placeholders: that it may use.
    """

    section: str
    key: str
    name: str
    placeholders: frozenset[str]


def sentences_in(section: str, placeholders: str, names: Mapping[str, str]) -> tuple[Sentence, ...]:
    """Those of one section that may use the same placeholders, with spaces between. names: by key."""
    allowed = frozenset(placeholders.split())
    return tuple(Sentence(section, key, name, allowed) for key, name in names.items())
