"""What are cut points: by name where classes begin, strictly rising (DOMAIN, section 3)?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.model.kinds.map_definition import Numbers


@dataclass(frozen=True, slots=True)
class Proposal:
    """Cut points that a data person could choose. points: from what readers would be shown, () for none.

    measures: what it reads. how: what they are, in Dutch. index_change: reads how the index changed.
    """

    points: Callable[[Numbers], Sequence[float]]
    measures: tuple[str, ...]
    how: str
    index_change: bool = False


@dataclass(frozen=True, slots=True)
class CutDefinition:
    """Cut points that an edition names. count: how many there are.

    within: other cuts of which these should be some, as two maps would contradict each other. instead: where an edition
    does not name them, those of another name, from and up to a place among them. proposal: what they could be.
    """

    name: str
    count: int
    within: str = ""
    instead: tuple[str, int, int] | None = None
    proposal: Proposal | None = None


@dataclass(frozen=True, slots=True)
class Cuts:
    """The cut points of an edition, by name; () for what it does not name. A value on a cut is of the upper class."""

    points: Mapping[str, tuple[float, ...]]

    def __getitem__(self, name: str) -> tuple[float, ...]:
        return self.points[name]
