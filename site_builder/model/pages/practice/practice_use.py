"""Which practice examples belong to which municipality?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.model.figures import striking_maps
from site_builder.model.kinds import Theme
from site_builder.model.places import Municipality
from site_builder.model.rules import Classes
from site_builder.model.words import PracticeExample

MOST_ELSEWHERE = 3


@dataclass(frozen=True, slots=True)
class PracticeUse:
    """The examples of a municipality: its own, those of its regions, some from elsewhere about what stands out."""

    own: tuple[PracticeExample, ...] = ()
    region: tuple[PracticeExample, ...] = ()
    elsewhere: tuple[PracticeExample, ...] = ()

    @property
    def all(self) -> tuple[PracticeExample, ...]:
        """In the order of the page."""
        return (*self.own, *self.region, *self.elsewhere)


def practice_use(
    examples: Iterable[PracticeExample], municipalities: Sequence[Municipality], classes: Classes, theme: Theme
) -> Mapping[str, PracticeUse]:
    """By municipality code. Newest examples first; those from elsewhere by how much their theme stands out."""
    newest = newest_first(examples)
    if not newest:
        return {}
    striking = striking_maps(classes)
    return {
        municipality.code: _use(newest, municipality, _with_twins(striking.get(municipality.code, {}), theme))
        for municipality in municipalities
    }


def newest_first(examples: Iterable[PracticeExample]) -> tuple[PracticeExample, ...]:
    """By date, newest first; on the same date by title."""
    by_title = sorted(examples, key=lambda example: (example.title.lower(), example.slug))
    return tuple(sorted(by_title, key=lambda example: example.date, reverse=True))


def _use(examples: Sequence[PracticeExample], municipality: Municipality, striking: Mapping[str, float]) -> PracticeUse:
    mine = tuple(
        example for example in examples if municipality.code in {place.code for place in example.municipalities}
    )
    near = tuple(
        example
        for example in examples
        if example.region and example.region.code in municipality.regions and example not in mine
    )
    far = [example for example in examples if example not in mine and example not in near and _by(example, striking)]
    far.sort(key=lambda example: -_by(example, striking))  # stable: newest first among equals
    return PracticeUse(mine, near, tuple(far[:MOST_ELSEWHERE]))


def _with_twins(striking: Mapping[str, float], theme: Theme) -> Mapping[str, float]:
    """A map that is relative to the municipality stands out as its national twin does."""
    twins = {relative: striking[national] for national, relative in theme.pairs.items() if national in striking}
    return {**striking, **twins}


def _by(example: PracticeExample, striking: Mapping[str, float]) -> float:
    """How much the example's theme stands out; 0 when none does."""
    return max((striking.get(theme, 0.0) for theme in example.themes), default=0.0)
