"""What is a theme: everything that makes an atlas one about its subject, in one frozen object?"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_builder.model.kinds.column import Column
from site_builder.model.kinds.cut_points import CutDefinition, Cuts
from site_builder.model.kinds.figure_definition import FigureDefinition
from site_builder.model.kinds.map_definition import MapDefinition
from site_builder.model.kinds.sentence import Sentence

if TYPE_CHECKING:
    from site_builder.model.kinds.map_definition import Positions

    Tell = Callable[[Mapping[str, Positions], Mapping[str, str], Mapping[str, str]], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Lead:
    """The sentences above the maps of a place, where an edition opens on this map.

    tell: from the class positions of its areas by map, the sentences by name and the words of the place.
    """

    map: str
    tell: Tell


@dataclass(frozen=True, slots=True)
class CutPart:
    """A measure that maps combine. maps: those that read it. bounds: its cut points. classes: the words of its classes.

    unit: in what they are told.
    """

    name: str
    maps: tuple[str, ...]
    bounds: Callable[[Cuts], tuple[float, ...]]
    classes: tuple[str, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class BesideMeans:
    """How maps lay one measure beside the means of nation and municipality, and so tell of it (DOMAIN, 4, state 5).

    measure: the column. farthest: on either side of zero lies every value within this, as readers know.
    national, municipal, change, change_municipal: the maps, by slug. cuts, change_cuts: by name. middle: the class
    around zero. level_cuts: of maps that tell a level of it. levels: of such a map class -> place among these cuts, -1
    where it tells none.
    """

    measure: str
    farthest: float
    national: str
    municipal: str
    change: str
    change_municipal: str
    cuts: str
    middle: int
    change_cuts: str
    level_cuts: str
    levels: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Spreading:
    """What is told of how the shares of a municipality are spread over it. many_from: first class with many.

    index, index_change: maps by slug, the second only where the change of the index may be shown. index_cuts: by name.
    """

    many_from: int
    index: str
    index_change: str
    index_cuts: str


@dataclass(frozen=True, slots=True)
class IndexWords:
    """The index of the report, as texts name it: an edition may have another one in its place (DOMAIN, section 10).

    map: of the index, by slug. named, alone, of_alone: how texts name it; the first group of the first two is a letter.
    """

    map: str
    named: re.Pattern[str]
    alone: re.Pattern[str]
    of_alone: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Theme:
    """The theme of an atlas.

    nation: its code in references.csv. types: of municipalities. columns: the measures, in the order of values.csv.
    groups: the columns that make the index. references: the measures of which references.csv gives means. questions:
    of the national picture -> the key of their title. divided_by: the map whose classes figures are divided by. pairs:
    national map -> its twin that is relative to the municipality. leads: the first whose map an edition has tells.
    measured: what a map may be made of -> its measure. sentences, figure_sentences: besides those of any atlas.
    square_down, square_across: the words along a square legend. explained: part of the explanation about the index ->
    the measure that an edition must have for it.
    """

    nation: str
    types: tuple[str, ...]
    columns: tuple[Column, ...]
    groups: tuple[str, ...]
    references: tuple[str, ...]
    cuts: tuple[CutDefinition, ...]
    maps: tuple[MapDefinition, ...]
    figures: tuple[FigureDefinition, ...]
    questions: Mapping[str, str]
    divided_by: str
    pairs: Mapping[str, str]
    leads: tuple[Lead, ...]
    measured: Mapping[str, str]
    cut_parts: tuple[CutPart, ...]
    sentences: tuple[Sentence, ...]
    figure_sentences: tuple[Sentence, ...] = ()
    square_down: tuple[str, ...] = ()
    square_across: tuple[str, ...] = ()
    beside_means: BesideMeans | None = None
    spreading: Spreading | None = None
    index_words: IndexWords | None = None
    explained: Mapping[str, str] = field(default_factory=dict)

    def map(self, slug: str) -> MapDefinition:
        """The map with this slug; StopIteration for another one."""
        return next(definition for definition in self.maps if definition.slug == slug)

    def figure(self, slug: str) -> FigureDefinition:
        """The figure with this slug; StopIteration for another one."""
        return next(definition for definition in self.figures if definition.slug == slug)

    def cut(self, name: str) -> CutDefinition:
        """The cut points with this name; StopIteration for another one."""
        return next(definition for definition in self.cuts if definition.name == name)

    @property
    def dividing(self) -> MapDefinition:
        """The map whose classes figures are divided by."""
        return self.map(self.divided_by)

    @property
    def index(self) -> str:
        """The measure that the groups make together; "" where there is none."""
        return next((column.name for column in self.columns if column.kind == "index"), "")

    @property
    def measures(self) -> tuple[str, ...]:
        """The columns of values.csv."""
        return tuple(column.name for column in self.columns if column.kind != "index")

    @property
    def shares(self) -> tuple[str, ...]:
        """Those that are percentages."""
        return tuple(column.name for column in self.columns if column.kind == "share")

    @property
    def scores(self) -> tuple[Column, ...]:
        """Those that may be any number."""
        return tuple(column for column in self.columns if column.kind == "score")

    @property
    def partners(self) -> Mapping[str, str]:
        """The twin of each map that has one, either way."""
        return {**self.pairs, **{relative: national for national, relative in self.pairs.items()}}
