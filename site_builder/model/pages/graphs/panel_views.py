"""What does the page of a municipality or region say about its figures: sentence, bars beside others, table?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from site_builder.model.figures import BarGroup, BarsPanel, ComparedBar, panel_figures
from site_builder.model.kinds import FigureDefinition
from site_builder.model.pages.graphs.charts import Key, StackedBars, StackedRow
from site_builder.model.pages.graphs.figure_charts import keys_of, scope_of
from site_builder.model.pages.graphs.figure_sentences import panel_sentence
from site_builder.model.pages.graphs.figure_views import FigureViews
from site_builder.model.places import Municipality, Region
from site_builder.model.words import FigureWords, listing, number, source_line

NONE = "0"
REMEMBERED = 512
"""Texts kept as they were written: those of a type and of the country return for every municipality."""


@dataclass(frozen=True, slots=True)
class PanelView:
    """One figure of a municipality or region. numbers: per bar its name and what it holds.

    maps: those it counts, in words.
    """

    slug: str
    title: str
    sentence: str
    chart: StackedBars
    numbers: tuple[tuple[str, str], ...]
    numbers_are: str
    maps: str
    source: str


@dataclass(frozen=True, slots=True)
class PlaceFigures:
    """The figures on the page of a municipality or region. spread: how its homes and residents are spread, if told.

    beside: the names of the bars that stand beside its own, as in a sentence; "" where none does.
    """

    panels: tuple[PanelView, ...]
    beside: str
    spread_title: str
    spread: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the panels of one figure have in common.

    counted: what stands beside the name of a bar. numbers_are: what the numbers are. all_areas: the heading of the bars
    of all areas that the figure is about.
    """

    title: str
    scope: str
    keys: tuple[Key, ...]
    marks: tuple[str, ...]
    unit: str
    counted: str
    numbers_are: str
    all_areas: str
    maps: str
    source: str


@dataclass(frozen=True, slots=True)
class PanelViews:
    """Writes the panels of one place after another; holds what is the same for all.

    shared: by figure slug. headings: of the bars of a share class. beside: names of the bars of others, by type and
    "nation".
    """

    words: FigureWords
    shared: Mapping[str, _Shared]
    headings: Mapping[str, str]
    beside: Mapping[str, str]

    def of(self, place: Municipality | Region, panels: Sequence[BarsPanel]) -> tuple[PanelView, ...]:
        """The panels of one municipality or region, in the order of the figures."""
        return tuple(self._view(place, panel) for panel in panels)

    def beside_of(self, panels: Sequence[BarsPanel], place: Municipality | Region) -> str:
        """The names of what a place is set beside, as in a sentence."""
        bars = (bar for panel in panels for group in panel.groups for bar in group.bars if bar.who != "own")
        kinds = {bar.who for bar in bars}
        type_ = self.words.type_words(place.type) if isinstance(place, Municipality) and "type" in kinds else ""
        whole = _within(self.words) if "nation" in kinds else ""
        return listing([name for name in (type_, whole) if name] or [""])

    def _view(self, place: Municipality | Region, panel: BarsPanel) -> PanelView:
        shared = self.shared[panel.definition.slug]
        rows = tuple(row for group in panel.groups for row in self._rows(group, place, shared))
        type_ = place.type if isinstance(place, Municipality) else None
        return PanelView(
            slug=panel.definition.slug,
            title=shared.title,
            sentence=panel_sentence(panel, self.words, place=place.name, type_=type_),
            chart=StackedBars(shared.scope, shared.keys, rows, shared.unit, shared.counted),
            numbers=tuple(self._numbers(panel, place, shared)),
            numbers_are=shared.numbers_are,
            maps=shared.maps,
            source=shared.source,
        )

    def _rows(self, group: BarGroup, place: Municipality | Region, shared: _Shared) -> Iterator[StackedRow]:
        own_bar, *others = group.bars
        heading = self.headings.get(group.group, shared.all_areas)
        yield StackedRow(group.group, place.name, _counted(own_bar), own_bar.shares, own_bar.counts, heading=heading)
        for bar in others:
            yield _row_beside(group.group, self._name(bar, place), bar)

    def _name(self, bar: ComparedBar, place: Municipality | Region) -> str:
        if bar.who == "own":
            return place.name
        return self.beside[place.type if bar.who == "type" and isinstance(place, Municipality) else "nation"]

    def _numbers(self, panel: BarsPanel, place: Municipality | Region, shared: _Shared) -> Iterator[tuple[str, str]]:
        """Per bar its name and its numbers: two texts, because every cell of a table weighs on large municipalities."""
        for group in panel.groups:
            heading = _lower(self.headings.get(group.group, shared.all_areas))
            for bar in group.bars:
                yield f"{self._name(bar, place)}, {heading}: {_counted(bar)}", _written(bar, shared.marks)


def panel_views_of(views: FigureViews) -> PanelViews:
    """The writer of the panels of an edition."""
    words = views.words
    types = {type_: words.type_words(type_) for type_ in views.edition.theme.types}
    return PanelViews(
        words,
        {definition.slug: _shared(definition, views) for definition in panel_figures(views.edition)},
        headings=words.labels,
        beside={"nation": words.whole, **{type_: _upper(kind) for type_, kind in types.items()}},
    )


def _shared(definition: FigureDefinition, views: FigureViews) -> _Shared:
    shown = definition.maps[0]
    keys, words = keys_of(shown, views.maps), views.words
    counted = words.sentence(_own("chart.count-withheld", definition))
    return _Shared(
        title=words.sentence(f"chart.panel.{definition.slug}"),
        scope=scope_of(shown),
        keys=keys,
        marks=tuple(key.mark for key in keys),
        unit=views.unit(definition),
        counted=counted,
        numbers_are=f"{counted}; {words.sentence('chart.per-class')}",
        all_areas=words.sentence(_own("chart.all", definition)),
        maps=views.maps_of(definition),
        source=_with_note(views, definition),
    )


def _own(name: str, definition: FigureDefinition) -> str:
    """The name of the word of this figure alone, where it is about some of the areas."""
    return f"{name}.{definition.slug}" if definition.among else name


def _with_note(views: FigureViews, definition: FigureDefinition) -> str:
    """The sources, and what must be said of an index of the edition's own."""
    sources = "; ".join(source_line(source) for source in views.sources_of(definition))
    about = views.about_index(definition)
    return f"{sources}. {about}" if about else sources


@lru_cache(REMEMBERED)
def _row_beside(group: str, name: str, bar: ComparedBar) -> StackedRow:
    """A bar of a type or of the country; the same object on every page."""
    return StackedRow(group, name, _counted(bar), bar.shares, bar.counts, context=True)


@lru_cache(REMEMBERED)
def _written(bar: ComparedBar, marks: tuple[str, ...]) -> str:
    """Percent per class, or numbers of areas where there are few; classes without areas are left out."""
    values = [_percent(share) for share in bar.shares] or [number(count) for count in bar.counts]
    parts = zip(marks, values, bar.counts, strict=True)
    return ", ".join(f"{mark} {value}" for mark, value, count in parts if count) or NONE


@lru_cache(8 * REMEMBERED)
def _percent(share: float) -> str:
    return f"{number(share, 1)}%"


@lru_cache(REMEMBERED)
def _counted(bar: ComparedBar) -> str:
    return f"{number(bar.areas)} ({number(bar.withheld)})"


def _within(words: FigureWords) -> str:
    """The name of all municipalities together inside a sentence; a country keeps its capital."""
    return _lower(words.whole) if words.is_part else words.whole


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
