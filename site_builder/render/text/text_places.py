"""On which line of a text does a link, a picture or a piece of HTML stand?"""

import re
from collections import Counter
from dataclasses import dataclass, field

from site_builder.render.text.as_meant import Meant

CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)


@dataclass(slots=True)
class TextPlaces:
    """Answers for one text while it is converted: asked for the same words again, it tells their next place."""

    meant: Meant
    _searched: str = field(init=False)
    _asked: Counter[str] = field(init=False, default_factory=Counter)

    def __post_init__(self) -> None:
        self._searched = CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), self.meant.text)

    def of_words(self, words: str) -> int:
        """The line of these words, from 1; the first line when they are nowhere."""
        return self._next(words, [re.escape(words)]) if words else 1

    def of_address(self, address: str) -> int:
        """The line of a link or picture with this address as typed; what is no link is passed over."""
        end = r"(?=[\s)>\"'\u201c\u201d]|$)"
        words = re.escape(address).replace(r"\\", r"\\{1,2}")  # two typed backslashes are one
        shapes = (rf"\]\(\s*<?{words}{end}", rf"\]:\s*<?{words}{end}", words)
        return self._next(f"]({address}", shapes)

    def _next(self, key: str, shapes: list[str] | tuple[str, ...]) -> int:
        at = self._asked[key]
        self._asked[key] += 1
        for shape in shapes:
            if places := [match.start() for match in re.finditer(shape, self._searched)]:
                return self.meant.number(places[min(at, len(places) - 1)])
        return self.meant.number(0)
