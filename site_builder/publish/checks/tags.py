"""Which start tags does a finished page hold? By the HTML5 rules of a browser; what stands in many pages is read once.

A page is cut at every "<": what begins with a letter there must hold one whole tag. So nothing that a browser takes for
an element is overlooked, whatever stands around it; what it takes for none, within a comment, is at worst seen as one.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, filterfalse
from typing import Generic, TypeVar

from selectolax.lexbor import LexborHTMLParser, LexborNode

START = re.compile(rb"([a-zA-Z][^\t\n\f\r />]*)(.*)", re.DOTALL)

Said = TypeVar("Said")


class Tags(Generic[Said]):
    """Reads pages tag by tag, equal lines and equal tags once.

    read: what an element says, None for nothing, from its name and a node with its attributes and the text up to the
    next tag; there is no node when the tag does not end before that.
    """

    def __init__(self, read: Callable[[str, LexborNode | None], Said | None]) -> None:
        self._read = read
        self._said: dict[bytes, Said | None] = {}
        self._lines: dict[bytes, list[Said]] = {}

    def of(self, page: bytes) -> list[Said]:
        """What the elements of a page say, in their order. Raises UnicodeDecodeError when it is not UTF-8."""
        lines = page.split(b"\n<")
        fresh = {line: line.split(b"<") for line in filterfalse(self._lines.__contains__, lines)}
        self._look_at(chain.from_iterable(fresh.values()))
        for line, pieces in fresh.items():
            self._lines[line] = list(filter(None, map(self._said.get, pieces)))
        return [*chain.from_iterable(filter(None, map(self._lines.get, lines)))]

    def _look_at(self, pieces: Iterable[bytes]) -> None:
        fresh = dict.fromkeys(filterfalse(self._said.__contains__, pieces))
        b"<".join(fresh).decode()
        starts = [start for start in map(START.fullmatch, fresh) if start]
        said = [self._read(start[1].decode().lower(), node) for start, node in zip(starts, _nodes(starts), strict=True)]
        self._said |= fresh
        self._said |= zip((start[0] for start in starts), said, strict=True)


def _nodes(starts: Sequence[re.Match[bytes]]) -> Sequence[LexborNode | None]:
    """One per tag. All are read as paragraphs, because these do not depend on what stands around them."""
    nodes = LexborHTMLParser(b"".join(b"<p" + start[2] for start in starts)).css("p")
    if len(nodes) == len(starts):
        return nodes
    if len(starts) == 1:
        return [None]
    return [node for start in starts for node in _nodes([start])]
