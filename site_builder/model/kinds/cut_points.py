"""What are cut points: by name where classes begin, strictly rising (DOMAIN, section 3)?"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CutDefinition:
    """Cut points that an edition names. count: how many there are.

    within: other cuts of which these should be some, as two maps would contradict each other. instead: where an edition
    does not name them, those of another name, from and up to a place among them.
    """

    name: str
    count: int
    within: str = ""
    instead: tuple[str, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Cuts:
    """The cut points of an edition, by name; () for what it does not name. A value on a cut is of the upper class."""

    points: Mapping[str, tuple[float, ...]]

    def __getitem__(self, name: str) -> tuple[float, ...]:
        return self.points[name]
