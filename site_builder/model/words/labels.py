"""What do a link and a class in a legend say?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A link or, with href "", plain text; current marks the page one is on."""

    text: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class LegendItem:
    """One class in a legend; mark "" and a slug of places.areas.STATE_SLUGS for a state."""

    slug: str
    mark: str
    label: str
    group: str
