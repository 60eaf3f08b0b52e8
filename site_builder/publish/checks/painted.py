"""Which classes do stylesheets give a colour, and which of those of a map have none?"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from site_builder.problems import Problem, error

CLASS, SCOPE = "class-", "map-"
"""How a class begins that has a colour, and the one of a map within which it has it."""
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
SELECTOR = re.compile(r"(?:\.([\w-]+)\s+)?\.class-([\w-]+)")
NEEDED = ("fill", "--swatch")
"""What a map draws with, and what stands beside words."""
STYLE = "static/legend/classes.css"

Painted = frozenset[tuple[str, str]]
"""Class of what lies around it ("" for any) and class, without "class-", of what has a colour there."""


def painted_in(stylesheets: Iterable[str]) -> Painted:
    """What these stylesheets give both colours, alone or within one other class."""
    painted: dict[str, set[tuple[str, str]]] = {name: set() for name in NEEDED}
    for sheet in stylesheets:
        for selectors, body in RULE.findall(COMMENT.sub("", sheet)):
            names = {line.split(":")[0].strip() for line in body.split(";")}
            places = [match for selector in selectors.split(",") if (match := SELECTOR.fullmatch(selector.strip()))]
            for name in names.intersection(NEEDED):
                painted[name] |= {(place[1] or "", place[2]) for place in places}
    return frozenset(set.intersection(*painted.values()))


def absent_colours(maps: Mapping[str, Sequence[str]], painted: Painted) -> Iterator[Problem]:
    """The classes of these maps, by slug, that have no colour: before anything is built."""
    for slug, classes in maps.items():
        for name in classes:
            if (f"{SCOPE}{slug}", name) not in painted:
                what = f"klasse '{name}' van kaart '{slug}' heeft geen kleur"
                yield error(STYLE, what, f"geef .{SCOPE}{slug} .{CLASS}{name} een {' en een '.join(NEEDED)}")
